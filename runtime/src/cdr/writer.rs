//! What all writers do alike: counts and sizes.

use super::{Wire, Writer, align_up, run::align_of_fixed};
use crate::raw::PutRun;

impl Writer<'_> {
    /// Writes a count of `units` elements.
    ///
    /// # Panics
    /// If there are more than 2^32 - 1.
    #[inline(always)]
    pub(crate) fn count(&mut self, units: usize) {
        Wire::encode(&wire_count(units), self);
    }

    /// Where the next value would end if `T` were written at `at`.
    #[inline(always)]
    pub fn measure_fixed<T: Wire>(at: usize) -> usize {
        align_up(at, const { align_of_fixed::<T>() }) + size_of::<T>()
    }

    /// Where a run of fields would end if it were written at `at`.
    #[inline(always)]
    pub fn measure_run<R: PutRun>(_: R, at: usize) -> usize {
        align_up(at, R::ALIGN) + R::SIZE
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
