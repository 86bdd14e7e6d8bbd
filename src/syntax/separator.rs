//! The `---` lines between the sections of a service or an action.

use super::lines::lines;
use super::{Findings, trim};
use crate::diagnostic::Code;
use crate::source::Kind;

pub(super) const SEPARATOR: &str = "---";

/// Cuts a text at its separators.
pub(super) fn split<'s>(kind: Kind, text: &'s str, findings: &mut Findings<'s>) -> Vec<&'s str> {
    if kind == Kind::Msg {
        return vec![text];
    }
    let (parts, separators) = cut(text);
    check(kind, text, &separators, findings);
    parts
}

fn cut(text: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut parts, mut separators, mut start) = (Vec::new(), Vec::new(), 0);
    let mut lines = lines(text);
    while let Some(line) = lines.next() {
        if line == SEPARATOR {
            let at = line.as_ptr() as usize - text.as_ptr() as usize;
            parts.push(&text[start..at]);
            separators.push(line);
            start = text.len() - lines.rest().len();
        }
    }
    parts.push(&text[start..]);
    (parts, separators)
}

/// Reports separators that are missing or too many.
fn check<'s>(kind: Kind, text: &'s str, separators: &[&'s str], findings: &mut Findings<'s>) {
    let sections = kind.sections();
    let wanted = sections.len() - 1;
    if separators.len() > wanted {
        let extra = separators[wanted];
        let first = findings.span(separators[0]);
        findings.push(Code::ExtraSeparator, extra, |found| {
            found
                .label(format!("{} has {}", a_file(kind), count(wanted)))
                .also(first, "the first one is here")
                .help(format!("keep {} so that {} remain", count(wanted), list(sections)))
        });
    }
    if separators.len() < wanted && !lines(text).any(is_nearly_separator) {
        let end = &text[trim(text).len() + leading(text)..];
        findings.push(Code::MissingSeparator, &end[..0], |found| {
            found
                .label(format!(
                    "{} needs {}, this one has {}",
                    a_file(kind),
                    count(wanted),
                    if separators.is_empty() { "none" } else { "one" }
                ))
                .help(format!("put a line `---` between {}", list(sections)))
        });
    }
}

fn leading(text: &str) -> usize {
    text.len() - super::trim_start(text).len()
}

fn a_file(kind: Kind) -> String {
    let article = if kind == Kind::Action { "an" } else { "a" };
    format!("{article} .{kind} file")
}

fn count(separators: usize) -> String {
    match separators {
        1 => "one `---` line".to_owned(),
        n => format!("{n} `---` lines"),
    }
}

fn list(sections: &[&str]) -> String {
    match sections {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// Whether a line was surely meant as a separator, but is not one.
pub(super) fn is_nearly_separator(line: &str) -> bool {
    let dashes = trim(line.split('#').next().unwrap_or_default());
    line != SEPARATOR && dashes.len() >= 3 && dashes.bytes().all(|b| b == b'-')
}
