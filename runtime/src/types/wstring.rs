use alloc::{string::String, vec::Vec};
use core::{
    borrow::Borrow, char::DecodeUtf16Error, convert::Infallible, fmt, ops::Deref, str::FromStr,
};

/// A wide string, `wstring` in an interface: UTF-16 units, which need not be sound UTF-16.
///
/// It reads like a `[u16]`, and compares with `str`.
///
/// # Example
/// ```
/// use rosidlc_runtime::WString;
///
/// let text = WString::from("𝄞!");
/// assert_eq!(text.len(), 3);
/// assert_eq!(text.to_string(), "𝄞!");
/// assert_eq!(text, "𝄞!");
///
/// let broken = WString::from(vec![0x61, 0xd800]);
/// assert_eq!(broken.to_string_lossy(), "a\u{fffd}");
/// assert!(broken.try_to_string().is_err());
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WString(Vec<u16>);

impl WString {
    /// The empty string.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The units.
    pub fn as_units(&self) -> &[u16] {
        &self.0
    }

    /// The units as a vector.
    pub fn into_inner(self) -> Vec<u16> {
        self.0
    }

    /// The units, to be changed.
    pub fn units_mut(&mut self) -> &mut Vec<u16> {
        &mut self.0
    }

    /// Appends a character, as one unit or two.
    pub fn push(&mut self, c: char) {
        self.0.extend_from_slice(c.encode_utf16(&mut [0; 2]));
    }

    /// Appends a text.
    pub fn push_str(&mut self, text: &str) {
        self.0.extend(text.encode_utf16());
    }

    /// Removes all, and keeps the memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The characters, and the units that are none.
    pub fn chars(&self) -> impl Iterator<Item = Result<char, DecodeUtf16Error>> + '_ {
        char::decode_utf16(self.0.iter().copied())
    }

    /// The text, with U+FFFD for each unit that is no character.
    pub fn to_string_lossy(&self) -> String {
        String::from_utf16_lossy(&self.0)
    }

    /// The text.
    ///
    /// # Errors
    /// If a surrogate stands alone.
    pub fn try_to_string(&self) -> Result<String, Utf16Error> {
        String::from_utf16(&self.0).map_err(|_| self.first_error())
    }

    fn first_error(&self) -> Utf16Error {
        let mut index = 0;
        for c in self.chars() {
            match c {
                Ok(c) => index += c.len_utf16(),
                Err(_) => break,
            }
        }
        Utf16Error { index }
    }
}

/// A wide string is not sound UTF-16.
///
/// # Example
/// ```
/// use rosidlc_runtime::WString;
///
/// let error = WString::from(vec![0x61, 0xd800]).try_to_string().unwrap_err();
/// assert_eq!(error.index(), 1);
/// assert_eq!(error.to_string(), "unit 1 is a surrogate that stands alone");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utf16Error {
    index: usize,
}

impl Utf16Error {
    /// The unit that is no character.
    pub fn index(&self) -> usize {
        self.index
    }
}

impl fmt::Display for Utf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unit {} is a surrogate that stands alone", self.index)
    }
}

impl core::error::Error for Utf16Error {}

impl From<&str> for WString {
    fn from(text: &str) -> Self {
        Self(text.encode_utf16().collect())
    }
}

impl From<String> for WString {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Vec<u16>> for WString {
    fn from(units: Vec<u16>) -> Self {
        Self(units)
    }
}

impl From<&[u16]> for WString {
    fn from(units: &[u16]) -> Self {
        Self(units.into())
    }
}

impl FromStr for WString {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl FromIterator<char> for WString {
    fn from_iter<I: IntoIterator<Item = char>>(chars: I) -> Self {
        let mut text = Self::new();
        chars.into_iter().for_each(|c| text.push(c));
        text
    }
}

impl FromIterator<u16> for WString {
    fn from_iter<I: IntoIterator<Item = u16>>(units: I) -> Self {
        Self(units.into_iter().collect())
    }
}

impl Deref for WString {
    type Target = [u16];

    fn deref(&self) -> &[u16] {
        &self.0
    }
}

impl AsRef<[u16]> for WString {
    fn as_ref(&self) -> &[u16] {
        self
    }
}

impl Borrow<[u16]> for WString {
    fn borrow(&self) -> &[u16] {
        self
    }
}

impl<'a> IntoIterator for &'a WString {
    type Item = &'a u16;
    type IntoIter = core::slice::Iter<'a, u16>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
