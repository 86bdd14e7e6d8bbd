//! Whoever catches a panic in the middle of a message can go on with it.
#![forbid(unsafe_code)]

#[macro_use]
mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use rosidlc_runtime::cdr::{self, Reader, Result, Wire, Writer};

/// Panics if it is told to, behind bytes for which the buffer has to move.
#[derive(Clone, Debug, Default, PartialEq)]
struct Fails(Vec<u8>, bool);

impl Wire for Fails {
    const MIN_SIZE: usize = 1;

    fn measure(&self, at: usize) -> usize {
        at
    }

    fn encode(&self, w: &mut Writer<'_>) {
        self.0.encode(w);
        assert!(!self.1, "as told");
    }

    fn decode(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }
}

/// Writes a 7 where writing something else failed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Catches([Fails; 2]);

impl Wire for Catches {
    const MIN_SIZE: usize = 1;

    fn measure(&self, at: usize) -> usize {
        at
    }

    fn encode(&self, w: &mut Writer<'_>) {
        if catch_unwind(AssertUnwindSafe(|| self.0.encode(w))).is_err() {
            7u8.encode(w);
        }
    }

    fn decode(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }
}

#[derive(Clone, Default, PartialEq)]
struct Caught {
    it: Catches,
    after: u32,
}
message! { Caught { it, after } }

#[test]
fn a_writer_finds_its_buffer_again() {
    let fails = [Fails(vec![1; 100_000], false), Fails(vec![2; 100_000], true)];
    let bytes = cdr::to_vec(&Caught { it: Catches(fails), after: 9 });
    // With the feature `safe` what was written before stays.
    let end = if cfg!(feature = "safe") { &bytes[bytes.len() - 8..] } else { &bytes[4..] };
    assert_eq!(end, [7, 0, 0, 0, 9, 0, 0, 0]);
}
