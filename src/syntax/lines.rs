//! Lines as the official parser cuts them.
//!
//! Reading in text mode turns CR LF and CR into LF; `str.splitlines` then cuts at LF and at VT, FF,
//! FS, GS, RS, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR.

/// The lines of a text, without their terminators.
pub(super) struct Lines<'s> {
    rest: &'s str,
}

/// Cuts a text into lines.
pub(super) fn lines(text: &str) -> Lines<'_> {
    Lines { rest: text }
}

impl<'s> Lines<'s> {
    /// What is left, from the start of the next line on.
    pub(super) fn rest(&self) -> &'s str {
        self.rest
    }
}

impl<'s> Iterator for Lines<'s> {
    type Item = &'s str;

    #[inline]
    fn next(&mut self) -> Option<&'s str> {
        if self.rest.is_empty() {
            return None;
        }
        let (end, next) = find_break(self.rest.as_bytes());
        let line = &self.rest[..end];
        self.rest = &self.rest[next..];
        Some(line)
    }
}

/// Where the first line ends and where the next one starts.
#[inline]
fn find_break(bytes: &[u8]) -> (usize, usize) {
    for (at, byte) in bytes.iter().enumerate() {
        if !MAY_BREAK[*byte as usize] {
            continue;
        }
        let length = break_length(&bytes[at..]);
        if length > 0 {
            return (at, at + length);
        }
    }
    (bytes.len(), bytes.len())
}

/// The bytes that can start a terminator.
const MAY_BREAK: [bool; 256] = {
    let mut table = [false; 256];
    let starts = [b'\n', 0x0b, 0x0c, b'\r', 0x1c, 0x1d, 0x1e, 0xc2, 0xe2];
    let mut i = 0;
    while i < starts.len() {
        table[starts[i] as usize] = true;
        i += 1;
    }
    table
};

/// The length of the terminator that starts here; 0 where there is none.
fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [0xc2, 0x85, ..] => 2,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        [0xc2 | 0xe2, ..] => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn every_terminator_cuts() {
        let text = "a\nb\r\nc\rd\u{b}e\u{c}f\u{1c}g\u{1d}h\u{1e}i\u{85}j\u{2028}k\u{2029}l";
        assert_eq!(lines(text).collect::<String>(), "abcdefghijkl");
        assert_eq!(lines(text).count(), 12);
    }

    #[test]
    fn other_characters_do_not() {
        assert_eq!(lines("a\u{1f}b\u{a0}c\u{2027}d").count(), 1);
        assert_eq!(lines("a\n\nb\n").collect::<Vec<_>>(), ["a", "", "b"]);
        assert_eq!(lines("").count(), 0);
    }
}
