use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::block::block;
use super::keyword::ident;
use super::types::field_type;
use super::{Context, RustPath};
use super::{constants, default, docs, target, wire};
use crate::model::{Field, Message, MessageId};

/// A message and everything implemented for it, for the module that it stands in.
pub(super) fn message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let mut tokens = structure(cx, id);
    tokens.extend(constants::constants(cx, id));
    tokens.extend(default::default(cx, id));
    tokens.extend(eq(cx, id));
    tokens.extend(wire::wire(cx, id));
    tokens.extend(target::of_message(cx, id));
    tokens
}

/// The name of its struct.
pub(super) fn name(cx: &Context<'_>, id: MessageId) -> Ident {
    ident(&cx.places.message(id).name)
}

fn structure(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let message = cx.model.message(id);
    let name = name(cx, id);
    let docs = docs::of_message(cx, id);
    let derives = derives(cx, id);
    let extra = extra_attributes(cx, id);
    let repr = cx.layouts.message(id).plain.map(|_| quote!(#[repr(C)]));
    let modules = &cx.places.message(id).modules;
    let fields = message.fields.iter().map(|field| structure_field(cx, message, modules, field));
    block(quote!(#docs #derives #extra #repr pub struct #name), fields)
}

fn structure_field(
    cx: &Context<'_>,
    message: &Message,
    modules: &[String],
    field: &Field,
) -> TokenStream {
    let docs = docs::of_field(field);
    let extra = field_attributes(cx, message, field);
    let name = ident(&field.name);
    let ty = field_type(cx, message.package, modules, field.ty);
    quote!(#docs #extra pub #name: #ty,)
}

/// What is derived; `Debug` comes with the codec, since deriving it takes the compiler longer. Names of
/// derives need no path: ROS names cannot shadow a macro.
fn derives(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let traits = cx.traits[id.index()];
    let copy = traits.copy.then(|| quote!(Copy,));
    let default = traits.default.then(|| quote!(Default,));
    let hash = traits.eq.then(|| quote!(, Hash));
    quote!(#[derive(Clone, #copy #default PartialEq #hash)])
}

/// `Eq`, whose derive asks every field what is known already.
fn eq(cx: &Context<'_>, id: MessageId) -> Option<TokenStream> {
    let name = name(cx, id);
    cx.traits[id.index()].eq.then(|| quote!(impl ::core::cmp::Eq for #name {}))
}

/// The derives and attributes that the user wants on a message.
fn extra_attributes(cx: &Context<'_>, id: MessageId) -> Option<TokenStream> {
    let options = cx.options;
    if options.derives.is_empty() && options.attributes.is_empty() {
        return None;
    }
    let name = cx.model.message(id).name.to_string();
    let derives = extra_derives(cx, id, &name);
    let derives = (!derives.is_empty()).then(|| quote!(#[derive(#(#derives),*)]));
    let attributes =
        options.attributes.iter().filter(|(pattern, _)| pattern.matches_message(&name));
    let attributes = attributes.map(|(_, attribute)| attribute.tokens());
    Some(quote!(#derives #(#[#attributes])*))
}

/// The derives that the user wants, each once, without what the message has anyway.
fn extra_derives(cx: &Context<'_>, id: MessageId, name: &str) -> Vec<TokenStream> {
    let mut wanted: Vec<&RustPath> = Vec::new();
    for (pattern, path) in &cx.options.derives {
        let is_there = path.std_name().is_some_and(|name| cx.traits[id.index()].has(name));
        let is_new = !is_there && !wanted.iter().any(|other| other.is_same_derive(path));
        if is_new && pattern.matches_message(name) {
            wanted.push(path);
        }
    }
    wanted.into_iter().map(RustPath::tokens).collect()
}

/// The attributes that the user wants on a field.
fn field_attributes(cx: &Context<'_>, message: &Message, field: &Field) -> Option<TokenStream> {
    let attributes = &cx.options.attributes;
    if attributes.is_empty() {
        return None;
    }
    let name = message.name.to_string();
    let matching = attributes.iter().filter(|(p, _)| p.matches_field(&name, &field.name));
    let attributes = matching.map(|(_, attribute)| attribute.tokens());
    Some(quote!(#(#[#attributes])*))
}
