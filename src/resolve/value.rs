//! The values of constants and of declared defaults.

use super::escape;
use super::findings::{Findings, shown};
use super::number::{self, Integer};
use super::string_list;
use crate::diagnostic::Code;
use crate::model::{Element, Primitive, Shape, Type, Value};
use crate::syntax::{Word, trim};

/// Reads the text of a value. Nothing comes back where it is wrong, which has then been said.
pub(super) fn parse(
    ty: Type,
    word: Word<'_>,
    trailing: Option<Word<'_>>,
    findings: &mut Findings,
) -> Option<Value> {
    let text = word.text.replace('\t', " ");
    let context = Context { word, trailing };
    match (ty.element, ty.shape) {
        (Element::Message(_), _) => {
            findings.push(
                Code::NestedDefault,
                word,
                "a field that holds a message has no default",
                |found| {
                    found
                        .label("only primitives, strings and arrays of them do")
                        .help("remove the default")
                },
            );
            None
        }
        (element, Shape::One) => single(element, &text, context, findings),
        (element, shape) => list(element, shape, &text, context, findings),
    }
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Context<'s> {
    word: Word<'s>,
    /// The comment behind it, which may have cut it short.
    trailing: Option<Word<'s>>,
}

fn single(
    element: Element,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    match element {
        Element::Primitive(Primitive::Bool) => boolean(text, context, findings),
        Element::Primitive(p) if p.is_float() => float(p, text, context, findings),
        Element::Primitive(p) => integer(p, text, context, findings),
        Element::String(bound) | Element::WString(bound) => {
            warn_of_quotes(text, context, findings);
            let adapted = unquote(text, bound, context, findings)?;
            decoded(&adapted, context, findings)
        }
        Element::Message(_) => None,
    }
}

fn boolean(text: &str, context: Context<'_>, findings: &mut Findings) -> Option<Value> {
    match text.to_lowercase().as_str() {
        "true" | "1" => Some(Value::Bool(true)),
        "false" | "0" => Some(Value::Bool(false)),
        _ => {
            findings.push(
                Code::InvalidBool,
                context.word,
                format!("`{}` is no truth value", shown(text)),
                |found| found.help("write `true` or `false`, or 1 or 0"),
            );
            None
        }
    }
}

fn integer(
    primitive: Primitive,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let (least, most) = primitive.integer_range()?;
    let name = primitive.name();
    match number::integer(text) {
        Integer::Value(value) if (least..=most).contains(&value) => Some(Value::Int(value)),
        Integer::Invalid => {
            let message = format!("`{}` is no integer", shown(text));
            findings.push(Code::InvalidInteger, context.word, message, |found| {
                found.label(format!("a `{name}` is wanted")).help(integer_cure(text, least, most))
            });
            None
        }
        _ => {
            let message = format!("{} does not fit into `{name}`", shown(text));
            findings.push(Code::IntegerOutOfRange, context.word, message, |found| {
                found.label(format!("`{name}` holds {least} to {most}")).help(wider(text, least))
            });
            None
        }
    }
}

fn integer_cure(text: &str, least: i128, most: i128) -> String {
    let inner = text.trim_matches(['\'', '"']);
    let mut chars = inner.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if inner.len() < text.len() && c.is_ascii() && !c.is_ascii_digit() => {
            format!("characters are not read here; write its code: {}", c as u32)
        }
        (Some(_), _) if inner.len() < text.len() && number::integer(inner) != Integer::Invalid => {
            format!("write it without quotes: {inner}")
        }
        _ if text.is_empty() => "write a value behind the `=`".to_owned(),
        _ => format!("write a number from {least} to {most}; 0x, 0o and 0b are read as well"),
    }
}

