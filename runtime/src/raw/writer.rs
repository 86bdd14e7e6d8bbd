use alloc::vec::Vec;

use super::{PutRun, text::copy_short};
use crate::cdr::{HEADER, Wire, align_of_fixed, align_up, wire_count};

/// Bytes behind what was reserved that may be written too: up to 7 for padding before a value, 8 for
/// the NUL of a string and the zeros behind it.
const SLACK: usize = 16;

/// A limit for the position, with which a text's length fits 32 bits.
const MOST: usize = u32::MAX as usize - SLACK;

/// Writes a CDR body behind its header, little endian.
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
    /// `pos` may grow up to here; `SLACK` bytes lie behind it. Never more than a count can say, so
    /// that a text that fits has a length that does.
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
        if self.pos + size > self.limit {
            // SAFETY: the first HEADER + pos bytes are written, and within the capacity. The length
            // tells `grow` what must be kept.
            unsafe { self.out.set_len(HEADER + self.pos) };
            (self.base, self.limit) = grow(self.out, size);
        }
    }

    /// Pads to `align`, makes room for `size` bytes, and passes over them.
    /// They, and up to 8 bytes behind them, may be written.
    #[inline(always)]
    fn start(&mut self, align: usize, size: usize) -> *mut u8 {
        self.reserve(size);
        self.pad(align, size)
    }

    /// As `start`, where the room has been made.
    #[inline(always)]
    fn pad(&mut self, align: usize, size: usize) -> *mut u8 {
        if align > 1 {
            // SAFETY: 8 <= SLACK bytes from `pos` on.
            unsafe { self.base.add(self.pos).cast::<u64>().write_unaligned(0) };
        }
        let at = align_up(self.pos, align);
        self.pos = at + size;
        // SAFETY: at most 7 bytes are skipped, `size` were reserved: within size + SLACK.
        unsafe { self.base.add(at) }
    }

    /// Writes a number, given as its bytes on the wire.
    #[inline(always)]
    pub(crate) fn number<const N: usize>(&mut self, bytes: [u8; N]) {
        let to = self.start(N, N);
        // SAFETY: `start` gave N bytes.
        unsafe { to.cast::<[u8; N]>().write(bytes) };
    }

    /// Writes the memory of `value`. False, and nothing written, where that is not little endian.
    #[inline(always)]
    pub fn fixed<T: Wire>(&mut self, value: &T) -> bool {
        let align = const { align_of_fixed::<T>() };
        if cfg!(target_endian = "little") {
            let to = self.start(align, size_of::<T>());
            // SAFETY: `start` gave size_of::<T>() bytes; those of a fixed type are all initialized.
            unsafe { to.copy_from_nonoverlapping((&raw const *value).cast(), size_of::<T>()) };
        }
        cfg!(target_endian = "little")
    }

    /// Writes the memory of all values. False, and nothing written, where that is not little endian
    /// or where `T` is not fixed.
    #[inline(always)]
    pub(crate) fn bulk<T: Wire>(&mut self, values: &[T]) -> bool {
        let Some(fixed) = T::FIXED else { return false };
        if cfg!(target_endian = "little") && !values.is_empty() {
            let to = self.start(fixed.align(), size_of_val(values));
            // SAFETY: as in `fixed`, for elements that follow one another without padding.
            unsafe { to.copy_from_nonoverlapping(values.as_ptr().cast(), size_of_val(values)) };
        }
        cfg!(target_endian = "little")
    }

    /// Writes a run of fixed fields, with one check for all of them.
    #[inline(always)]
    pub fn run<R: PutRun>(&mut self, run: R) {
        if cfg!(target_endian = "little") {
            let to = self.start(R::ALIGN, R::SIZE);
            // SAFETY: `start` gave R::SIZE bytes.
            unsafe { run.put(to) };
        } else {
            run.encode(self);
        }
    }

    /// Lets `write` have a writer that nobody else knows of, whose fields can live in registers.
    #[inline(always)]
    pub(crate) fn with_copy(&mut self, write: impl FnOnce(&mut Writer<'_>)) {
        let (base, pos, limit) = (self.base, self.pos, self.limit);
        let mut copy = Writer { out: &mut *self.out, base, pos, limit };
        write(&mut copy);
        (self.base, self.pos, self.limit) = (copy.base, copy.pos, copy.limit);
    }

    /// Writes a string: its length with the NUL, its bytes, the NUL.
    #[inline(always)]
    pub(crate) fn text(&mut self, text: &str) {
        if self.pos + text.len() + 4 > self.limit {
            wire_count(text.len() + 1);
            self.reserve(4 + text.len());
        }
        let to = self.pad(4, 4 + text.len());
        // It fits, else it had been found too long above.
        let length = (text.len() + 1) as u32;
        // SAFETY: `start` gave 4 + len bytes, and 8 behind them for the NUL and the zeros that a
        // padding behind it may need. The text is not in the buffer, which is borrowed mutably.
        unsafe {
            to.cast::<u32>().write_unaligned(length.to_le());
            copy_short(text.as_ptr(), to.add(4), text.len());
            to.add(4 + text.len()).cast::<u64>().write_unaligned(0);
        }
        self.pos += 1;
    }
}

/// Where the body of a message starts, and how long it may get. The header is in the vector.
#[inline]
fn body(out: &mut Vec<u8>) -> (*mut u8, usize) {
    let room = out.capacity() - HEADER - SLACK;
    // SAFETY: the capacity is at least HEADER, which the subtraction has shown.
    (unsafe { out.as_mut_ptr().add(HEADER) }, room.min(MOST))
}

/// Takes the vector and not the writer, whose fields may then live in registers.
#[cold]
#[inline(never)]
fn grow(out: &mut Vec<u8>, size: usize) -> (*mut u8, usize) {
    out.reserve(size + SLACK);
    body(out)
}
