//! The list of strings in the default of a string array.
//!
//! The official parser walks this text with a scanner of its own: quoted elements may hold commas,
//! bare words may not, commas between quoted elements may be left out. It handles one escaped
//! quote in an element; what it does behind that looks like an accident, but it is what every
//! ROS 2 system does, so it is done here too.

/// Why the scanner gives up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// A comma where an element should start.
    Comma,
    /// A quote without its partner.
    Quote,
    /// Blanks behind the last element.
    Blank,
    /// Escaped quotes that would take for ever to read.
    Tangled,
}

/// Characters that are looked at more than once, beyond which a list is no longer read: the scanner
/// takes time that grows with the square of the escaped quotes.
const PATIENCE: usize = 100_000_000;

impl Broken {
    /// What is wrong, in a few words.
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Comma => "a comma stands where an element should start",
            Self::Quote => "a quote is never closed",
            Self::Blank => "only blanks stand where an element should start",
            Self::Tangled => "it has too many escaped quotes",
        }
    }
}

/// The elements of what stands between the brackets.
pub(super) fn elements(text: &str) -> Result<Vec<String>, Broken> {
    let chars: Vec<char> = text.chars().collect();
    let (mut rest, mut found) = (&chars[..], Vec::new());
    let mut patience = PATIENCE + 4 * chars.len();
    while !rest.is_empty() {
        rest = skip_spaces(rest);
        match rest.first() {
            None => return Err(Broken::Blank),
            Some(',') => return Err(Broken::Comma),
            Some('"' | '\'') => rest = quoted(rest, &mut found, &mut patience)?,
            Some(_) => {
                let end = rest.iter().position(|c| *c == ',').unwrap_or(rest.len());
                found.push(rest[..end].iter().collect());
                rest = &rest[end..];
            }
        }
        rest = skip_spaces(rest);
        rest = rest.strip_prefix(&[',']).unwrap_or(rest);
    }
    Ok(found)
}

/// A double-quoted element, a single-quoted one, or the first followed by the second.
fn quoted<'s>(
    mut rest: &'s [char],
    found: &mut Vec<String>,
    patience: &mut usize,
) -> Result<&'s [char], Broken> {
    for quote in ['"', '\''] {
        if rest.first() == Some(&quote) {
            let end = closing(rest, quote, patience)?;
            let inside: String = slice(rest, 1, end + 1).iter().collect();
            found.push(inside.replace(&format!("\\{quote}"), &quote.to_string()));
            rest = slice(rest, end + 2, rest.len());
        }
    }
    Ok(rest)
}

/// The index before the closing quote. After an escaped quote the count starts anew.
fn closing(mut text: &[char], quote: char, patience: &mut usize) -> Result<usize, Broken> {
    let mut base = 0;
    while !text.is_empty() {
        let at = text.iter().skip(1).position(|c| *c == quote).ok_or(Broken::Quote)?;
        *patience = patience.checked_sub(at + 1).ok_or(Broken::Tangled)?;
        if !(text[at] == '\\' && text.get(at + 1) == Some(&quote)) {
            return Ok(base + at);
        }
        text = slice(text, at + 2, text.len());
        base = at + 2;
    }
    Err(Broken::Quote)
}

fn slice(text: &[char], start: usize, end: usize) -> &[char] {
    let end = end.min(text.len());
    &text[start.min(end)..end]
}

fn skip_spaces(text: &[char]) -> &[char] {
    let spaces = text.iter().take_while(|c| **c == ' ').count();
    &text[spaces..]
}

#[cfg(test)]
mod tests {
    use super::{Broken, elements};

    #[test]
    fn legal_lists() {
        for (text, wanted) in [
            ("", vec![]),
            (r#""a", "b""#, vec!["a", "b"]),
            (r#""a" 'b'"#, vec!["a", "b"]),
            ("a, b c", vec!["a", "b c"]),
            (r#""a,b","#, vec!["a,b"]),
            (r#""a\"b\"c", "d""#, vec!["a\"", "\\\"c\"", "d"]),
        ] {
            let wanted = wanted.into_iter().map(str::to_owned).collect();
            assert_eq!(elements(text), Ok(wanted), "{text}");
        }
    }

    #[test]
    fn broken_lists() {
        assert_eq!(elements(" "), Err(Broken::Blank));
        assert_eq!(elements(",a"), Err(Broken::Comma));
        assert_eq!(elements("\"a"), Err(Broken::Quote));
    }
}
