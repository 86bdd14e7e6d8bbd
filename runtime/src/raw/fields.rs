//! Messages as lists of their fields.

use core::marker::PhantomData;

use super::{Fixed, Reader, Run, Writer};
use crate::cdr::{Error, Wire, align_up, field, message::Debug};
use crate::interface::About;

/// What [`message!`](crate::message) says of a struct. Everything else follows from it: each item in
/// this trait costs a user's compiler more than a hundred of them in the runtime.
///
/// # Safety
/// `visit` must hand on pointers to fields of `this` and to nothing else.
pub unsafe trait Fields: Default + core::fmt::Debug {
    /// Its names.
    const ABOUT: About;

    /// As [`Wire::FIXED`].
    const FIXED: Option<Fixed<Self>> = None;

    /// Shows all fields to a visitor.
    ///
    /// # Safety
    /// `this` must be valid for what the visitor does with fields, reading or writing.
    unsafe fn visit<V: Visit>(this: *mut Self, v: &mut V) -> bool;
}

/// What is done with all fields of a message. All functions say whether to go on.
pub trait Visit {
    /// A field.
    ///
    /// # Safety
    /// The pointer must be valid for what this visitor does.
    unsafe fn field<T: Wire>(&mut self, field: *mut T) -> bool;

    /// Neighbouring fields of fixed size.
    ///
    /// # Safety
    /// As `field`, for each of them.
    unsafe fn run<R: Run>(&mut self, run: R) -> bool;

    /// The byte that stands for a message without fields.
    fn nothing(&mut self) -> bool;
}

/// Shows all fields to a visitor.
///
/// # Safety
/// As [`Fields::visit`].
#[inline(always)]
unsafe fn visit<T: Fields, V: Visit>(message: *mut T, v: &mut V) {
    // SAFETY: the caller's promise.
    unsafe { T::visit(message, &mut Aligned { v, of: PhantomData::<T> }) };
}

/// Lets a visitor see the fields of an `M` if they are aligned, which those of a packed struct are not.
struct Aligned<'v, M, V> {
    v: &'v mut V,
    of: PhantomData<M>,
}

impl<M, V: Visit> Visit for Aligned<'_, M, V> {
    #[inline(always)]
    unsafe fn field<T: Wire>(&mut self, field: *mut T) -> bool {
        const { assert!(align_of::<T>() <= align_of::<M>(), "a message is not packed") };
        // SAFETY: the caller's promise.
        unsafe { self.v.field(field) }
    }

    #[inline(always)]
    unsafe fn run<R: Run>(&mut self, run: R) -> bool {
        const { assert!(R::MEMORY_ALIGN <= align_of::<M>(), "a message is not packed") };
        // SAFETY: the caller's promise.
        unsafe { self.v.run(run) }
    }

    #[inline(always)]
    fn nothing(&mut self) -> bool {
        self.v.nothing()
    }
}

/// Where the fields end if they are written at `at`.
#[inline(always)]
pub(crate) fn measure_fields<T: Fields>(message: &T, at: usize) -> usize {
    let mut end = Measure(at);
    // SAFETY: fields are only read.
    unsafe { visit((&raw const *message).cast_mut(), &mut end) };
    end.0
}

/// Writes the fields.
#[inline(always)]
pub(crate) fn encode_fields<T: Fields>(message: &T, w: &mut Writer<'_>) {
    // SAFETY: fields are only read.
    unsafe { visit((&raw const *message).cast_mut(), w) };
}

/// Reads the fields into place.
#[inline(always)]
pub(crate) fn decode_fields<T: Fields>(message: &mut T, r: &mut Reader<'_>) -> Result<(), Error> {
    let mut decode = Decode { r, names: T::ABOUT.fields, index: 0, result: Ok(()) };
    // SAFETY: the message is borrowed mutably.
    unsafe { visit(message, &mut decode) };
    decode.result
}

/// Shows the fields to people.
pub(crate) fn debug_fields<T: Fields>(message: &T, debug: &mut Debug<'_, '_>) {
    // SAFETY: fields are only read.
    unsafe { visit((&raw const *message).cast_mut(), debug) };
}

/// Shows a message to people.
impl Visit for Debug<'_, '_> {
    unsafe fn field<T: Wire>(&mut self, field: *mut T) -> bool {
        // SAFETY: the caller's promise.
        self.field(unsafe { &*field });
        true
    }

    unsafe fn run<R: Run>(&mut self, run: R) -> bool {
        // SAFETY: the caller's promise.
        unsafe { run.visit(self) }
    }

    fn nothing(&mut self) -> bool {
        true
    }
}

/// Finds where a message would end.
struct Measure(usize);

impl Visit for Measure {
    #[inline(always)]
    unsafe fn field<T: Wire>(&mut self, field: *mut T) -> bool {
        // SAFETY: the caller's promise.
        self.0 = field::measure(unsafe { &*field }, self.0);
        true
    }

    #[inline(always)]
    unsafe fn run<R: Run>(&mut self, _: R) -> bool {
        self.0 = align_up(self.0, R::ALIGN) + R::SIZE;
        true
    }

    #[inline(always)]
    fn nothing(&mut self) -> bool {
        self.0 += 1;
        true
    }
}

/// Writes a message.
impl Visit for Writer<'_> {
    #[inline(always)]
    unsafe fn field<T: Wire>(&mut self, field: *mut T) -> bool {
        // SAFETY: the caller's promise.
        field::encode(unsafe { &*field }, self);
        true
    }

    #[inline(always)]
    unsafe fn run<R: Run>(&mut self, run: R) -> bool {
        // SAFETY: the caller's promise.
        unsafe { self.put_run(run) };
        true
    }

    #[inline(always)]
    fn nothing(&mut self) -> bool {
        self.number([0]);
        true
    }
}

/// Reads a message into place.
struct Decode<'r, 'a> {
    r: &'r mut Reader<'a>,
    names: &'static str,
    /// Of the next field.
    index: usize,
    result: Result<(), Error>,
}

impl Visit for Decode<'_, '_> {
    #[inline(always)]
    unsafe fn field<T: Wire>(&mut self, field: *mut T) -> bool {
        // SAFETY: the caller's promise.
        self.result = field::decode_into(unsafe { &mut *field }, self.r, self.names, self.index);
        self.index += 1;
        self.result.is_ok()
    }

    #[inline(always)]
    unsafe fn run<R: Run>(&mut self, run: R) -> bool {
        // SAFETY: the caller's promise.
        self.result = unsafe { self.r.set_run(run, self.names, self.index) };
        self.index += R::LEN;
        self.result.is_ok()
    }

    #[inline(always)]
    fn nothing(&mut self) -> bool {
        self.result = u8::decode(self.r).map(drop);
        self.result.is_ok()
    }
}
