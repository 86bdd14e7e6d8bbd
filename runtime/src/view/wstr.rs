use alloc::string::String;
use core::{char::DecodeUtf16Error, fmt};

use super::Slice;
use crate::{WString, types::debug_units};

/// A wide string in place: UTF-16 units, which need not be sound UTF-16.
///
/// # Example
/// ```
/// # use rosidlc_runtime::{WString, cdr, impl_view, message, view};
/// # #[derive(Clone, Default, PartialEq)]
/// # struct Text { data: WString }
/// # message! { Text { data }: "p/msg/Text", "p::msg::dds_::Text_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// # impl_view! { pub struct TextView for Text { data: WString } }
/// # let bytes = cdr::to_vec(&Text { data: "地図".into() });
/// let text = view::from_slice::<Text>(&bytes)?.data;
/// assert_eq!(text.len(), 2);
/// assert_eq!(text.to_string(), "地図");
/// assert_eq!(text.to_wstring(), WString::from("地図"));
/// # Ok::<(), cdr::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct WStr<'a>(pub(super) Slice<'a, u32>);

impl<'a> WStr<'a> {
    /// How many units there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The units.
    pub fn units(&self) -> impl ExactSizeIterator<Item = u16> + Clone + use<'a> {
        // All were checked to fit.
        self.0.iter().map(|unit| unit as u16)
    }

    /// The characters, and the units that are none.
    pub fn chars(&self) -> impl Iterator<Item = Result<char, DecodeUtf16Error>> + use<'a> {
        char::decode_utf16(self.units())
    }

    /// The text, with U+FFFD for each unit that is no character.
    pub fn to_string_lossy(&self) -> String {
        self.chars().map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }

    /// The units, copied.
    pub fn to_wstring(&self) -> WString {
        self.units().collect()
    }
}

impl fmt::Display for WStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_string_lossy())
    }
}

impl fmt::Debug for WStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_units(self.units(), f)
    }
}

impl PartialEq<str> for WStr<'_> {
    fn eq(&self, other: &str) -> bool {
        self.units().eq(other.encode_utf16())
    }
}

impl PartialEq<&str> for WStr<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}
