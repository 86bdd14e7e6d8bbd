use crate::diagnostic::{Code, Diagnostic};
use crate::source::FileId;
use crate::syntax::Word;

/// Findings of one file beyond which no more are kept.
const MOST: usize = 1000;

/// Collects what is wrong with one file.
pub(super) struct Findings {
    pub(super) file: FileId,
    pub(super) list: Vec<Diagnostic>,
    /// Whether any of them, kept or not, was an error.
    pub(super) broken: bool,
}

impl Findings {
    pub(super) fn new(file: FileId, list: Vec<Diagnostic>) -> Self {
        let broken = list.iter().any(Diagnostic::is_error);
        Self { file, list, broken }
    }

    /// Whether no more are kept.
    pub(super) fn is_full(&self) -> bool {
        self.list.len() >= MOST
    }

    /// Adds a finding about a word.
    pub(super) fn push(
        &mut self,
        code: Code,
        word: Word<'_>,
        message: impl Into<String>,
        finish: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let found = finish(Diagnostic::new(code, word.span(self.file), message));
        self.broken |= found.is_error();
        if !self.is_full() {
            self.list.push(found);
        }
    }
}

/// A text in the length that a message can bear.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}
