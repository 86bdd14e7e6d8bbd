//! Defaults in the words of Python, as the official descriptions have them.

use crate::model::Value;

/// `str()` of a value.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::List(values) => tuple(values),
        Value::Float(value) if value.is_infinite() => "inf".to_owned(),
        value => repr(value),
    }
}

fn tuple(values: &[Value]) -> String {
    let parts: Vec<String> = values.iter().map(repr).collect();
    match &parts[..] {
        [only] => format!("({only},)"),
        _ => format!("({})", parts.join(", ")),
    }
}

/// `repr()` of a value.
fn repr(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value),
        Value::Text(text) => quoted(text),
        Value::List(values) => tuple(values),
    }
}

/// The shortest digits that read back as the same number, with an exponent where Python has one.
fn float(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let scientific = format!("{value:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if value != 0.0 && !(-4..16).contains(&exponent) {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{digits}e{sign}{:02}", exponent.abs());
    }
    let plain = value.to_string();
    if plain.contains('.') { plain } else { format!("{plain}.0") }
}

/// Single quotes, unless the text has some and no double ones.
fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            c if c == quote => out.extend(['\\', c]),
            c if c.is_ascii_control() => out.push_str(&format!("\\x{:02x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use super::{float, quoted};

    #[test]
    fn floats_as_python_prints_them() {
        for (value, text) in [
            (1.0, "1.0"),
            (1.5, "1.5"),
            (1e100, "1e+100"),
            (1e-7, "1e-07"),
            (1e16, "1e+16"),
            (1e15, "1000000000000000.0"),
            (0.0001, "0.0001"),
            (-0.0, "-0.0"),
            (1.25e-5, "1.25e-05"),
        ] {
            assert_eq!(float(value), text);
        }
    }

    #[test]
    fn strings_as_python_prints_them() {
        assert_eq!(quoted("a"), "'a'");
        assert_eq!(quoted("it's"), "\"it's\"");
        assert_eq!(quoted("a\\\"'"), "'a\\\\\"\\''");
    }
}
