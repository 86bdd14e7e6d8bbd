//! Runs of fields of fixed size, as tuples of references.

use super::{Reader, Show, Writer};
use crate::cdr::{
    Error, Wire, field,
    run::{Span, lengths},
};

/// References to the fields of a run, to be written.
pub trait PutRun: Sized {
    /// Alignment of the first member, no later one has a greater one.
    const ALIGN: usize;
    /// Bytes of the whole run, padding between members included.
    const SIZE: usize;

    /// Shows the members one by one.
    fn show<V: Show>(self, v: &mut V);

    /// Writes the members one by one.
    fn encode(self, w: &mut Writer<'_>);
}

/// References to the fields of a run, to be read into.
pub trait SetRun: Sized {
    /// As in [`PutRun`].
    const ALIGN: usize;
    /// How many members there are.
    const LEN: usize;

    /// Reads the members one by one. The first is the one of this index among the names.
    fn decode(self, r: &mut Reader<'_>, names: &'static str, index: usize) -> Result<(), Error>;
}

macro_rules! runs {
    ($($first:ident $zero:tt $($type:ident $index:tt)*;)+) => {$(
        impl<'v, $first: Wire, $($type: Wire),*> PutRun for (&'v $first, $(&'v $type),*) {
            const ALIGN: usize = Span::start::<$first>()$(.then::<$type>())*.align;
            const SIZE: usize = Span::start::<$first>()$(.then::<$type>())*.end;

            fn show<V_: Show>(self, v: &mut V_) {
                v.field(self.$zero);
                $(v.field(self.$index);)*
            }

            fn encode(self, w: &mut Writer<'_>) {
                Wire::encode(self.$zero, w);
                $(Wire::encode(self.$index, w);)*
            }
        }

        impl<'v, $first: Wire, $($type: Wire),*> SetRun for (&'v mut $first, $(&'v mut $type),*) {
            const ALIGN: usize = Span::start::<$first>()$(.then::<$type>())*.align;
            const LEN: usize = [$zero $(, $index)*].len();

            fn decode(
                self,
                r: &mut Reader<'_>,
                names: &'static str,
                index: usize,
            ) -> Result<(), Error> {
                field::decode_into(self.$zero, r, names, index)?;
                $(field::decode_into(self.$index, r, names, index + $index)?;)*
                Ok(())
            }
        }
    )+};
}

lengths! { runs }
