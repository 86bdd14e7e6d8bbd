use alloc::vec::Vec;

use super::{Run, text::copy_short};
use crate::cdr::{HEADER, Wire, align_up, wire_count};

/// Bytes behind what was reserved that may be written too. A count and what follows it take up to 3
/// for padding, 4 for the count, 4 for padding; a text's NUL and the zeros behind it take 8.
const SLACK: usize = 24;

/// A limit for the position, with which a text's length fits 32 bits.
const MOST: usize = u32::MAX as usize - SLACK;

/// Writes a CDR body behind its header, little endian.
///
/// Whatever is written, as many zeros are written behind it as padding may need. They cost nothing
/// where they are part of a store that is made anyway, and nothing is left to do before a value.
///
/// Made by the functions of [`cdr`](crate::cdr); generated code hands it on.
///
/// # Example
/// ```
/// use rosidlc_runtime::cdr::{Wire, Writer};
///
/// fn write_pair(a: u16, b: &String, w: &mut Writer<'_>) {
///     a.encode(w);
///     b.encode(w);
/// }
/// ```
pub struct Writer<'a> {
    out: &'a mut Vec<u8>,
    /// Where the body starts, `HEADER` bytes into `out`.
    base: *mut u8,
    /// Bytes of the body written so far.
    pos: usize,
    /// `SLACK` bytes lie behind each position below it; where `pos` is not, there is no more room. Never
    /// more than a count can say, so that a text that fits has a length that does.
    limit: usize,
}

impl<'a> Writer<'a> {
    /// Clears `out` and starts a message in it, with room for a body of `size` bytes.
    #[inline]
    pub(crate) fn new(out: &'a mut Vec<u8>, size: usize) -> Self {
        out.clear();
        out.reserve(size.saturating_add(HEADER + SLACK));
        out.extend_from_slice(&[0, 1, 0, 0]);
        let (base, limit) = body(out);
        Self { out, base, pos: 0, limit }
    }

    /// Gives what was written to the vector.
    #[inline]
    pub(crate) fn finish(self) {
        // SAFETY: the first HEADER + pos bytes are written, and within the capacity.
        unsafe { self.out.set_len(HEADER + self.pos) };
    }

    /// Makes sure that `size + SLACK` bytes can be written from `pos` on.
    #[inline(always)]
    fn reserve(&mut self, size: usize) {
        // No overflow: both are sizes of things that are in memory.
        if self.pos + size >= self.limit {
            // SAFETY: the first HEADER + pos bytes are written, and within the capacity. The length
            // tells `grow` what must be kept.
            unsafe { self.out.set_len(HEADER + self.pos) };
            (self.base, self.limit) = grow(self.out, size);
        }
    }

    /// Passes over the padding to `align` and `size` bytes, which may then be written, with 8 more.
    /// Room has been made for all of them.
    #[inline(always)]
    fn pass(&mut self, align: usize, size: usize) -> *mut u8 {
        let at = align_up(self.pos, align);
        self.pos = at + size;
        // SAFETY: at most 7 bytes are skipped; the caller has made room.
        unsafe { self.base.add(at) }
    }

    /// Writes the zeros behind what has been written.
    ///
    /// # Safety
    /// There must be room for 8 bytes.
    #[inline(always)]
    unsafe fn zeros(&mut self) {
        // SAFETY: the caller's promise.
        unsafe { self.base.add(self.pos).cast::<u64>().write_unaligned(0) };
    }

    /// Writes a number, given as its bytes on the wire.
    #[inline(always)]
    pub(crate) fn number<const N: usize>(&mut self, bytes: [u8; N]) {
        self.reserve(0);
        self.put(bytes);
    }

    /// As `number`, where room has been made.
    #[inline(always)]
    fn put<const N: usize>(&mut self, bytes: [u8; N]) {
        const { assert!(N <= 8) };
        let mut word = [0; 8];
        word[..N].copy_from_slice(&bytes);
        // SAFETY: 7 for padding and 8 for the word are within SLACK.
        unsafe { self.pass(N, N).cast::<[u8; 8]>().write(word) };
    }

    /// Writes the memory of `value`. False, and nothing written, where that is not little endian.
    #[inline(always)]
    pub(crate) fn fixed<T: Wire>(&mut self, value: &T) -> bool {
        self.bulk(core::slice::from_ref(value))
    }

    /// Writes the memory of all values. False, and nothing written, where that is not little endian
    /// or where `T` is not fixed.
    #[inline(always)]
    pub(crate) fn bulk<T: Wire>(&mut self, values: &[T]) -> bool {
        let Some(align) = (const { copied::<T>() }) else { return false };
        if !values.is_empty() {
            self.reserve(size_of_val(values));
            // SAFETY: room has been made.
            unsafe { self.copy(values, align) };
        }
        true
    }

