//! Texts, most of which are short.

use alloc::string::String;

/// Texts longer than this are left to the library, which looks at more bytes at once.
const LONG: usize = 128;

/// The bytes as text, if they are UTF-8. ASCII, if it is not long, is checked without a call.
#[inline(always)]
pub(crate) fn check(bytes: &[u8]) -> Option<&str> {
    if bytes.len() <= LONG && is_ascii(bytes) {
        // SAFETY: ASCII is UTF-8.
        return Some(unsafe { core::str::from_utf8_unchecked(bytes) });
    }
    core::str::from_utf8(bytes).ok()
}

const HIGH: u64 = 0x8080_8080_8080_8080;

/// Looks at eight bytes at once, the last eight in any case, so that some are looked at twice.
#[inline(always)]
fn is_ascii(bytes: &[u8]) -> bool {
    let (from, len) = (bytes.as_ptr(), bytes.len());
    // SAFETY: every load is within `bytes`, as the conditions on `len` say.
    unsafe {
        if len > 16 {
            is_ascii_long(from, len)
        } else if len >= 8 {
            (word(from) | word(from.add(len - 8))) & HIGH == 0
        } else if len >= 4 {
            (half(from) | half(from.add(len - 4))) & HIGH as u32 == 0
        } else if len > 0 {
            (*from | *from.add(len / 2) | *from.add(len - 1)) < 0x80
        } else {
            true
        }
    }
}

/// # Safety
/// `len` bytes must be valid for reads, and be more than 16.
#[inline(always)]
unsafe fn is_ascii_long(from: *const u8, len: usize) -> bool {
    // SAFETY: the caller's promise; `at` stays below `len - 16`.
    unsafe {
        let mut bits = word(from.add(len - 16)) | word(from.add(len - 8));
        let mut at = 0;
        while at < len - 16 {
            bits |= word(from.add(at)) | word(from.add(at + 8));
            at += 16;
        }
        bits & HIGH == 0
    }
}

/// # Safety
/// 8 bytes must be valid for reads.
#[inline(always)]
unsafe fn word(from: *const u8) -> u64 {
    // SAFETY: the caller's promise.
    unsafe { from.cast::<u64>().read_unaligned() }
}

/// # Safety
/// 4 bytes must be valid for reads.
#[inline(always)]
unsafe fn half(from: *const u8) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { from.cast::<u32>().read_unaligned() }
}

/// Copies bytes; up to 16 of them without a call.
///
/// # Safety
/// As for `copy_nonoverlapping`.
#[inline(always)]
pub(super) unsafe fn copy_short(from: *const u8, to: *mut u8, len: usize) {
    // SAFETY: the caller's promise; every load and store is within `len` bytes, as the conditions
    // say, and all loads come before the stores of the same bytes.
    unsafe {
        if len > 16 {
            to.copy_from_nonoverlapping(from, len);
        } else if len >= 8 {
            let (first, last) = (word(from), word(from.add(len - 8)));
            to.cast::<u64>().write_unaligned(first);
            to.add(len - 8).cast::<u64>().write_unaligned(last);
        } else if len >= 4 {
            let (first, last) = (half(from), half(from.add(len - 4)));
            to.cast::<u32>().write_unaligned(first);
            to.add(len - 4).cast::<u32>().write_unaligned(last);
        } else if len > 0 {
            *to = *from;
            *to.add(len / 2) = *from.add(len / 2);
            *to.add(len - 1) = *from.add(len - 1);
        }
    }
}

/// As [`copy_short`], and says whether all bytes are ASCII, if that is soon known.
///
/// # Safety
/// As for `copy_nonoverlapping`.
#[inline(always)]
unsafe fn copy_ascii(from: *const u8, to: *mut u8, len: usize) -> bool {
    // SAFETY: the caller's promise, and the conditions on `len`.
    unsafe {
        if len > 16 {
            to.copy_from_nonoverlapping(from, len);
            len <= LONG && is_ascii_long(from, len)
        } else if len >= 8 {
            let (first, last) = (word(from), word(from.add(len - 8)));
            to.cast::<u64>().write_unaligned(first);
            to.add(len - 8).cast::<u64>().write_unaligned(last);
            (first | last) & HIGH == 0
        } else if len >= 4 {
            let (first, last) = (half(from), half(from.add(len - 4)));
            to.cast::<u32>().write_unaligned(first);
            to.add(len - 4).cast::<u32>().write_unaligned(last);
            (first | last) & HIGH as u32 == 0
        } else if len > 0 {
            let (first, middle, last) = (*from, *from.add(len / 2), *from.add(len - 1));
            *to = first;
            *to.add(len / 2) = middle;
            *to.add(len - 1) = last;
            (first | middle | last) < 0x80
        } else {
            true
        }
    }
}

/// A string of its own, if the bytes are UTF-8.
#[inline(always)]
pub(crate) fn owned(bytes: &[u8]) -> Option<String> {
    let mut string = String::with_capacity(bytes.len());
    // SAFETY: it is empty and has the capacity.
    unsafe { fill(&mut string, bytes) }.then_some(string)
}

/// Replaces what the string holds. False, and the string empty, if the bytes are not UTF-8.
#[inline(always)]
pub(crate) fn set(string: &mut String, bytes: &[u8]) -> bool {
    string.clear();
    if string.capacity() < bytes.len() {
        enlarge(string, bytes.len());
    }
    // SAFETY: it is empty and has the capacity.
    unsafe { fill(string, bytes) }
}

/// Replaces an empty string by one with more room. The old bytes need not be moved, and a first text
/// gets no more than it needs.
#[inline(never)]
fn enlarge(string: &mut String, length: usize) {
    *string = String::with_capacity(length.max(2 * string.capacity()));
}

/// Fills an empty string.
///
/// # Safety
/// The string must be empty and have the capacity.
#[inline(always)]
unsafe fn fill(string: &mut String, bytes: &[u8]) -> bool {
    // SAFETY: the caller's promise; the string gets its length when the bytes are known to be
    // UTF-8.
    unsafe {
        let to = string.as_mut_vec();
        if copy_ascii(bytes.as_ptr(), to.as_mut_ptr(), bytes.len())
            || core::str::from_utf8(bytes).is_ok()
        {
            to.set_len(bytes.len());
            return true;
        }
    }
    false
}
