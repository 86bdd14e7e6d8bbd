use core::fmt;

use super::options::{OptionError, Options};
use crate::model::{Message, Model};

/// Which messages or fields something is for: `pkg/msg/Name` or `pkg/msg/Name.field`, with `*` for
/// any text.
///
/// The parts of services and actions have names as ROS gives them, such as
/// `example_interfaces/srv/AddTwoInts_Request`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    message: String,
    field: Option<String>,
}

impl Pattern {
    /// Reads a pattern.
    pub fn new(text: &str) -> Result<Self, OptionError> {
        let (message, field) = match text.split_once('.') {
            Some((message, field)) => (message, Some(field)),
            None => (text, None),
        };
        let is_part = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "_/*".contains(c))
        };
        if !is_part(message) || !field.is_none_or(is_part) {
            return Err(OptionError::new("pattern such as `pkg/msg/Name` or `*/Name.field`", text));
        }
        let (text, message) = (text.to_owned(), message.to_owned());
        Ok(Self { text, message, field: field.map(str::to_owned) })
    }

    /// Whether it is for a message of this full name.
    pub(super) fn matches_message(&self, name: &str) -> bool {
        self.field.is_none() && glob(&self.message, name)
    }

    /// Whether it is for a field of a message of this full name.
    pub(super) fn matches_field(&self, message: &str, field: &str) -> bool {
        self.field.as_ref().is_some_and(|pattern| glob(pattern, field))
            && glob(&self.message, message)
    }

    fn is_used(&self, message: &Message) -> bool {
        let name = message.name.to_string();
        self.matches_message(&name)
            || message.fields.iter().any(|field| self.matches_field(&name, &field.name))
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The patterns that match nothing in a model, in order. A derive that names a field is one of
/// them, since fields derive nothing.
pub fn unused_patterns<'a>(model: &Model, options: &'a Options) -> Vec<&'a Pattern> {
    let unused = |pattern: &&Pattern| !model.messages.iter().any(|m| pattern.is_used(m));
    let derives = options.derives.iter().map(|(pattern, _)| pattern);
    let attributes = options.attributes.iter().map(|(pattern, _)| pattern);
    derives
        .filter(|pattern| pattern.field.is_some() || unused(pattern))
        .chain(attributes.filter(unused))
        .collect()
}

/// Whether `*` can be filled in so that the pattern is the text.
fn glob(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut text) = text.strip_prefix(first) else { return false };
    let (middle, last) = rest.rsplit_once('*').map_or(("", rest), |(middle, last)| (middle, last));
    for part in middle.split('*').filter(|part| !part.is_empty()) {
        match text.find(part) {
            Some(at) => text = &text[at + part.len()..],
            None => return false,
        }
    }
    text.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::glob;

    #[test]
    fn globs() {
        for (pattern, text, expected) in [
            ("a/msg/B", "a/msg/B", true),
            ("a/msg/B", "a/msg/BC", false),
            ("*", "a/msg/B", true),
            ("a/*", "a/msg/B", true),
            ("*/B", "a/msg/B", true),
            ("a/*/B", "a/msg/B", true),
            ("*_Request", "a/srv/B_Request", true),
            ("*a*b*", "xxaxxbxx", true),
            ("*a*b*", "xxbxxaxx", false),
            ("ab*ba", "aba", false),
            ("a*b*a", "aba", true),
            ("**", "", true),
        ] {
            assert_eq!(glob(pattern, text), expected, "{pattern} {text}");
        }
    }
}
