//! Strings: quotes, bounds, escapes.

use super::Context;
use crate::diagnostic::Code;
use crate::model::Value;
use crate::resolve::escape::{self, Refusal};
use crate::resolve::findings::{Findings, shown};

/// A single string.
pub(super) fn parse(
    text: &str,
    bound: Option<u128>,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    warn_of_quotes(text, context, findings);
    let adapted = unquote(text, bound, context, findings)?;
    decoded(&adapted, context, findings)
}

/// The text without its quotes and with `\"` read; bounds are counted in characters.
pub(super) fn unquote(
    text: &str,
    bound: Option<u128>,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<String> {
    let adapted = match strip_quotes(text) {
        None => text.to_owned(),
        Some((inner, quote)) if has_bare_quote(inner, quote) => {
            let message = format!("there is a `{quote}` inside this string");
            findings.push(Code::UnescapedQuote, context.word, message, |found| {
                let other = if quote == '"' { '\'' } else { '"' };
                found.help(format!("write `\\{quote}`, or quote the whole with `{other}`"))
            });
            return None;
        }
        Some((inner, quote)) => inner.replace(&format!("\\{quote}"), &quote.to_string()),
    };
    let length = adapted.chars().count();
    if bound.is_some_and(|bound| length as u128 > bound) {
        let bound = bound.unwrap_or_default();
        let message = format!("this string has {length} characters, its bound is {bound}");
        findings.push(Code::StringTooLong, context.word, message, |found| {
            found.help(format!("shorten it, or raise the bound to `<={length}`"))
        });
        return None;
    }
    Some(adapted)
}

/// What stands between quotes of one sort; a lone quote is an empty string.
fn strip_quotes(text: &str) -> Option<(&str, char)> {
    ['"', '\''].into_iter().find_map(|quote| {
        let rest = text.strip_prefix(quote)?;
        text.ends_with(quote).then(|| (rest.strip_suffix(quote).unwrap_or(""), quote))
    })
}

fn has_bare_quote(inner: &str, quote: char) -> bool {
    inner.match_indices(quote).any(|(at, _)| !inner[..at].ends_with('\\'))
}

fn warn_of_quotes(text: &str, context: Context<'_>, findings: &mut Findings) {
    let quote = |c: Option<char>| c.filter(|c| ['"', '\''].contains(c));
    let (first, last) = (quote(text.chars().next()), quote(text.chars().last()));
    let lone = text.len() == 1 && first.is_some();
    if (first.is_none() && last.is_none()) || (first == last && !lone) {
        return;
    }
    if let (Some(comment), Some(quote), true) = (context.trailing, first, !lone || last.is_some()) {
        if comment.text.contains(quote) {
            let message = "the `#` in this string starts a comment";
            let file = findings.file;
            return findings.push(Code::HashInString, context.word, message, |found| {
                found
                    .label(format!("this is all that is left: {}", meaning(text)))
                    .also(comment.span(file), "read as a comment")
                    .help("a string cannot hold `#`; write the value without it, or use `\\x23`")
            });
        }
    }
    let message = match (first, last) {
        (Some(_), Some(_)) if !lone => "the quotes at the ends of this string differ",
        _ => "this string is quoted on one side only",
    };
    findings.push(Code::UnterminatedQuote, context.word, message, |found| {
        found
            .label(format!("the value is {}", meaning(text)))
            .help("put the same quote at both ends, or none at all")
    });
}

fn meaning(text: &str) -> String {
    match text {
        "\"" | "'" => "the empty string".to_owned(),
        _ => format!("`{}`, quote included", shown(text)),
    }
}

/// What both rounds of escapes make of it.
fn decoded(adapted: &str, context: Context<'_>, findings: &mut Findings) -> Option<Value> {
    match escape::decode(adapted) {
        Err(refusal) => {
            let message = "the official tools refuse this text";
            findings.push(Code::InvalidEscape, context.word, message, |found| {
                found.label(refusal.reason()).help(cure(refusal))
            });
            None
        }
        Ok(value) => {
            if escape::is_changed_twice(adapted, &value) {
                let message = "the official tools read the escapes of this string twice";
                findings.push(Code::ChangedByEscapes, context.word, message, |found| {
                    found
                        .label(format!("its value is {:?}", shown(&value)))
                        .help("write `\\\\\\\\` for a single backslash")
                });
            }
            Some(Value::Text(value))
        }
    }
}

fn cure(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotLatin => "write the character itself, not its escape",
        Refusal::LineBreak => {
            "a text holds no line breaks; write `\\\\\\\\` for a single backslash"
        }
        Refusal::Malformed | Refusal::OpenEnd => {
            "remove the backslash, or write `\\\\\\\\` for a single one"
        }
    }
}
