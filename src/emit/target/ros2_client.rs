use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::keyword::ident;
use crate::emit::{Context, docs, message};
use crate::model::{ActionId, MessageId, Part, ServiceId, TypeName};
use crate::source::Kind;

/// The marker of a message, and the name of its type, where one can be published.
///
/// Parts of services and actions have no name there: ros2-client makes it of the name of the
/// service or the action.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> Vec<TokenStream> {
    let rust = message::name(cx, id);
    let message = cx.model.message(id);
    let marker = quote!(impl ::ros2_client::Message for #rust {});
    let name = (message.part == Part::Message).then(|| {
        let docs = docs::line("The name of this type, for topics of ros2-client.");
        let name = call(&message.name, quote!(::ros2_client::MessageTypeName));
        quote! {
            impl #rust {
                #docs
                pub fn message_type_name() -> ::ros2_client::MessageTypeName { #name }
            }
        }
    });
    [marker].into_iter().chain(name).collect()
}

/// The name of a service. Those of actions have none in ros2-client.
pub(super) fn of_service(cx: &Context<'_>, id: ServiceId) -> Vec<TokenStream> {
    let service = cx.model.service(id);
    if service.name.kind != Kind::Srv {
        return Vec::new();
    }
    let docs = docs::line("The name of this service, for servers and clients of ros2-client.");
    let rust = ident(&cx.places.service(id).name);
    let name = call(&service.name, quote!(::ros2_client::ServiceTypeName));
    let function = quote! {
        impl #rust {
            #docs
            pub fn service_type_name() -> ::ros2_client::ServiceTypeName { #name }
        }
    };
    let path = quote!(::ros2_client::ServiceTypeName);
    vec![function, from(&rust, &path, &quote!(#rust::service_type_name()))]
}

/// The name of an action.
pub(super) fn of_action(cx: &Context<'_>, id: ActionId) -> Vec<TokenStream> {
    let action = cx.model.action(id);
    let docs = docs::line("The name of this action, for servers and clients of ros2-client.");
    let rust = ident(&action.name.name);
    let name = call(&action.name, quote!(::ros2_client::ActionTypeName));
    let function = quote! {
        impl #rust {
            #docs
            pub fn action_type_name() -> ::ros2_client::ActionTypeName { #name }
        }
    };
    let path = quote!(::ros2_client::ActionTypeName);
    vec![function, from(&rust, &path, &quote!(#rust::action_type_name()))]
}

/// Makes the name of a type out of those of its package and its own.
fn call(name: &TypeName, path: TokenStream) -> TokenStream {
    let package = Literal::string(&name.package);
    let name = Literal::string(&name.name);
    quote!(#path::new(#package, #name))
}

/// The name out of the marker, by which code that is written for every service or action gets it.
fn from(rust: &Ident, path: &TokenStream, name: &TokenStream) -> TokenStream {
    quote! {
        impl ::core::convert::From<#rust> for #path {
            fn from(_: #rust) -> Self { #name }
        }
    }
}
