use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::describe::Md5Sums;
use crate::emit::keyword::ident;
use crate::emit::{Context, message};
use crate::model::{Message, MessageId, Part, ServiceId};
use crate::source::Kind;

/// The descriptor of a message.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> Vec<TokenStream> {
    let described = |sums: &Md5Sums| {
        let name = message::name(cx, id);
        let ros = Literal::string(&ros1_name(cx.model.message(id)));
        let sum = Literal::string(sums.message(id));
        quote!(::rosidlc_runtime::impl_roslibrust! { message #name: #ros, #sum })
    };
    cx.md5_sums.iter().map(described).collect()
}

/// The names, sums and types of a service.
pub(super) fn of_service(cx: &Context<'_>, id: ServiceId) -> Vec<TokenStream> {
    let described = |sums: &Md5Sums| {
        let service = cx.model.service(id);
        let name = ident(&cx.places.service(id).name);
        let ros = Literal::string(&format!("{}/{}", service.name.package, service.name.name));
        let sum = Literal::string(&sums.service(cx.model, id));
        quote!(::rosidlc_runtime::impl_roslibrust! { service #name: #ros, #sum })
    };
    cx.md5_sums.iter().map(described).collect()
}

/// The name of a message as ROS 1 writes it, `std_srvs/SetBoolRequest`. What ROS 1 does not have
/// keeps its name: events, and the services and the feedback that carry an action.
fn ros1_name(message: &Message) -> String {
    let name = &message.name;
    let of_file = |suffix: &str| name.name.strip_suffix(suffix).map(str::to_owned);
    let short = match (message.part, name.kind) {
        (Part::Request, Kind::Srv) => of_file("_Request").map(|of| of + "Request"),
        (Part::Response, Kind::Srv) => of_file("_Response").map(|of| of + "Response"),
        (Part::Goal, _) => of_file("_Goal").map(|of| of + "Goal"),
        (Part::Result, _) => of_file("_Result").map(|of| of + "Result"),
        (Part::Feedback, _) => of_file("_Feedback").map(|of| of + "Feedback"),
        _ => None,
    };
    format!("{}/{}", name.package, short.unwrap_or_else(|| name.name.clone()))
}
