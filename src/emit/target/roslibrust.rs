use proc_macro2::TokenStream;

use crate::emit::Context;
use crate::model::{ActionId, MessageId, ServiceId};

pub(super) fn of_message(_cx: &Context<'_>, _id: MessageId) -> Vec<TokenStream> {
    Vec::new()
}

pub(super) fn of_service(_cx: &Context<'_>, _id: ServiceId) -> Vec<TokenStream> {
    Vec::new()
}

pub(super) fn of_action(_cx: &Context<'_>, _id: ActionId) -> Vec<TokenStream> {
    Vec::new()
}
