use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Context;
use crate::describe::hex;
use crate::model::{MessageId, TypeName};

/// The names and the hash of a message, for the macro that implements it.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    literals(&cx.model.message(id).name, cx.hashes.message(id))
}

/// The names and the hash of a service or an action.
pub(super) fn names(rust: &Ident, name: &TypeName, hash: &[u8; 32]) -> TokenStream {
    let literals = literals(name, hash);
    quote!(::rosidlc_runtime::interface! { #rust: #literals })
}

fn literals(name: &TypeName, hash: &[u8; 32]) -> TokenStream {
    let ros = Literal::string(&name.to_string());
    let dds = Literal::string(&name.dds());
    let hash = Literal::string(&hex(hash));
    quote!(#ros, #dds, #hash)
}
