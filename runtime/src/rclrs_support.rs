//! Between the types of this crate and those that C knows, which this crate does not name: they are
//! whatever is made of text, of slices or of other elements.
//!
//! A bound is kept by our types, so what goes to C fits there. What comes from C need not keep it,
//! as a peer may send anything; `Message::from_rmw_message` has no way to refuse it, so it is cut.

#![allow(missing_docs, unreachable_pub)]

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::{
    fmt::Display,
    ops::{Deref, DerefMut},
};

use crate::{BoundedString, BoundedVec, BoundedWString, WString};

pub fn to_one<T, R>(item: &T, f: impl Fn(&T) -> R) -> R {
    f(item)
}

pub fn to_array<T, R, const N: usize>(items: &[T; N], f: impl Fn(&T) -> R) -> [R; N] {
    core::array::from_fn(|index| f(&items[index]))
}

pub fn to_slice<T, R: for<'a> From<&'a [T]>>(items: &[T]) -> R {
    R::from(items)
}

/// Empty only if the sequence of C had a lower bound than ours.
pub fn to_bounded_slice<T, R: for<'a> TryFrom<&'a [T]> + Default>(items: &[T]) -> R {
    R::try_from(items).unwrap_or_default()
}

pub fn to_sequence<T, R, S: FromIterator<R>>(items: &[T], f: impl Fn(&T) -> R) -> S {
    items.iter().map(f).collect()
}

#[expect(clippy::ptr_arg, reason = "it is called with elements of vectors")]
pub fn to_text<R: for<'a> From<&'a str>>(text: &String) -> R {
    R::from(text)
}

/// Empty only if the string of C had a lower bound than ours.
pub fn to_bounded_text<R: for<'a> TryFrom<&'a str> + Default, const N: usize>(
    text: &BoundedString<N>,
) -> R {
    R::try_from(text).unwrap_or_default()
}

pub fn to_wide<R: for<'a> From<&'a str> + DerefMut<Target = [u16]>>(text: &WString) -> R {
    fill(R::from(&room(text)), text)
}

/// Empty only if the string of C had a lower bound than ours.
pub fn to_bounded_wide<R, const N: usize>(text: &BoundedWString<N>) -> R
where
    R: for<'a> TryFrom<&'a str> + Default + DerefMut<Target = [u16]>,
{
    R::try_from(&room(text)).map(|wide| fill(wide, text)).unwrap_or_default()
}

/// A text of as many units. Wide strings of C are made of text alone, and units need not be text.
fn room(units: &[u16]) -> String {
    " ".repeat(units.len())
}

fn fill<R: DerefMut<Target = [u16]>>(mut wide: R, units: &[u16]) -> R {
    wide.copy_from_slice(units);
    wide
}

pub fn from_slice<T: Clone>(items: &[T]) -> Vec<T> {
    items.to_vec()
}

pub fn from_bounded_slice<T: Clone, const N: usize>(items: &[T]) -> BoundedVec<T, N> {
    BoundedVec::checked(items[..items.len().min(N)].to_vec())
}

pub fn from_sequence<S: IntoIterator, T>(items: S, f: impl Fn(S::Item) -> T) -> Vec<T> {
    items.into_iter().map(f).collect()
}

pub fn from_bounded<S: IntoIterator, T, const N: usize>(
    items: S,
    f: impl Fn(S::Item) -> T,
) -> BoundedVec<T, N> {
    BoundedVec::checked(items.into_iter().take(N).map(f).collect())
}

pub fn from_text(text: impl Display) -> String {
    text.to_string()
}

pub fn from_bounded_text<const N: usize>(text: impl Display) -> BoundedString<N> {
    let text = text.to_string();
    let mut end = text.len().min(N);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    BoundedString::try_from(&text[..end]).unwrap_or_default()
}

pub fn from_wide(units: impl Deref<Target = [u16]>) -> WString {
    WString::from(&*units)
}

pub fn from_bounded_wide<const N: usize>(units: impl Deref<Target = [u16]>) -> BoundedWString<N> {
    BoundedWString::try_from(units[..units.len().min(N)].to_vec()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_between_characters() {
        assert_eq!(from_bounded_text::<4>("mañana"), "mañ");
        assert_eq!(from_bounded_text::<3>("mañana"), "ma");
        assert_eq!(from_bounded_text::<9>("mañana"), "mañana");
        assert_eq!(from_bounded_wide::<2>(Vec::from([0x61, 0xd800, 0x62])).len(), 2);
        assert_eq!(from_bounded_slice::<u8, 2>(&[1, 2, 3]), [1, 2]);
        assert_eq!(from_bounded::<_, u8, 2>([1u8, 2, 3], |it| it + 1), [2, 3]);
    }

    /// A wide string as C has it: made of text, changed in place.
    struct Wide(Vec<u16>);

    impl From<&str> for Wide {
        fn from(text: &str) -> Self {
            Self(text.encode_utf16().collect())
        }
    }

    impl Deref for Wide {
        type Target = [u16];

        fn deref(&self) -> &[u16] {
            &self.0
        }
    }

    impl DerefMut for Wide {
        fn deref_mut(&mut self) -> &mut [u16] {
            &mut self.0
        }
    }

    #[test]
    fn units_that_are_no_text_come_through() {
        let text = WString::from(Vec::from([0x61, 0xd800, 0x0]));
        assert_eq!(from_wide(to_wide::<Wide>(&text)), text);
    }
}
