//! Messages as lists of their fields.

use super::{Fixed, PutRun, Reader, SetRun, Writer};
use crate::cdr::{Error, Wire, align_up, field, message::Debug};
use crate::interface::About;

/// What [`message!`](crate::message) says of a struct. Everything else follows from it.
pub trait Fields: Default + core::fmt::Debug {
    /// Its names.
    const ABOUT: About;

    /// As [`Wire::FIXED`].
    const FIXED: Option<Fixed<Self>> = None;

    /// Shows all fields to a visitor, in the order of the wire.
    fn show<V: Show>(&self, v: &mut V);

    /// Lets a visitor change all fields, as long as it says true.
    fn fill<V: Fill>(&mut self, v: &mut V) -> bool;
}

/// What is done with all fields of a message that is there.
pub trait Show {
    /// A field.
    fn field<T: Wire>(&mut self, field: &T);

    /// Neighbouring fields of fixed size.
    fn run<R: PutRun>(&mut self, run: R);

    /// The byte that stands for a message without fields.
    fn nothing(&mut self);
}

/// What is done with all fields of a message that is made. All functions say whether to go on.
pub trait Fill {
    /// A field.
    fn field<T: Wire>(&mut self, field: &mut T) -> bool;

    /// Neighbouring fields of fixed size.
    fn run<R: SetRun>(&mut self, run: R) -> bool;

    /// The byte that stands for a message without fields.
    fn nothing(&mut self) -> bool;
}

/// Where the fields end if they are written at `at`.
#[inline]
pub(crate) fn measure_fields<T: Fields>(message: &T, at: usize) -> usize {
    let mut end = Measure(at);
    message.show(&mut end);
    end.0
}

/// Writes the fields.
#[inline]
pub(crate) fn encode_fields<T: Fields>(message: &T, w: &mut Writer<'_>) {
    message.show(w);
}

/// Reads the fields into place.
#[inline]
pub(crate) fn decode_fields<T: Fields>(message: &mut T, r: &mut Reader<'_>) -> Result<(), Error> {
    let mut decode = Decode { r, names: T::ABOUT.fields, index: 0, result: Ok(()) };
    message.fill(&mut decode);
    decode.result
}

/// Shows the fields to people.
pub(crate) fn debug_fields<T: Fields>(message: &T, debug: &mut Debug<'_, '_>) {
    message.show(debug);
}

/// Shows a message to people.
impl Show for Debug<'_, '_> {
    fn field<T: Wire>(&mut self, field: &T) {
        self.field(field);
    }

    fn run<R: PutRun>(&mut self, run: R) {
        run.show(self);
    }

    fn nothing(&mut self) {}
}

/// Finds where a message would end.
struct Measure(usize);

impl Show for Measure {
    #[inline]
    fn field<T: Wire>(&mut self, field: &T) {
        self.0 = field::measure(field, self.0);
    }

    #[inline]
    fn run<R: PutRun>(&mut self, _: R) {
        self.0 = align_up(self.0, R::ALIGN) + R::SIZE;
    }

    #[inline]
    fn nothing(&mut self) {
        self.0 += 1;
    }
}

/// Writes a message.
impl Show for Writer<'_> {
    #[inline]
    fn field<T: Wire>(&mut self, field: &T) {
        field::encode(field, self);
    }

    #[inline]
    fn run<R: PutRun>(&mut self, run: R) {
        // What is no run does not compile here either.
        let _ = const { R::ALIGN };
        run.encode(self);
    }

    #[inline]
    fn nothing(&mut self) {
        self.number([0]);
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

impl Fill for Decode<'_, '_> {
    #[inline]
    fn field<T: Wire>(&mut self, field: &mut T) -> bool {
        self.result = field::decode_into(field, self.r, self.names, self.index);
        self.index += 1;
        self.result.is_ok()
    }

    #[inline]
    fn run<R: SetRun>(&mut self, run: R) -> bool {
        // What is no run does not compile here either.
        let _ = const { R::ALIGN };
        self.result = run.decode(self.r, self.names, self.index);
        self.index += R::LEN;
        self.result.is_ok()
    }

    #[inline]
    fn nothing(&mut self) -> bool {
        self.result = u8::decode(self.r).map(drop);
        self.result.is_ok()
    }
}
