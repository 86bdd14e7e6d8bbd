//! What the macros for literals expand to.

use alloc::borrow::ToOwned;

use super::{BoundedString, BoundedWString};

/// The macro has checked the bound.
pub fn literal_string<const N: usize>(text: &'static str) -> BoundedString<N> {
    BoundedString::try_from(text.to_owned()).unwrap_or_default()
}

/// The macro has checked the bound.
pub fn literal_wstring<const N: usize>(text: &'static str) -> BoundedWString<N> {
    BoundedWString::try_from(text).unwrap_or_default()
}

/// UTF-16 units of a text, counted from its bytes: one for each character, one more for each of
/// four bytes.
pub const fn utf16_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut index, mut units) = (0, 0);
    while index < bytes.len() {
        let continues = bytes[index] & 0xc0 == 0x80;
        units += if continues { 0 } else { 1 + (bytes[index] >= 0xf0) as usize };
        index += 1;
    }
    units
}
