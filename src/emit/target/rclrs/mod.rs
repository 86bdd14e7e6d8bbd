//! What rosidl_runtime_rs asks: a struct for each message as C lays it out, in a module `rmw` of
//! each folder, and traits that lead from the types to these. Macros of the runtime write the
//! bodies, and are the only place that talks to C.
//!
//! There is nothing for the events of services, as in what the generator for rclrs makes.

mod conversion;
mod linked;
mod place;
mod rmw;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::keyword::ident;
use crate::emit::{Context, action, message};
use crate::model::{ActionId, MessageId, PackageId, Part, ServiceId};
use crate::source::Kind;

pub(in crate::emit) use linked::linked;
pub(in crate::emit) use place::RMW;
use place::c_name;

/// `Message`: the way to the struct that C knows, and back.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> Vec<TokenStream> {
    let message = cx.model.message(id);
    if !has_rmw(cx, id) {
        return Vec::new();
    }
    let name = message::name(cx, id);
    let rmw = place::path_of_message(cx, &cx.places.message(id).modules, id);
    let unordered = cx.options.derives_trait(&message.name, "PartialOrd");
    let unordered = unordered.then(|| quote!(unordered));
    let fields = message.fields.iter().map(conversion::of_field);
    vec![quote!(::rosidlc_runtime::rclrs_message! { #unordered #name = #rmw { #(#fields),* } })]
}

/// `Service` of a marker, with the types of this module.
pub(super) fn of_service(cx: &Context<'_>, id: ServiceId) -> Vec<TokenStream> {
    let service = cx.model.service(id);
    if !cx.linked[service.package.index()] {
        return Vec::new();
    }
    let place = cx.places.service(id);
    let path = |part| cx.path(service.package, &place.modules, part);
    let types = [service.request, service.response].map(path);
    vec![service_item(&place.name, &types, &c_name(&service.name))]
}

/// `Action` of a marker. As in what the generator for rclrs makes, what is not for users is of the
/// module `rmw`.
pub(super) fn of_action(cx: &Context<'_>, id: ActionId) -> Vec<TokenStream> {
    let action = cx.model.action(id);
    if !cx.linked[action.package.index()] {
        return Vec::new();
    }
    let name = ident(&action.name.name);
    let c_name = c_name(&action.name);
    let from = [action.name.kind.name().to_owned()];
    let [goal, result, feedback, _] =
        action::own_messages(action).map(|part| cx.path(action.package, &from, part));
    let feedback_message = place::path_of_message(cx, &from, action.feedback_message);
    let [send_goal, get_result] =
        [action.send_goal, action.get_result].map(|id| place::path_of_service(cx, &from, id));
    let cancel_goal = place::path_of_cancel_goal(cx, action.package, &from);
    vec![quote! {
        ::rosidlc_runtime::rclrs_action! {
            #name: #goal, #result, #feedback, #feedback_message,
            #send_goal, #cancel_goal, #get_result, #c_name
        }
    }]
}

/// The module `rmw` of a folder.
pub(super) fn of_folder(cx: &Context<'_>, package: PackageId, kind: Kind) -> Vec<TokenStream> {
    if cx.linked[package.index()] { vec![rmw::module(cx, package, kind)] } else { Vec::new() }
}

fn has_rmw(cx: &Context<'_>, id: MessageId) -> bool {
    let message = cx.model.message(id);
    message.part != Part::Event && cx.linked[message.package.index()]
}

fn service_item(name: &str, types: &[TokenStream; 2], c_name: &Literal) -> TokenStream {
    let name = ident(name);
    let [request, response] = types;
    quote!(::rosidlc_runtime::rclrs_service! { #name: #request, #response, #c_name })
}
