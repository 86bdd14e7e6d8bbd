//! What `package.xml` says, held against what the interfaces use.

use std::collections::BTreeSet;

use super::names;
use super::{Draft, findings::shown};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Input, InputPackage, Role, Span};

/// Findings about packages as a whole, and which packages cannot be used.
pub(super) fn check(input: &Input, drafts: &[Draft], broken: &mut [bool]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut reported = BTreeSet::new();
    for (index, draft) in drafts.iter().enumerate() {
        let package = &input.packages[draft.package];
        if !names::is_field_name(&package.name) {
            broken[index] = true;
            if reported.insert(draft.package) {
                found.push(invalid_name(package, draft, input));
            }
        }
        if draft.entry.role == Role::Asked {
            found.extend(undeclared(package, draft));
        }
    }
    found
}

fn invalid_name(package: &InputPackage, draft: &Draft, input: &Input) -> Diagnostic {
    let place = package.manifest.and_then(|file| {
        let start = input.sources.get(file).text().find(&format!(">{}<", package.name))? + 1;
        Some(Span::new(file, start..start + package.name.len()))
    });
    let place = place.unwrap_or(Span::new(draft.entry.file, 0..0));
    let message = format!("`{}` cannot be the name of a package", shown(&package.name));
    let found = Diagnostic::new(Code::InvalidPackageName, place, message)
        .label("only lower-case letters, digits and single underscores");
    match names::field_cure(&package.name) {
        Some(cure) => found.help(format!("call it `{cure}`")),
        None => found
            .help("start with a lower-case letter, use lower case, digits and single underscores"),
    }
}

/// A warning for each package that is used but not declared.
fn undeclared(package: &InputPackage, draft: &Draft) -> Vec<Diagnostic> {
    let Some(depends) = &package.depends else { return Vec::new() };
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for reference in draft.parts.iter().flat_map(|part| &part.references) {
        let name = &reference.package;
        if *name == package.name || depends.contains(name) || !seen.insert(name) {
            continue;
        }
        let span = Span::new(draft.entry.file, reference.start..reference.end);
        let message = format!("package.xml does not declare `{name}`");
        let tag = format!("add `<depend>{name}</depend>` to the package.xml of `{}`", package.name);
        found.push(Diagnostic::new(Code::UndeclaredDependency, span, message).help(tag));
    }
    found
}
