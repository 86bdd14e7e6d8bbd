//! Comments and what the official tools refuse in them.

use super::docs;
use super::escape::{self, Refusal};
use super::findings::Findings;
use crate::diagnostic::Code;
use crate::model::Docs;
use crate::source::Kind;
use crate::syntax::Word;

/// The documentation at the top of a section. Of services and actions less is checked: the
/// official model drops these comments before their escapes are read a second time.
pub(super) fn section_docs(words: &[Word<'_>], kind: Kind, findings: &mut Findings) -> Docs {
    let docs = docs::docs(words);
    let judge = if kind == Kind::Msg { escape::decode } else { escape::write };
    check_lines(words, &docs, judge, findings);
    docs
}

/// The documentation of a declaration.
pub(super) fn item_docs(words: &[Word<'_>], findings: &mut Findings) -> Docs {
    let docs = docs::docs(words);
    check_lines(words, &docs, escape::decode, findings);
    docs
}

/// The documentation of a field, whose unit goes through the official tools as well.
pub(super) fn field_docs(words: &[Word<'_>], findings: &mut Findings) -> Docs {
    let docs = item_docs(words, findings);
    let Some(unit) = &docs.unit else { return docs };
    let Some(first) = words.iter().find(|word| word.text.contains('[')) else { return docs };
    if unit.contains('\n') {
        findings.push(Code::InvalidEscape, *first, "a unit cannot span two lines", |found| {
            found.label("the bracket opens here").help("close the bracket on the same line")
        });
    } else if let Err(refusal) = escape::decode(unit) {
        findings.push(
            Code::InvalidEscape,
            *first,
            "the official tools refuse this unit",
            |found| found.label(refusal.reason()).help("write the unit without a backslash"),
        );
    }
    docs
}

/// Backslashes are live in comments: some make the official tools refuse the file.
fn check_lines(
    words: &[Word<'_>],
    docs: &Docs,
    judge: fn(&str) -> Result<String, Refusal>,
    findings: &mut Findings,
) {
    if !words.iter().any(|word| word.text.contains('\\')) {
        return;
    }
    let mut rest = words;
    for line in docs.lines.iter().filter(|line| line.contains('\\')) {
        let Err(refusal) = judge(line) else { continue };
        let Some(place) = place_of(line, &mut rest, words) else { continue };
        let message = "the official tools refuse this comment";
        let at = place.text.find('\\').unwrap_or(0);
        findings.push(Code::InvalidEscape, place.slice(at..place.text.len()), message, |found| {
            found
                .label(refusal.reason())
                .note("backslashes in comments are read as escapes")
                .help("use a slash, or leave the backslash out")
        });
        if findings.is_full() {
            return;
        }
    }
}

/// The line of the source that became this line, looked for behind the one before; where it was
/// changed too much, the first one with a backslash.
fn place_of<'s>(line: &str, rest: &mut &[Word<'s>], words: &[Word<'s>]) -> Option<Word<'s>> {
    let holds = |word: &Word<'_>| word.text.replace('\t', " ").contains(line);
    if let Some(at) = rest.iter().position(holds) {
        let place = rest[at];
        *rest = &rest[at + 1..];
        return Some(place);
    }
    words.iter().find(|word| word.text.contains('\\')).copied()
}
