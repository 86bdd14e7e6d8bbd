use core::{fmt, marker::PhantomData};

use super::Viewed;
use crate::cdr::{Reader, Result, at_index};

/// A sequence of elements that have no fixed size, in place. They have been checked; a view of one
/// is made when it is asked for.
///
/// There is no `get`: where an element starts is known only behind the one before it.
///
/// # Example
/// ```
/// # use rosidlc_runtime::{cdr, impl_view, message, view};
/// # #[derive(Clone, Default, PartialEq)]
/// # struct Names { names: Vec<String> }
/// # message! { Names { names }: "p/msg/Names", "p::msg::dds_::Names_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// # impl_view! { pub struct NamesView for Names { names: Vec<String> } }
/// # let bytes = cdr::to_vec(&Names { names: vec!["a".into(), "b".into()] });
/// let names = view::from_slice::<Names>(&bytes)?.names;
/// assert_eq!(names.len(), 2);
/// assert_eq!(names.iter().collect::<Vec<&str>>(), ["a", "b"]);
/// # Ok::<(), cdr::Error>(())
/// ```
pub struct Seq<'a, T> {
    start: Reader<'a>,
    len: usize,
    items: PhantomData<fn() -> T>,
}

impl<T> Clone for Seq<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Seq<'_, T> {}

impl<'a, T: Viewed> Seq<'a, T> {
    /// Checks the next `len` values.
    #[doc(hidden)]
    #[inline]
    pub fn read(r: &mut Reader<'a>, len: usize) -> Result<Self> {
        let start = *r;
        // A copy that nobody else knows of can live in registers.
        let mut copy = start;
        for index in 0..len {
            at_index(T::view(&mut copy), index)?;
        }
        *r = copy;
        Ok(Self { start, len, items: PhantomData })
    }

    /// How many elements there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Views of all elements.
    #[inline]
    pub fn iter(&self) -> SeqIter<'a, T> {
        SeqIter { next: self.start, left: self.len, items: PhantomData }
    }
}

impl<T: Viewed> fmt::Debug for Seq<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a, T: Viewed> IntoIterator for Seq<'a, T> {
    type Item = T::View<'a>;
    type IntoIter = SeqIter<'a, T>;

    #[inline]
    fn into_iter(self) -> SeqIter<'a, T> {
        self.iter()
    }
}

/// Views of the elements of a [`Seq`].
///
/// # Example
/// ```
/// use rosidlc_runtime::view::Seq;
///
/// fn longest(names: Seq<'_, String>) -> Option<&str> {
///     names.iter().max_by_key(|name| name.len())
/// }
/// ```
pub struct SeqIter<'a, T> {
    next: Reader<'a>,
    left: usize,
    items: PhantomData<fn() -> T>,
}

impl<T> Clone for SeqIter<'_, T> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<'a, T: Viewed> Iterator for SeqIter<'a, T> {
    type Item = T::View<'a>;

    #[inline]
    fn next(&mut self) -> Option<T::View<'a>> {
        self.left = self.left.checked_sub(1)?;
        // It was checked when the sequence was made, so that it cannot fail.
        T::view(&mut self.next).ok()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T: Viewed> ExactSizeIterator for SeqIter<'_, T> {}
