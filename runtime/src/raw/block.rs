use alloc::vec::Vec;
use core::marker::PhantomData;

use super::Reader;
use crate::cdr::{Error, Wire};

/// Values of fixed size that lie in bytes one behind the other, at any address, in either byte
/// order. All of them have been checked.
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

    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    #[inline]
    pub(crate) fn get(&self, index: usize) -> Option<T> {
        if index >= self.len {
            return None;
        }
        let at = index * size_of::<T>();
        if self.swap {
            return decode(&self.bytes[at..]);
        }
        // SAFETY: `block` gave the bytes of `len` valid values of a fixed type in the order of the
        // host, and `index` is less than `len`.
        Some(unsafe { self.bytes.as_ptr().add(at).cast::<T>().read_unaligned() })
    }

    /// The bytes as they are, where they are aligned and in the order of the host.
    #[inline]
    pub(crate) fn as_slice(&self) -> Option<&'a [T]> {
        let items = self.bytes.as_ptr().cast::<T>();
        if self.swap || (self.len > 0 && !items.is_aligned()) {
            return None;
        }
        if self.len == 0 {
            return Some(&[]);
        }
        // SAFETY: as in `get`, and the address is aligned.
        Some(unsafe { core::slice::from_raw_parts(items, self.len) })
    }

    pub(crate) fn to_vec(self) -> Vec<T> {
        if self.swap {
            return (0..self.len).filter_map(|index| self.get(index)).collect();
        }
        let mut items = Vec::with_capacity(self.len);
        // SAFETY: as in `get` for all of them, and the capacity is there.
        unsafe {
            let to = items.as_mut_ptr() as *mut u8;
            to.copy_from_nonoverlapping(self.bytes.as_ptr(), self.bytes.len());
            items.set_len(self.len);
        }
        items
    }
}

/// A value in the other byte order. Its alignment on the wire is kept by its own start.
#[cold]
fn decode<T: Wire>(bytes: &[u8]) -> Option<T> {
    T::decode(&mut Reader::new(bytes, true)).ok()
}
