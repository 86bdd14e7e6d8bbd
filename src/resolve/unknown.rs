//! What to say of a reference that leads nowhere.

use super::catalog::Catalog;
use super::types::Reference;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::{FileId, Input, InputPackage, Kind, Origin, Span};

/// The finding for a reference that no message answers. To look for what could have been meant
/// takes a walk through all names: `suggest` says whether to.
pub(super) fn report(
    reference: &Reference,
    file: FileId,
    input: &Input,
    catalog: &Catalog<'_>,
    suggest: bool,
) -> Diagnostic {
    let span = Span::new(file, reference.start..reference.end);
    let known = if suggest { Some(input) } else { None };
    match catalog.package(&reference.package) {
        None => unknown_package(reference, span, input, suggest),
        Some(package) if has(&package.idl, reference) => idl_only(reference, span),
        Some(package) => unknown_type(reference, span, package, known),
    }
}

fn has(names: &[(Kind, String)], reference: &Reference) -> bool {
    names.iter().any(|(_, name)| *name == reference.name)
}

fn unknown_package(reference: &Reference, span: Span, input: &Input, suggest: bool) -> Diagnostic {
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
    match if suggest { near_package(name, input) } else { None } {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found.help(format!(
            "name the folder that holds `{name}` with `-I`, or source a ROS installation that has it"
        )),
    }
}

fn near_package<'a>(name: &str, input: &'a Input) -> Option<&'a str> {
    let read = input.packages.iter().map(|package| package.name.as_str());
    let mut known: Vec<&str> = read.chain(input.unread.iter().map(String::as_str)).collect();
    known.sort_unstable();
    nearest(name, known).filter(|near| is_near(name, near))
}

/// Whether two names of packages are near without the endings that many of them share.
fn is_near(name: &str, other: &str) -> bool {
    let endings = ["_msgs", "_msg", "_interfaces", "_interface", "_srvs", "_srv"];
    let stem = |name: &str| {
        let stem = endings.iter().find_map(|ending| name.strip_suffix(ending));
        stem.unwrap_or(name).to_owned()
    };
    let (stem, other) = (stem(name), stem(other));
    stem == other || nearest(&stem, [other.as_str()]).is_some()
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
    known: Option<&Input>,
) -> Diagnostic {
    let Reference { package: package_name, name, short, .. } = reference;
    let message = format!("the package `{package_name}` has no message `{name}`");
    let mut found = Diagnostic::new(Code::UnknownType, span, message);
    if let (false, Some(place)) = (*short, place(package)) {
        found = found.note(format!("`{package_name}` is the one in {place}"));
    }
    let others = format!("add `msg/{name}.msg` to `{package_name}`, or correct the name");
    let Some(input) = known else { return found.help(others) };
    let other_kind = package.known.iter().find(|(kind, known)| *kind != Kind::Msg && known == name);
    if let Some((kind, _)) = other_kind {
        let found = found.label(format!("this is defined in a .{kind} file"));
        return found.help("a field can hold messages only; move the fields to a .msg file");
    }
    match suggestion(name, *short, package, input) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found.help(others),
    }
}

/// Where messages stand that are often named without their package.
const ELSEWHERE: [(&str, &str); 3] =
    [("Header", "std_msgs"), ("Time", "builtin_interfaces"), ("Duration", "builtin_interfaces")];

/// Which of several packages of one name it may be.
fn place(package: &InputPackage) -> Option<&str> {
    match &package.origin {
        Origin::Path(folder) | Origin::Here(folder) => Some(folder),
        Origin::Include(folder) | Origin::Ament(folder) => Some(folder),
        Origin::Bundled => None,
    }
}

/// The same name in another package where none was given, else the nearest name in this one.
fn suggestion(name: &str, short: bool, package: &InputPackage, input: &Input) -> Option<String> {
    if short {
        if let Some((_, package)) = ELSEWHERE.iter().find(|(known, _)| *known == name) {
            return Some(format!("{package}/{name}"));
        }
        let others = input.packages.iter().filter(|other| other.name != package.name);
        let having = others.filter(|other| messages(other).any(|known| known == name));
        if let Some(first) = having.map(|other| &other.name).min() {
            return Some(format!("{first}/{name}"));
        }
    }
    let near = nearest(name, messages(package))?;
    Some(if short { near.to_owned() } else { format!("{}/{near}", package.name) })
}

fn messages(package: &InputPackage) -> impl Iterator<Item = &str> {
    let of_kind = package.known.iter().filter(|(kind, _)| *kind == Kind::Msg);
    of_kind.map(|(_, name)| name.as_str())
}
