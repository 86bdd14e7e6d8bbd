//! The fields of a message, as generated code comes to them.
//!
//! The codec of a message is always inlined where it is called, which is worth it in a loop over a
//! sequence. For a field that is for the compiler to decide: so these functions stand between.

use super::{Reader, Result, Wire, Writer, path::at};
use crate::view::Viewed;

/// Where the field ends if it is written at `at`.
#[inline]
pub fn measure<T: Wire>(field: &T, at: usize) -> usize {
    field.measure(at)
}

/// Writes the field.
#[inline]
pub fn encode<T: Wire>(field: &T, w: &mut Writer<'_>) {
    field.encode(w);
}

/// Reads the field.
///
/// # Errors
/// Those of the field, with its name.
#[inline]
pub fn decode<T: Wire>(r: &mut Reader<'_>, name: &'static str) -> Result<T> {
    at(T::decode(r), name)
}

/// Reads a message.
///
/// # Errors
/// Those of its fields.
#[inline(always)]
pub fn decode_new<T: Wire + Default>(r: &mut Reader<'_>) -> Result<T> {
    let mut message = T::default();
    message.decode_into(r)?;
    Ok(message)
}

/// A number of bytes that no message of this type is shorter than: a field takes at least an eighth
/// of its memory, padding included, on the wire. (A `String` takes 24 and 4 bytes, a `u8` behind a
/// `u64` takes 8 and 1.)
///
/// It could be told exactly from the fields, but that takes the compiler as long as all the rest.
pub const fn least_size<T>() -> usize {
    let least = size_of::<T>() / 8;
    if least == 0 { 1 } else { least }
}

/// Reads the field into place.
///
/// # Errors
/// Those of the field, with its name.
#[inline]
pub fn decode_into<T: Wire>(field: &mut T, r: &mut Reader<'_>, name: &'static str) -> Result<()> {
    at(field.decode_into(r), name)
}

/// Makes a view of the field.
///
/// # Errors
/// Those of the field, with its name.
#[inline]
pub fn view<'a, T: Viewed>(r: &mut Reader<'a>, name: &'static str) -> Result<T::View<'a>> {
    at(T::view(r), name)
}
