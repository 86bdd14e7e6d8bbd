//! What is wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] is a value: it names a [`Code`], says in one sentence what is wrong, points at
//! places in the sources and offers a cure. How it looks is decided where it is shown
//! ([`crate::report`]).

mod code;
mod nearest;

pub use code::{Code, Severity};
pub use nearest::nearest;

use crate::source::{Sources, Span};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule was broken.
    pub code: Code,
    /// Whether it stops the interface from being used.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where: the first label is the place itself, others explain it.
    pub labels: Vec<Label>,
    /// A path, where there is no text to point at.
    pub path: Option<String>,
    /// What else there is to know.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Option<String>,
}

/// A place and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words; may be empty.
    pub text: String,
}

impl Diagnostic {
    /// A finding with the severity of its code, at a place.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        let label = Label { span, text: String::new() };
        Self { labels: vec![label], ..Self::bare(code, message) }
    }

    /// A finding about a path of which there is no text.
    pub fn at_path(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: Some(path.into()), ..Self::bare(code, message) }
    }

    fn bare(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            labels: Vec::new(),
            path: None,
            notes: Vec::new(),
            help: None,
        }
    }

    /// Says a few words at the place itself.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.text = text.into();
        }
        self
    }

    /// Points at a further place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The place itself, where there is a text to point at.
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}

/// Brings findings into the order in which they are shown: by path, then by place.
pub fn sort(findings: &mut [Diagnostic], sources: &Sources) {
    findings.sort_by_cached_key(|found| match found.span() {
        Some(span) => (sources.get(span.file).path().to_owned(), span.start, span.end),
        None => (found.path.clone().unwrap_or_default(), 0, 0),
    });
}
