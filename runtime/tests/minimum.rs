//! No value is shorter than its type says, or sequences that hold such values would be refused.
#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, dead_code)]

#[macro_use]
mod common;

use common::*;
use rosidlc_runtime::__private::{decode_at, encode_at};
use rosidlc_runtime::Message;

/// Zeros are the shortest value of all types here: texts and sequences of length 0.
const ZEROS: &[u8] = &[0; 1 << 18];

/// Two fields in their order, with all the padding that this takes.
#[derive(Clone, Default, PartialEq)]
#[repr(C)]
struct Pair<A, B> {
    a: A,
    b: B,
}

#[derive(Clone, Default, PartialEq)]
#[repr(align(64))]
struct Wide {
    a: u8,
}
message! { Wide { a } }

#[derive(Clone, PartialEq)]
struct Long {
    a: [u8; 65536],
}
impl Default for Long {
    fn default() -> Self {
        Self { a: [0; 65536] }
    }
}
message! { Long { [a] } }

/// Reads zeros at every position, where there is more padding or less, and a sequence of the shortest
/// values that are written.
#[track_caller]
fn check<T: Message>() {
    let name = std::any::type_name::<T>();
    let shortest = |before| {
        let mut left = &ZEROS[before..];
        let mut taken = 0;
        let part = decode_at::<T>(before, left.len(), false, |count| {
            let (first, rest) = left.split_at(count);
            (left, taken) = (rest, taken + count);
            first
        });
        part.unwrap().rest.map_or(taken, |(rest, used)| taken - rest.len() + used)
    };
    let shortest = (0..8).map(shortest).min().unwrap();
    assert!((1..=shortest).contains(&T::MIN_SIZE), "{name}: {} > {shortest}", T::MIN_SIZE);

    let many = vec![T::default(); 9];
    let (bytes, start) = encode_at(&many, 0);
    let bytes = &bytes[start..];
    let part = decode_at::<Vec<T>>(0, bytes.len(), false, |count| &bytes[..count]);
    assert!(part.unwrap().value == many, "{name}");
}

macro_rules! pairs {
    ($($a:ty),+; $all:tt) => { $(pairs! { @one $a; $all })+ };
    (@one $a:ty; [$($b:ty),+]) => {$({
        type It = Pair<$a, $b>;
        message! { It { a, b } }
        check::<It>();
    })+};
}

#[test]
fn no_message_is_shorter_than_it_says() {
    check::<Empty>();
    check::<Time>();
    check::<Wide>();
    check::<Long>();
    check::<HoldsEmpty>();
    check::<Everything>();
}

#[test]
fn no_pair_is_shorter_than_it_says() {
    pairs! {
        u8, bool, u16, f32, u64, [u8; 3], String, Vec<u64>, WString, BoundedVec<bool, 1>, Empty, Time,
        Header, Wide;
        [u8, bool, u16, f32, u64, [u8; 3], String, Vec<u64>, WString, BoundedVec<bool, 1>, Empty, Time,
        Header, Wide]
    }
}
