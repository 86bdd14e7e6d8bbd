use alloc::{string::String, vec::Vec};
use core::{borrow::Borrow, ops::Deref, str::FromStr};

use super::{BoundError, WString};

/// A wide string of at most `N` UTF-16 units, `wstring<=N` in an interface.
///
/// It reads like a [`WString`]. What changes it checks the bound.
///
/// # Example
/// ```
/// use rosidlc_runtime::BoundedWString;
///
/// let mut name: BoundedWString<2> = "地".parse()?;
/// name.try_push('図')?;
/// assert!(name.try_push('!').is_err());
/// assert_eq!(name, "地図");
/// # Ok::<(), rosidlc_runtime::BoundError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoundedWString<const N: usize>(WString);

impl<const N: usize> BoundedWString<N> {
    /// The most units there may be.
    pub const BOUND: usize = N;

    /// The empty string.
    pub const fn new() -> Self {
        Self(WString::new())
    }

    /// The text.
    pub fn as_wstring(&self) -> &WString {
        &self.0
    }

    /// The text as a string without a bound.
    pub fn into_inner(self) -> WString {
        self.0
    }

    /// Appends a character, as one unit or two.
    ///
    /// # Errors
    /// If the string would be too long. It is then as before.
    pub fn try_push(&mut self, c: char) -> Result<(), BoundError> {
        BoundError::check(self.len() + c.len_utf16(), N)?;
        self.0.push(c);
        Ok(())
    }

    /// Appends a text.
    ///
    /// # Errors
    /// If the string would be too long. It is then as before.
    pub fn try_push_str(&mut self, text: &str) -> Result<(), BoundError> {
        BoundError::check(self.len().saturating_add(text.encode_utf16().count()), N)?;
        self.0.push_str(text);
        Ok(())
    }

    /// Changes the string in any way that keeps to the bound.
    ///
    /// # Errors
    /// If it is too long afterwards. It is then as before.
    ///
    /// # Example
    /// ```
    /// use rosidlc_runtime::BoundedWString;
    ///
    /// let mut name: BoundedWString<3> = "map".parse()?;
    /// assert!(name.try_change(|name| name.push('s')).is_err());
    /// assert_eq!(name, "map");
    /// # Ok::<(), rosidlc_runtime::BoundError>(())
    /// ```
    pub fn try_change<R>(
        &mut self,
        change: impl FnOnce(&mut WString) -> R,
    ) -> Result<R, BoundError> {
        let mut text = self.0.clone();
        let result = change(&mut text);
        BoundError::check(text.len(), N)?;
        self.0 = text;
        Ok(result)
    }

    /// Removes all, and keeps the memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The caller keeps to the bound.
    pub(crate) fn units_mut(&mut self) -> &mut Vec<u16> {
        self.0.units_mut()
    }
}

impl<const N: usize> TryFrom<WString> for BoundedWString<N> {
    type Error = BoundError;

    fn try_from(text: WString) -> Result<Self, BoundError> {
        BoundError::check(text.len(), N)?;
        Ok(Self(text))
    }
}

impl<const N: usize> TryFrom<Vec<u16>> for BoundedWString<N> {
    type Error = BoundError;

    fn try_from(units: Vec<u16>) -> Result<Self, BoundError> {
        WString::from(units).try_into()
    }
}

impl<const N: usize> TryFrom<String> for BoundedWString<N> {
    type Error = BoundError;

    fn try_from(text: String) -> Result<Self, BoundError> {
        text.as_str().try_into()
    }
}

impl<const N: usize> TryFrom<&str> for BoundedWString<N> {
    type Error = BoundError;

    fn try_from(text: &str) -> Result<Self, BoundError> {
        BoundError::check(text.encode_utf16().count(), N)?;
        Ok(Self(text.into()))
    }
}

impl<const N: usize> FromStr for BoundedWString<N> {
    type Err = BoundError;

    fn from_str(text: &str) -> Result<Self, BoundError> {
        text.try_into()
    }
}

impl<const N: usize> From<BoundedWString<N>> for WString {
    fn from(text: BoundedWString<N>) -> Self {
        text.0
    }
}

impl<const N: usize> Deref for BoundedWString<N> {
    type Target = WString;

    fn deref(&self) -> &WString {
        &self.0
    }
}

impl<const N: usize> AsRef<[u16]> for BoundedWString<N> {
    fn as_ref(&self) -> &[u16] {
        self
    }
}

impl<const N: usize> Borrow<[u16]> for BoundedWString<N> {
    fn borrow(&self) -> &[u16] {
        self
    }
}

impl<'a, const N: usize> IntoIterator for &'a BoundedWString<N> {
    type Item = &'a u16;
    type IntoIter = core::slice::Iter<'a, u16>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
