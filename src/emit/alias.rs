use proc_macro2::TokenStream;
use quote::quote;

use super::keyword::ident;
use super::place::Place;
use super::{Context, action, service};
use crate::model::{ActionId, MessageId, ServiceId};

/// The parts of a service as rclrs spells them, such as `AddTwoInts_Request`.
pub(super) fn of_service(cx: &Context<'_>, id: ServiceId) -> TokenStream {
    let parts = service::parts_of(cx.model.service(id)).map(|id| of_message(cx, id));
    quote!(#(#parts)*)
}

/// The parts of an action as rclrs spells them, such as `Fibonacci_SendGoal_Request`.
pub(super) fn of_action(cx: &Context<'_>, id: ActionId) -> TokenStream {
    let action = cx.model.action(id);
    let messages = action::messages_of(cx, action).into_iter().map(|id| of_message(cx, id));
    let services = [action.send_goal, action.get_result]
        .map(|id| alias(cx, &cx.model.service(id).name.name, cx.places.service(id)));
    quote!(#(#messages)* #(#services)*)
}

fn of_message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    alias(cx, &cx.model.message(id).name.name, cx.places.message(id))
}

/// An alias in the folder's module for a place in a module inside.
fn alias(cx: &Context<'_>, name: &str, place: &Place) -> TokenStream {
    let name = ident(name);
    let path = cx.path_to(place.package, &place.modules[..1], place);
    quote!(pub type #name = #path;)
}
