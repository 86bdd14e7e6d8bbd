//! Bytes that are no message are an error, and never a panic.

use byteorder::{BigEndian, LittleEndian};
use hiroz::msg::{NativeCdrSerdes, ZDeserializer};
use hiroz_cdr::{CdrDeserialize, CdrReader};
use rosidlc_runtime::{Message, cdr};

use crate::example_interfaces::srv::add_two_ints::Request;
use crate::samples::each_sample;
use crate::std_msgs;

fn error<T: CdrDeserialize>(bytes: &[u8]) -> String {
    match NativeCdrSerdes::<T>::deserialize(bytes) {
        Ok(_) => panic!("{bytes:?} is read"),
        Err(error) => error.to_string(),
    }
}

/// Every beginning of a message, at every position.
fn truncated<T: Message + CdrDeserialize>(value: &T) {
    let bytes = cdr::to_vec(value);
    let few = bytes.len() / 500 + 1;
    for length in (0..bytes.len()).step_by(few) {
        error::<T>(&bytes[..length]);
    }
    for before in 1..8 {
        let body = [&[0; 8][..before], &bytes[4..]].concat();
        for length in (before..body.len().min(before + 12)).filter(|at| at + 8 < body.len()) {
            let mut reader = CdrReader::<LittleEndian>::new(&body[..length]);
            reader.read_bytes(before).expect("bytes before");
            let _ = T::cdr_deserialize(&mut reader);
        }
    }
}

/// Any bytes, in both orders.
fn noise<T: Message + CdrDeserialize>(_: &T) {
    for seed in 0..200u8 {
        let body: Vec<u8> = (0..100u8).map(|at| seed.wrapping_mul(at ^ 0x5a)).collect();
        for before in [0, 3, 8] {
            let mut little = CdrReader::<LittleEndian>::new(&body);
            little.read_bytes(before).expect("bytes before");
            let _ = T::cdr_deserialize(&mut little);
            let mut big = CdrReader::<BigEndian>::new(&body);
            big.read_bytes(before).expect("bytes before");
            let _ = T::cdr_deserialize(&mut big);
        }
    }
}

#[test]
fn beginnings() {
    each_sample!(truncated);
}

#[test]
fn any_bytes() {
    each_sample!(noise);
}

#[test]
fn errors_say_what_and_where() {
    assert_eq!(
        error::<Request>(&[0, 1, 0, 0, 41, 0, 0, 0, 0, 0, 0, 0, 1]),
        "CDR deserialization error: b: the data ends too early, at byte 12"
    );
    let text = b"\0\x01\0\0\x03\0\0\0\xff\xfe\0";
    assert_eq!(
        error::<std_msgs::msg::String>(text),
        "CDR deserialization error: data: the text is not UTF-8, at byte 8"
    );
    // A count that the bytes cannot hold costs no memory.
    let path = [&[0, 1, 0, 0][..], &[0; 8], &[1, 0, 0, 0, 0, 0, 0, 0], &[0xff; 8]].concat();
    assert!(error::<crate::nav_msgs::msg::Path>(&path).contains("poses: "));
}
