//! Any bytes, read as every message: an error or a value, never a panic, and never more memory
//! than a small multiple of the bytes.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use rosidlc_runtime::{Message, cdr, view};
use standard_types::*;

include!(concat!(env!("OUT_DIR"), "/every_message.rs"));

/// Counts what this thread takes.
struct Counting;

thread_local! {
    static TAKEN: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is passed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = TAKEN.try_with(|taken| taken.set(taken.get() + layout.size()));
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Memory for each byte of input: a field takes at most 8 times the bytes that it must have on
/// the wire, and a vector that grows as it is read takes each of them twice.
const MULTIPLE: usize = 16;
/// Errors and the vectors in a default value.
const BASE: usize = 4096;

fn check<T: Message + view::Viewed>(bytes: &[u8]) {
    let most = BASE + 2 * size_of::<T>() + MULTIPLE * bytes.len();
    let take = |what: &str, read: &mut dyn FnMut()| {
        TAKEN.set(0);
        read();
        let taken = TAKEN.get();
        assert!(taken <= most, "{} {what}: {taken} bytes for {}", T::TYPE_NAME, bytes.len());
    };
    take("fresh", &mut || drop(cdr::from_slice::<T>(bytes)));
    let mut old = T::default();
    take("into", &mut || drop(cdr::decode_into(bytes, &mut old)));
    take("view", &mut || drop(view::from_slice::<T>(bytes).map(|_| ())));
}

fn check_all(bytes: &[u8]) {
    macro_rules! each {
        (crate::$($message:tt)+) => {
            check::<$($message)+>(bytes);
        };
    }
    every_message!(each);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn noise(big: bool, body in vec(any::<u8>(), 0..300)) {
        check_all(&[&[0, u8::from(!big), 0, 0][..], &body].concat());
    }

    /// Small numbers make counts that fit, so that more of the message is read.
    #[test]
    fn small_numbers(big: bool, body in vec(prop_oneof![4 => Just(0u8), 1 => 1..6u8], 0..600)) {
        check_all(&[&[0, u8::from(!big), 0, 0][..], &body].concat());
    }
}

#[test]
fn huge_counts_cost_nothing() {
    for count in [u32::MAX, 1 << 31, 1 << 24] {
        for at in (0..40).step_by(4) {
            let mut bytes = vec![0; 64];
            bytes[1] = 1;
            bytes[4 + at..8 + at].copy_from_slice(&count.to_le_bytes());
            check_all(&bytes);
        }
    }
}
