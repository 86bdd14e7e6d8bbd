use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::place::{self, RMW, c_name};
use super::service_item;
use crate::emit::action::messages_of;
use crate::emit::block::block;
use crate::emit::keyword::{ident, word};
use crate::emit::service::parts_of;
use crate::emit::types::{number, primitive};
use crate::emit::{Context, constants, docs};
use crate::model::{
    Element, Field, InterfaceId, Message, MessageId, PackageId, Part, ServiceId, Shape,
};
use crate::source::Kind;

/// The structs and markers of a folder that C knows, and the libraries that they are of.
pub(super) fn module(cx: &Context<'_>, package: PackageId, kind: Kind) -> TokenStream {
    let found = cx.model.package(package);
    let interfaces = found.interfaces.iter().copied();
    let items = interfaces
        .filter(|id| cx.model.interface_name(*id).kind == kind)
        .map(|id| interface(cx, id));
    let library = |suffix| Literal::string(&format!("{}__rosidl_{suffix}", found.name));
    let [structs, type_support] = ["generator_c", "typesupport_c"].map(library);
    let link = quote!(::rosidlc_runtime::rclrs_link! { #structs, #type_support });
    let docs = docs::line("The same as C lays it out.");
    let name = word(RMW);
    block(quote!(#docs pub mod #name), [link].into_iter().chain(items))
}

fn interface(cx: &Context<'_>, id: InterfaceId) -> TokenStream {
    let (messages, services) = match id {
        InterfaceId::Message(id) => (vec![id], Vec::new()),
        InterfaceId::Service(id) => (parts_of(cx.model.service(id)).to_vec(), vec![id]),
        InterfaceId::Action(id) => {
            let action = cx.model.action(id);
            (messages_of(cx, action), vec![action.send_goal, action.get_result])
        }
    };
    let known = messages.into_iter().filter(|id| cx.model.message(*id).part != Part::Event);
    let messages = known.map(|id| message(cx, id));
    messages.chain(services.into_iter().map(|id| service(cx, id))).collect()
}

fn message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let message = cx.model.message(id);
    let name = ident(&message.name.name);
    let mut tokens = structure(cx, message, &name);
    tokens.extend(constants::constants_of(&name, message));
    let (ros, c) = (Literal::string(&message.name.to_string()), c_name(&message.name));
    tokens.extend(quote!(::rosidlc_runtime::rclrs_rmw! { #name: #ros, #c }));
    tokens
}

fn structure(cx: &Context<'_>, message: &Message, name: &Ident) -> TokenStream {
    let docs = docs::line(&format!("`{}` in C.", message.name));
    let head = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, PartialOrd)]
        #[repr(C)]
        pub struct #name
    };
    if message.fields.is_empty() {
        return block(head, [quote!(pub structure_needs_at_least_one_member: u8,)]);
    }
    let fields = message.fields.iter().map(|field| {
        let name = ident(&field.name);
        let ty = field_type(cx, message, field);
        quote!(pub #name: #ty,)
    });
    block(head, fields)
}

fn field_type(cx: &Context<'_>, message: &Message, field: &Field) -> TokenStream {
    let element = match field.ty.element {
        Element::Primitive(ty) => primitive(ty),
        Element::String(None) => quote!(::rosidl_runtime_rs::String),
        Element::String(Some(bound)) => {
            let bound = number(bound);
            quote!(::rosidl_runtime_rs::BoundedString<#bound>)
        }
        Element::WString(None) => quote!(::rosidl_runtime_rs::WString),
        Element::WString(Some(bound)) => {
            let bound = number(bound);
            quote!(::rosidl_runtime_rs::BoundedWString<#bound>)
        }
        Element::Message(id) => {
            place::path_from(cx, message.package, &place::modules(message.name.kind), id)
        }
    };
    match field.ty.shape {
        Shape::One => element,
        Shape::Array(count) => {
            let count = number(count);
            quote!([#element; #count])
        }
        Shape::Bounded(bound) => {
            let bound = number(bound);
            quote!(::rosidl_runtime_rs::BoundedSequence<#element, #bound>)
        }
        Shape::Sequence => quote!(::rosidl_runtime_rs::Sequence<#element>),
    }
}

/// The marker of a service whose parts are the structs that C knows.
fn service(cx: &Context<'_>, id: ServiceId) -> TokenStream {
    let service = cx.model.service(id);
    let docs = docs::line(&format!("The service `{}`, of what C knows.", service.name));
    let name = ident(&service.name.name);
    let from = place::modules(service.name.kind);
    let types = [service.request, service.response].map(|id| place::path_of_message(cx, &from, id));
    let item = service_item(&service.name.name, &types, &c_name(&service.name));
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct #name;
        #item
    }
}
