use alloc::{borrow::ToOwned, string::String};
use core::{borrow::Borrow, ops::Deref, str::FromStr};

use super::BoundError;

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
/// # Ok::<(), rosidlc_runtime::BoundError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoundedString<const N: usize>(String);

impl<const N: usize> BoundedString<N> {
    /// The most bytes there may be.
    pub const BOUND: usize = N;

    /// The empty string.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text as a string without a bound.
    pub fn into_inner(self) -> String {
        self.0
    }

    /// Appends a character.
    ///
    /// # Errors
    /// If the string would be too long. It is then as before.
    pub fn try_push(&mut self, c: char) -> Result<(), BoundError> {
        BoundError::check(self.len() + c.len_utf8(), N)?;
        self.0.push(c);
        Ok(())
    }

    /// Appends a text.
    ///
    /// # Errors
    /// If the string would be too long. It is then as before.
    pub fn try_push_str(&mut self, text: &str) -> Result<(), BoundError> {
        BoundError::check(self.len().saturating_add(text.len()), N)?;
        self.0.push_str(text);
        Ok(())
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

    /// Changes the string in any way that keeps to the bound.
    ///
    /// # Errors
    /// If it is too long afterwards. It is then as before.
    ///
    /// # Example
    /// ```
    /// use rosidlc_runtime::BoundedString;
    ///
    /// let mut name: BoundedString<4> = "map".parse()?;
    /// name.try_change(|name| name.insert_str(0, "m_")).unwrap_err();
    /// name.try_change(|name| name.make_ascii_uppercase())?;
    /// assert_eq!(name, "MAP");
    /// # Ok::<(), rosidlc_runtime::BoundError>(())
    /// ```
    pub fn try_change<R>(
        &mut self,
        change: impl FnOnce(&mut String) -> R,
    ) -> Result<R, BoundError> {
        let mut text = self.0.clone();
        let result = change(&mut text);
        BoundError::check(text.len(), N)?;
        self.0 = text;
        Ok(result)
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

    /// Removes all, and keeps the memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The caller has checked the bound.
    #[inline]
    pub(crate) fn set(&mut self, text: &str) {
        debug_assert!(text.len() <= N);
        self.0.clear();
        self.0.push_str(text);
    }
}

impl<const N: usize> TryFrom<String> for BoundedString<N> {
    type Error = BoundError;

    fn try_from(text: String) -> Result<Self, BoundError> {
        BoundError::check(text.len(), N)?;
        Ok(Self(text))
    }
}

impl<const N: usize> TryFrom<&str> for BoundedString<N> {
    type Error = BoundError;

    fn try_from(text: &str) -> Result<Self, BoundError> {
        BoundError::check(text.len(), N)?;
        Ok(Self(text.to_owned()))
    }
}

impl<const N: usize> FromStr for BoundedString<N> {
    type Err = BoundError;

    fn from_str(text: &str) -> Result<Self, BoundError> {
        text.try_into()
    }
}

impl<const N: usize> From<BoundedString<N>> for String {
    fn from(text: BoundedString<N>) -> Self {
        text.0
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
