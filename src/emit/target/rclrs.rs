use proc_macro2::TokenStream;

use crate::emit::Context;
use crate::model::{ActionId, MessageId, PackageId, ServiceId};
use crate::source::Kind;

pub(super) fn of_message(_cx: &Context<'_>, _id: MessageId) -> Vec<TokenStream> {
    Vec::new()
}

pub(super) fn of_service(_cx: &Context<'_>, _id: ServiceId) -> Vec<TokenStream> {
    Vec::new()
}

pub(super) fn of_action(_cx: &Context<'_>, _id: ActionId) -> Vec<TokenStream> {
    Vec::new()
}

/// The module `rmw` of a folder.
pub(super) fn of_folder(_cx: &Context<'_>, _package: PackageId, _kind: Kind) -> Vec<TokenStream> {
    Vec::new()
}
