use proc_macro2::TokenStream;
use quote::quote;

use super::keyword::ident;
use super::{Context, message, value};
use crate::model::{Field, MessageId};

/// `Default` written out, where deriving it would be wrong or impossible.
pub(super) fn default(cx: &Context<'_>, id: MessageId) -> Option<TokenStream> {
    if cx.traits[id.index()].default {
        return None;
    }
    let name = message::name(cx, id);
    let fields = cx.model.message(id).fields.iter().map(field);
    Some(quote! {
        impl ::core::default::Default for #name {
            fn default() -> Self {
                Self { #(#fields),* }
            }
        }
    })
}

fn field(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let value = match &field.default {
        Some(value) => value::declared(field.ty, value),
        None => value::implied(field.ty),
    };
    quote!(#name: #value)
}
