use core::fmt::Debug;

use super::{Error, Reader, Writer};
use crate::raw::Fixed;

/// A type that CDR can write and read.
///
/// Implemented by the types that ROS fields have, and for generated structs by
/// [`message!`](crate::message). It is not meant to be implemented by hand, and may grow.
///
/// # Example
/// ```
/// use rosidlc_runtime::cdr::Wire;
///
/// assert_eq!(<u64 as Wire>::MIN_SIZE, 8);
/// assert_eq!(<Vec<f64> as Wire>::MIN_SIZE, 4);
/// ```
pub trait Wire: Sized + Debug {
    /// A number of bytes that no value takes less of, at least 1. A sequence whose count does not fit
    /// the bytes left by this measure is refused before memory is taken for it.
    const MIN_SIZE: usize;

    /// Proof that values may be copied as blocks, where they may.
    #[doc(hidden)]
    const FIXED: Option<Fixed<Self>> = None;

    /// How a value is made to be read into, for messages: in a sequence it is made where it stays.
    #[doc(hidden)]
    const NEW: Option<fn() -> Self> = None;

    /// Where the value ends if it is written at `at`, counted from behind the header.
    fn measure(&self, at: usize) -> usize;

    /// Writes the value.
    ///
    /// # Panics
    /// If a string or a sequence is longer than a count of 32 bits can say.
    fn encode(&self, w: &mut Writer<'_>);

    /// Reads a value.
    ///
    /// # Errors
    /// If the bytes are not one.
    fn decode(r: &mut Reader<'_>) -> Result<Self, Error>;

    /// Reads a value into one that is there, and keeps the memory that it holds.
    ///
    /// # Errors
    /// If the bytes are not one. The value is then a mixture of old and new.
    #[inline]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<(), Error> {
        if !r.fixed_into(self) {
            *self = Self::decode(r)?;
        }
        Ok(())
    }
}
