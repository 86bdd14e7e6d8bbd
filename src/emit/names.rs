use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{Context, message};
use crate::describe::hex;
use crate::model::{MessageId, TypeName};

/// The names and the hash of a message.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    names(&message::name(cx, id), &cx.model.message(id).name, cx.hashes.message(id))
}

/// The names and the hash of an interface.
pub(super) fn names(rust: &Ident, name: &TypeName, hash: &[u8; 32]) -> TokenStream {
    let ros = Literal::string(&name.to_string());
    let dds = Literal::string(&name.dds());
    let hash = Literal::string(&hex(hash));
    quote!(::rosidlc_runtime::interface! { #rust: #ros, #dds, #hash })
}
