//! What ros2-client's own codec makes of our types is what ours makes of them, both ways.

use std::collections::BTreeMap;

use ros2_client::dds::rustdds::RepresentationIdentifier;
use ros2_client::dds::rustdds::serialization::{
    deserialize_from_cdr_with_rep_id, to_writer_with_rep_id,
};
use rosidlc_runtime::{Message, WString, cdr};

use crate::interop_interfaces::msg::{Everything, Nothing, Texts};

/// The encapsulation header, which ros2-client's codec leaves to others.
const LITTLE: (RepresentationIdentifier, [u8; 4]) =
    (RepresentationIdentifier::CDR_LE, [0, 1, 0, 0]);
const BIG: (RepresentationIdentifier, [u8; 4]) = (RepresentationIdentifier::CDR_BE, [0, 0, 0, 0]);

/// What ros2-client sends, with its header.
fn theirs<T: ros2_client::Message>(
    value: &T,
    (order, header): (RepresentationIdentifier, [u8; 4]),
) -> Vec<u8> {
    let mut bytes = header.to_vec();
    let mut body = Vec::new();
    to_writer_with_rep_id(&mut body, value, order).unwrap();
    bytes.append(&mut body);
    bytes
}

/// What ros2-client reads of bytes with a header.
fn read<T: ros2_client::Message>(bytes: &[u8], order: RepresentationIdentifier) -> T {
    deserialize_from_cdr_with_rep_id(&bytes[4..], order).unwrap().0
}

/// Values are compared by their bytes, since NaN is not equal to itself.
fn check<T: Message + ros2_client::Message>(value: &T) {
    let ours = cdr::to_vec(value);
    assert_eq!(theirs(value, LITTLE), ours, "{}", T::TYPE_NAME);
    assert_eq!(cdr::to_vec(&read::<T>(&ours, LITTLE.0)), ours, "{}", T::TYPE_NAME);
    let big = theirs(value, BIG);
    assert_eq!(cdr::from_slice::<T>(&big).map(|it| cdr::to_vec(&it)).as_ref(), Ok(&ours));
    assert_eq!(cdr::to_vec(&read::<T>(&big, BIG.0)), ours, "{}", T::TYPE_NAME);
}

#[test]
fn every_message_at_its_defaults() {
    let mut count = 0;
    macro_rules! each {
        ($message:path) => {
            check(&<$message>::default());
            count += 1;
        };
    }
    every_message!(each);
    assert!(count > 250, "{count} messages");
}

/// Values of every construct: extreme numbers, texts in many scripts, nested, bounded, empty.
#[test]
fn every_construct() {
    let samples = include_str!("../../../interop/samples.json");
    let samples: BTreeMap<String, Everything> = serde_json::from_str(samples).unwrap();
    assert!(samples.len() > 4, "{} samples", samples.len());
    for (name, value) in samples {
        println!("{name}");
        check(&value);
    }
}

/// A wide string is a number of 32-bit units, surrogates one by one; an empty message is one octet.
#[test]
fn known_bytes() {
    assert_eq!(theirs(&Nothing {}, LITTLE), [0, 1, 0, 0, 0]);

    let texts = Texts { wide: WString::from("a🦀"), ..Texts::default() };
    let bytes = theirs(&texts, LITTLE);
    // Behind two empty strings, of which each is a length and an end.
    let wide = &bytes[4 + 16..][..16];
    assert_eq!(wide, [3, 0, 0, 0, 0x61, 0, 0, 0, 0x3e, 0xd8, 0, 0, 0x80, 0xdd, 0, 0]);
}
