use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::keyword::{ident, word};
use super::{Context, action, docs, service, types, value};
use crate::model::{
    Constant, Element, Field, InterfaceId, Message, MessageId, PackageId, Primitive, Shape,
    snake_case,
};
use crate::source::Kind;

/// Constants that name values of a field: `STATUS_*` of an integer field `status`.
struct Group<'a> {
    field: &'a Field,
    primitive: Primitive,
    constants: Vec<&'a Constant>,
}

/// Open enums of a package: a type for each group of constants, in a module for each message.
pub(super) fn enums(cx: &Context<'_>, package: PackageId) -> Option<TokenStream> {
    let folders: Vec<_> = Kind::ALL.iter().filter_map(|kind| folder(cx, package, *kind)).collect();
    let docs = docs::line("Values of fields that have names, as types of their own.");
    (!folders.is_empty()).then(|| quote!(#docs pub mod enums { #(#folders)* }))
}

fn folder(cx: &Context<'_>, package: PackageId, kind: Kind) -> Option<TokenStream> {
    let interfaces = cx.model.package(package).interfaces.iter().copied();
    let messages = interfaces
        .filter(|id| cx.model.interface_name(*id).kind == kind)
        .flat_map(|id| messages_of(cx, id));
    let mut taken = BTreeSet::new();
    let modules: Vec<_> =
        messages.filter_map(|id| module(cx.model.message(id), &mut taken)).collect();
    let name = word(kind.name());
    (!modules.is_empty()).then(|| quote!(pub mod #name { #(#modules)* }))
}

/// The messages of an interface that a user wrote.
fn messages_of(cx: &Context<'_>, id: InterfaceId) -> Vec<MessageId> {
    match id {
        InterfaceId::Message(id) => vec![id],
        InterfaceId::Service(id) => service::parts_of(cx.model.service(id))[..2].to_vec(),
        InterfaceId::Action(id) => action::own_messages(cx.model.action(id))[..3].to_vec(),
    }
}

/// The module of a message; messages may fold to one name, such as `HTTPGet` and `HttpGet`.
fn module(message: &Message, modules: &mut BTreeSet<String>) -> Option<TokenStream> {
    let groups = groups(message);
    if groups.is_empty() {
        return None;
    }
    let mut types = BTreeSet::new();
    let enums = groups.iter().map(|group| {
        let name = free_name(&camel_case(&group.field.name), &mut types);
        open_enum(message, group, &name)
    });
    let name = free_name(&snake_case(&message.name.name), modules);
    Some(quote!(pub mod #name { #(#enums)* }))
}

/// A name, with `_` behind it until nothing else has it.
fn free_name(name: &str, taken: &mut BTreeSet<String>) -> Ident {
    let mut name = ident(name).to_string();
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    word(&name)
}

fn open_enum(message: &Message, group: &Group<'_>, name: &Ident) -> TokenStream {
    let field = &group.field.name;
    let docs = docs::line(&format!("Values of `{field}` of `{}`; others are legal.", message.name));
    let ty = types::primitive(group.primitive);
    let constants = group.constants.iter().map(|constant| {
        let docs = docs::of_constant(constant);
        let name = word(&short_name(&constant.name, field.len() + 1));
        let value = value::constant(constant.ty, &constant.value);
        quote!(#docs pub const #name: Self = Self(#value);)
    });
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(pub #ty);
        impl #name { #(#constants)* }
        impl ::core::convert::From<#ty> for #name {
            fn from(value: #ty) -> Self {
                Self(value)
            }
        }
    }
}

/// The groups of a message that have at least two members, in the order of the fields.
fn groups(message: &Message) -> Vec<Group<'_>> {
    if message.constants.len() < 2 {
        return Vec::new();
    }
    let mut groups: Vec<_> = message.fields.iter().filter_map(empty_group).collect();
    let prefixes: BTreeMap<_, _> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| (group.field.name.to_ascii_uppercase(), index))
        .collect();
    for constant in &message.constants {
        let cuts = constant.name.rmatch_indices('_').map(|(at, _)| &constant.name[..at]);
        if let Some(index) = cuts.into_iter().find_map(|prefix| prefixes.get(prefix)) {
            groups[*index].constants.push(constant);
        }
    }
    groups.retain(|group| group.constants.len() > 1 && group.is_sound());
    groups
}

fn empty_group(field: &Field) -> Option<Group<'_>> {
    match (field.ty.element, field.ty.shape) {
        (Element::Primitive(primitive), Shape::One) if primitive.integer_range().is_some() => {
            Some(Group { field, primitive, constants: Vec::new() })
        }
        _ => None,
    }
}

impl Group<'_> {
    /// Whether every constant is an integer that the field can hold.
    fn is_sound(&self) -> bool {
        let Some((least, greatest)) = self.primitive.integer_range() else { return false };
        self.constants.iter().all(|constant| match constant.value {
            crate::model::Value::Int(value) => (least..=greatest).contains(&value),
            _ => false,
        })
    }
}

/// A constant's name without the prefix that the group shares.
fn short_name(name: &str, prefix: usize) -> String {
    let short = &name[prefix..];
    match short.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("_{short}"),
        false => short.to_owned(),
    }
}

/// `GoalStatus` of `goal_status`.
fn camel_case(name: &str) -> String {
    let capital = |word: &str| match word.split_at_checked(1) {
        Some((first, rest)) => first.to_ascii_uppercase() + rest,
        None => String::new(),
    };
    name.split('_').map(capital).collect()
}
