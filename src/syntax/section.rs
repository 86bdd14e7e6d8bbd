//! One section: its lines, and which comment belongs to what.

use super::lines::lines;
use super::{Findings, Item, Section, Word, declaration, trim, trim_end};

/// Reads the lines of one section.
pub(super) fn parse<'s>(text: &'s str, findings: &mut Findings<'s>) -> Section<'s> {
    let mut section = Builder::default();
    let mut lines = lines(text).peekable();
    while let Some(line) = lines.next_if(|line| line.starts_with('#')) {
        section.comments.push(findings.word(line.trim_start_matches('#')));
    }
    lines.for_each(|line| section.line(trim_end(line), findings));
    Section { comments: section.comments, items: section.items }
}

#[derive(Default)]
struct Builder<'s> {
    comments: Vec<Word<'s>>,
    items: Vec<Item<'s>>,
    /// Comments in the first column, waiting for the next declaration.
    pending: Vec<Word<'s>>,
    /// Whether the last declaration could be read, so that indented comments have an owner.
    last_is_sound: bool,
}

impl<'s> Builder<'s> {
    /// Takes a line, right-trimmed.
    fn line(&mut self, line: &'s str, findings: &mut Findings<'s>) {
        if line.is_empty() {
            return;
        }
        let Some(hash) = line.find('#') else { return self.declaration(line, None, findings) };
        let (code, rest) = line.split_at(hash);
        let comment = findings.word(rest.trim_start_matches('#'));
        if !code.is_empty() && trim(code).is_empty() {
            return self.indented_comment(comment);
        }
        self.pending.push(comment);
        let code = trim_end(code);
        if !code.is_empty() {
            self.declaration(code, Some(findings.word(rest)), findings);
        }
    }

    /// It belongs to the declaration before it, whatever stands between.
    fn indented_comment(&mut self, comment: Word<'s>) {
        if let (true, Some(last)) = (self.last_is_sound, self.items.last_mut()) {
            last.comments.push(comment);
        }
    }

    fn declaration(
        &mut self,
        code: &'s str,
        trailing: Option<Word<'s>>,
        findings: &mut Findings<'s>,
    ) {
        let comments = core::mem::take(&mut self.pending);
        let declaration = declaration::parse(code, findings);
        self.last_is_sound = declaration.is_some();
        if let Some(declaration) = declaration {
            self.items.push(Item { declaration, comments, trailing });
        }
    }
}
