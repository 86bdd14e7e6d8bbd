use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Context;
use super::keyword::word;
use crate::model::{Element, PackageId, Primitive, Shape, Type};

/// The Rust type of a field, as spelled in a module of a package.
pub(super) fn field_type(
    cx: &Context<'_>,
    package: PackageId,
    from: &[String],
    ty: Type,
) -> TokenStream {
    let element = element(cx, package, from, ty.element);
    match ty.shape {
        Shape::One => element,
        Shape::Array(count) => {
            let count = number(count);
            quote!([#element; #count])
        }
        Shape::Bounded(bound) => {
            let bound = number(bound);
            quote!(::rosidlc_runtime::BoundedVec<#element, #bound>)
        }
        Shape::Sequence => quote!(::std::vec::Vec<#element>),
    }
}

fn element(cx: &Context<'_>, package: PackageId, from: &[String], element: Element) -> TokenStream {
    match element {
        Element::Primitive(ty) => primitive(ty),
        Element::String(None) => quote!(::std::string::String),
        Element::String(Some(bound)) => {
            let bound = number(bound);
            quote!(::rosidlc_runtime::BoundedString<#bound>)
        }
        Element::WString(None) => quote!(::rosidlc_runtime::WString),
        Element::WString(Some(bound)) => {
            let bound = number(bound);
            quote!(::rosidlc_runtime::BoundedWString<#bound>)
        }
        Element::Message(id) => cx.path(package, from, id),
    }
}

/// The Rust type of a primitive.
pub(super) fn primitive(primitive: Primitive) -> TokenStream {
    let name = word(match primitive {
        Primitive::Bool => "bool",
        Primitive::Byte | Primitive::Char | Primitive::UInt8 => "u8",
        Primitive::Int8 => "i8",
        Primitive::Int16 => "i16",
        Primitive::UInt16 => "u16",
        Primitive::Int32 => "i32",
        Primitive::UInt32 => "u32",
        Primitive::Int64 => "i64",
        Primitive::UInt64 => "u64",
        Primitive::Float32 => "f32",
        Primitive::Float64 => "f64",
    });
    quote!(#name)
}

/// A number without a suffix.
pub(super) fn number(number: u128) -> Literal {
    Literal::u128_unsuffixed(number)
}
