use proc_macro2::TokenStream;
use quote::quote;

use super::block::block;
use super::keyword::{ident, word};
use super::message::message;
use super::service::{parts_of, service};
use super::{Context, docs, names, target};
use crate::model::{Action, ActionId, MessageId};

/// An action: its marker, and the module of its parts beside it.
pub(super) fn action(cx: &Context<'_>, id: ActionId) -> TokenStream {
    let action = cx.model.action(id);
    let hash = cx.hashes.action(id);
    let name = ident(&action.name.name);
    let docs = docs::of_action(cx, action, hash);
    let names = names::names(&name, &action.name, hash);
    let types = types(cx, action);
    let mut tokens = quote! {
        #docs
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct #name;
        #names
        impl ::rosidlc_runtime::Action for #name { #types }
    };
    tokens.extend(target::of_action(cx, id));
    tokens.extend(parts(cx, action));
    tokens
}

/// The messages of an action, those of its two services included.
pub(super) fn messages_of(cx: &Context<'_>, action: &Action) -> Vec<MessageId> {
    let services = [action.send_goal, action.get_result];
    let of_services = services.into_iter().flat_map(|id| parts_of(cx.model.service(id)));
    own_messages(action).into_iter().chain(of_services).collect()
}

/// The messages that stand in the module of an action itself.
pub(super) fn own_messages(action: &Action) -> [MessageId; 4] {
    [action.goal, action.result, action.feedback, action.feedback_message]
}

fn types(cx: &Context<'_>, action: &Action) -> TokenStream {
    let module = module(cx, action);
    let messages = own_messages(action).map(|id| cx.places.message(id));
    let services = [action.send_goal, action.get_result].map(|id| cx.places.service(id));
    let types = messages.into_iter().chain(services).map(|place| {
        let name = word(&place.name);
        quote!(type #name = #module::#name;)
    });
    quote!(#(#types)*)
}

fn parts(cx: &Context<'_>, action: &Action) -> TokenStream {
    let docs = docs::line(&format!("The messages and services of the action `{}`.", action.name));
    let module = module(cx, action);
    let messages = own_messages(action).map(|id| message(cx, id));
    let services = [action.send_goal, action.get_result].map(|id| service(cx, id));
    block(quote!(#docs pub mod #module), messages.into_iter().chain(services))
}

fn module(cx: &Context<'_>, action: &Action) -> Option<proc_macro2::Ident> {
    cx.places.message(action.goal).modules.last().map(|name| ident(name))
}
