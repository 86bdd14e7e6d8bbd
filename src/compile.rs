//! The passes, in order.

mod limits;
mod parallel;
mod rust;

pub use rust::{OutputFile, Rust, rust};

use std::collections::BTreeSet;

use crate::diagnostic::{self, Code, Diagnostic, Severity};
use crate::model::Model;
use crate::resolve::{self, Draft, Linked, Places};
use crate::source::{Entry, FileId, Input, Span};
use crate::syntax;

/// What is known of a set of packages.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Every sound interface.
    pub model: Model,
    /// What is wrong, sorted by file and place.
    pub findings: Vec<Diagnostic>,
    /// Where the fields of the model stand.
    pub places: Places,
}

impl Checked {
    /// Whether there is an error.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(Diagnostic::is_error)
    }
}

/// What the interfaces are wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To know whether they are sound: what the official tools accept is accepted, and what Rust
    /// cannot hold is a warning.
    Check,
    /// To make Rust of them: what Rust cannot hold is an error, and no part of the model.
    Rust,
}

/// Reads, resolves and links all that was given.
///
/// # Errors
///
/// None: the model holds what is sound, the findings say what is not.
///
/// ```
/// use rosidlc::compile::{Purpose, check};
/// use rosidlc::source::Input;
///
/// let checked = check(&Input::default(), Purpose::Check);
/// assert!(checked.model.packages.is_empty() && checked.findings.is_empty());
/// ```
pub fn check(input: &Input, purpose: Purpose) -> Checked {
    let mut linked = resolve::link(input, drafts(input), &BTreeSet::new());
    let mut limits = limits::find(&linked);
    if purpose == Purpose::Rust && !limits.is_empty() {
        let refused: BTreeSet<FileId> =
            limits.iter().filter_map(|l| Some(l.span()?.file)).collect();
        linked = resolve::link(input, drafts(input), &refused);
    } else {
        limits.iter_mut().for_each(|limit| limit.severity = Severity::Warning);
    }
    let Linked { model, mut findings, places } = linked;
    findings.extend(limits::of_interest(limits, input, purpose));
    diagnostic::sort(&mut findings, &input.sources);
    Checked { model, findings, places }
}

/// Every file on its own.
fn drafts(input: &Input) -> Vec<Draft> {
    let entries: Vec<(usize, &Entry)> = entries(input).collect();
    let mut drafts = parallel::map(&entries, |(package, entry)| draft(input, *package, entry));
    resolve::sort(&mut drafts);
    drafts
}

fn entries(input: &Input) -> impl Iterator<Item = (usize, &Entry)> {
    let packages = input.packages.iter().enumerate();
    packages.flat_map(|(index, package)| package.entries.iter().map(move |entry| (index, entry)))
}

/// One file, as far as it can be understood on its own.
fn draft(input: &Input, package: usize, entry: &Entry) -> Draft {
    let source = input.sources.get(entry.file);
    let (tree, mut findings) = syntax::parse(entry.file, entry.kind, source.text());
    if let Some(at) = source.invalid_at() {
        findings = vec![not_utf8(entry, at)];
    }
    resolve::lower(package, &input.packages[package].name, entry, &tree, findings)
}

fn not_utf8(entry: &Entry, at: usize) -> Diagnostic {
    Diagnostic::new(Code::InvalidUtf8, Span::new(entry.file, at..at), "this file is no UTF-8 text")
        .label("the first byte that is not")
        .help("save the file as UTF-8")
}
