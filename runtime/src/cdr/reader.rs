//! What all readers do alike: counts, texts and errors.

use alloc::string::String;

use super::{Error, ErrorKind, Reader, Wire, align_up, at_index};
use crate::raw::text;

/// Length of the encapsulation header, from whose end alignment counts.
pub(crate) const HEADER: usize = 4;

impl<'a> Reader<'a> {
    /// An error at the next value of the given alignment.
    #[inline(always)]
    pub(crate) fn error(&self, kind: ErrorKind, align: usize) -> Error {
        error(kind, self.passed(), align, self.passed() + self.left())
    }

    /// Reads a count of elements, each of which takes at least `min` bytes.
    #[inline(always)]
    pub(crate) fn count(&mut self, min: usize) -> Result<usize, Error> {
        let count = u32::decode(self)? as usize;
        match count.checked_mul(min) {
            Some(least) if least <= self.left() => Ok(count),
            _ => Err(self.error_back(ErrorKind::CountTooLarge(count), 4)),
        }
    }

    /// An error `size` bytes back.
    #[inline(always)]
    pub(crate) fn error_back(&self, kind: ErrorKind, size: usize) -> Error {
        error(kind, self.passed() - size, 1, self.passed() + self.left())
    }

    /// The bytes of the next string, without the NUL, not yet known to be text.
    #[inline(always)]
    fn text_bytes(&mut self) -> Result<&'a [u8], Error> {
        let length = u32::decode(self)? as usize;
        match self.take(length) {
            Some([text @ .., 0]) => Ok(text),
            Some([]) => Ok(&[]),
            Some(_) => Err(self.error_back(ErrorKind::MissingNul, 1)),
            None => Err(self.error_back(ErrorKind::CountTooLarge(length), 4)),
        }
    }

    /// The error for the last string, of `length` bytes without its NUL.
    #[inline(always)]
    fn not_utf8(&self, length: usize) -> Error {
        self.error_back(ErrorKind::InvalidUtf8, length + 1)
    }

    /// The next string.
    #[inline(always)]
    pub(crate) fn text(&mut self) -> Result<&'a str, Error> {
        let bytes = self.text_bytes()?;
        text::check(bytes).ok_or_else(|| self.not_utf8(bytes.len()))
    }

    /// The next string, in memory of its own.
    #[inline(always)]
    pub(crate) fn text_owned(&mut self) -> Result<String, Error> {
        let bytes = self.text_bytes()?;
        text::owned(bytes).ok_or_else(|| self.not_utf8(bytes.len()))
    }

    /// Puts the next string into one that is there.
    #[inline(always)]
    pub(crate) fn text_into(&mut self, to: &mut String) -> Result<(), Error> {
        let bytes = self.text_bytes()?;
        if text::set(to, bytes) { Ok(()) } else { Err(self.not_utf8(bytes.len())) }
    }
}

/// Reads one by one the values that could not be read as a block, to see what is wrong with which.
#[cold]
#[inline(never)]
pub(crate) fn block_error<T: Wire>(mut r: Reader<'_>, count: usize) -> Error {
    let found = (0..count).find_map(|index| at_index(T::decode(&mut r), index).err());
    found.unwrap_or_else(|| r.error(ErrorKind::Truncated, 1))
}

/// An error at `pos` rounded up to `align`. Takes values and not the reader, see `with_copy`.
#[cold]
#[inline(never)]
fn error(kind: ErrorKind, pos: usize, align: usize, end: usize) -> Error {
    Error::new(kind, HEADER + align_up(pos, align).min(end))
}
