//! Texts: what `raw` does by hand, the library does here.

use alloc::{borrow::ToOwned, string::String};

/// The bytes as text, if they are UTF-8.
#[inline]
pub(crate) fn check(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// A string of its own, if the bytes are UTF-8.
#[inline]
pub(crate) fn owned(bytes: &[u8]) -> Option<String> {
    check(bytes).map(ToOwned::to_owned)
}

/// Replaces what the string holds. False, and the string empty, if the bytes are not UTF-8.
#[inline]
pub(crate) fn set(string: &mut String, bytes: &[u8]) -> bool {
    string.clear();
    let text = check(bytes);
    string.push_str(text.unwrap_or_default());
    text.is_some()
}
