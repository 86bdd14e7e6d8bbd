//! Sequences: a count, then the elements.

use alloc::vec::Vec;

use super::{Error, ErrorKind, Reader, Wire, Writer, array};
use crate::{BoundedVec, raw};

impl<T: Wire> Wire for Vec<T> {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn measure(&self, at: usize) -> usize {
        array::measure_all(self, 0u32.measure(at))
    }

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) {
        encode_items(self, w);
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self, Error> {
        let count = r.count(T::MIN_SIZE)?;
        decode_items(r, count)
    }

    #[inline]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<(), Error> {
        let count = r.count(T::MIN_SIZE)?;
        decode_items_into(self, r, count)
    }
}

impl<T: Wire, const N: usize> Wire for BoundedVec<T, N> {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn measure(&self, at: usize) -> usize {
        array::measure_all(self, 0u32.measure(at))
    }

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) {
        encode_items(self, w);
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self, Error> {
        let count = bounded_count::<T, N>(r)?;
        decode_items(r, count).map(Self::checked)
    }

    #[inline]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<(), Error> {
        let count = bounded_count::<T, N>(r)?;
        // Never more than `count` elements, also if it fails.
        decode_items_into(self.items_mut(), r, count)
    }
}

#[inline]
fn encode_items<T: Wire>(items: &[T], w: &mut Writer<'_>) {
    if !w.sequence(items) {
        w.count(items.len());
        array::encode_all(items, w);
    }
}

/// A count that the bytes left can hold and the bound allows.
#[inline(always)]
pub(crate) fn bounded_count<T: Wire, const N: usize>(r: &mut Reader<'_>) -> Result<usize, Error> {
    let count = r.count(T::MIN_SIZE)?;
    if count > N {
        return Err(r.error_back(ErrorKind::TooLong { length: count, bound: N }, 4));
    }
    Ok(count)
}

#[inline]
fn decode_items<T: Wire>(r: &mut Reader<'_>, count: usize) -> Result<Vec<T>, Error> {
    let mut items = Vec::new();
    if !r.bulk(count, &mut items)? {
        items.reserve_exact(count);
        fill(&mut items, count, r)?;
    }
    Ok(items)
}

#[inline]
fn decode_items_into<T: Wire>(
    items: &mut Vec<T>,
    r: &mut Reader<'_>,
    count: usize,
) -> Result<(), Error> {
    if r.bulk(count, items)? {
        return Ok(());
    }
    items.truncate(count);
    array::decode_all_into(items, r)?;
    items.reserve(count - items.len());
    fill(items, count, r)
}

/// Appends what is read until there are `count` elements.
#[inline]
fn fill<T: Wire>(items: &mut Vec<T>, count: usize, r: &mut Reader<'_>) -> Result<(), Error> {
    // A copy that nobody else knows of can live in registers.
    let mut copy = *r;
    let result = raw::fill(items, count, &mut copy);
    *r = copy;
    result
}
