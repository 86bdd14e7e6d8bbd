//! Truth values and numbers.

use super::Context;
use crate::diagnostic::Code;
use crate::model::{Primitive, Value};
use crate::resolve::findings::{Findings, shown};
use crate::resolve::number::{self, Integer};

/// What is wrong with a text that is `no` such value.
fn wrong(text: &str, no: &str) -> String {
    if text.is_empty() {
        "a value is missing".to_owned()
    } else {
        format!("`{}` is {no}", shown(text))
    }
}

/// The text without quotes around it, where it has some and is sound without them.
fn unquoted(text: &str, is_sound: impl Fn(&str) -> bool) -> Option<String> {
    let inner = text.trim_matches(['\'', '"']);
    let quoted = inner.len() < text.len() && is_sound(inner);
    quoted.then(|| format!("write it without quotes: {inner}"))
}

/// A cure for what other languages allow behind a value.
fn trimmed(text: &str, is_sound: impl Fn(&str) -> bool) -> Option<String> {
    if text.contains("//") || text.contains("/*") {
        return Some("comments start with `#`".to_owned());
    }
    let plain = text.trim_end_matches([';', ',']);
    (plain.len() < text.len() && is_sound(plain)).then(|| format!("write {plain}"))
}

pub(super) fn boolean(text: &str, context: Context<'_>, findings: &mut Findings) -> Option<Value> {
    match text.to_lowercase().as_str() {
        "true" | "1" => Some(Value::Bool(true)),
        "false" | "0" => Some(Value::Bool(false)),
        _ => {
            let message = wrong(text, "no truth value");
            findings.push(Code::InvalidBool, context.word, message, |found| {
                let is_sound = |text: &str| matches!(text, "true" | "false" | "True" | "False");
                let cure = unquoted(text, is_sound).or_else(|| trimmed(text, is_sound));
                found.help(cure.unwrap_or("write `true` or `false`, or 1 or 0".to_owned()))
            });
            None
        }
    }
}

pub(super) fn integer(
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
            let message = wrong(text, "no integer");
            findings.push(Code::InvalidInteger, context.word, message, |found| {
                found
                    .label(format!("a value of `{name}` is wanted"))
                    .help(integer_cure(text, least, most))
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
    let is_sound = |text: &str| number::integer(text) != Integer::Invalid;
    let inner = text.trim_matches(['\'', '"']);
    let mut chars = inner.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if inner.len() < text.len() && c.is_ascii() && !c.is_ascii_digit() => {
            return format!("characters are not read here; write its code: {}", c as u32);
        }
        _ => {}
    }
    if let Some(cure) = unquoted(text, is_sound).or_else(|| trimmed(text, is_sound)) {
        return cure;
    }
    match number::float(text) {
        Some(_) => "write a whole number, or use `float64`".to_owned(),
        None => format!("write a number from {least} to {most}; 0x, 0o and 0b are read as well"),
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

pub(super) fn float(
    primitive: Primitive,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    let Some(value) = number::float(text) else {
        let message = wrong(text, "no floating-point number");
        findings
            .push(Code::InvalidFloat, context.word, message, |found| found.help(float_cure(text)));
        return None;
    };
    warn_of_overflow(primitive, text, value, context, findings);
    Some(Value::Float(value))
}

fn float_cure(text: &str) -> String {
    let is_sound = |text: &str| number::float(text).is_some();
    let mut pieces =
        [text.replace(',', "."), text.trim_end_matches(['f', 'F']).to_owned()].into_iter();
    unquoted(text, is_sound)
        .or_else(|| trimmed(text, is_sound))
        .or_else(|| pieces.find(|text| is_sound(text)).map(|text| format!("write {text}")))
        .unwrap_or("write a number such as 1.5, -2e-3, inf or nan, without a suffix".to_owned())
}

fn warn_of_overflow(
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
    }
}

/// Lists keep the sign: they go through the official tools as texts.
pub(super) fn warn_of_sign(value: Option<&Value>, context: Context<'_>, findings: &mut Findings) {
    if value == Some(&Value::Float(f64::NEG_INFINITY)) {
        findings.push(Code::LostSign, context.word, "the official tools lose this sign", |found| {
            found
                .label("C++ and Python nodes read `inf` here")
                .note("the type hash is not affected")
                .help("use a large negative number, which all nodes read alike")
        });
    }
}
