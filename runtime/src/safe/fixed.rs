//! What is known of a type whose size on the wire is its size in memory.

use alloc::vec::Vec;

use crate::cdr::{Wire, layout::Layout};

/// Tells that a `T` takes `size_of::<T>()` bytes if it starts at a multiple of `align` on the wire.
pub struct Fixed<T> {
    align: usize,
    bools: bool,
    copy: Option<Copies<T>>,
}

/// How many numbers are copied at once; bytes and numbers are as many as each other.
pub(super) struct Copies<T> {
    /// To the wire, little endian.
    pub(super) put: fn(&[T], &mut [u8]),
    /// From the wire, in the order of the host, behind what is there.
    pub(super) get: fn(&[u8], &mut Vec<T>),
}

impl<T> Clone for Copies<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Copies<T> {}

impl<T> Clone for Fixed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fixed<T> {}

impl<T> Fixed<T> {
    pub(crate) const fn align(&self) -> usize {
        self.align
    }

    pub(crate) const fn bools(&self) -> bool {
        self.bools
    }

    pub(super) const fn copies(&self) -> Option<Copies<T>> {
        self.copy
    }

    /// An array of what is fixed is fixed too.
    pub(crate) const fn array<const N: usize>(self) -> Fixed<[T; N]> {
        assert!(size_of::<T>() % self.align == 0);
        Fixed { align: self.align, bools: self.bools, copy: None }
    }
}

macro_rules! numbers {
    ($($type:ident)+) => {$(
        impl Fixed<$type> {
            pub(crate) const fn number() -> Self {
                const SIZE: usize = size_of::<$type>();
                fn put(items: &[$type], to: &mut [u8]) {
                    for (item, to) in items.iter().zip(to.chunks_exact_mut(SIZE)) {
                        to.copy_from_slice(&item.to_le_bytes());
                    }
                }
                fn get(from: &[u8], items: &mut Vec<$type>) {
                    items.extend(from.chunks_exact(SIZE).map(|from| {
                        let mut bytes = [0; SIZE];
                        bytes.copy_from_slice(from);
                        $type::from_ne_bytes(bytes)
                    }));
                }
                Self { align: SIZE, bools: false, copy: Some(Copies { put, get }) }
            }
        }
    )+};
}

numbers! { u8 i8 u16 i16 u32 i32 u64 i64 f32 f64 }

impl Fixed<bool> {
    pub(crate) const fn bool() -> Self {
        Self { align: 1, bools: true, copy: None }
    }
}

impl Layout {
    /// The next field, whose type comes with the first argument.
    ///
    /// # Panics
    /// As [`Layout::field`].
    pub const fn field_of<F: Wire>(self, _: Option<&F>, offset: usize) -> Self {
        self.field::<F>(offset)
    }

    /// What is known of the whole struct.
    ///
    /// # Panics
    /// If there is padding behind the last field.
    pub const fn finish<T>(self) -> Option<Fixed<T>> {
        Some(Fixed { align: self.align_of_whole::<T>(), bools: false, copy: None })
    }
}
