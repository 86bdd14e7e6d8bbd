//! What the runtimes of others ask of the types, beside what the types are.
//!
//! A target is a module here, with a function for each kind of thing that it adds to, called
//! `of_message`, `of_service`, `of_action` or `of_folder`. It gives whole items, for the module that
//! the thing itself stands in; nothing that another target does may matter to it, besides those
//! that it needs (see [`Target::needs`]).

mod about;
mod hiroz;
mod mcap;
mod rclrs;
mod ros2_client;
mod roslibrust;
mod serde;

use proc_macro2::TokenStream;
use quote::quote;

pub use about::{Dependency, Target};
pub(super) use mcap::section_lengths;
pub(super) use rclrs::{RMW, linked};

use super::{Context, gate};
use crate::model::{ActionId, MessageId, PackageId, ServiceId};
use crate::source::Kind;

/// What the targets add to a message, parts of services and actions included.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    each(cx, |target| match target {
        Target::Hiroz => hiroz::of_message(cx, id),
        Target::Mcap => mcap::of_message(cx, id),
        Target::Rclrs => rclrs::of_message(cx, id),
        Target::Ros2Client => ros2_client::of_message(cx, id),
        Target::Roslibrust => roslibrust::of_message(cx, id),
        Target::Serde => vec![serde::of_message(cx, id)],
    })
}

/// What the targets add to a service, those that actions imply included.
pub(super) fn of_service(cx: &Context<'_>, id: ServiceId) -> TokenStream {
    each(cx, |target| match target {
        Target::Hiroz => hiroz::of_service(cx, id),
        Target::Rclrs => rclrs::of_service(cx, id),
        Target::Ros2Client => ros2_client::of_service(cx, id),
        Target::Roslibrust => roslibrust::of_service(cx, id),
        Target::Mcap | Target::Serde => Vec::new(),
    })
}

/// What the targets add to an action.
pub(super) fn of_action(cx: &Context<'_>, id: ActionId) -> TokenStream {
    each(cx, |target| match target {
        Target::Hiroz => hiroz::of_action(cx, id),
        Target::Rclrs => rclrs::of_action(cx, id),
        Target::Ros2Client => ros2_client::of_action(cx, id),
        Target::Mcap | Target::Roslibrust | Target::Serde => Vec::new(),
    })
}

/// What the targets add to one of a package's modules `msg`, `srv` and `action`.
pub(super) fn of_folder(cx: &Context<'_>, package: PackageId, kind: Kind) -> TokenStream {
    each(cx, |target| match target {
        Target::Rclrs => rclrs::of_folder(cx, package, kind),
        Target::Hiroz | Target::Mcap | Target::Ros2Client | Target::Roslibrust | Target::Serde => {
            Vec::new()
        }
    })
}

/// The items of every target that is wanted, each item behind the feature of its target.
fn each(cx: &Context<'_>, items: impl Fn(Target) -> Vec<TokenStream>) -> TokenStream {
    let wanted = cx.options.targets.iter();
    let gated = wanted.flat_map(|target| {
        let gate = gate::gate(cx.options, target.name());
        items(*target).into_iter().map(move |item| quote!(#gate #item))
    });
    gated.collect()
}
