use crate::model::{Element, Field, Message, Model, Shape};

/// The longest array that has `Default` in the standard library.
pub(super) const MAX_DEFAULT_ARRAY: u128 = 32;

/// Which traits a message's struct derives besides those that every one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Traits {
    /// Every member is `Copy`.
    pub(super) copy: bool,
    /// Every member is `Eq` and `Hash`.
    pub(super) eq: bool,
    /// Every member has a `Default` that is right.
    pub(super) default: bool,
}

impl Traits {
    /// Whether a message has a trait of the standard library, derived or written.
    pub(super) fn has(self, name: &str) -> bool {
        match name {
            "Clone" | "Debug" | "Default" | "PartialEq" => true,
            "Copy" => self.copy,
            "Eq" | "Hash" => self.eq,
            _ => false,
        }
    }
}

/// The traits of every message of a model.
pub(super) fn traits(model: &Model) -> Vec<Traits> {
    let mut known = Vec::with_capacity(model.messages.len());
    for message in &model.messages {
        let traits = of_message(message, &known);
        known.push(traits);
    }
    known
}

fn of_message(message: &Message, known: &[Traits]) -> Traits {
    Traits {
        copy: message.fields.iter().all(|field| is_copy(field, known)),
        eq: message.fields.iter().all(|field| is_eq(field, known)),
        default: message.fields.iter().all(has_default),
    }
}

fn is_copy(field: &Field, known: &[Traits]) -> bool {
    let element = match field.ty.element {
        Element::Primitive(_) => true,
        Element::String(_) | Element::WString(_) => false,
        Element::Message(id) => known.get(id.index()).is_some_and(|traits| traits.copy),
    };
    element && matches!(field.ty.shape, Shape::One | Shape::Array(_))
}

fn is_eq(field: &Field, known: &[Traits]) -> bool {
    match field.ty.element {
        Element::Primitive(primitive) => !primitive.is_float(),
        Element::String(_) | Element::WString(_) => true,
        Element::Message(id) => known.get(id.index()).is_some_and(|traits| traits.eq),
    }
}

fn has_default(field: &Field) -> bool {
    field.default.is_none()
        && !matches!(field.ty.shape, Shape::Array(count) if count > MAX_DEFAULT_ARRAY)
}
