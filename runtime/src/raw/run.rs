//! Runs of fields of fixed size, as tuples of pointers.

use super::{Reader, Visit, Writer};
use crate::cdr::{
    Error, Wire, align_up, all_bools, field,
    run::{Span, align_of_fixed, lengths},
};

/// Pointers to the fields of a run, to write them or to read into them.
pub trait Run: Copy {
    /// Alignment of the first member, no later one has a greater one.
    const ALIGN: usize;
    /// Bytes of the whole run, padding between members included.
    const SIZE: usize;
    /// The greatest alignment of a member in memory.
    const MEMORY_ALIGN: usize;
    /// How many members there are.
    const LEN: usize;

    /// Shows the members one by one.
    ///
    /// # Safety
    /// They must be valid for what the visitor does.
    unsafe fn visit<V: Visit>(self, v: &mut V) -> bool;

    /// Writes all members, and zeros between them.
    ///
    /// # Safety
    /// `SIZE` bytes at `to` must be valid for writes, and hold none of the members, which must be
    /// valid for reads.
    unsafe fn put(self, to: *mut u8);

    /// Writes the members one by one.
    ///
    /// # Safety
    /// They must be valid for reads.
    unsafe fn encode(self, w: &mut Writer<'_>);

    /// Sets all members, or none of them and says false if some bytes are no value.
    ///
    /// # Safety
    /// `SIZE` bytes at `from` must be valid for reads, and hold none of the members, which must be
    /// valid for writes.
    unsafe fn set(self, from: *const u8) -> bool;

    /// Reads the members one by one; the first is the one of this index among the names.
    ///
    /// # Safety
    /// They must be valid for writes.
    unsafe fn decode(
        self,
        r: &mut Reader<'_>,
        names: &'static str,
        index: usize,
    ) -> Result<(), Error>;
}

/// Writes a member at `end` rounded up to its alignment, with zeros before it.
///
/// # Safety
/// The bytes from `to + end` to the end of the member must be valid for writes, the value for reads.
#[inline(always)]
unsafe fn put<T: Wire>(to: *mut u8, end: usize, value: *const T) -> usize {
    let start = align_up(end, const { align_of_fixed::<T>() });
    // SAFETY: the caller's promise; the memory of a fixed type is initialized, and no padding.
    unsafe {
        to.add(end).write_bytes(0, start - end);
        to.add(start).copy_from_nonoverlapping(value.cast(), size_of::<T>());
    }
    start + size_of::<T>()
}

/// Where a member lies that follows `end`, and where it ends.
#[inline(always)]
fn place<T: Wire>(end: usize) -> (usize, usize) {
    let start = align_up(end, const { align_of_fixed::<T>() });
    (start, start + size_of::<T>())
}

/// Whether the bytes are a value of `T`.
///
/// # Safety
/// `size_of::<T>()` bytes at `from` must be valid for reads.
#[inline(always)]
pub(super) unsafe fn valid<T: Wire>(from: *const u8) -> bool {
    if const { matches!(T::FIXED, Some(fixed) if !fixed.bools()) } {
        return true;
    }
    // SAFETY: the caller's promise.
    let bytes = unsafe { core::slice::from_raw_parts(from, size_of::<T>()) };
    all_bools(bytes)
}

/// The value at `from`.
///
/// # Safety
/// The bytes must be valid for reads, and [`valid`] for `T`.
#[inline(always)]
unsafe fn get<T: Wire>(from: *const u8) -> T {
    const { assert!(T::FIXED.is_some()) };
    // SAFETY: the caller's promise, and a fixed type is nothing but its bytes.
    unsafe { from.cast::<T>().read_unaligned() }
}

macro_rules! runs {
    ($($first:ident $zero:tt $($type:ident $index:tt)*;)+) => {$(
        impl<$first: Wire, $($type: Wire),*> Run for (*mut $first, $(*mut $type),*) {
            const ALIGN: usize = Span::start::<$first>()$(.then::<$type>())*.align;
            const SIZE: usize = Span::start::<$first>()$(.then::<$type>())*.end;
            const MEMORY_ALIGN: usize = align_of::<($first, $($type,)*)>();
            const LEN: usize = [$zero $(, $index)*].len();

            unsafe fn visit<V_: Visit>(self, v: &mut V_) -> bool {
                // SAFETY: the caller's promise.
                unsafe { v.field(self.$zero) $(&& v.field(self.$index))* }
            }

            #[inline(always)]
            unsafe fn put(self, to: *mut u8) {
                // SAFETY: members lie one behind the other in the SIZE bytes of the caller.
                unsafe {
                    let _end = put(to, 0, self.$zero);
                    $(let _end = put(to, _end, self.$index);)*
                }
            }

            unsafe fn encode(self, w: &mut Writer<'_>) {
                // SAFETY: the caller's promise.
                unsafe {
                    Wire::encode(&*self.$zero, w);
                    $(Wire::encode(&*self.$index, w);)*
                }
            }

            #[inline(always)]
            #[allow(non_snake_case)]
            unsafe fn set(self, from: *const u8) -> bool {
                let ($first, _end) = place::<$first>(0);
                $(let ($type, _end) = place::<$type>(_end);)*
                // SAFETY: members lie one behind the other in the SIZE bytes of the caller.
                unsafe {
                    if !(valid::<$first>(from.add($first)) $(& valid::<$type>(from.add($type)))*) {
                        return false;
                    }
                    self.$zero.write(get(from.add($first)));
                    $(self.$index.write(get(from.add($type)));)*
                }
                true
            }

            #[cold]
            unsafe fn decode(
                self,
                r: &mut Reader<'_>,
                names: &'static str,
                index: usize,
            ) -> Result<(), Error> {
                // SAFETY: the caller's promise.
                unsafe {
                    field::decode_into(&mut *self.$zero, r, names, index)?;
                    $(field::decode_into(&mut *self.$index, r, names, index + $index)?;)*
                }
                Ok(())
            }
        }
    )+};
}

lengths! { runs }
