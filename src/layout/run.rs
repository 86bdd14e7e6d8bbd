use core::ops::Range;

use super::message::FieldLayout;

/// The most members that a run has; the runtime implements runs for as many.
pub const MAX_RUN: usize = 12;

/// One step of the codec through the fields of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// One field, encoded by its own type.
    Field(usize),
    /// Neighbours of fixed size, written and read at once: the first decides the alignment, none
    /// behind it is aligned more.
    Run(Range<usize>),
}

/// Splits fields into runs, each as long as it can be.
pub(super) fn pieces(fields: &[FieldLayout]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < fields.len() {
        let end = start + run_len(&fields[start..]).max(1);
        pieces.push(if end - start > 1 { Piece::Run(start..end) } else { Piece::Field(start) });
        start = end;
    }
    pieces.shrink_to_fit();
    pieces
}

/// How many fields a run that begins with the first one has.
fn run_len(fields: &[FieldLayout]) -> usize {
    let Some(first) = fields.first().and_then(|field| field.fixed) else { return 0 };
    let fits = |field: &&FieldLayout| field.fixed.is_some_and(|fixed| fixed.align <= first.align);
    fields.iter().take(MAX_RUN).take_while(fits).count()
}
