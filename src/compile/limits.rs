//! What is legal in ROS but cannot exist in Rust.

use std::collections::BTreeMap;

use super::Purpose;
use crate::diagnostic::{Code, Diagnostic};
use crate::layout;
use crate::resolve::{self, Linked};
use crate::source::{FileId, Input, Role, Span};

/// Every such thing in a model.
pub(super) fn find(linked: &Linked) -> Vec<Diagnostic> {
    let mut found = resolve::collisions(&linked.model);
    for limit in layout::unrepresentable(&linked.model) {
        let message = linked.model.message(limit.message);
        let place = linked.places.field(limit.message, limit.field);
        let place = place.unwrap_or(Span::new(message.file, 0..0));
        let name = message.fields.get(limit.field).map_or("", |field| &field.name);
        let text = format!("`{name}` {}", limit.reason);
        let help = "choose a smaller number; for an array, a sequence (`T[]`) has no limit";
        found.push(
            Diagnostic::new(Code::Unrepresentable, place, text)
                .label("no Rust type can hold this")
                .help(help),
        );
    }
    found
}

/// Without those in files that nobody asked for: a companion is just left out, and to know whether
/// an interface is sound its dependencies need not fit into Rust.
pub(super) fn of_interest(
    limits: Vec<Diagnostic>,
    input: &Input,
    purpose: Purpose,
) -> impl Iterator<Item = Diagnostic> {
    let entries = input.packages.iter().flat_map(|package| &package.entries);
    let roles: BTreeMap<FileId, Role> = entries.map(|entry| (entry.file, entry.role)).collect();
    limits.into_iter().filter(move |limit| {
        let role = limit.span().and_then(|span| roles.get(&span.file));
        match purpose {
            Purpose::Check => role == Some(&Role::Asked),
            Purpose::Rust => role != Some(&Role::Companion),
        }
    })
}