    /// As `bulk`, with the count before.
    ///
    /// # Panics
    /// If there are more than 2^32 - 1.
    #[inline(always)]
    pub(crate) fn sequence<T: Wire>(&mut self, values: &[T]) -> bool {
        let Some(align) = (const { copied::<T>() }) else { return false };
        if self.pos + size_of_val(values) >= self.limit {
            wire_count(values.len());
            self.reserve(size_of_val(values));
        }
        // It fits, else it had been found too long above: `T` has at least one byte.
        self.put((values.len() as u32).to_le_bytes());
        if !values.is_empty() {
            // SAFETY: 7 for the count, 4 for padding, and 8 behind the values are within SLACK.
            unsafe { self.copy(values, align) };
        }
        true
    }

    /// Copies values.
    ///
    /// # Safety
    /// `T` must be fixed and have that alignment, and there must be room for the values, padding before
    /// them, and 8 bytes.
    #[inline(always)]
    unsafe fn copy<T>(&mut self, values: &[T], align: usize) {
        let to = self.pass(align, size_of_val(values));
        // SAFETY: the caller's promise; the bytes of a fixed type are all initialized, and follow one
        // another without padding. They are not in the buffer, which is borrowed mutably.
        unsafe {
            to.copy_from_nonoverlapping(values.as_ptr().cast(), size_of_val(values));
            // Their size is a multiple of their alignment: behind 8 there will be no padding.
            if align < 8 {
                self.zeros();
            }
        }
    }

    /// Writes a run of fixed fields, with one check for all of them.
    ///
    /// # Safety
    /// The members must be valid for reads.
    #[inline(always)]
    pub(super) unsafe fn put_run<R: Run>(&mut self, run: R) {
        if cfg!(target_endian = "big") {
            // SAFETY: the caller's promise.
            return unsafe { run.encode(self) };
        }
        self.reserve(R::SIZE);
        let to = self.pass(R::ALIGN, R::SIZE);
        // SAFETY: room has been made, also for 8 bytes behind; the caller's promise for the members.
        unsafe {
            run.put(to);
            if R::ALIGN < 8 || R::SIZE % 8 != 0 {
                self.zeros();
            }
        }
    }

    /// Lets `write` have a writer that nobody else knows of, whose fields can live in registers.
    #[inline(always)]
    pub(crate) fn with_copy(&mut self, write: impl FnOnce(&mut Writer<'_>)) {
        let (base, pos, limit) = (self.base, self.pos, self.limit);
        // The copy may move the buffer. Whoever catches a panic of `write` finds a writer without room,
        // which asks the vector where it is before it writes.
        self.limit = 0;
        let mut copy = Writer { out: &mut *self.out, base, pos, limit };
        write(&mut copy);
        (self.base, self.pos, self.limit) = (copy.base, copy.pos, copy.limit);
    }

    /// Writes a string: its length with the NUL, its bytes, the NUL.
    #[inline(always)]
    pub(crate) fn text(&mut self, text: &str) {
        if self.pos + text.len() >= self.limit {
            wire_count(text.len() + 1);
            self.reserve(text.len());
        }
        let to = self.pass(4, 4 + text.len());
        // It fits, else it had been found too long above.
        let length = (text.len() + 1) as u32;
        // SAFETY: 3 for padding, 4 for the length, and 8 behind the text for the NUL and the zeros are
        // within SLACK. The text is not in the buffer, which is borrowed mutably.
        unsafe {
            to.cast::<u32>().write_unaligned(length.to_le());
            copy_short(text.as_ptr(), to.add(4), text.len());
            self.zeros();
        }
        self.pos += 1;
    }
}

/// The alignment of a `T`, if its memory is written as it is.
const fn copied<T: Wire>() -> Option<usize> {
    match T::FIXED {
        Some(fixed) if cfg!(target_endian = "little") && size_of::<T>() > 0 => Some(fixed.align()),
        _ => None,
    }
}

/// Where the body of a message starts, and how long it may get. The header is in the vector.
#[inline]
fn body(out: &mut Vec<u8>) -> (*mut u8, usize) {
    let room = out.capacity() - HEADER - SLACK;
    // SAFETY: the capacity is at least HEADER, which the subtraction has shown.
    (unsafe { out.as_mut_ptr().add(HEADER) }, room.min(MOST) + 1)
}

/// Takes the vector and not the writer, whose fields may then live in registers.
#[cold]
#[inline(never)]
fn grow(out: &mut Vec<u8>, size: usize) -> (*mut u8, usize) {
    out.reserve(size + SLACK);
    // The zeros behind what was written have not been moved.
    // SAFETY: 8 <= SLACK bytes behind the length are within the capacity.
    unsafe { out.as_mut_ptr().add(out.len()).cast::<u64>().write_unaligned(0) };
    body(out)
}
