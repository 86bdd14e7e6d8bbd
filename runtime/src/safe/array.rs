use alloc::vec::Vec;

use crate::cdr::{Error, Reader, Wire, at_index};

/// An array made element by element, or the first error.
pub(crate) fn try_array<T, const N: usize>(
    mut make: impl FnMut(usize) -> Result<T, Error>,
) -> Result<[T; N], Error> {
    let mut made = [const { None }; N];
    for (index, item) in made.iter_mut().enumerate() {
        *item = Some(make(index)?);
    }
    Ok(made.map(|item| match item {
        Some(item) => item,
        None => unreachable!("all are made"),
    }))
}

/// Appends what is read until there are `count` elements. What was read before an error stays.
#[inline(always)]
pub(crate) fn fill<T: Wire>(
    items: &mut Vec<T>,
    count: usize,
    r: &mut Reader<'_>,
) -> Result<(), Error> {
    for index in items.len()..count {
        items.push(at_index(T::decode(r), index)?);
    }
    Ok(())
}
