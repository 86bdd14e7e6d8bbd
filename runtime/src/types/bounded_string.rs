use alloc::string::String;
use core::{borrow::Borrow, ops::Deref, str::FromStr};

use super::{BoundError, bounded_text::bounded_text};

/// A string of at most `N` bytes of UTF-8, `string<=N` in an interface.
///
/// It reads like a `str`. What changes it checks the bound.
///
/// # Example
/// ```
/// use rosidlc_runtime::BoundedString;
///
/// let mut name: BoundedString<4> = "map".parse()?;
/// name.try_push('s')?;
/// assert!(name.try_push('!').is_err());
/// assert_eq!(name, "maps");
///
/// name.try_change(|name| name.insert_str(0, "m_")).unwrap_err();
/// name.try_change(|name| name.make_ascii_uppercase())?;
/// assert_eq!(name, "MAPS");
/// # Ok::<(), rosidlc_runtime::BoundError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoundedString<const N: usize>(String);

bounded_text! { BoundedString(String), |text| text.len() }

impl<const N: usize> BoundedString<N> {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Replaces the text, in the memory of the old one.
    ///
    /// # Errors
    /// If the text is too long. The string is then as before.
    pub fn try_set(&mut self, text: &str) -> Result<(), BoundError> {
        BoundError::check(text.len(), N)?;
        self.set(text);
        Ok(())
    }

    /// Removes the last character.
    pub fn pop(&mut self) -> Option<char> {
        self.0.pop()
    }

    /// Shortens the string to `length` bytes, if it is longer.
    ///
    /// # Panics
    /// If that is within a character.
    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    /// The caller has checked the bound.
    #[inline]
    pub(crate) fn set(&mut self, text: &str) {
        debug_assert!(text.len() <= N);
        self.0.clear();
        self.0.push_str(text);
    }
}

impl<const N: usize> Deref for BoundedString<N> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const N: usize> AsRef<str> for BoundedString<N> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl<const N: usize> Borrow<str> for BoundedString<N> {
    fn borrow(&self) -> &str {
        self
    }
}
