//! Text -> syntax tree.
//!
//! The tree borrows from the text and knows where each word stands. Parsing never fails: it gives
//! a tree and a list of findings; a line that cannot be read is reported and passed over, so one
//! run shows everything that is wrong. This is the only rung that knows nom.
//!
//! What a line is, where comments go and how a declaration is cut follows the official text
//! parser (`rosidl_adapter`), oddities included; names, bounds and values are left as words for
//! `resolve` to judge.

mod blanks;
mod declaration;
mod lines;
mod references;
mod section;
mod separator;
mod tree;
mod type_expr;

pub use blanks::{is_blank, trim, trim_end, trim_start};
pub use references::{Reference, references};
pub use tree::{ArrayExpr, Constant, Declaration, Field, Item, Section, Tree, TypeExpr, Word};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Kind, Span};

/// Findings of one file beyond which no more are kept.
const MOST_FINDINGS: usize = 1000;

/// Reads a text.
///
/// # Errors
///
/// None: what is wrong is in the list, and the tree holds what could be read.
///
/// ```
/// use rosidlc::{source::{Kind, Sources}, syntax};
///
/// let mut sources = Sources::default();
/// let file = sources.add("srv/AddTwoInts.srv", b"int64 a\nint64 b\n---\nint64 sum\n".to_vec());
/// let (tree, findings) = syntax::parse(file, Kind::Srv, sources.get(file).text());
/// assert!(findings.is_empty());
/// assert_eq!(tree.sections.len(), 2);
/// ```
pub fn parse(file: FileId, kind: Kind, text: &str) -> (Tree<'_>, Vec<Diagnostic>) {
    let mut findings = Findings { file, kind, text, list: Vec::new() };
    let body = without_byte_order_mark(text, &mut findings);
    let parts = separator::split(kind, body, &mut findings);
    let sections = parts.into_iter().map(|part| section::parse(part, &mut findings)).collect();
    (Tree { file, kind, sections }, findings.list)
}

fn without_byte_order_mark<'s>(text: &'s str, findings: &mut Findings<'s>) -> &'s str {
    let Some(body) = text.strip_prefix('\u{feff}') else { return text };
    findings.push(Code::ByteOrderMark, &text[..3], |found| {
        found
            .label("U+FEFF is glued to the first word")
            .help("save the file as UTF-8 without a byte order mark")
    });
    body
}

/// Collects what is wrong with one text.
struct Findings<'s> {
    file: FileId,
    kind: Kind,
    text: &'s str,
    list: Vec<Diagnostic>,
}

impl<'s> Findings<'s> {
    /// Adds a finding about a part of the text, unless there are far too many already.
    fn push(&mut self, code: Code, part: &'s str, finish: impl FnOnce(Diagnostic) -> Diagnostic) {
        if self.list.len() < MOST_FINDINGS {
            let word = Word::of(self.text, part);
            self.list.push(finish(Diagnostic::new(code, word.span(self.file), code_message(code))));
        }
    }

    /// A word of the text this parser reads.
    fn word(&self, part: &'s str) -> Word<'s> {
        Word::of(self.text, part)
    }

    fn span(&self, part: &'s str) -> Span {
        self.word(part).span(self.file)
    }
}

/// What a finding of this rung says is the same wherever it occurs.
fn code_message(code: Code) -> &'static str {
    match code {
        Code::ByteOrderMark => "the file starts with a byte order mark",
        Code::IndentedDeclaration => "a declaration must start in the first column",
        Code::MissingName => "this line has a type but no name",
        Code::MalformedArray => "this type ends with `]` but has no `[`",
        Code::MissingSeparator => "a `---` line is missing",
        Code::ExtraSeparator => "there is a `---` line too many",
        Code::MalformedSeparator => "a separator must be `---` and nothing else",
        _ => "this cannot be read",
    }
}
