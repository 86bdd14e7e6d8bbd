//! Bytes worked out by hand, in both byte orders.
#![forbid(unsafe_code)]
#![allow(clippy::expect_used)]

mod common;

use common::*;
use rosidlc_runtime::{BoundedVec, Message, bounded_string, bounded_wstring, cdr};

/// `body` is little endian hex, in groups; a group is one value or padding (`.` is a zero byte of it).
#[track_caller]
fn check<T: Message>(message: &T, body: &str) {
    let (little, big) = bytes(body);
    assert_eq!(hex(&cdr::to_vec(message)), hex(&little));
    assert_eq!(cdr::size(message), little.len());
    assert_eq!(cdr::from_slice::<T>(&little).as_ref(), Ok(message));
    assert_eq!(cdr::from_slice::<T>(&big).as_ref(), Ok(message));
    let mut reused = T::default();
    cdr::decode_into(&big, &mut reused).expect("big endian");
    assert_eq!(&reused, message);
}

/// The same body with either header; each group of hex is one number, text stands in quotes.
fn bytes(body: &str) -> (Vec<u8>, Vec<u8>) {
    let (mut little, mut big) = (vec![0, 1, 0, 0], vec![0, 0, 0, 0]);
    for group in body.split_whitespace() {
        let mut value: Vec<u8> = match group.strip_prefix('"') {
            Some(text) => text.trim_end_matches('"').bytes().collect(),
            None => group.replace('.', "00").as_bytes().chunks(2).map(byte).collect(),
        };
        little.extend(&value);
        if !group.starts_with('"') {
            value.reverse();
        }
        big.extend(&value);
    }
    (little, big)
}

fn byte(digits: &[u8]) -> u8 {
    u8::from_str_radix(std::str::from_utf8(digits).expect("ASCII"), 16).expect("hex")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x} ")).collect()
}

#[test]
fn header() {
    let header = Header { stamp: Time { sec: -2, nanosec: 0x0102_0304 }, frame_id: "map".into() };
    check(&header, r#"feffffff 04030201 04000000 "map" 00"#);
}

#[test]
fn pose_stamped_aligns_the_pose_behind_the_text() {
    let mut stamped = PoseStamped::default();
    stamped.header.frame_id = "ab".into();
    stamped.pose.position.x = 1.0;
    check(
        &stamped,
        r#"00000000 00000000 03000000 "ab" 00 .
           000000000000f03f 0000000000000000 0000000000000000
           0000000000000000 0000000000000000 0000000000000000 000000000000f03f"#,
    );
}

#[test]
fn no_padding_behind_a_count_of_zero() {
    let path = Path::default();
    check(&path, "00000000 00000000 01000000 00 ... 00000000");
}

#[test]
fn empty_structs_are_one_byte() {
    check(&Empty {}, "00");
    let holds =
        HoldsEmpty { before: 7, after: 9, many: vec![Empty {}; 3], ..HoldsEmpty::default() };
    check(&holds, "07 00 0900 03000000 00 00 00 00 00");
}

#[test]
fn flags() {
    let flags = Flags {
        one: true,
        pair: [false, true],
        any: vec![true, false, true],
        few: BoundedVec::from_array([true]),
        last: [false, true, true],
    };
    check(&flags, "01 00 01 . 03000000 01 00 01 . 01000000 01 00 01 01");
}

#[test]
fn runs_have_their_padding() {
    let padded = Padded {
        r: 1,
        w: 2,
        self_: 3,
        len: true,
        at: 1.0,
        it: -1,
        none: [4, 5],
        index: Time { sec: 6, nanosec: 7 },
        layout: [Time { sec: 8, nanosec: 9 }, Time { sec: 10, nanosec: 11 }],
        e: -2,
        type_: -3,
        to: 12,
        from: "x".into(),
        s: 13,
        v: 14,
    };
    check(
        &padded,
        r#"0100000000000000 02 . 0300 01 ... 0000803f ff ... 0400000000000000 0500000000000000
           06000000 07000000 08000000 09000000 0a000000 0b000000 fe ....... fdffffffffffffff 0c ...
           02000000 "x" 00 0d . 0e000000"#,
    );
}

#[test]
fn texts() {
    let texts = Texts {
        one: "é".into(),
        wide: "a𝄞".into(),
        many: vec![String::new(), "abc".into()],
        pair: ["".into(), "d".into()],
        wides: vec!["".into(), "b".into()],
    };
    check(
        &texts,
        r#"03000000 "é" 00 . 03000000 61000000 34d80000 1edd0000
           02000000 01000000 00 ... 04000000 "abc" 00 01000000 00 ... 02000000 "d" 00 ..
           02000000 00000000 01000000 62000000"#,
    );
}

#[test]
fn bounded() {
    let bounded = Bounded {
        text: bounded_string!(5, "hello"),
        wide: bounded_wstring!(3, "hi"),
        numbers: BoundedVec::from_array([1, -1]),
        texts: BoundedVec::from_array([bounded_string!(2, "a")]),
        ..Bounded::default()
    };
    check(
        &bounded,
        r#"06000000 "hello" 00 .. 02000000 68000000 69000000 02000000 0100 ffff
           01000000 02000000 "a" 00 .. 00000000 00000000"#,
    );
}

#[test]
fn sequences_align_their_elements() {
    let sequences = Sequences {
        bytes: vec![1],
        signed: vec![-1],
        shorts: vec![2],
        floats: vec![1.0],
        doubles: vec![1.0],
        longs: vec![-1, 1],
        times: vec![Time { sec: 1, nanosec: 2 }],
        poses: vec![],
        matrices: vec![Matrix { cells: [1.0; 4], times: [Time::default(); 2], bytes: [7; 8] }],
    };
    check(
        &sequences,
        "01000000 01 ... 01000000 ff ... 01000000 0200 .. 01000000 0000803f
         01000000 .... 000000000000f03f 02000000 .... ffffffffffffffff 0100000000000000
         01000000 01000000 02000000 00000000 01000000 ....
         000000000000f03f 000000000000f03f 000000000000f03f 000000000000f03f
         00000000 00000000 00000000 00000000 07 07 07 07 07 07 07 07",
    );
}
