use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::keyword::ident;
use super::{Context, docs};
use crate::model::Package;

/// How the root finds the packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linkage {
    /// `pub mod std_msgs;`, with the file `std_msgs.rs` beside it.
    Files,
    /// The file `rosidlc/std_msgs.rs` in `OUT_DIR`, included.
    OutDir,
}

/// What stands in `mod.rs` or `lib.rs`: the packages that have interfaces and are not elsewhere.
pub fn root(cx: &Context<'_>, linkage: Linkage) -> TokenStream {
    let packages = emitted(cx).map(|package| module(package, linkage));
    quote!(#(#packages)*)
}

/// The packages that are emitted, in order.
fn emitted<'a>(cx: &Context<'a>) -> impl Iterator<Item = &'a Package> {
    let is_extern = |name: &str| cx.options.externs.contains_key(name);
    cx.model
        .packages
        .iter()
        .filter(move |package| !package.interfaces.is_empty() && !is_extern(&package.name))
}

fn module(package: &Package, linkage: Linkage) -> TokenStream {
    let docs = docs::line(&format!("Interfaces of the ROS package `{}`.", package.name));
    let allow = allowed();
    let name = ident(&package.name);
    let body = match linkage {
        Linkage::Files if name == package.name.as_str() => quote!(;),
        Linkage::Files => {
            let path = Literal::string(&format!("{}.rs", package.name));
            return quote!(#docs #allow #[path = #path] pub mod #name;);
        }
        Linkage::OutDir => {
            let path = Literal::string(&format!("/rosidlc/{}.rs", package.name));
            quote!({ ::core::include!(::core::concat!(::core::env!("OUT_DIR"), #path)); })
        }
    };
    quote!(#docs #allow pub mod #name #body)
}

/// What the lints of a user have no business with in generated code.
fn allowed() -> TokenStream {
    quote! {
        #[allow(clippy::all, clippy::pedantic)]
        #[allow(dead_code, unreachable_pub, unused_qualifications)]
        #[allow(missing_docs, non_camel_case_types)]
    }
}
