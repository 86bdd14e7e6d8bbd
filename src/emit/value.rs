use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::traits::MAX_DEFAULT_ARRAY;
use super::types::number;
use crate::model::{Element, Primitive, Shape, Type, Value};

/// The value of a constant, as a Rust expression of a primitive type or `&'static str`.
pub(super) fn constant(ty: Type, value: &Value) -> TokenStream {
    match value {
        Value::Text(text) => string(text),
        _ => scalar(ty.element, value),
    }
}

/// A declared default, as a Rust expression of the field's type.
pub(super) fn declared(ty: Type, value: &Value) -> TokenStream {
    let values = match value {
        Value::List(values) => values.as_slice(),
        _ => return scalar(ty.element, value),
    };
    if values.is_empty() {
        return quote!(::core::default::Default::default());
    }
    let list = list(ty.element, values);
    match ty.shape {
        Shape::One | Shape::Array(_) => quote!([#list]),
        Shape::Bounded(_) => quote!(::rosidlc_runtime::BoundedVec::from_array([#list])),
        Shape::Sequence => quote!(::std::vec::Vec::from([#list])),
    }
}

/// What stands in the brackets of an array: the elements, or one and their number.
fn list(element: Element, values: &[Value]) -> TokenStream {
    let is_number = matches!(element, Element::Primitive(_));
    if is_number && values.len() > 1 && values.iter().all(|value| same(value, &values[0])) {
        let value = scalar(element, &values[0]);
        let count = number(values.len() as u128);
        return quote!(#value; #count);
    }
    let values = values.iter().map(|value| scalar(element, value));
    quote!(#(#values),*)
}

/// Whether two values are written alike: zeros of different sign are not.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

fn scalar(element: Element, value: &Value) -> TokenStream {
    match (value, element) {
        (Value::Bool(value), _) => quote!(#value),
        (Value::Int(value), Element::Primitive(ty)) if ty.is_float() => float(ty, *value as f64),
        (Value::Int(value), _) => integer(*value),
        (Value::Float(value), Element::Primitive(ty)) => float(ty, *value),
        (Value::Float(value), _) => float(Primitive::Float64, *value),
        (Value::Text(value), element) => text(element, value),
        (Value::List(_), _) => quote!(::core::default::Default::default()),
    }
}

fn integer(value: i128) -> TokenStream {
    signed(value < 0, number(value.unsigned_abs()))
}

fn float(ty: Primitive, value: f64) -> TokenStream {
    let ty_name = super::types::primitive(ty);
    if value.is_nan() {
        return quote!(#ty_name::NAN);
    }
    let single = value as f32;
    let is_single = ty == Primitive::Float32;
    if if is_single { single.is_infinite() } else { value.is_infinite() } {
        let name = if value < 0.0 { quote!(NEG_INFINITY) } else { quote!(INFINITY) };
        return quote!(#ty_name::#name);
    }
    let digits = match is_single {
        true => format!("{:?}", single.abs()),
        false => format!("{:?}", value.abs()),
    };
    let zero = || Literal::f64_unsuffixed(0.0);
    signed(value.is_sign_negative(), digits.parse().unwrap_or_else(|_| zero()))
}

fn signed(negative: bool, digits: Literal) -> TokenStream {
    if negative { quote!(-#digits) } else { quote!(#digits) }
}

fn text(element: Element, value: &str) -> TokenStream {
    let text = string(value);
    match element {
        Element::String(Some(bound)) => {
            let bound = number(bound);
            quote!(::rosidlc_runtime::bounded_string!(#bound, #text))
        }
        Element::WString(Some(bound)) => {
            let bound = number(bound);
            quote!(::rosidlc_runtime::bounded_wstring!(#bound, #text))
        }
        Element::WString(None) => quote!(::rosidlc_runtime::WString::from(#text)),
        _ => quote!(::std::string::String::from(#text)),
    }
}

fn string(text: &str) -> TokenStream {
    let literal = Literal::string(text);
    quote!(#literal)
}

/// The value of a field without a declared default.
pub(super) fn implied(ty: Type) -> TokenStream {
    match (ty.element, ty.shape) {
        (Element::Primitive(element), Shape::One) => zero(element),
        (Element::Primitive(element), Shape::Array(count)) => {
            let zero = zero(element);
            let count = number(count);
            quote!([#zero; #count])
        }
        (_, Shape::Array(count)) if count > MAX_DEFAULT_ARRAY => {
            quote!(::core::array::from_fn(|_| ::core::default::Default::default()))
        }
        _ => quote!(::core::default::Default::default()),
    }
}

fn zero(primitive: Primitive) -> TokenStream {
    match primitive {
        Primitive::Bool => quote!(false),
        Primitive::Float32 | Primitive::Float64 => quote!(0.0),
        _ => quote!(0),
    }
}
