use alloc::vec::Vec;
use core::marker::PhantomData;

use super::Reader;
use crate::cdr::{Error, Wire};

/// Values of fixed size that lie in bytes one behind the other, in either byte order. All of them
/// have been checked.
pub(crate) struct Block<'a, T> {
    bytes: &'a [u8],
    len: usize,
    swap: bool,
    items: PhantomData<fn() -> T>,
}

impl<T> Clone for Block<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Block<'_, T> {}

impl<'a, T: Wire> Block<'a, T> {
    #[inline]
    pub(crate) fn read(r: &mut Reader<'a>, len: usize) -> Result<Self, Error> {
        Ok(Self { bytes: r.block::<T>(len)?, len, swap: r.swaps(), items: PhantomData })
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    #[inline]
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The alignment of a value on the wire is kept by its own start.
    #[inline]
    pub(crate) fn get(&self, index: usize) -> Option<T> {
        let bytes = self.bytes.chunks_exact(size_of::<T>()).nth(index)?;
        T::decode(&mut Reader::new(bytes, self.swap)).ok()
    }

    /// Never, but for no elements: bytes do not become something else without `unsafe`.
    #[inline]
    pub(crate) fn as_slice(&self) -> Option<&'a [T]> {
        (self.len == 0).then_some(&[])
    }

    pub(crate) fn to_vec(self) -> Vec<T> {
        (0..self.len).filter_map(|index| self.get(index)).collect()
    }
}
