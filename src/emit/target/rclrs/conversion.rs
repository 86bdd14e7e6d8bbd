use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::keyword::{ident, word};
use crate::model::{Element, Field, Shape};

/// A field as the runtime's macro `rclrs_message!` reads it: what it is, and of what shape.
pub(super) fn of_field(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let element = word(match field.ty.element {
        Element::Primitive(_) => "value",
        Element::String(None) => "text",
        Element::String(Some(_)) => "bounded_text",
        Element::WString(None) => "wide",
        Element::WString(Some(_)) => "bounded_wide",
        Element::Message(_) => "message",
    });
    let is_value = matches!(field.ty.element, Element::Primitive(_));
    let shape = match field.ty.shape {
        // An array of values is a value.
        Shape::Array(_) if is_value => None,
        Shape::One => None,
        Shape::Array(_) => Some(word("array")),
        Shape::Bounded(_) => Some(word("bounded")),
        Shape::Sequence => Some(word("vec")),
    };
    quote!(#name: #shape #element)
}
