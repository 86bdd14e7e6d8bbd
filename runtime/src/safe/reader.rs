use alloc::vec::Vec;

use crate::cdr::{Error, ErrorKind, Wire, align_up, all_bools, block_error};

/// Reads a CDR body in either byte order.
///
/// Made by the functions of [`cdr`](crate::cdr) and [`view`](crate::view); generated code hands it
/// on.
///
/// # Example
/// ```
/// use rosidlc_runtime::cdr::{Reader, Result, Wire};
///
/// fn read_pair(r: &mut Reader<'_>) -> Result<(u16, String)> {
///     Ok((Wire::decode(r)?, Wire::decode(r)?))
/// }
/// ```
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Alignment counts from its start.
    body: &'a [u8],
    pos: usize,
    /// Whether the data's byte order is not the host's.
    swap: bool,
}

impl<'a> Reader<'a> {
    #[inline]
    pub(crate) fn new(body: &'a [u8], swap: bool) -> Self {
        Self { body, pos: 0, swap }
    }

    /// Whether the data's byte order is not the host's.
    #[inline]
    pub(crate) fn swaps(&self) -> bool {
        self.swap
    }

    /// Bytes passed over so far.
    #[inline]
    pub(crate) fn passed(&self) -> usize {
        self.pos
    }

    /// Bytes left.
    #[inline]
    pub(crate) fn left(&self) -> usize {
        self.body.len() - self.pos
    }

    /// The next `length` bytes, if they are there.
    #[inline]
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        self.take_at(self.pos, length)
    }

    #[inline]
    fn take_at(&mut self, at: usize, size: usize) -> Option<&'a [u8]> {
        let end = at.checked_add(size)?;
        let bytes = self.body.get(at..end)?;
        self.pos = end;
        Some(bytes)
    }

    /// The next `count` values of `T` as bytes, which are checked.
    #[inline]
    pub(crate) fn block<T: Wire>(&mut self, count: usize) -> Result<&'a [u8], Error> {
        if count == 0 {
            return Ok(&[]);
        }
        let start = *self;
        match self.try_block::<T>(count) {
            Some(bytes) => Ok(bytes),
            None => Err(block_error::<T>(start, count)),
        }
    }

    #[inline]
    fn try_block<T: Wire>(&mut self, count: usize) -> Option<&'a [u8]> {
        let fixed = T::FIXED?;
        let size = count.checked_mul(size_of::<T>())?;
        let bytes = self.take_at(align_up(self.pos, fixed.align()), size)?;
        (!fixed.bools() || all_bools(bytes)).then_some(bytes)
    }

    /// The next bytes as an array, as they are; for numbers.
    #[inline]
    pub(crate) fn number<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        match self.take_at(align_up(self.pos, N), N).map(<[u8; N]>::try_from) {
            Some(Ok(bytes)) => Ok(bytes),
            _ => Err(self.error(ErrorKind::Truncated, N)),
        }
    }

    /// The next value, which `read` reads.
    #[inline]
    pub(crate) fn fixed<T: Wire>(
        &mut self,
        read: fn(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read(self)
    }

    /// Copies the next value into place; never here.
    #[inline]
    pub(crate) fn fixed_into<T: Wire>(&mut self, _: &mut T) -> bool {
        false
    }

    /// Puts `count` elements into `to`, copied as a block. False if that cannot be, then nothing was
    /// read.
    #[inline]
    pub(crate) fn bulk<T: Wire>(&mut self, count: usize, to: &mut Vec<T>) -> Result<bool, Error> {
        let copies = T::FIXED.and_then(|fixed| fixed.copies());
        let (Some(copies), false) = (copies, self.swap) else { return Ok(false) };
        let bytes = self.block::<T>(count)?;
        to.clear();
        (copies.get)(bytes, to);
        Ok(true)
    }
}
