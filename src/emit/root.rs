use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::keyword::ident;
use super::{Context, Options, docs};
use crate::model::{Model, Package, PackageId};

/// How the root finds the packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linkage {
    /// `pub mod std_msgs;`, with the file `std_msgs.rs` beside it.
    Files,
    /// The file `rosidlc/std_msgs.rs` in `OUT_DIR`, included.
    OutDir,
}

/// What stands in `mod.rs` or `lib.rs`: the packages that are emitted.
pub fn root(cx: &Context<'_>, linkage: Linkage) -> TokenStream {
    let packages = packages(cx.model, cx.options);
    let packages = packages.iter().map(|id| module(cx.model.package(*id), linkage));
    quote!(#(#packages)*)
}

/// The packages that are emitted, sorted: those that were asked for and those that their types
/// refer to, as far as they have interfaces and are not elsewhere.
pub fn packages(model: &Model, options: &Options) -> Vec<PackageId> {
    let mut uses = vec![BTreeSet::new(); model.packages.len()];
    for message in &model.messages {
        let others = message.references().map(|id| model.message(id).package);
        uses[message.package.index()].extend(others);
    }
    let ids = || (0..model.packages.len()).map(PackageId::new);
    for target in &options.targets {
        for (name, _) in target.needs_of_actions() {
            let needed = ids().find(|id| model.package(*id).name == *name);
            model.actions.iter().for_each(|action| uses[action.package.index()].extend(needed));
        }
    }
    let mut open: Vec<PackageId> = ids().filter(|id| model.package(*id).asked).collect();
    let mut wanted = BTreeSet::new();
    while let Some(id) = open.pop() {
        let package = model.package(id);
        if !options.externs.contains_key(&package.name) && wanted.insert(id) {
            open.extend(&uses[id.index()]);
        }
    }
    wanted.retain(|id| !model.package(*id).interfaces.is_empty());
    wanted.into_iter().collect()
}

/// The name of a package's file, beside `mod.rs` or `lib.rs`. Where that would be the root itself,
/// a program to cargo, or a device to Windows, it has a `_` behind it, as no ROS name has.
pub fn file_name(package: &str) -> String {
    const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];
    let number = package.strip_prefix("com").or_else(|| package.strip_prefix("lpt"));
    let is_port = number.is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit());
    let is_root = ["lib", "main", "mod"].contains(&package);
    let gap = if is_root || is_port || DEVICES.contains(&package) { "_" } else { "" };
    format!("{package}{gap}.rs")
}

fn module(package: &Package, linkage: Linkage) -> TokenStream {
    let docs = docs::line(&format!("Interfaces of the ROS package `{}`.", package.name));
    let allow = allowed();
    let name = ident(&package.name);
    let file = file_name(&package.name);
    let body = match linkage {
        Linkage::Files if file == format!("{name}.rs") => quote!(;),
        Linkage::Files => {
            let path = Literal::string(&file);
            return quote!(#docs #allow #[path = #path] pub mod #name;);
        }
        Linkage::OutDir => {
            let path = Literal::string(&format!("/rosidlc/{file}"));
            quote!({
                ::core::include!(::core::concat!(::core::env!("OUT_DIR"), #path));
            })
        }
    };
    quote!(#docs #allow pub mod #name #body)
}

/// What the lints of a user have no business with in generated code.
fn allowed() -> TokenStream {
    quote! {
        #[allow(clippy::all, clippy::pedantic)]
        #[allow(dead_code, unreachable_pub, unused_qualifications)]
        #[allow(deprecated, missing_docs, non_camel_case_types)]
    }
}
