use alloc::vec::Vec;
use core::fmt;

use crate::{
    cdr::{Reader, Result, Wire},
    raw::Block,
};

/// A sequence of numbers, bools or plain structs in place, at any address and in either byte order.
///
/// # Example
/// ```
/// # use rosidlc_runtime::{cdr, impl_view, message, view};
/// # #[derive(Clone, Default, PartialEq)]
/// # struct Scan { ranges: Vec<f32> }
/// # message! { Scan { ranges }: "p/msg/Scan", "p::msg::dds_::Scan_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// # impl_view! { pub struct ScanView for Scan { ranges: Vec<f32> } }
/// # let bytes = cdr::to_vec(&Scan { ranges: vec![1.5, 2.5] });
/// let ranges = view::from_slice::<Scan>(&bytes)?.ranges;
/// assert_eq!(ranges.len(), 2);
/// assert_eq!(ranges.get(1), Some(2.5));
/// assert_eq!(ranges.to_vec(), [1.5, 2.5]);
/// if let Some(ranges) = ranges.as_slice() {
///     assert_eq!(ranges, [1.5, 2.5]);
/// }
/// # Ok::<(), cdr::Error>(())
/// ```
pub struct Slice<'a, T>(Block<'a, T>);

impl<T> Clone for Slice<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<'_, T> {}

impl<'a, T: Wire> Slice<'a, T> {
    /// Checks the next `count` values.
    #[doc(hidden)]
    #[inline]
    pub fn read(r: &mut Reader<'a>, count: usize) -> Result<Self> {
        Block::read(r, count).map(Self)
    }

    /// How many elements there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at `index`, if there is one.
    #[inline]
    pub fn get(&self, index: usize) -> Option<T> {
        self.0.get(index)
    }

    /// All elements.
    #[inline]
    pub fn iter(&self) -> SliceIter<'a, T> {
        SliceIter { items: self.0, next: 0, end: self.len() }
    }

    /// The elements as a slice, if the bytes happen to be aligned for it and in the byte order of
    /// the host. With the feature `safe` there is one for no elements alone.
    #[inline]
    pub fn as_slice(&self) -> Option<&'a [T]> {
        self.0.as_slice()
    }

    /// The elements as they are on the wire.
    #[inline]
    pub fn as_bytes(&self) -> &'a [u8] {
        self.0.bytes()
    }

    /// The elements, copied.
    pub fn to_vec(&self) -> Vec<T> {
        self.0.to_vec()
    }
}

impl<T: Wire + fmt::Debug> fmt::Debug for Slice<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Wire + PartialEq<U>, U> PartialEq<[U]> for Slice<'_, T> {
    fn eq(&self, other: &[U]) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a == *b)
    }
}

impl<'a, T: Wire> IntoIterator for Slice<'a, T> {
    type Item = T;
    type IntoIter = SliceIter<'a, T>;

    #[inline]
    fn into_iter(self) -> SliceIter<'a, T> {
        self.iter()
    }
}

/// The elements of a [`Slice`].
///
/// # Example
/// ```
/// use rosidlc_runtime::view::Slice;
///
/// fn last(ranges: Slice<'_, f32>) -> Option<f32> {
///     ranges.iter().next_back()
/// }
/// ```
#[derive(Clone)]
pub struct SliceIter<'a, T> {
    items: Block<'a, T>,
    next: usize,
    end: usize,
}

impl<T: Wire> Iterator for SliceIter<'_, T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        self.next += 1;
        self.items.get(self.next - 1)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl<T: Wire> DoubleEndedIterator for SliceIter<'_, T> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        self.items.get(self.end)
    }
}

impl<T: Wire> ExactSizeIterator for SliceIter<'_, T> {}
