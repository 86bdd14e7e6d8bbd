//! Defaults of arrays and sequences.

use super::{Context, single, text};
use crate::diagnostic::Code;
use crate::model::{Element, Shape, Value};
use crate::resolve::escape;
use crate::resolve::findings::{Findings, shown};
use crate::resolve::string_list;
use crate::syntax::trim;

pub(super) fn parse(
    element: Element,
    shape: Shape,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
        let message = "the default of an array stands in brackets";
        findings.push(Code::InvalidArrayValue, context.word, message, |found| {
            found.help(bracket_cure(text, context))
        });
        return None;
    };
    let values: Option<Vec<Value>> = match element {
        Element::String(bound) | Element::WString(bound) => {
            let parts = string_parts(inside, context, findings)?;
            check_length(shape, parts.len(), context, findings)?;
            parts.iter().map(|part| string(trim(part), bound, context, findings)).collect()
        }
        element => {
            let parts = number_parts(inside);
            check_length(shape, parts.len(), context, findings)?;
            parts.iter().map(|part| number(element, text, part, context, findings)).collect()
        }
    };
    values.map(Value::List)
}

/// What is left of a list that a `#` has cut off cannot be put right by a bracket.
fn bracket_cure(text: &str, context: Context<'_>) -> String {
    if let (true, Some(_)) = (text.starts_with('['), context.trailing) {
        return CUT_OFF.to_owned();
    }
    let inside = text.trim_start_matches(['[', '(', '{']).trim_end_matches([']', ')', '}']);
    format!("write `[{}]`", shown(inside))
}

const CUT_OFF: &str = "a string cannot hold `#`: it starts a comment";

fn number_parts(inside: &str) -> Vec<&str> {
    if inside.is_empty() { Vec::new() } else { inside.split(',').collect() }
}

/// One of the numbers or truth values, which is a part of `text`.
fn number(
    element: Element,
    text: &str,
    part: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let value = trim(part);
    let start = value.as_ptr() as usize - text.as_ptr() as usize;
    let word = context.word.slice(start..start + value.len());
    if !value.is_empty() {
        return single(element, value, Context { word, ..context }, findings);
    }
    findings.push(Code::InvalidArrayValue, word, "an element of this list is missing", |found| {
        found.label("there should be one here").help("remove the comma that is too many")
    });
    None
}

fn string_parts(
    inside: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Vec<String>> {
    match string_list::elements(inside) {
        Ok(parts) => {
            if parts.iter().any(|part| part.starts_with("\\\"") || part.starts_with("\\'")) {
                let message = "the official tools cut an element with escaped quotes in two";
                findings.push(Code::SplitElement, context.word, message, |found| {
                    found
                        .label(format!("this has {} elements", parts.len()))
                        .help("quote the element with the other sort of quote")
                });
            }
            Some(parts)
        }
        Err(broken) => {
            findings.push(
                Code::InvalidArrayValue,
                context.word,
                "this list of strings cannot be read",
                |found| {
                    let help = match context.trailing {
                        Some(_) => CUT_OFF,
                        None => "write `[\"first\", \"second\"]`, and `[]` for an empty list",
                    };
                    found.label(broken.reason()).help(help)
                },
            );
            None
        }
    }
}

fn check_length(
    shape: Shape,
    count: usize,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<()> {
    let (wrong, wanted) = match shape {
        Shape::Array(size) => (count as u128 != size, format!("exactly {size}")),
        Shape::Bounded(size) => (count as u128 > size, format!("at most {size}")),
        Shape::One | Shape::Sequence => (false, String::new()),
    };
    if wrong {
        let s = |end: &str| if end == "1" || end.ends_with(" 1") { "" } else { "s" };
        let message = format!(
            "this list has {count} element{}, its type wants {wanted}",
            s(&count.to_string())
        );
        findings.push(Code::ArrayLength, context.word, message, |found| {
            let s = s(&wanted);
            found.help(format!("write {wanted} element{s}, or change the size of the array"))
        });
        return None;
    }
    Some(())
}

fn string(
    text: &str,
    bound: Option<u128>,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let value = text::unquote(text, bound, context, findings)?;
    if !escape::survives_in_list(&value) {
        let message = "a list of strings holds ASCII text only";
        findings.push(Code::InvalidArrayValue, context.word, message, |found| {
            found
                .label(format!("the official tools cannot write `{}` here", shown(&value)))
                .help("use a single string for this text, or leave the default out")
        });
        return None;
    }
    Some(Value::Text(value))
}
