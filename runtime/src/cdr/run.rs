//! Runs of fields of fixed size, as tuples of references: what is known of them before their values
//! are.

use super::{Wire, align_up};

/// Where a run lies.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub(crate) align: usize,
    pub(crate) end: usize,
}

impl Span {
    pub(crate) const fn start<T: Wire>() -> Self {
        Self { align: align_of_fixed::<T>(), end: size_of::<T>() }
    }

    pub(crate) const fn then<T: Wire>(self) -> Self {
        let align = align_of_fixed::<T>();
        assert!(align <= self.align, "the first member of a run has its greatest alignment");
        let end = align_up(self.end, align) + size_of::<T>();
        Self { align: self.align, end }
    }
}

/// The alignment of what must have a fixed size.
pub(crate) const fn align_of_fixed<T: Wire>() -> usize {
    match T::FIXED {
        Some(fixed) => fixed.align(),
        None => panic!("a run, as a plain struct, holds only what has a fixed size"),
    }
}

/// Does something for tuples of every length that a run may have.
macro_rules! lengths {
    ($do:ident) => {
        $do! {
            A 0;
            A 0 B 1;
            A 0 B 1 C 2;
            A 0 B 1 C 2 D 3;
            A 0 B 1 C 2 D 3 E 4;
            A 0 B 1 C 2 D 3 E 4 F 5;
            A 0 B 1 C 2 D 3 E 4 F 5 G 6;
            A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
            A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
            A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
            A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
            A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
        }
    };
}
pub(crate) use lengths;
