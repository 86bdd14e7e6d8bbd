use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// How much was found, and in how many files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    files: BTreeMap<String, usize>,
}

impl Summary {
    /// Whether there is nothing to tell.
    pub fn is_clean(&self) -> bool {
        self.errors + self.warnings == 0
    }

    /// How many files have findings.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// Notes a finding, and tells which one of its file it is.
    pub(super) fn count(&mut self, found: &Diagnostic, sources: &Sources) -> usize {
        match found.is_error() {
            true => self.errors += 1,
            false => self.warnings += 1,
        }
        let path = match found.span() {
            Some(span) => sources.get(span.file).path(),
            None => found.path.as_deref().unwrap_or_default(),
        };
        if !self.files.contains_key(path) {
            self.files.insert(path.to_owned(), 0);
        }
        self.files.get_mut(path).map_or(0, |count| {
            *count += 1;
            *count
        })
    }

    /// The files with more findings than that, and how many more.
    pub(super) fn beyond(&self, most: usize) -> impl Iterator<Item = (&str, usize)> {
        let files = self.files.iter().filter(move |(_, count)| **count > most);
        files.map(move |(path, count)| (path.as_str(), count - most))
    }
}

impl fmt::Display for Summary {
    /// `error: 3 errors, 1 warning in 2 files`; nothing where nothing was found.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = number(self.errors, "error");
        let warnings = number(self.warnings, "warning");
        let files = number(self.files(), "file");
        match (self.errors, self.warnings) {
            (0, 0) => Ok(()),
            (0, _) => write!(f, "warning: {warnings} in {files}"),
            (_, 0) => write!(f, "error: {errors} in {files}"),
            _ => write!(f, "error: {errors}, {warnings} in {files}"),
        }
    }
}

fn number(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
