//! The proof that a type can be copied to and from the wire as a block.

use core::marker::PhantomData;

use crate::cdr::{Wire, layout::Layout};

/// Proves that the memory of a `T` is its wire format, in the byte order of the host: `size_of::<T>()`
/// bytes, none of them padding, if it starts at a multiple of `align` on the wire;
/// and that a `T` needs no drop.
pub struct Fixed<T> {
    align: usize,
    /// Whether every byte must be 0 or 1. If not, any bytes are a value.
    bools: bool,
    proved: PhantomData<fn() -> T>,
}

impl<T> Clone for Fixed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fixed<T> {}

impl<T> Fixed<T> {
    /// # Safety
    /// What the type says must be true of `T`. With `bools`, any bytes that are all 0 or 1 are a
    /// value of `T`, without it any bytes at all.
    pub(crate) const unsafe fn new(align: usize, bools: bool) -> Self {
        assert!(align.is_power_of_two() && align <= 8);
        assert!(!core::mem::needs_drop::<T>());
        Self { align, bools, proved: PhantomData }
    }

    pub(crate) const fn align(&self) -> usize {
        self.align
    }

    pub(crate) const fn bools(&self) -> bool {
        self.bools
    }

    /// An array of what is fixed is fixed too.
    pub(crate) const fn array<const N: usize>(self) -> Fixed<[T; N]> {
        assert!(size_of::<T>() % self.align == 0);
        // SAFETY: elements follow one another without padding, in memory as on the wire, since the
        // size of one is a multiple of its alignment.
        unsafe { Fixed::new(self.align, self.bools) }
    }
}

macro_rules! numbers {
    ($($type:ident)+) => {$(
        impl Fixed<$type> {
            pub(crate) const fn number() -> Self {
                // SAFETY: a number is its bytes and aligned to its size on the wire.
                unsafe { Self::new(size_of::<$type>(), false) }
            }
        }
    )+};
}

numbers! { u8 i8 u16 i16 u32 i32 u64 i64 f32 f64 }

impl Fixed<bool> {
    pub(crate) const fn bool() -> Self {
        // SAFETY: a bool is one byte, 0 or 1, in memory as on the wire.
        unsafe { Self::new(1, true) }
    }
}

impl Layout {
    /// The next field of the struct at `start`.
    ///
    /// # Safety
    /// It must be a field of that struct.
    ///
    /// # Panics
    /// As [`Layout::field`].
    pub const unsafe fn field_at<T, F: Wire>(self, start: *const T, field: *const F) -> Self {
        // SAFETY: the caller's promise.
        let offset = unsafe { field.byte_offset_from(start) };
        self.field::<F>(offset as usize)
    }

    /// The proof for the whole struct.
    ///
    /// # Safety
    /// The fields given must be all the fields of `T`.
    ///
    /// # Panics
    /// If there is padding behind the last field.
    pub const unsafe fn finish<T>(self) -> Option<Fixed<T>> {
        // SAFETY: the fields are all there is in `T`, they are plain, follow one another without a
        // gap, and are aligned on the wire wherever the struct is.
        Some(unsafe { Fixed::new(self.align_of_whole::<T>(), false) })
    }
}
