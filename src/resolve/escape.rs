//! Backslashes: what the official tools make of a string or a comment on its way to the model.
//!
//! Text goes through two decoders. The adapter turns Python's escapes into characters when it
//! writes the intermediate `.idl` text; the parser of that text reads the escapes of IDL (IDL 4.2,
//! section 7.2.6.3) in what is left. Some texts do not survive: then the file is refused.

use super::charnames;
use super::unprintable::is_printable;

/// Why the official tools refuse a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// `\x`, `\u`, `\U` or `\N` without what must follow, or a lone `\` at the end.
    Malformed,
    /// A line break comes out of it.
    LineBreak,
    /// A character comes out of it that the intermediate file cannot hold.
    NotLatin,
    /// The decoded text ends in a backslash, or puts one before a quote.
    OpenEnd,
}

impl Refusal {
    /// What happens, in a few words.
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Malformed => "this backslash starts an escape that is not complete",
            Self::LineBreak => "this escape becomes a line break, which no literal may hold",
            Self::NotLatin => {
                "this escape becomes a character that the official tools cannot write"
            }
            Self::OpenEnd => "the backslash that is left would swallow the closing quote",
        }
    }
}

/// What becomes of a text, or why nothing does.
pub(super) fn decode(text: &str) -> Result<String, Refusal> {
    if !text.contains('\\') {
        return Ok(text.to_owned());
    }
    idl_unescape(&write(text)?)
}

/// Whether `value`, which [`decode`] made of `text`, is not what one reading of the escapes gives.
pub(super) fn is_changed_twice(text: &str, value: &str) -> bool {
    let once = unicode_escape(text).and_then(|chars| latin_to_utf8(&chars));
    once.as_deref() != Ok(value)
}

/// The content of the literal that the adapter writes for a text.
///
/// This is all that happens to the comments of services and actions: the parser of the intermediate
/// text passes over them.
pub(super) fn write(text: &str) -> Result<String, Refusal> {
    let written = latin_to_utf8(&unicode_escape(text)?)?;
    if written.contains(['\n', '\r']) {
        return Err(Refusal::LineBreak);
    }
    let literal = written.replace('"', "\\\"");
    if closing_quote(&literal) != literal.len() {
        return Err(Refusal::OpenEnd);
    }
    Ok(literal)
}

/// Whether an element of a list of strings survives. The official tools write the list as the text
/// of a Python tuple, in which they escape what is not printable; the rest goes into the
/// intermediate file as Latin-1, which is read as UTF-8.
pub(super) fn survives_in_list(element: &str) -> bool {
    let written = element.chars().filter(|c| is_printable(*c)).map(u32::from);
    latin_to_utf8(&written.collect::<Vec<_>>()).is_ok()
}

/// Python's `unicode_escape` over the UTF-8 bytes: escapes become characters, other bytes stay.
fn unicode_escape(text: &str) -> Result<Vec<u32>, Refusal> {
    let (bytes, mut at, mut out) = (text.as_bytes(), 0, Vec::with_capacity(text.len()));
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            out.push(bytes[at].into());
            at += 1;
            continue;
        }
        let letter = *bytes.get(at + 1).ok_or(Refusal::Malformed)?;
        let (value, length) = match letter {
            b'x' => (number(bytes, at + 2, 2)?, 4),
            b'u' => (number(bytes, at + 2, 4)?, 6),
            b'U' => (number(bytes, at + 2, 8)?, 10),
            b'N' => (named(&text[at..])?, text[at..].find('}').map_or(2, |end| end + 1)),
            b'0'..=b'7' => octal(&bytes[at + 1..]),
            other => match simple(other) {
                Some(value) => (value, 2),
                None => (u32::from(b'\\'), 1),
            },
        };
        out.push(value);
        at += length;
    }
    Ok(out)
}

fn simple(letter: u8) -> Option<u32> {
    Some(match letter {
        b'\\' | b'\'' | b'"' => letter.into(),
        b'a' => 7,
        b'b' => 8,
        b't' => 9,
        b'n' => 10,
        b'v' => 11,
        b'f' => 12,
        b'r' => 13,
        _ => return None,
    })
}

