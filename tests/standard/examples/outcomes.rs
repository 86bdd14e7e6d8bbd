//! What becomes of many bytes, read as every message and written again: a line for each message, to be
//! compared between the ways to build the runtime.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout)]

use rosidlc_runtime::{Message, cdr, view};
use standard_types::*;

include!(concat!(env!("OUT_DIR"), "/every_message.rs"));

const BODIES: usize = 200;

fn main() {
    macro_rules! each {
        (crate::$($message:tt)+) => {
            show::<$($message)+>();
        };
    }
    every_message!(each);
}

fn show<T: Message + view::Viewed>() {
    let mut noise = Noise(1);
    let mut all = Digest(0xcbf2_9ce4_8422_2325);
    let mut sound = 0;
    let mut old = T::default();
    all.add(&cdr::to_vec(&old));
    for _ in 0..BODIES {
        let bytes = noise.message();
        match cdr::from_slice::<T>(&bytes) {
            Ok(value) => {
                sound += 1;
                all.add(&cdr::to_vec(&value));
            }
            Err(error) => all.add(error.to_string().as_bytes()),
        }
        let into = cdr::decode_into(&bytes, &mut old).is_ok();
        let view = view::from_slice::<T>(&bytes);
        all.add(format!("{into} {view:?}").as_bytes());
    }
    println!("{}: {sound} of {BODIES} are sound, digest {:016x}", T::TYPE_NAME, all.0);
}

/// Bytes that look like chance, and are the same each time.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Mostly zeros and small numbers, so that counts fit and texts end in a NUL.
    fn byte(&mut self) -> u8 {
        match self.next() % 64 {
            0 => self.next() as u8,
            1..8 => (self.next() % 6) as u8,
            _ => 0,
        }
    }

    fn message(&mut self) -> Vec<u8> {
        let length = self.next() % 900;
        let order = (self.next() % 2) as u8;
        let body: Vec<u8> = (0..length).map(|_| self.byte()).collect();
        [&[0, order, 0, 0], &body[..]].concat()
    }
}

/// FNV-1a.
struct Digest(u64);

impl Digest {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
