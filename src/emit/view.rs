use proc_macro2::TokenStream;
use quote::quote;

use super::block::block;
use super::keyword::{ident, word};
use super::types::field_type;
use super::{Context, message};
use crate::model::{InterfaceId, MessageId, PackageId};
use crate::source::Kind;

/// The views of a package, in modules that mirror those of the messages.
pub(super) fn views(cx: &Context<'_>, package: PackageId) -> TokenStream {
    let docs = super::docs::line("Views, which read messages in place.");
    let kinds = Kind::ALL.map(|kind| folder(cx, package, kind));
    block(quote!(#docs pub mod view), kinds.into_iter().flatten())
}

fn folder(cx: &Context<'_>, package: PackageId, kind: Kind) -> Option<TokenStream> {
    let interfaces = &cx.model.package(package).interfaces;
    let views: Vec<_> = interfaces
        .iter()
        .filter(|id| cx.model.interface_name(**id).kind == kind)
        .map(|id| match id {
            InterfaceId::Message(id) => view(cx, *id),
            InterfaceId::Service(id) => of_service(cx, *id),
            InterfaceId::Action(id) => of_action(cx, *id),
        })
        .collect();
    let name = word(kind.name());
    (!views.is_empty()).then(|| block(quote!(pub mod #name), views))
}

fn of_service(cx: &Context<'_>, id: crate::model::ServiceId) -> TokenStream {
    let service = cx.model.service(id);
    let views = super::service::parts_of(service).map(|id| view(cx, id));
    let module = cx.places.message(service.request).modules.last().map(|name| ident(name));
    block(quote!(pub mod #module), views)
}

fn of_action(cx: &Context<'_>, id: crate::model::ActionId) -> TokenStream {
    let action = cx.model.action(id);
    let views = super::action::own_messages(action).map(|id| view(cx, id));
    let services = [action.send_goal, action.get_result].map(|id| of_service(cx, id));
    let module = cx.places.message(action.goal).modules.last().map(|name| ident(name));
    block(quote!(pub mod #module), views.into_iter().chain(services))
}

/// The view of one message; plain-old-data is its own.
fn view(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let message = cx.model.message(id);
    let place = cx.places.message(id);
    let mut modules = vec!["view".to_owned()];
    modules.extend_from_slice(&place.modules);
    let owned = cx.path(message.package, &modules, id);
    let name = message::name(cx, id);
    if cx.layouts.message(id).plain.is_some() {
        return quote!(pub type #name = #owned;);
    }
    let docs = super::docs::line(&format!("A view of `{}`.", message.name));
    let fields = message.fields.iter().map(|field| {
        let name = ident(&field.name);
        let ty = field_type(cx, message.package, &modules, field.ty);
        quote!(#name: #ty)
    });
    quote!(::rosidlc_runtime::impl_view! { #docs pub struct #name for #owned { #(#fields),* } })
}
