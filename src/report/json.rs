//! JSON, written without a framework: what `--json` and `--message-format json` print.

use std::fmt::{self, Write as _};

use super::{Locator, visible};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// A JSON text in the making. `{}` prints it on one line, `{:#}` one member or element per line.
///
/// ```
/// use rosidlc::report::json::Value;
///
/// let value = Value::object([("name", Value::from("a \"b\"")), ("size", Value::from(2))]);
/// assert_eq!(value.to_string(), r#"{"name":"a \"b\"","size":2}"#);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is to be written.
    Number(String),
    /// A text.
    Text(String),
    /// `[...]`
    List(Vec<Value>),
    /// `{...}`, in this order.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// An object with these members, in order.
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Object(members.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// A list of these elements.
    pub fn list<T: Into<Self>>(elements: impl IntoIterator<Item = T>) -> Self {
        Self::List(elements.into_iter().map(Into::into).collect())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self, f, f.alternate().then_some(0))
    }
}

/// Writes a value; `indent` is how deep it stands where every member has its own line.
fn write(value: &Value, f: &mut fmt::Formatter<'_>, indent: Option<usize>) -> fmt::Result {
    match value {
        Value::Null => f.write_str("null"),
        Value::Bool(value) => write!(f, "{value}"),
        Value::Number(number) => f.write_str(number),
        Value::Text(text) => quote(text, f),
        Value::List(list) => {
            f.write_char('[')?;
            parts(f, indent, list.iter(), |f, element, indent| write(element, f, indent))?;
            f.write_char(']')
        }
        Value::Object(members) => {
            f.write_char('{')?;
            parts(f, indent, members.iter(), |f, (key, value), indent| {
                quote(key, f)?;
                f.write_str(if indent.is_some() { ": " } else { ":" })?;
                write(value, f, indent)
            })?;
            f.write_char('}')
        }
    }
}

fn parts<T>(
    f: &mut fmt::Formatter<'_>,
    indent: Option<usize>,
    parts: impl ExactSizeIterator<Item = T>,
    one: impl Fn(&mut fmt::Formatter<'_>, T, Option<usize>) -> fmt::Result,
) -> fmt::Result {
    let inner = indent.map(|depth| depth + 1);
    let any = parts.len() > 0;
    for (number, part) in parts.enumerate() {
        f.write_str(if number == 0 { "" } else { "," })?;
        line_end(f, inner)?;
        one(f, part, inner)?;
    }
    if any { line_end(f, indent) } else { Ok(()) }
}

fn line_end(f: &mut fmt::Formatter<'_>, indent: Option<usize>) -> fmt::Result {
    match indent {
        Some(depth) => write!(f, "\n{:1$}", "", 2 * depth),
        None => Ok(()),
    }
}

fn quote(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\t' => f.write_str("\\t")?,
            '\r' => f.write_str("\\r")?,
            c if c.is_control() => write!(f, "\\u{:04x}", c as u32)?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

/// A finding as an object:
///
/// | member | what |
/// |---|---|
/// | `code` | the rule, such as `invalid-field-name` |
/// | `severity` | `error` or `warning` |
/// | `message` | what is wrong |
/// | `path` | the file |
/// | `line`, `column`, `end_line`, `end_column` | the place, from one, columns in characters, the end behind the last; absent where the file has no text |
/// | `label` | a few words on the place, may be empty |
/// | `related` | further places, each with the members above from `path` to `label` |
/// | `notes` | list of further facts |
/// | `help` | what to do, or null |
pub fn diagnostic(found: &Diagnostic, locator: &mut Locator<'_>) -> Value {
    let mut members = vec![
        ("code", Value::from(found.code.name())),
        ("severity", found.severity.to_string().into()),
        ("message", visible::raw(&found.message).into()),
    ];
    match found.labels.first() {
        Some(label) => members.extend(place(label.span, &label.text, locator)),
        None => members.push(("path", found.path.as_deref().into())),
    }
    let related = found.labels.iter().skip(1);
    let related = related.map(|label| Value::object(place(label.span, &label.text, locator)));
    members.push(("related", Value::List(related.collect())));
    members.push(("notes", Value::list(found.notes.iter().map(|note| visible::raw(note)))));
    members.push(("help", found.help.as_deref().map(visible::raw).into()));
    Value::object(members)
}

fn place(span: Span, label: &str, locator: &mut Locator<'_>) -> [(&'static str, Value); 6] {
    let (start, end) = locator.locate(span);
    [
        ("path", locator.source(span.file).path().into()),
        ("line", start.line.into()),
        ("column", start.column.into()),
        ("end_line", end.line.into()),
        ("end_column", end.column.into()),
        ("label", visible::raw(label).into()),
    ]
}
