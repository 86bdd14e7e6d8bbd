use alloc::vec::Vec;
use core::marker::PhantomData;

use super::{Run, run::valid};
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
    /// Where the body starts; alignment counts from here.
    base: *const u8,
    pos: usize,
    end: usize,
    /// Whether the data's byte order is not the host's.
    swap: bool,
    body: PhantomData<&'a [u8]>,
}

// SAFETY: a reader is a shared slice with a position.
unsafe impl Send for Reader<'_> {}
// SAFETY: as above.
unsafe impl Sync for Reader<'_> {}

impl<'a> Reader<'a> {
    #[inline]
    pub(crate) fn new(body: &'a [u8], swap: bool) -> Self {
        Self { base: body.as_ptr(), pos: 0, end: body.len(), swap, body: PhantomData }
    }

    /// Whether the data's byte order is not the host's.
    #[inline(always)]
    pub(crate) fn swaps(&self) -> bool {
        self.swap
    }

    /// Bytes passed over so far.
    #[inline(always)]
    pub(crate) fn passed(&self) -> usize {
        self.pos
    }

    /// Bytes left.
    #[inline(always)]
    pub(crate) fn left(&self) -> usize {
        self.end - self.pos
    }

    /// Where `size` bytes start at the next multiple of `align`, if they are there.
    #[inline(always)]
    fn find(&self, align: usize, size: usize) -> Option<usize> {
        let at = align_up(self.pos, align);
        // `at <= end + 7`, and `size` is a size of something in memory or was checked by the caller
        // to be at most `end`: no overflow.
        (at + size <= self.end).then_some(at)
    }

    /// The next `count` values of `T` as bytes, which are checked.
    #[inline]
    pub(crate) fn block<T: Wire>(&mut self, count: usize) -> Result<&'a [u8], Error> {
        if count == 0 {
            return Ok(&[]);
        }
        match self.try_block::<T>(count) {
            Some(bytes) => Ok(bytes),
            None => Err(block_error::<T>(*self, count)),
        }
    }

    #[inline]
    fn try_block<T: Wire>(&mut self, count: usize) -> Option<&'a [u8]> {
        let fixed = T::FIXED?;
        // No more than the end, so that `find` cannot overflow.
        let size = count.checked_mul(size_of::<T>()).filter(|size| *size <= self.end)?;
        let at = self.find(fixed.align(), size)?;
        // SAFETY: `find` has checked that they are within the body.
        let bytes = unsafe { core::slice::from_raw_parts(self.base.add(at), size) };
        if fixed.bools() && !all_bools(bytes) {
            return None;
        }
        self.pos = at + size;
        Some(bytes)
    }

    /// The next bytes as an array, as they are; for numbers.
    #[inline(always)]
    pub(crate) fn number<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let Some(at) = self.find(N, N) else { return Err(self.error(ErrorKind::Truncated, N)) };
        self.pos = at + N;
        // SAFETY: `find` has checked the bytes; an array of bytes may lie anywhere.
        Ok(unsafe { self.base.add(at).cast::<[u8; N]>().read() })
    }

    /// The next value, copied as a block, or by `slow` if that cannot be.
    #[inline(always)]
    pub(crate) fn fixed<T: Wire>(
        &mut self,
        slow: fn(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match self.pass_fixed::<T>() {
            // SAFETY: a value lies there, which may lie anywhere.
            Some(at) => Ok(unsafe { self.base.add(at).cast::<T>().read_unaligned() }),
            None => self.with_copy(slow),
        }
    }

    /// Copies the next value into place: one that is made first and then moved goes through memory
    /// twice. False if that cannot be, then nothing was read.
    #[inline(always)]
    pub(crate) fn fixed_into<T: Wire>(&mut self, to: &mut T) -> bool {
        let Some(at) = self.pass_fixed::<T>() else { return false };
        // SAFETY: a value lies there; its bytes are not in `to`, which is borrowed mutably and needs
        // no drop.
        unsafe {
            let to = (&raw mut *to).cast::<u8>();
            to.copy_from_nonoverlapping(self.base.add(at), size_of::<T>());
        }
        true
    }

    /// Where the next value lies, if its bytes are a value in memory too. It is then passed over.
    #[inline(always)]
    fn pass_fixed<T: Wire>(&mut self) -> Option<usize> {
        let align = T::FIXED?.align();
        if self.swap {
            return None;
        }
        let at = self.find(align, size_of::<T>())?;
        // SAFETY: `find` has checked the bytes.
        if unsafe { !valid::<T>(self.base.add(at)) } {
            return None;
        }
        self.pos = at + size_of::<T>();
        Some(at)
    }

    /// Lets `read` have a copy of the reader: one that a function knows which is not inlined, or that
    /// comes from one, cannot live in registers.
    #[inline(always)]
    fn with_copy<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut copy = *self;
        let result = read(&mut copy);
        *self = copy;
        result
    }

    /// Reads a run of fixed fields into place, with one check for all of them. The first is the one
    /// of this index among the names.
    ///
    /// # Safety
    /// The members must be valid for writes.
    #[inline(always)]
    pub(super) unsafe fn set_run<R: Run>(
        &mut self,
        run: R,
        names: &'static str,
        index: usize,
    ) -> Result<(), Error> {
        if let (false, Some(at)) = (self.swap, self.find(R::ALIGN, R::SIZE)) {
            // SAFETY: `find` has checked the bytes; they are borrowed, so no field is in them.
            if unsafe { run.set(self.base.add(at)) } {
                self.pos = at + R::SIZE;
                return Ok(());
            }
        }
        // SAFETY: the caller's promise.
        self.with_copy(|r| unsafe { run.decode(r, names, index) })
    }

    /// Puts `count` elements into `to`, copied as a block. False if that cannot be, then nothing was
    /// read.
    #[inline(always)]
    pub(crate) fn bulk<T: Wire>(&mut self, count: usize, to: &mut Vec<T>) -> Result<bool, Error> {
        if const { T::FIXED.is_none() } || self.swap {
            return Ok(false);
        }
        let bytes = self.block::<T>(count)?;
        to.clear();
        if to.capacity() < count {
            enlarge(to, count);
        }
        // SAFETY: `block` gave the bytes of `count` valid values of a fixed type, the vector has
        // the room for them and is empty.
        unsafe {
            to.as_mut_ptr().cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
            to.set_len(count);
        }
        Ok(true)
    }

    /// The next `length` bytes, if they are there.
    #[inline(always)]
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        if length > self.left() {
            return None;
        }
        // SAFETY: so many bytes are left.
        let bytes = unsafe { core::slice::from_raw_parts(self.base.add(self.pos), length) };
        self.pos += length;
        Some(bytes)
    }
}

/// Replaces an empty vector by one with more room. The old elements need not be moved, and a first
/// sequence gets no more than it needs.
#[inline(never)]
fn enlarge<T>(to: &mut Vec<T>, count: usize) {
    *to = Vec::with_capacity(count.max(2 * to.capacity()));
}
