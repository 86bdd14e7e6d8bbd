//! Printing and comparing the string types, in the words of `str`.

use alloc::{borrow::Cow, string::String};
use core::fmt::{self, Debug, Display, Write};

use super::{BoundedString, BoundedWString, WString};

impl<const N: usize> Debug for BoundedString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.as_str(), f)
    }
}

impl<const N: usize> Display for BoundedString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.as_str(), f)
    }
}

impl Debug for WString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_units(self.iter().copied(), f)
    }
}

impl Display for WString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.to_string_lossy(), f)
    }
}

impl<const N: usize> Debug for BoundedWString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.as_wstring(), f)
    }
}

impl<const N: usize> Display for BoundedWString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.as_wstring(), f)
    }
}

/// In quotes, with escapes as in a `str`, and a unit that stands alone as `\u{d800}`.
pub(crate) fn debug_units(
    units: impl Iterator<Item = u16>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_char('"')?;
    for c in char::decode_utf16(units) {
        match c {
            Ok('\'') => f.write_char('\'')?,
            Ok(c) => Display::fmt(&c.escape_debug(), f)?,
            Err(alone) => write!(f, "\\u{{{:x}}}", alone.unpaired_surrogate())?,
        }
    }
    f.write_char('"')
}

/// Equality with the text types of `alloc`, both ways.
macro_rules! equals_text {
    ($([$($param:tt)*] $type:ty, $other:ty;)+) => {$(
        impl<$($param)*> PartialEq<$other> for $type {
            fn eq(&self, other: &$other) -> bool {
                self.equals(other)
            }
        }

        impl<$($param)*> PartialEq<$type> for $other {
            fn eq(&self, other: &$type) -> bool {
                other.equals(self)
            }
        }
    )+};
}

equals_text! {
    [const N: usize] BoundedString<N>, str;
    ['a, const N: usize] BoundedString<N>, &'a str;
    [const N: usize] BoundedString<N>, String;
    ['a, const N: usize] BoundedString<N>, Cow<'a, str>;
    [] WString, str;
    ['a] WString, &'a str;
    [] WString, String;
    [const N: usize] BoundedWString<N>, str;
    ['a, const N: usize] BoundedWString<N>, &'a str;
    [const N: usize] BoundedWString<N>, String;
}

impl<const N: usize> BoundedString<N> {
    fn equals(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl WString {
    fn equals(&self, other: &str) -> bool {
        self.iter().copied().eq(other.encode_utf16())
    }
}

impl<const N: usize> BoundedWString<N> {
    fn equals(&self, other: &str) -> bool {
        self.as_wstring().equals(other)
    }
}
