use std::borrow::Cow;

use proc_macro2::Delimiter;

use super::Printer;
use super::tree::{Group, Tree};

impl Printer {
    /// Prints a `doc` attribute as lines of comment; tells whether it could.
    pub(super) fn comment(&mut self, group: &Group) -> bool {
        let Some(literal) = doc_text(group) else { return false };
        let Some(text) = unescape(&literal).filter(|text| is_sayable(text)) else { return false };
        for line in text.split('\n') {
            self.margin();
            self.out.push_str("///");
            self.out.push_str(line);
            self.out.push('\n');
        }
        true
    }
}

/// The literal of `[doc = "text"]`.
fn doc_text(group: &Group) -> Option<String> {
    match group.trees.as_slice() {
        [Tree::Ident(name), equals, Tree::Literal(text)]
            if group.delimiter == Delimiter::Bracket && name == "doc" && equals.is('=') =>
        {
            Some(text.to_string())
        }
        _ => None,
    }
}

/// Whether a line comment of this text means the same.
fn is_sayable(text: &str) -> bool {
    !text.contains('\r') && !text.split('\n').any(|line| line.starts_with('/'))
}

/// The value of a string literal.
fn unescape(literal: &str) -> Option<Cow<'_, str>> {
    if let Some(raw) = literal.strip_prefix("r#\"").and_then(|raw| raw.strip_suffix("\"#")) {
        return Some(Cow::Borrowed(raw));
    }
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let (c, length) = escape(&rest[at + 1..])?;
        out.push(c);
        rest = &rest[at + 1 + length..];
    }
    out.push_str(rest);
    Some(Cow::Owned(out))
}

/// What an escape stands for, and how long it is behind its backslash.
fn escape(text: &str) -> Option<(char, usize)> {
    let simple = match text.chars().next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '0' => '\0',
        c @ ('"' | '\'' | '\\') => c,
        'u' => {
            let digits = text.strip_prefix("u{")?.split('}').next()?;
            let c = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
            return Some((c, digits.len() + 3));
        }
        _ => return None,
    };
    Some((simple, 1))
}
