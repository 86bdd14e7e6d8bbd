use alloc::{borrow::ToOwned, vec::Vec};
use core::{
    borrow::Borrow,
    fmt,
    ops::{Deref, DerefMut},
};

use super::BoundError;

/// A sequence of at most `N` elements, `T[<=N]` in an interface.
///
/// It reads like a slice, whose elements can be changed. What changes the length checks the bound.
///
/// # Example
/// ```
/// use rosidlc_runtime::BoundedVec;
///
/// let mut ranges = BoundedVec::<f32, 2>::from_array([1.5]);
/// ranges.try_push(2.5)?;
/// assert!(ranges.try_push(3.5).is_err());
/// ranges[0] = 0.5;
/// assert_eq!(ranges, [0.5, 2.5]);
/// # Ok::<(), rosidlc_runtime::BoundError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoundedVec<T, const N: usize>(Vec<T>);

impl<T, const N: usize> BoundedVec<T, N> {
    /// The most elements there may be.
    pub const BOUND: usize = N;

    /// The empty sequence.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The elements of an array. One of more than `N` elements does not compile.
    ///
    /// # Example
    /// ```compile_fail
    /// rosidlc_runtime::BoundedVec::<u8, 2>::from_array([1, 2, 3]);
    /// ```
    pub fn from_array<const M: usize>(items: [T; M]) -> Self {
        const { assert!(M <= N, "the array is longer than the bound") };
        Self(items.into())
    }

    /// The elements.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The elements as a vector without a bound.
    pub fn into_inner(self) -> Vec<T> {
        self.0
    }

    /// Appends an element.
    ///
    /// # Errors
    /// If the sequence is full.
    pub fn try_push(&mut self, item: T) -> Result<(), BoundError> {
        BoundError::check(self.len() + 1, N)?;
        self.0.push(item);
        Ok(())
    }

    /// Appends elements.
    ///
    /// # Errors
    /// If there are too many. As many as fit are then appended.
    pub fn try_extend(&mut self, items: impl IntoIterator<Item = T>) -> Result<(), BoundError> {
        items.into_iter().try_for_each(|item| self.try_push(item))
    }

    /// Changes the sequence in any way that keeps to the bound.
    ///
    /// # Errors
    /// If it is too long afterwards. It is then as before.
    ///
    /// # Example
    /// ```
    /// use rosidlc_runtime::BoundedVec;
    ///
    /// let mut items = BoundedVec::<u8, 3>::from_array([1, 2, 3]);
    /// assert!(items.try_change(|items| items.push(4)).is_err());
    /// items.try_change(|items| items.retain(|item| *item != 2))?;
    /// assert_eq!(items, [1, 3]);
    /// # Ok::<(), rosidlc_runtime::BoundError>(())
    /// ```
    pub fn try_change<R>(&mut self, change: impl FnOnce(&mut Vec<T>) -> R) -> Result<R, BoundError>
    where
        T: Clone,
    {
        let mut items = self.0.clone();
        let result = change(&mut items);
        BoundError::check(items.len(), N)?;
        self.0 = items;
        Ok(result)
    }

    /// Removes the last element.
    pub fn pop(&mut self) -> Option<T> {
        self.0.pop()
    }

    /// Removes the element at `index`; those behind it move up.
    ///
    /// # Panics
    /// If there is none.
    pub fn remove(&mut self, index: usize) -> T {
        self.0.remove(index)
    }

    /// Shortens the sequence to `length` elements, if it is longer.
    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    /// Removes all, and keeps the memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The caller has checked the bound.
    #[inline]
    pub(crate) fn checked(items: Vec<T>) -> Self {
        debug_assert!(items.len() <= N);
        Self(items)
    }

    /// The caller keeps to the bound.
    #[inline]
    pub(crate) fn items_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<T, const N: usize> Default for BoundedVec<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug, const N: usize> fmt::Debug for BoundedVec<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T, const N: usize> TryFrom<Vec<T>> for BoundedVec<T, N> {
    type Error = BoundError;

    fn try_from(items: Vec<T>) -> Result<Self, BoundError> {
        BoundError::check(items.len(), N)?;
        Ok(Self(items))
    }
}

impl<T: Clone, const N: usize> TryFrom<&[T]> for BoundedVec<T, N> {
    type Error = BoundError;

    fn try_from(items: &[T]) -> Result<Self, BoundError> {
        BoundError::check(items.len(), N)?;
        Ok(Self(items.to_owned()))
    }
}

impl<T, const N: usize> From<BoundedVec<T, N>> for Vec<T> {
    fn from(items: BoundedVec<T, N>) -> Self {
        items.0
    }
}

impl<T, const N: usize> Deref for BoundedVec<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T, const N: usize> DerefMut for BoundedVec<T, N> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T, const N: usize> AsRef<[T]> for BoundedVec<T, N> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T, const N: usize> AsMut<[T]> for BoundedVec<T, N> {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T, const N: usize> Borrow<[T]> for BoundedVec<T, N> {
    fn borrow(&self) -> &[T] {
        self
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for BoundedVec<T, N> {
    fn eq(&self, other: &[U]) -> bool {
        self.as_slice() == other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U]> for BoundedVec<T, N> {
    fn eq(&self, other: &&[U]) -> bool {
        self.as_slice() == *other
    }
}

impl<T: PartialEq<U>, U, const N: usize, const M: usize> PartialEq<[U; M]> for BoundedVec<T, N> {
    fn eq(&self, other: &[U; M]) -> bool {
        self.as_slice() == other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<Vec<U>> for BoundedVec<T, N> {
    fn eq(&self, other: &Vec<U>) -> bool {
        self.0 == *other
    }
}

impl<T, const N: usize> IntoIterator for BoundedVec<T, N> {
    type Item = T;
    type IntoIter = alloc::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a BoundedVec<T, N> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a mut BoundedVec<T, N> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
