//! Which file defines which message.

use std::collections::HashMap;

use super::Draft;
use crate::source::{Input, InputPackage, Kind};

/// Looks packages and messages up by name.
pub(super) struct Catalog<'a> {
    packages: HashMap<&'a str, &'a InputPackage>,
    messages: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> Catalog<'a> {
    pub(super) fn new(input: &'a Input, drafts: &'a [Draft]) -> Self {
        let packages =
            input.packages.iter().map(|package| (package.name.as_str(), package)).collect();
        let messages = drafts
            .iter()
            .enumerate()
            .filter(|(_, draft)| draft.entry.kind == Kind::Msg)
            .map(|(index, draft)| ((draft.name.package.as_str(), draft.name.name.as_str()), index))
            .collect();
        Self { packages, messages }
    }

    pub(super) fn package(&self, name: &str) -> Option<&'a InputPackage> {
        self.packages.get(name).copied()
    }

    /// The draft of a message.
    pub(super) fn message(&self, package: &str, name: &str) -> Option<usize> {
        self.messages.get(&(package, name)).copied()
    }
}
