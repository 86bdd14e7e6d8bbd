use proc_macro2::TokenStream;
use quote::quote;

use super::block::block;
use super::keyword::word;
use super::message::message;
use super::{Context, action, alias, docs, enums, gate, service, target, view};
use crate::model::{InterfaceId, PackageId};
use crate::source::Kind;

/// What stands in the module of a package.
pub fn package(cx: &Context<'_>, id: PackageId) -> TokenStream {
    let kinds = Kind::ALL.map(|kind| folder(cx, id, kind));
    let has_any = !cx.model.package(id).interfaces.is_empty();
    let views = (has_any && cx.options.views).then(|| {
        let (gate, views) = (gate::gate(cx.options, "views"), view::views(cx, id));
        quote!(#gate #views)
    });
    let enums = cx.options.enums.then(|| enums::enums(cx, id)).flatten();
    kinds.into_iter().chain([views, enums]).flatten().collect()
}

fn folder(cx: &Context<'_>, package: PackageId, kind: Kind) -> Option<TokenStream> {
    let interfaces = &cx.model.package(package).interfaces;
    let items: Vec<TokenStream> = interfaces
        .iter()
        .filter(|id| cx.model.interface_name(**id).kind == kind)
        .map(|id| interface(cx, *id))
        .collect();
    if items.is_empty() {
        return None;
    }
    let items = items.into_iter().chain([target::of_folder(cx, package, kind)]);
    let docs = docs::line(match kind {
        Kind::Msg => "Messages.",
        Kind::Srv => "Services.",
        Kind::Action => "Actions.",
    });
    let name = word(kind.name());
    Some(block(quote!(#docs pub mod #name), items))
}

fn interface(cx: &Context<'_>, id: InterfaceId) -> TokenStream {
    let (mut tokens, aliases) = match id {
        InterfaceId::Message(id) => return message(cx, id),
        InterfaceId::Service(id) => (service::service(cx, id), alias::of_service(cx, id)),
        InterfaceId::Action(id) => (action::action(cx, id), alias::of_action(cx, id)),
    };
    tokens.extend(aliases);
    tokens
}
