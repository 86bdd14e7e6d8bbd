//! Strings: a length that counts the NUL, UTF-8, the NUL. Wide strings: a count of UTF-16 units,
//! then 32 bits for each of them, no NUL.

use alloc::{string::String, vec::Vec};

use super::{Error, ErrorKind, Reader, Result, Wire, Writer, align_up, path::at_index};
use crate::{BoundedString, BoundedWString, WString};

impl Wire for String {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn measure(&self, at: usize) -> usize {
        measure_text(self, at)
    }

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) {
        w.text(self);
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.text_owned()
    }

    // Always: whether it is one function is decided above it, in `field`.
    #[inline(always)]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.text_into(self)
    }
}

impl<const N: usize> Wire for BoundedString<N> {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn measure(&self, at: usize) -> usize {
        measure_text(self, at)
    }

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) {
        w.text(self);
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let mut text = Self::new();
        text.decode_into(r)?;
        Ok(text)
    }

    #[inline]
    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<()> {
        bounded_text::<N>(r).map(|text| self.set(text))
    }
}

impl Wire for WString {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn measure(&self, at: usize) -> usize {
        align_up(at, 4) + 4 + 4 * self.len()
    }

    fn encode(&self, w: &mut Writer<'_>) {
        w.count(self.len());
        for unit in self.iter() {
            u32::from(*unit).encode(w);
        }
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let mut text = Self::new();
        text.decode_into(r)?;
        Ok(text)
    }

    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<()> {
        let count = r.count(4)?;
        decode_units(self.units_mut(), r, count)
    }
}

impl<const N: usize> Wire for BoundedWString<N> {
    const MIN_SIZE: usize = 4;

    #[inline]
    fn measure(&self, at: usize) -> usize {
        self.as_wstring().measure(at)
    }

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) {
        self.as_wstring().encode(w);
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let mut text = Self::new();
        text.decode_into(r)?;
        Ok(text)
    }

    fn decode_into(&mut self, r: &mut Reader<'_>) -> Result<()> {
        let count = super::sequence::bounded_count::<u32, N>(r)?;
        decode_units(self.units_mut(), r, count)
    }
}

#[inline]
fn measure_text(text: &str, at: usize) -> usize {
    align_up(at, 4) + 4 + text.len() + 1
}

/// The next string, if it keeps to the bound.
#[inline]
pub(crate) fn bounded_text<'a, const N: usize>(r: &mut Reader<'a>) -> Result<&'a str> {
    let text = r.text()?;
    if text.len() > N {
        let kind = ErrorKind::TooLong { length: text.len(), bound: N };
        return Err(r.error_back(kind, text.len() + 1));
    }
    Ok(text)
}

/// Reads `count` units of 32 bits. At most that many are there if it fails.
fn decode_units(units: &mut Vec<u16>, r: &mut Reader<'_>, count: usize) -> Result<()> {
    units.clear();
    units.reserve(count);
    for index in 0..count {
        units.push(at_index(wide_unit(r), index)?);
    }
    check_pairs(units.iter().copied(), r)
}

/// A surrogate must have its partner: other nodes refuse a wide string that is no sound UTF-16.
/// The units are those that `r` has just read.
pub(crate) fn check_pairs(
    units: impl ExactSizeIterator<Item = u16>,
    r: &mut Reader<'_>,
) -> Result<()> {
    let count = units.len();
    let mut open = None;
    for (index, unit) in units.enumerate() {
        match (open, unit) {
            (Some(_), 0xdc00..=0xdfff) => open = None,
            (None, 0xd800..=0xdbff) => open = Some((index, unit)),
            (Some((at, first)), _) => return lone(r, first, at, count),
            (None, 0xdc00..=0xdfff) => return lone(r, unit, index, count),
            (None, _) => {}
        }
    }
    open.map_or(Ok(()), |(at, unit)| lone(r, unit, at, count))
}

/// The error for a surrogate that stands alone at `index` of `count` units.
#[cold]
fn lone(r: &mut Reader<'_>, unit: u16, index: usize, count: usize) -> Result<()> {
    at_index(Err(r.error_back(ErrorKind::LoneSurrogate(unit), 4 * (count - index))), index)
}

/// The next 32 bits, if they are a UTF-16 unit.
#[inline]
pub(crate) fn wide_unit(r: &mut Reader<'_>) -> Result<u16> {
    let unit = u32::decode(r)?;
    match u16::try_from(unit) {
        Ok(unit) => Ok(unit),
        Err(_) => Err(bad_unit(r, unit, 4)),
    }
}

/// The error for a unit that lies `back` bytes behind.
#[cold]
pub(crate) fn bad_unit(r: &mut Reader<'_>, unit: u32, back: usize) -> Error {
    r.error_back(ErrorKind::InvalidWideUnit(unit), back)
}
