//! The codec of messages: written here once, of what [`message!`](crate::message) says of each.
//!
//! Each item that a macro writes for a message costs a user's compiler time, so this is none of them.

use core::fmt;
use core::str::SplitAsciiWhitespace;

use super::{Error, Reader, Result, Wire, Writer, align_up};
use crate::raw::{Fields, Fixed, debug_fields, decode_fields, encode_fields, measure_fields};

/// A struct whose [`Fields::FIXED`] is there.
pub trait Plain: Fields + Copy {}

impl<T: Fields> Wire for T {
    const MIN_SIZE: usize = match T::FIXED {
        Some(_) => size_of::<T>(),
        None => least_size::<T>(),
    };
    const FIXED: Option<Fixed<Self>> = T::FIXED;
    const NEW: Option<fn() -> Self> = match T::FIXED {
        Some(_) => None,
        None => Some(T::default),
    };

    #[inline(always)]
    fn measure(&self, at: usize) -> usize {
        match T::FIXED {
            Some(fixed) => align_up(at, fixed.align()) + size_of::<T>(),
            None => measure_fields(self, at),
        }
    }

    #[inline(always)]
    fn encode(&self, w: &mut Writer<'_>) {
        if !w.fixed(self) {
            encode_fields(self, w);
        }
    }

    #[inline(always)]
    fn decode(r: &mut Reader<'_>) -> Result<Self, Error> {
        if const { T::FIXED.is_some() } {
            return r.fixed(decode_slow);
        }
        decode_new(r)
    }

    #[inline(always)]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<(), Error> {
        if const { T::FIXED.is_none() } {
            return decode_fields(self, r);
        }
        if !r.fixed_into(self) {
            *self = decode_slow(r)?;
        }
        Ok(())
    }
}

/// A number of bytes that no message of this type is shorter than: a field takes at least an eighth
/// of its memory, padding included, on the wire. (A `String` takes 24 and 4 bytes, a `u8` behind a
/// `u64` takes 8 and 1.) Where a struct asks for a greater alignment than its fields, there may be as
/// much padding as that.
const fn least_size<T>() -> usize {
    let align = if align_of::<T>() > 8 { align_of::<T>() } else { 8 };
    let least = size_of::<T>() / align;
    if least == 0 { 1 } else { least }
}

#[cold]
fn decode_slow<T: Fields>(r: &mut Reader<'_>) -> Result<T, Error> {
    decode_new(r)
}

#[inline(always)]
fn decode_new<T: Fields>(r: &mut Reader<'_>) -> Result<T, Error> {
    let mut message = T::default();
    decode_fields(&mut message, r)?;
    Ok(message)
}

/// `Debug` of a message, as it would be derived.
///
/// # Errors
/// Those of the formatter.
pub fn debug<T: Fields>(message: &T, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let names = T::ABOUT.fields.split_ascii_whitespace();
    let mut debug = Debug { out: f.debug_struct(name), names };
    debug_fields(message, &mut debug);
    debug.out.finish()
}

/// Shows fields to people.
pub(crate) struct Debug<'a, 'f> {
    out: fmt::DebugStruct<'a, 'f>,
    /// Of the fields that are left.
    names: SplitAsciiWhitespace<'static>,
}

impl Debug<'_, '_> {
    pub(crate) fn field(&mut self, field: &dyn fmt::Debug) {
        let name = self.names.next().unwrap_or_default();
        self.out.field(name.trim_start_matches("r#"), field);
    }
}
