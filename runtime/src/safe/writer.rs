use alloc::vec::Vec;

use crate::cdr::{HEADER, Wire, align_up, wire_count};

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
}

impl<'a> Writer<'a> {
    /// Clears `out` and starts a message in it, with room for a body of `size` bytes.
    #[inline]
    pub(crate) fn new(out: &'a mut Vec<u8>, size: usize) -> Self {
        out.clear();
        out.reserve(size.saturating_add(HEADER));
        out.extend_from_slice(&[0, 1, 0, 0]);
        Self { out }
    }

    /// What was written is in the vector.
    #[inline]
    pub(crate) fn finish(self) {}

    #[inline]
    fn pad(&mut self, align: usize) {
        self.out.resize(align_up(self.out.len() - HEADER, align) + HEADER, 0);
    }

    /// Writes a number, given as its bytes on the wire.
    #[inline]
    pub(crate) fn number<const N: usize>(&mut self, bytes: [u8; N]) {
        self.pad(N);
        self.out.extend_from_slice(&bytes);
    }

    /// Writes the memory of `value`: never here, where memory is not seen.
    #[inline]
    pub(crate) fn fixed<T: Wire>(&mut self, _: &T) -> bool {
        false
    }

    /// Writes all values, if they are numbers. False, and nothing written, if they are not.
    #[inline]
    pub(crate) fn bulk<T: Wire>(&mut self, values: &[T]) -> bool {
        let Some(fixed) = T::FIXED else { return false };
        let Some(copies) = fixed.copies() else { return false };
        if !values.is_empty() {
            self.pad(fixed.align());
            let start = self.out.len();
            self.out.resize(start + size_of_val(values), 0);
            (copies.put)(values, &mut self.out[start..]);
        }
        true
    }

    /// As `bulk`, with the count before.
    #[inline]
    pub(crate) fn sequence<T: Wire>(&mut self, values: &[T]) -> bool {
        if T::FIXED.and_then(|fixed| fixed.copies()).is_none() {
            return false;
        }
        self.count(values.len());
        self.bulk(values)
    }

    /// Lets `write` have the writer.
    #[inline]
    pub(crate) fn with_copy(&mut self, write: impl FnOnce(&mut Writer<'_>)) {
        write(self);
    }

    /// Writes a string: its length with the NUL, its bytes, the NUL.
    #[inline]
    pub(crate) fn text(&mut self, text: &str) {
        self.number(wire_count(text.len() + 1).to_le_bytes());
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(0);
    }
}
