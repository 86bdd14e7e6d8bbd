use super::run::{Piece, pieces};
use crate::model::{Element, Field, Message, Shape};

/// What the wire fixes about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageLayout {
    /// The fields as the codec takes them: alone or in runs.
    pub pieces: Vec<Piece>,
    /// The size of a message that is plain-old-data: with `repr(C)` its memory is its wire form.
    ///
    /// That is so where every field is plain, nothing needs padding, no field is aligned more than
    /// the first, and the size is a multiple of that alignment.
    pub plain: Option<Fixed>,
}

/// What the wire fixes about a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FieldLayout {
    /// Its size, where that does not depend on the value or on what stands before it.
    pub(super) fixed: Option<Fixed>,
    /// Whether its memory is its wire form on a little-endian machine.
    pub(super) plain: bool,
}

/// A size that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// In octets, padding inside included; saturates.
    pub size: u128,
    /// 1, 2, 4 or 8.
    pub align: u8,
}

impl FieldLayout {
    const DYNAMIC: Self = Self { fixed: None, plain: false };
}

/// The layout of a message, from those of the messages before it.
pub(super) fn layout(message: &Message, before: &[MessageLayout]) -> MessageLayout {
    let fields: Vec<_> = message.fields.iter().map(|field| of_field(field, before)).collect();
    let pieces = pieces(&fields);
    let plain = plain(&fields);
    MessageLayout { pieces, plain }
}

fn of_field(field: &Field, before: &[MessageLayout]) -> FieldLayout {
    let count = match field.ty.shape {
        Shape::One => 1,
        Shape::Array(count) => count,
        Shape::Bounded(_) | Shape::Sequence => return FieldLayout::DYNAMIC,
    };
    let (element, plain) = match of_element(field.ty.element, before) {
        Some(found) => found,
        None => return FieldLayout::DYNAMIC,
    };
    let size = element.size.saturating_mul(count);
    FieldLayout { fixed: Some(Fixed { size, ..element }), plain }
}

/// Size and plainness of an element that has a fixed size.
fn of_element(element: Element, before: &[MessageLayout]) -> Option<(Fixed, bool)> {
    match element {
        Element::Primitive(primitive) => {
            let size = primitive.size();
            let fixed = Fixed { size: size as u128, align: size as u8 };
            Some((fixed, primitive != crate::model::Primitive::Bool))
        }
        Element::Message(id) => before.get(id.index())?.plain.map(|fixed| (fixed, true)),
        Element::String(_) | Element::WString(_) => None,
    }
}

/// The size of a message with these fields, if it is plain-old-data.
fn plain(fields: &[FieldLayout]) -> Option<Fixed> {
    let align = fields.first()?.fixed?.align;
    let mut size = 0u128;
    for field in fields {
        let fixed = field.fixed.filter(|fixed| field.plain && fixed.align <= align)?;
        if size % u128::from(fixed.align) != 0 {
            return None;
        }
        size = size.saturating_add(fixed.size);
    }
    (size % u128::from(align) == 0 && size < u128::MAX).then_some(Fixed { size, align })
}
