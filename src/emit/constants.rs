use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::block::block;
use super::keyword::ident;
use super::{Context, docs, message, types, value};
use crate::model::{Constant, Element, Message, MessageId};

/// The constants of a message, associated with its struct.
pub(super) fn constants(cx: &Context<'_>, id: MessageId) -> Option<TokenStream> {
    constants_of(&message::name(cx, id), cx.model.message(id))
}

/// The constants of a message, associated with a struct of this name.
pub(super) fn constants_of(name: &Ident, message: &Message) -> Option<TokenStream> {
    let constants = &message.constants;
    if constants.is_empty() {
        return None;
    }
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
