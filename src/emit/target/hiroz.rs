use proc_macro2::TokenStream;
use quote::quote;

use super::Dependency;
use crate::emit::keyword::ident;
use crate::emit::{Context, message};
use crate::model::{ActionId, MessageId, ServiceId};

/// Its codec is a crate of its own, which names byte orders as `byteorder` does. Which release of ROS it
/// speaks to is for the program to say, by the features of its own dependency.
pub(super) const DEPENDENCIES: &[Dependency] = &[
    Dependency { name: "byteorder", version: "1.3", default_features: true, features: &[] },
    Dependency { name: "hiroz", version: "0.2.1", default_features: false, features: &[] },
    Dependency { name: "hiroz-cdr", version: "0.2.1", default_features: true, features: &[] },
];

/// Name, hash and codec of a message.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> Vec<TokenStream> {
    let name = message::name(cx, id);
    vec![quote!(::rosidlc_runtime::impl_hiroz! { message #name })]
}

/// Name, hash and parts of a service.
pub(super) fn of_service(cx: &Context<'_>, id: ServiceId) -> Vec<TokenStream> {
    let name = ident(&cx.places.service(id).name);
    vec![quote!(::rosidlc_runtime::impl_hiroz! { service #name })]
}

/// Parts of an action, and the names and hashes of all that carries them.
pub(super) fn of_action(cx: &Context<'_>, id: ActionId) -> Vec<TokenStream> {
    let name = ident(&cx.model.action(id).name.name);
    vec![quote!(::rosidlc_runtime::impl_hiroz! { action #name })]
}
