use std::borrow::Cow;
use std::fmt::Write as _;

/// More characters than anybody reads of one sentence.
const LONGEST: usize = 600;

/// More bytes than a program needs of one.
const LONGEST_RAW: usize = 1 << 16;

/// A text in which nothing commands the terminal; line ends stay.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || is_plain(c)) && text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for (number, c) in text.chars().enumerate() {
        if number == LONGEST {
            shown.push('…');
            break;
        }
        if c == '\n' { shown.push(c) } else { push(&mut shown, c) }
    }
    Cow::Owned(shown)
}

/// The same on a single line.
pub(super) fn line(line: &str) -> String {
    text(line).replace('\n', " ")
}

/// A text as it is, but cut where it is longer than any that makes sense.
pub(super) fn raw(text: &str) -> &str {
    &text[..super::lines::floor(text, LONGEST_RAW)]
}

/// A part of a source line, whole.
pub(super) fn source(part: &str) -> String {
    let mut shown = String::with_capacity(part.len());
    part.chars().for_each(|c| push(&mut shown, c));
    shown
}

fn push(shown: &mut String, c: char) {
    match c {
        // What annotates the source replaces a tab by blanks and moves the caret with it.
        '\t' => shown.push('\t'),
        '\0'..='\x1f' => shown.extend(char::from_u32(0x2400 + c as u32)),
        '\x7f' => shown.push('\u{2421}'),
        c if is_plain(c) => shown.push(c),
        c => write!(shown, "<U+{:04X}>", c as u32).unwrap_or_default(),
    }
}

/// Whether a terminal shows the character where it stands.
fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
