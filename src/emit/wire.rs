use proc_macro2::TokenStream;
use quote::quote;

use super::keyword::ident;
use super::{Context, message, names};
use crate::layout::Piece;
use crate::model::MessageId;

/// The codec of a message and what it is called: its fields in the order of the wire, runs in
/// brackets, and its names and hash.
pub(super) fn wire(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let name = message::name(cx, id);
    let fields = &cx.model.message(id).fields;
    let layout = cx.layouts.message(id);
    let names = names::of_message(cx, id);
    if layout.plain.is_some() {
        let fields = fields.iter().map(|field| ident(&field.name));
        return quote!(::rosidlc_runtime::message! { plain #name { #(#fields),* }: #names });
    }
    let pieces = layout.pieces.iter().map(|piece| match piece {
        Piece::Field(index) => {
            let name = ident(&fields[*index].name);
            quote!(#name)
        }
        Piece::Run(range) => {
            let names = fields[range.clone()].iter().map(|field| ident(&field.name));
            quote!([#(#names),*])
        }
    });
    quote!(::rosidlc_runtime::message! { #name { #(#pieces),* }: #names })
}
