use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::keyword::ident;
use crate::emit::{Context, message};
use crate::model::MessageId;

/// Serialize and Deserialize of a message: its fields by the names that they have in ROS.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let name = message::name(cx, id);
    let fields = cx.model.message(id).fields.iter().map(|field| {
        let name = ident(&field.name);
        let ros = Literal::string(&field.name);
        quote!(#name = #ros)
    });
    quote!(::rosidlc_runtime::impl_serde! { #name { #(#fields),* } })
}
