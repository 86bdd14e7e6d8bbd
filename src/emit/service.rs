use proc_macro2::TokenStream;
use quote::quote;

use super::block::block;
use super::keyword::ident;
use super::message::message;
use super::{Context, docs, names, target};
use crate::model::{MessageId, Service, ServiceId};

/// A service: its marker, and the module of its parts beside it.
pub(super) fn service(cx: &Context<'_>, id: ServiceId) -> TokenStream {
    let service = cx.model.service(id);
    let hash = cx.hashes.service(id);
    let name = ident(&cx.places.service(id).name);
    let docs = docs::of_service(cx, service, hash);
    let names = names::names(&name, &service.name, hash);
    let types = types(cx, id);
    let mut tokens = quote! {
        #docs
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct #name;
        #names
        impl ::rosidlc_runtime::Service for #name { #types }
    };
    tokens.extend(target::of_service(cx, id));
    tokens.extend(parts(cx, id));
    tokens
}

/// Request, response and event.
pub(super) fn parts_of(service: &Service) -> [MessageId; 3] {
    [service.request, service.response, service.event]
}

fn types(cx: &Context<'_>, id: ServiceId) -> TokenStream {
    let modules = &cx.places.service(id).modules;
    let types = parts_of(cx.model.service(id)).map(|part| {
        let name = super::message::name(cx, part);
        let path = cx.path(cx.model.message(part).package, modules, part);
        quote!(type #name = #path;)
    });
    quote!(#(#types)*)
}

fn parts(cx: &Context<'_>, id: ServiceId) -> TokenStream {
    let service = cx.model.service(id);
    let docs = docs::line(&format!("The messages of the service `{}`.", service.name));
    let module = cx.places.message(service.request).modules.last().map(|name| ident(name));
    let parts = parts_of(service).map(|id| message(cx, id));
    block(quote!(#docs pub mod #module), parts)
}
