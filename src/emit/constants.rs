use proc_macro2::TokenStream;
use quote::quote;

use super::block::block;
use super::keyword::ident;
use super::{Context, docs, message, types, value};
use crate::model::{Constant, Element, MessageId};

/// The constants of a message, associated with its struct.
pub(super) fn constants(cx: &Context<'_>, id: MessageId) -> Option<TokenStream> {
    let constants = &cx.model.message(id).constants;
    if constants.is_empty() {
        return None;
    }
    let name = message::name(cx, id);
    let constants = constants.iter().map(constant);
    Some(block(quote!(impl #name), constants))
}

fn constant(constant: &Constant) -> TokenStream {
    let docs = docs::of_constant(constant);
    let name = ident(&constant.name);
    let ty = match constant.ty.element {
        Element::Primitive(primitive) => types::primitive(primitive),
        _ => quote!(&'static str),
    };
    let value = value::constant(constant.ty, &constant.value);
    quote!(#docs pub const #name: #ty = #value;)
}
