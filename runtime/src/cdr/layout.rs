//! What the compiler checks of structs whose memory is their wire format.

use super::Wire;

/// Adds up the fields of a plain struct and checks the rules; see [`message!`](crate::message).
#[derive(Clone, Copy)]
pub struct Layout {
    size: usize,
    align: usize,
}

impl Layout {
    /// Nothing yet.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self { size: 0, align: 0 }
    }

    /// The next field.
    ///
    /// # Panics
    /// If the field is not plain, or does not follow the one before it without a gap.
    pub(crate) const fn field<F: Wire>(self, offset: usize) -> Self {
        let Some(fixed) = F::FIXED else { panic!("a plain struct holds only plain fields") };
        let align = if self.align == 0 { fixed.align() } else { self.align };
        assert!(!fixed.bools(), "a plain struct holds no bool");
        assert!(offset == self.size, "a plain struct has its fields in order, without padding");
        assert!(
            fixed.align() <= align,
            "the first field of a plain struct has its greatest alignment"
        );
        assert!(offset % fixed.align() == 0, "a plain struct has no padding on the wire");
        Self { size: offset + size_of::<F>(), align }
    }

    /// The alignment of the whole struct.
    ///
    /// # Panics
    /// If there is padding behind the last field.
    pub(crate) const fn align_of_whole<T>(self) -> usize {
        assert!(self.size == size_of::<T>(), "a plain struct has no padding");
        assert!(
            self.size % self.align == 0,
            "the size of a plain struct is a multiple of its alignment"
        );
        self.align
    }
}

/// `at` rounded up to a multiple of `align`, a power of two.
#[inline(always)]
pub(crate) const fn align_up(at: usize, align: usize) -> usize {
    (at + (align - 1)) & !(align - 1)
}
