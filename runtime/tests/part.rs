//! A value inside of a body that somebody else writes and reads, at every position.
#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/sample.rs"]
mod sample;

use common::*;
use rosidlc_runtime::__private::{Part, decode_at, encode_at};
use rosidlc_runtime::cdr::{self, Error, Wire};

/// The body of somebody else, who can only go on.
struct Body<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Body<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, left) = self.bytes.split_at(count);
        self.bytes = left;
        self.at += count;
        taken
    }

    fn read<T: Wire>(&mut self) -> Result<T, Error> {
        let (at, left) = (self.at, self.bytes.len());
        let Part { value, rest } = decode_at(at, left, false, |count| self.take(count))?;
        if let Some((rest, used)) = rest {
            let start = self.at - rest.len();
            assert_eq!(start % 8, 0, "a reader made anew counts from here");
            *self = Self { bytes: &rest[used..], at: start + used };
        }
        Ok(value)
    }
}

/// Writes the value at `at`, more behind it, and reads both back.
fn check<T: Wire + PartialEq + std::fmt::Debug>(value: &T, at: usize) {
    let (out, start) = encode_at(value, at);
    let mut bytes = out[start..].to_vec();
    assert_eq!(at + bytes.len(), value.measure(at));
    let end = at + bytes.len();
    bytes.resize(bytes.len() + (8 - end % 8) % 8, 0xee);
    bytes.extend(0x0123_4567_89ab_cdef_u64.to_le_bytes());
    bytes.extend([0xff; 999]);

    let mut body = Body { bytes: &bytes, at };
    assert_eq!(&body.read::<T>().unwrap(), value);
    assert_eq!(body.at % 8, end % 8);
    assert_eq!(body.read::<u64>().unwrap(), 0x0123_4567_89ab_cdef);
    assert_eq!(body.bytes.len(), 999);

    for length in 0..end - at {
        assert!(Body { bytes: &out[start..start + length], at }.read::<T>().is_err(), "{length}");
    }
}

fn check_everywhere<T: Wire + PartialEq + std::fmt::Debug>(value: &T) {
    (0..17).for_each(|at| check(value, at));
}

#[test]
fn small_values() {
    check_everywhere(&7u8);
    check_everywhere(&7u16);
    check_everywhere(&0.5f64);
    check_everywhere(&Empty {});
    check_everywhere(&String::new());
    check_everywhere(&"ab".to_owned());
    check_everywhere(&vec![true]);
    check_everywhere(&Time { sec: -1, nanosec: 2 });
}

#[test]
fn large_values() {
    check_everywhere(&sample::header());
    check_everywhere(&sample::pose_stamped());
    check_everywhere(&sample::flags());
    check_everywhere(&sample::padded());
    check_everywhere(&sample::texts());
    check_everywhere(&sample::bounded());
    check_everywhere(&vec![sample::pose_stamped(); 40]);
}

#[test]
fn at_the_start_it_is_a_message() {
    let (out, start) = encode_at(&sample::texts(), 0);
    assert_eq!((out, start), (cdr::to_vec(&sample::texts()), 4));
}

#[test]
fn errors_are_not_taken_for_a_short_look() {
    for at in 0..8 {
        let (out, start) = encode_at(&vec!["a".to_owned(); 200], at);
        let mut bytes = out[start..].to_vec();
        *bytes.last_mut().unwrap() = b'!';
        let error = Body { bytes: &bytes, at }.read::<Vec<String>>().unwrap_err();
        assert_eq!(error.kind(), cdr::ErrorKind::MissingNul);
    }
}
