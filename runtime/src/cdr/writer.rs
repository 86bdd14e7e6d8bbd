//! What all writers do alike: counts.

use super::{Wire, Writer};

impl Writer<'_> {
    /// Writes a count of `units` elements.
    ///
    /// # Panics
    /// If there are more than 2^32 - 1.
    #[inline(always)]
    pub(crate) fn count(&mut self, units: usize) {
        Wire::encode(&wire_count(units), self);
    }
}

/// A count as it is written.
#[inline(always)]
pub(crate) fn wire_count(units: usize) -> u32 {
    match u32::try_from(units) {
        Ok(count) => count,
        Err(_) => too_long(units),
    }
}

#[cold]
#[inline(never)]
fn too_long(units: usize) -> ! {
    panic!("CDR cannot hold a string or sequence of {units} units: a count has 32 bits")
}
