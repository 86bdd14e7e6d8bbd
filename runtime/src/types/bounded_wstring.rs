use alloc::{string::String, vec::Vec};
use core::{borrow::Borrow, ops::Deref, str::FromStr};

use super::{BoundError, WString, bounded_text::bounded_text};

/// A wide string of at most `N` UTF-16 units, `wstring<=N` in an interface.
///
/// It reads like a [`WString`]. What changes it checks the bound.
///
/// # Example
/// ```
/// use rosidlc_runtime::{BoundedWString, WString};
///
/// let mut name: BoundedWString<2> = "地".parse()?;
/// name.try_push('図')?;
/// assert!(name.try_push('!').is_err());
/// assert_eq!(name, "地図");
///
/// assert!(name.try_change(|name| name.push('s')).is_err());
/// name.try_change(WString::clear)?;
/// assert_eq!(name, "");
/// # Ok::<(), rosidlc_runtime::BoundError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoundedWString<const N: usize>(WString);

bounded_text! { BoundedWString(WString), |text| text.encode_utf16().count() }

impl<const N: usize> BoundedWString<N> {
    /// The text.
    pub fn as_wstring(&self) -> &WString {
        &self.0
    }

    /// The caller keeps to the bound.
    pub(crate) fn units_mut(&mut self) -> &mut Vec<u16> {
        self.0.units_mut()
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