/// The narrowest type that holds the value.
fn wider(text: &str, least: i128) -> String {
    let Integer::Value(value) = number::integer(text) else {
        return "no integer type is wide enough".to_owned();
    };
    let signed = [Primitive::Int8, Primitive::Int16, Primitive::Int32, Primitive::Int64];
    let unsigned = [Primitive::UInt8, Primitive::UInt16, Primitive::UInt32, Primitive::UInt64];
    let (first, second) = if least < 0 { (signed, unsigned) } else { (unsigned, signed) };
    let holds = |p: &Primitive| p.integer_range().is_some_and(|(l, m)| (l..=m).contains(&value));
    match first.iter().chain(&second).find(|p| holds(p)) {
        Some(primitive) => format!("change the value, or use `{}`", primitive.name()),
        None => "no integer type is wide enough".to_owned(),
    }
}

fn float(
    primitive: Primitive,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let Some(value) = number::float(text) else {
        let message = format!("`{}` is no floating-point number", shown(text));
        findings.push(Code::InvalidFloat, context.word, message, |found| {
            found.help("write a number such as 1.5, -2e-3, inf or nan, without a suffix")
        });
        return None;
    };
    warn_of_infinity(primitive, text, value, context, findings);
    Some(Value::Float(value))
}

fn warn_of_infinity(
    primitive: Primitive,
    text: &str,
    value: f64,
    context: Context<'_>,
    findings: &mut Findings,
) {
    let spelled = text.to_ascii_lowercase().contains("inf");
    let held = if primitive == Primitive::Float32 { f64::from(value as f32) } else { value };
    if held.is_infinite() && !spelled {
        let message = format!("{} is beyond `{}`", shown(text), primitive.name());
        findings.push(Code::FloatOverflow, context.word, message, |found| {
            found
                .label("this becomes infinite")
                .help("write a smaller number, or `inf` where that is meant")
        });
    } else if value == f64::NEG_INFINITY {
        findings.push(Code::LostSign, context.word, "the official tools lose this sign", |found| {
            found
                .label("C++ and Python nodes read `inf` here")
                .note("the type hash is not affected")
                .help("use a large negative number, which all nodes read alike")
        });
    }
}

/// The text without its quotes and with `\"` read; bounds are counted in characters.
fn unquote(
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
    findings.push(
        Code::UnterminatedQuote,
        context.word,
        "this string is quoted on one side only",
        |found| {
            found
                .label(format!("the value is {}", meaning(text)))
                .help("put the same quote at both ends, or none at all")
        },
    );
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
            findings.push(
                Code::InvalidEscape,
                context.word,
                "the official tools refuse this text",
                |found| {
                    found
                        .label(refusal.reason())
                        .help("remove the backslash, or write `\\\\\\\\` for a single one")
                },
            );
            None
        }
        Ok(value) => {
            if value != adapted {
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

fn list(
    element: Element,
    shape: Shape,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let inside = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let Some(inside) = inside else {
        findings.push(
            Code::InvalidArrayValue,
            context.word,
            "the default of an array stands in brackets",
            |found| found.help(format!("write `[{}]`", shown(text))),
        );
        return None;
    };
    let strings = matches!(element, Element::String(_) | Element::WString(_));
    let parts =
        if strings { string_parts(inside, context, findings)? } else { number_parts(inside) };
    check_length(shape, parts.len(), context, findings)?;
    let mut values = Vec::with_capacity(parts.len());
    for part in &parts {
        values.push(list_element(element, trim(part), context, findings)?);
    }
    Some(Value::List(values))
}

fn number_parts(inside: &str) -> Vec<String> {
    if inside.is_empty() { Vec::new() } else { inside.split(',').map(str::to_owned).collect() }
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
                        Some(_) => "a string cannot hold `#`: it starts a comment",
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
        let message = format!("this list has {count} elements, its type wants {wanted}");
        findings.push(Code::ArrayLength, context.word, message, |found| {
            found.help(format!("write {wanted} elements, or change the size of the array"))
        });
        return None;
    }
    Some(())
}

fn list_element(
    element: Element,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let (Element::String(bound) | Element::WString(bound)) = element else {
        return single(element, text, context, findings);
    };
    let value = unquote(text, bound, context, findings)?;
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
