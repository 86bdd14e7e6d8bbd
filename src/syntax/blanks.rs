//! Blanks as the official parser, which is written in Python, sees them.

/// Whether Python's `str.strip` would remove this character.
///
/// Those are the characters with the Unicode property White_Space and four separators of ASCII.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// Without blanks at the start.
pub fn trim_start(text: &str) -> &str {
    text.trim_start_matches(is_blank)
}

/// Without blanks at the end.
pub fn trim_end(text: &str) -> &str {
    text.trim_end_matches(is_blank)
}

/// Without blanks at both ends.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Whether the first-space rule of a declaration cuts here: a tab counts as a space.
pub(super) fn is_space(c: char) -> bool {
    c == ' ' || c == '\t'
}
