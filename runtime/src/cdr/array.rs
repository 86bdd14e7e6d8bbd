//! Arrays: the elements, without a count.

use super::{Error, Reader, Wire, Writer, path::at_index};
use crate::raw::{Fixed, try_array};

impl<T: Wire, const N: usize> Wire for [T; N] {
    const MIN_SIZE: usize = T::MIN_SIZE.saturating_mul(some(N));
    const FIXED: Option<Fixed<Self>> = match T::FIXED {
        Some(fixed) => Some(fixed.array()),
        None => None,
    };

    #[inline]
    fn measure(&self, at: usize) -> usize {
        measure_all(self, at)
    }

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) {
        encode_all(self, w);
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self, Error> {
        const { some(N) };
        r.fixed(decode_each)
    }

    #[inline]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<(), Error> {
        const { some(N) };
        if r.fixed_into(self) { Ok(()) } else { decode_all_into(self, r) }
    }
}

/// The length of an array. ROS has none of no elements, of which any number would fit no bytes.
const fn some(length: usize) -> usize {
    assert!(length > 0, "an array has at least one element");
    length
}

/// Reads as many elements as there are into place.
#[inline]
pub(super) fn decode_all_into<T: Wire>(items: &mut [T], r: &mut Reader<'_>) -> Result<(), Error> {
    // A copy that nobody else knows of can live in registers.
    let mut copy = *r;
    for (index, item) in items.iter_mut().enumerate() {
        at_index(item.decode_into(&mut copy), index)?;
    }
    *r = copy;
    Ok(())
}

fn decode_each<T: Wire, const N: usize>(r: &mut Reader<'_>) -> Result<[T; N], Error> {
    try_array(|index| at_index(T::decode(r), index))
}

/// Where the elements end if they are written at `at`.
#[inline]
pub(super) fn measure_all<T: Wire>(items: &[T], at: usize) -> usize {
    match (T::FIXED, items) {
        (Some(_), [first, ..]) => first.measure(at) + size_of_val(&items[1..]),
        _ => items.iter().fold(at, |at, item| item.measure(at)),
    }
}

/// Writes the elements, as a block where that is possible.
#[inline]
pub(super) fn encode_all<T: Wire>(items: &[T], w: &mut Writer<'_>) {
    if !w.bulk(items) {
        w.with_copy(|w| items.iter().for_each(|item| item.encode(w)));
    }
}
