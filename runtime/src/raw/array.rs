use alloc::vec::Vec;
use core::mem::MaybeUninit;

use crate::cdr::{Error, Reader, Wire, at_index};

/// The elements made so far, dropped if making the next one fails.
struct Partial<T, const N: usize> {
    items: [MaybeUninit<T>; N],
    len: usize,
}

impl<T, const N: usize> Drop for Partial<T, N> {
    fn drop(&mut self) {
        for item in &mut self.items[..self.len] {
            // SAFETY: the first `len` elements are made, and given to nobody.
            unsafe { item.assume_init_drop() };
        }
    }
}

/// An array made element by element, or the first error.
pub(crate) fn try_array<T, const N: usize>(
    mut make: impl FnMut(usize) -> Result<T, Error>,
) -> Result<[T; N], Error> {
    let mut made = Partial { items: [const { MaybeUninit::uninit() }; N], len: 0 };
    while made.len < N {
        made.items[made.len].write(make(made.len)?);
        made.len += 1;
    }
    // SAFETY: all N elements are made; they are read once, since `made` is then forgotten.
    let array = unsafe { made.items.as_ptr().cast::<[T; N]>().read() };
    core::mem::forget(made);
    Ok(array)
}

/// Appends what is read until there are `count` elements. What was read before an error stays.
///
/// # Panics
/// If the capacity is less than that.
#[inline(always)]
pub(crate) fn fill<T: Wire>(
    items: &mut Vec<T>,
    count: usize,
    r: &mut Reader<'_>,
) -> Result<(), Error> {
    assert!(items.capacity() >= count);
    let to = items.as_mut_ptr();
    for index in items.len()..count {
        // SAFETY: `index` is the length, and less than `count` and so than the capacity; what is
        // written there belongs to the vector from then on.
        unsafe {
            match T::NEW {
                Some(new) => {
                    to.add(index).write(new());
                    items.set_len(index + 1);
                    if let Err(error) = (*to.add(index)).decode_into(r) {
                        items.truncate(index);
                        return at_index(Err(error), index);
                    }
                }
                None => {
                    to.add(index).write(at_index(T::decode(r), index)?);
                    items.set_len(index + 1);
                }
            }
        }
    }
    Ok(())
}
