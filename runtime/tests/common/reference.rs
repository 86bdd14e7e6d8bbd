//! CDR once more, written as plainly as can be, in both byte orders, to compare with.
#![allow(dead_code, missing_docs, unreachable_pub)]

use super::common::*;

/// Bytes of a message without care for speed.
pub struct Out {
    bytes: Vec<u8>,
    big: bool,
}

impl Out {
    fn number<const N: usize>(&mut self, mut little: [u8; N]) {
        while (self.bytes.len() - 4) % N != 0 {
            self.bytes.push(0);
        }
        if self.big {
            little.reverse();
        }
        self.bytes.extend(little);
    }
}

pub fn encode(value: &impl Reference, big: bool) -> Vec<u8> {
    let mut out = Out { bytes: vec![0, u8::from(!big), 0, 0], big };
    value.put(&mut out);
    out.bytes
}

pub trait Reference {
    fn put(&self, out: &mut Out);
}

macro_rules! numbers {
    ($($type:ident)+) => {$(
        impl Reference for $type {
            fn put(&self, out: &mut Out) {
                out.number(self.to_le_bytes());
            }
        }
    )+};
}
numbers! { u8 i8 u16 i16 u32 i32 u64 i64 f32 f64 }

macro_rules! structs {
    ($($type:ident { $($field:ident)+ })+) => {$(
        impl Reference for $type {
            fn put(&self, out: &mut Out) {
                $(self.$field.put(out);)+
            }
        }
    )+};
}
structs! {
    Time { sec nanosec }
    Header { stamp frame_id }
    Point { x y z }
    Quaternion { x y z w }
    Pose { position orientation }
    PoseStamped { header pose }
    Path { header poses }
    Matrix { cells times bytes }
    HoldsEmpty { before nothing after many pair }
    Flags { one pair any few last }
    Padded { r w self_ len at it none index layout e type_ to from s v }
    Texts { one wide many pair wides }
    Bounded { text wide numbers texts poses points }
    Arrays { covariance bytes times headers flags }
    Sequences { bytes signed shorts floats doubles longs times poses matrices }
    Everything { flags padded texts bounded arrays sequences empty path }
}

impl Reference for bool {
    fn put(&self, out: &mut Out) {
        out.number([u8::from(*self)]);
    }
}

impl Reference for Empty {
    fn put(&self, out: &mut Out) {
        out.number([0]);
    }
}

impl Reference for str {
    fn put(&self, out: &mut Out) {
        (self.len() as u32 + 1).put(out);
        out.bytes.extend(self.bytes());
        out.bytes.push(0);
    }
}

impl Reference for String {
    fn put(&self, out: &mut Out) {
        self.as_str().put(out);
    }
}

impl<const N: usize> Reference for BoundedString<N> {
    fn put(&self, out: &mut Out) {
        self.as_str().put(out);
    }
}

impl Reference for WString {
    fn put(&self, out: &mut Out) {
        (self.len() as u32).put(out);
        self.iter().for_each(|unit| u32::from(*unit).put(out));
    }
}

impl<const N: usize> Reference for BoundedWString<N> {
    fn put(&self, out: &mut Out) {
        self.as_wstring().put(out);
    }
}

impl<T: Reference> Reference for Vec<T> {
    fn put(&self, out: &mut Out) {
        (self.len() as u32).put(out);
        self.iter().for_each(|item| item.put(out));
    }
}

impl<T: Reference, const N: usize> Reference for BoundedVec<T, N> {
    fn put(&self, out: &mut Out) {
        (self.len() as u32).put(out);
        self.iter().for_each(|item| item.put(out));
    }
}

impl<T: Reference, const N: usize> Reference for [T; N] {
    fn put(&self, out: &mut Out) {
        self.iter().for_each(|item| item.put(out));
    }
}
