//! Buffers and values that are used again take no more memory.
#![allow(clippy::expect_used)]

mod common;
#[path = "common/counting.rs"]
mod counting;
#[path = "common/sample.rs"]
mod sample;

use common::*;
use counting::count;
use rosidlc_runtime::{Message, cdr, view, view::Viewed};

#[track_caller]
fn check<T: Message + Viewed>(value: &T) {
    let bytes = cdr::to_vec(value);
    let mut buffer = Vec::new();
    cdr::encode_into(value, &mut buffer);
    assert_eq!(count(|| cdr::encode_into(value, &mut buffer)).0, 0, "encode again");
    assert_eq!(count(|| cdr::to_vec(value)).0, 1, "one buffer");
    let mut target = cdr::from_slice::<T>(&bytes).expect("fresh");
    let (calls, _, result) = count(|| cdr::decode_into(&bytes, &mut target));
    assert_eq!((calls, result), (0, Ok(())), "decode again");
    assert_eq!(&target, value);
    assert_eq!(count(|| view::from_slice::<T>(&bytes).map(|_| ())).0, 0, "view");
}

#[test]
fn nothing_is_taken_the_second_time() {
    check(&sample::everything());
    check(&sample::texts());
    check(&sample::sequences());
    check(&sample::bounded());
    check(&Empty {});
    check(&Time { sec: 1, nanosec: 2 });
}

#[test]
fn what_shrinks_keeps_its_capacity() {
    let long = Texts { one: "x".repeat(100), many: vec!["y".repeat(50); 9], ..Texts::default() };
    let short = Texts { one: "z".into(), many: vec!["".into(); 9], ..Texts::default() };
    let mut target = long.clone();
    cdr::decode_into(&cdr::to_vec(&short), &mut target).expect("short");
    assert_eq!(target, short);
    let (calls, _, result) = count(|| cdr::decode_into(&cdr::to_vec(&long), &mut target));
    assert_eq!((calls, result), (1, Ok(())), "only the bytes");
    assert_eq!(target, long);
}

#[test]
fn after_an_error_the_value_can_be_used() {
    let bytes = cdr::to_vec(&sample::everything());
    let mut target = sample::everything();
    for length in 0..bytes.len() {
        cdr::decode_into(&bytes[..length], &mut target).expect_err("cut");
        assert!(target.bounded.numbers.len() <= 4 && target.bounded.text.len() <= 5);
        assert!(cdr::from_slice::<Everything>(&cdr::to_vec(&target)).is_ok());
    }
    cdr::decode_into(&bytes, &mut target).expect("whole");
    assert_eq!(target, sample::everything());
}

#[test]
fn a_growing_message_moves_its_buffer() {
    let path = Path { poses: vec![sample::pose_stamped(); 1000], ..Path::default() };
    let mut buffer = Vec::new();
    cdr::encode_into(&path, &mut buffer);
    assert_eq!(buffer, cdr::to_vec(&path));
}