/// Exactly `count` hexadecimal digits that make a code point.
fn number(bytes: &[u8], at: usize, count: usize) -> Result<u32, Refusal> {
    let digits = bytes.get(at..at + count).ok_or(Refusal::Malformed)?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return Err(Refusal::Malformed);
    }
    let value = digits.iter().fold(0u32, |value, digit| {
        value.wrapping_mul(16) + (*digit as char).to_digit(16).unwrap_or(0)
    });
    if value > 0x10_ffff { Err(Refusal::Malformed) } else { Ok(value) }
}

/// One to three octal digits; the length counts the backslash.
fn octal(bytes: &[u8]) -> (u32, usize) {
    let digits = bytes.iter().take(3).take_while(|b| matches!(b, b'0'..=b'7'));
    digits.fold((0, 1), |(value, length), digit| (value * 8 + u32::from(digit - b'0'), length + 1))
}

/// `\N{NAME}`. A name that leads beyond Latin-1 is refused later, an unknown one at once; either
/// way the file is.
fn named(text: &str) -> Result<u32, Refusal> {
    let name = text.strip_prefix("\\N{").and_then(|rest| rest.split_once('}'));
    let (name, _) = name.ok_or(Refusal::Malformed)?;
    charnames::latin(name).ok_or(Refusal::NotLatin)
}

/// The intermediate file is written as Latin-1 and read back as UTF-8.
fn latin_to_utf8(chars: &[u32]) -> Result<String, Refusal> {
    let bytes: Result<Vec<u8>, _> = chars.iter().map(|c| u8::try_from(*c)).collect();
    let bytes = bytes.map_err(|_| Refusal::NotLatin)?;
    String::from_utf8(bytes).map_err(|_| Refusal::NotLatin)
}

/// Where a string literal with this content would end: at the first quote behind an even number
/// of backslashes, at the latest behind its content.
fn closing_quote(content: &str) -> usize {
    let mut backslashes = 0;
    for (at, byte) in content.bytes().chain([b'"']).enumerate() {
        match byte {
            b'\\' => backslashes += 1,
            b'"' if backslashes % 2 == 0 => return at,
            _ => backslashes = 0,
        }
    }
    content.len() + 1
}

/// The escapes of IDL, then once more `\"` and `\\`.
fn idl_unescape(literal: &str) -> Result<String, Refusal> {
    let mut out = String::with_capacity(literal.len());
    let mut rest = literal;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let bytes = &rest.as_bytes()[at + 1..];
        let length = match bytes {
            [b'0'..=b'7', ..] => {
                let (value, length) = octal(bytes);
                out.push(char::from_u32(value).unwrap_or('\u{fffd}'));
                length
            }
            [b'x', a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => {
                out.push(char::from(number(bytes, 1, 2)? as u8));
                4
            }
            [b'x', a, ..] if a.is_ascii_hexdigit() => return Err(Refusal::Malformed),
            [letter, ..] if simple(*letter).is_some() => {
                out.push(simple(*letter).and_then(char::from_u32).unwrap_or('\u{fffd}'));
                2
            }
            _ => {
                out.push('\\');
                1
            }
        };
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    Ok(unescape_again(&out))
}

fn unescape_again(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next @ ('"' | '\\')) if c == '\\' => {
                out.push(*next);
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Refusal, decode};

    #[test]
    fn both_decoders() {
        for (text, value) in [
            ("plain", "plain"),
            (r"\x41", "A"),
            (r"a\\b", "a\u{8}"),
            (r"\q", r"\q"),
            (r"\_/", r"\_/"),
            (r"\101", "A"),
            (r"\\\\", "\\"),
            (r"a\t", "a\t"),
            (r"\xc3\xa9", "é"),
            ("é\\q", "é\\q"),
            (r"\N{digit one}", "1"),
        ] {
            assert_eq!(decode(text).as_deref(), Ok(value), "{text}");
        }
    }

    #[test]
    fn refusals() {
        for (text, refusal) in [
            (r"\x4", Refusal::Malformed),
            ("end\\", Refusal::Malformed),
            (r"a\nb", Refusal::LineBreak),
            (r"\new", Refusal::LineBreak),
            (r"\u00e9", Refusal::NotLatin),
            (r"\N{BULLET}", Refusal::NotLatin),
            (r"a\\", Refusal::OpenEnd),
            (r"\user", Refusal::Malformed),
            (r"\\x4", Refusal::Malformed),
        ] {
            assert_eq!(decode(text), Err(refusal), "{text}");
        }
    }
}
