//! How the types that fields have look in place.

use alloc::{string::String, vec::Vec};

use super::{Seq, Slice, Viewed, WStr};
use crate::{
    BoundedString, BoundedVec, BoundedWString, WString,
    cdr::{
        Reader, Result, Wire, at_index, bad_unit, bounded_count, bounded_text, check_pairs,
        message::Plain,
    },
};

macro_rules! by_value {
    ($($type:ident)+) => {$(
        impl Viewed for $type {
            type View<'a> = $type;
            type Items<'a> = Slice<'a, $type>;

            #[inline(always)]
            fn view<'a>(r: &mut Reader<'a>) -> Result<$type> {
                Wire::decode(r)
            }

            #[inline]
            fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Slice<'a, $type>> {
                Slice::read(r, count)
            }
        }
    )+};
}

impl<T: Plain> Viewed for T {
    type View<'a> = T;
    type Items<'a> = Slice<'a, T>;

    #[inline(always)]
    fn view<'a>(r: &mut Reader<'a>) -> Result<T> {
        Wire::decode(r)
    }

    #[inline(always)]
    fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Slice<'a, T>> {
        Slice::read(r, count)
    }
}

by_value! { bool i8 u16 i16 u32 i32 u64 i64 f32 f64 }

impl Viewed for u8 {
    type View<'a> = u8;
    type Items<'a> = &'a [u8];

    #[inline(always)]
    fn view<'a>(r: &mut Reader<'a>) -> Result<u8> {
        Wire::decode(r)
    }

    #[inline]
    fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<&'a [u8]> {
        r.block::<u8>(count)
    }
}

macro_rules! one_by_one {
    ($([$($param:tt)*] $type:ty, $view:ty, $read:expr;)+) => {$(
        impl<$($param)*> Viewed for $type {
            type View<'a> = $view;
            type Items<'a> = Seq<'a, $type>;

            #[inline]
            fn view<'a>(r: &mut Reader<'a>) -> Result<$view> {
                $read(r)
            }

            #[inline]
            fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Seq<'a, $type>> {
                Seq::read(r, count)
            }
        }
    )+};
}

one_by_one! {
    [] String, &'a str, Reader::text;
    [const N: usize] BoundedString<N>, &'a str, bounded_text::<N>;
    [] WString, WStr<'a>, |r: &mut Reader<'a>| {
        let count = r.count(4)?;
        units(r, count)
    };
    [const N: usize] BoundedWString<N>, WStr<'a>, |r: &mut Reader<'a>| {
        let count = bounded_count::<u32, N>(r)?;
        units(r, count)
    };
}

fn units<'a>(r: &mut Reader<'a>, count: usize) -> Result<WStr<'a>> {
    let units = Slice::<u32>::read(r, count)?;
    match units.iter().enumerate().find(|(_, unit)| *unit > 0xffff) {
        None => {
            check_pairs(units.iter().map(|unit| unit as u16), r)?;
            Ok(WStr(units))
        }
        Some((index, unit)) => at_index(Err(bad_unit(r, unit, 4 * (count - index))), index),
    }
}

impl<T: Viewed> Viewed for Vec<T> {
    type View<'a> = T::Items<'a>;
    type Items<'a> = Seq<'a, Self>;

    #[inline]
    fn view<'a>(r: &mut Reader<'a>) -> Result<T::Items<'a>> {
        let count = r.count(T::MIN_SIZE)?;
        T::items(r, count)
    }

    #[inline]
    fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Seq<'a, Self>> {
        Seq::read(r, count)
    }
}

impl<T: Viewed, const N: usize> Viewed for BoundedVec<T, N> {
    type View<'a> = T::Items<'a>;
    type Items<'a> = Seq<'a, Self>;

    #[inline]
    fn view<'a>(r: &mut Reader<'a>) -> Result<T::Items<'a>> {
        let count = bounded_count::<T, N>(r)?;
        T::items(r, count)
    }

    #[inline]
    fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Seq<'a, Self>> {
        Seq::read(r, count)
    }
}

impl<T: Viewed, const N: usize> Viewed for [T; N] {
    type View<'a> = T::Items<'a>;
    type Items<'a> = Seq<'a, Self>;

    #[inline]
    fn view<'a>(r: &mut Reader<'a>) -> Result<T::Items<'a>> {
        T::items(r, N)
    }

    #[inline]
    fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Seq<'a, Self>> {
        Seq::read(r, count)
    }
}
