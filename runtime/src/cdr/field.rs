//! The fields of a message, as generated code comes to them.
//!
//! The codec of a message is always inlined where it is called, which is worth it in a loop over a
//! sequence. For a field that is for the compiler to decide: so these functions stand between.

use super::{
    Error, Reader, Result, Wire, Writer,
    path::{Step, at},
};
use crate::view::Viewed;

/// Where the field ends if it is written at `at`.
#[inline]
pub(crate) fn measure<T: Wire>(field: &T, at: usize) -> usize {
    field.measure(at)
}

/// Writes the field.
#[inline]
pub(crate) fn encode<T: Wire>(field: &T, w: &mut Writer<'_>) {
    field.encode(w);
}

/// Reads the field into place: the one of this index among the names.
#[inline]
pub(crate) fn decode_into<T: Wire>(
    field: &mut T,
    r: &mut Reader<'_>,
    names: &'static str,
    index: usize,
) -> Result<()> {
    match field.decode_into(r) {
        Ok(()) => Ok(()),
        Err(error) => Err(within(error, names, index)),
    }
}

/// Tells an error the field that it was found in.
#[cold]
pub(crate) fn within(error: Error, names: &'static str, index: usize) -> Error {
    match names.split_ascii_whitespace().nth(index) {
        Some(name) => error.within(Step::Field(name)),
        None => error,
    }
}

/// Makes a view of the field.
///
/// # Errors
/// Those of the field, with its name.
#[inline]
pub fn view<'a, T: Viewed>(r: &mut Reader<'a>, name: &'static str) -> Result<T::View<'a>> {
    at(T::view(r), name)
}
