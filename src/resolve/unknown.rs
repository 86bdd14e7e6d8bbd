//! What to say of a reference that leads nowhere.

use super::catalog::Catalog;
use super::types::Reference;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::{FileId, Input, InputPackage, Kind, Span};

/// The finding for a reference that no message answers.
pub(super) fn report(
    reference: &Reference,
    file: FileId,
    input: &Input,
    catalog: &Catalog<'_>,
) -> Diagnostic {
    let span = Span::new(file, reference.start..reference.end);
    match catalog.package(&reference.package) {
        None => unknown_package(reference, span, input),
        Some(package) if has(&package.idl, reference) => idl_only(reference, span),
        Some(package) => unknown_type(reference, span, package, input),
    }
}

fn has(names: &[(Kind, String)], reference: &Reference) -> bool {
    names.iter().any(|(_, name)| *name == reference.name)
}

fn unknown_package(reference: &Reference, span: Span, input: &Input) -> Diagnostic {
    let name = &reference.package;
    let mut found = Diagnostic::new(
        Code::UnknownPackage,
        span,
        format!("the package `{name}` is nowhere to be found"),
    )
    .label(format!("needed for `{name}/{}`", reference.name));
    for place in &input.searched {
        found = found.note(format!("searched: {place}"));
    }
    let known = input.packages.iter().map(|package| package.name.as_str());
    match nearest(name, known) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found.help(format!(
            "name the folder that holds `{name}` with `-I`, or source a ROS installation that has it"
        )),
    }
}

fn idl_only(reference: &Reference, span: Span) -> Diagnostic {
    let Reference { package, name, .. } = reference;
    let message = format!("`{package}/{name}` is defined in a native .idl file only");
    Diagnostic::new(Code::IdlOnlyType, span, message)
        .label("rosidlc reads .msg, .srv and .action files")
        .help("use a message that has a .msg file, or write one with the same fields")
}

fn unknown_type(
    reference: &Reference,
    span: Span,
    package: &InputPackage,
    input: &Input,
) -> Diagnostic {
    let Reference { package: package_name, name, short, .. } = reference;
    let message = format!("the package `{package_name}` has no message `{name}`");
    let found = Diagnostic::new(Code::UnknownType, span, message);
    let other_kind = package.known.iter().find(|(kind, known)| *kind != Kind::Msg && known == name);
    if let Some((kind, _)) = other_kind {
        let found = found.label(format!("this is defined in a .{kind} file"));
        return found.help("a field can hold messages only; move the fields to a .msg file");
    }
    match suggestion(name, *short, package, input) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => {
            found.help(format!("add `msg/{name}.msg` to `{package_name}`, or correct the name"))
        }
    }
}

/// The same name in another package where none was given, else the nearest name in this one.
fn suggestion(name: &str, short: bool, package: &InputPackage, input: &Input) -> Option<String> {
    let messages = |package: &InputPackage| {
        let of_kind = package.known.iter().filter(|(kind, _)| *kind == Kind::Msg);
        of_kind.map(|(_, name)| name.clone()).collect::<Vec<_>>()
    };
    if short {
        if name == "Header" {
            return Some("std_msgs/Header".to_owned());
        }
        let others = input.packages.iter().filter(|other| other.name != package.name);
        for other in others {
            if messages(other).iter().any(|known| known == name) {
                return Some(format!("{}/{name}", other.name));
            }
        }
    }
    let known = messages(package);
    let near = nearest(name, known.iter().map(String::as_str))?;
    Some(if short { near.to_owned() } else { format!("{}/{near}", package.name) })
}
