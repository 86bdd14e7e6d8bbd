use proc_macro2::{Literal, TokenStream};

use crate::emit::Context;
use crate::emit::place::{Place, path_beside};
use crate::model::{MessageId, PackageId, ServiceId, TypeName};
use crate::source::Kind;

/// The module of each folder for what C knows.
pub(in crate::emit) const RMW: &str = "rmw";

/// The name of a type in C, which its functions start with.
pub(super) fn c_name(name: &TypeName) -> Literal {
    Literal::string(&format!("{}__{}__{}", name.package, name.kind, name.name))
}

/// The modules that lead to `rmw` in a package.
pub(super) fn modules(kind: Kind) -> [String; 2] {
    [kind.name().to_owned(), RMW.to_owned()]
}

/// The path from a module of the same package to the struct that C knows.
pub(super) fn path_of_message(cx: &Context<'_>, from: &[String], id: MessageId) -> TokenStream {
    path_from(cx, cx.model.message(id).package, from, id)
}

/// The path from a module of any package to the struct that C knows.
pub(super) fn path_from(
    cx: &Context<'_>,
    package: PackageId,
    from: &[String],
    to: MessageId,
) -> TokenStream {
    let message = cx.model.message(to);
    path(cx, package, from, message.package, &message.name)
}

/// The path from a module of the same package to the marker of a service beside the structs.
pub(super) fn path_of_service(cx: &Context<'_>, from: &[String], id: ServiceId) -> TokenStream {
    let service = cx.model.service(id);
    path(cx, service.package, from, service.package, &service.name)
}

/// The path to the service that cancels goals, which is the same for every action. Where its package
/// was not found, the user's compiler will say so.
pub(super) fn path_of_cancel_goal(
    cx: &Context<'_>,
    package: PackageId,
    from: &[String],
) -> TokenStream {
    let name = TypeName::new("action_msgs", Kind::Srv, "CancelGoal");
    let found = cx.model.packages.iter().position(|package| package.name == name.package);
    match found {
        Some(found) => path(cx, package, from, PackageId::new(found), &name),
        None => path_beside(from, &name.package, &place(package, &name)),
    }
}

fn path(
    cx: &Context<'_>,
    package: PackageId,
    from: &[String],
    to: PackageId,
    name: &TypeName,
) -> TokenStream {
    cx.path_to(package, from, &place(to, name))
}

fn place(package: PackageId, name: &TypeName) -> Place {
    Place { package, modules: modules(name.kind).to_vec(), name: name.name.clone() }
}
