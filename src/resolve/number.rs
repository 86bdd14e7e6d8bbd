//! Numbers as Python's `int()` and `float()` read them, which is what the official parser does.

use crate::syntax::is_blank;

/// The value of an integer text, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Integer {
    /// It has this value.
    Value(i128),
    /// It is an integer, but beyond 127 bits.
    Huge,
    /// It is no integer.
    Invalid,
}

/// A decimal integer: sign, digits of any script, single underscores between them.
pub(super) fn decimal(text: &str) -> Integer {
    let Some(text) = to_ascii(text) else { return Integer::Invalid };
    let (negative, digits) = sign(text.trim_matches(' '));
    accumulate(digits, 10, negative)
}

/// A decimal integer, or one with a prefix `0x`, `0o` or `0b`.
pub(super) fn integer(text: &str) -> Integer {
    match decimal(text) {
        Integer::Invalid => prefixed(text),
        known => known,
    }
}

fn prefixed(text: &str) -> Integer {
    let Some(text) = to_ascii(text) else { return Integer::Invalid };
    let (negative, digits) = sign(text.trim_matches(' '));
    let (Some(prefix), Some(digits)) = (digits.get(..2), digits.get(2..)) else {
        return Integer::Invalid;
    };
    let base = match prefix {
        "0x" | "0X" => 16,
        "0o" | "0O" => 8,
        "0b" | "0B" => 2,
        _ => return Integer::Invalid,
    };
    accumulate(digits.strip_prefix('_').unwrap_or(digits), base, negative)
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Python refuses to read decimal integers of more digits.
const MOST_DIGITS: usize = 4300;

fn accumulate(digits: &str, base: u32, negative: bool) -> Integer {
    if !well_spaced(digits, base) {
        return Integer::Invalid;
    }
    let count = digits.bytes().filter(|b| *b != b'_').count();
    if base == 10 && count > MOST_DIGITS {
        return Integer::Invalid;
    }
    let mut value: i128 = 0;
    for digit in digits.chars().filter_map(|c| c.to_digit(base)) {
        let next = value.checked_mul(base.into()).and_then(|v| v.checked_add(digit.into()));
        let Some(next) = next else { return Integer::Huge };
        value = next;
    }
    Integer::Value(if negative { -value } else { value })
}

/// Digits with at most one underscore between two of them, and at least one digit.
fn well_spaced(digits: &str, base: u32) -> bool {
    let mut after_digit = false;
    for c in digits.chars() {
        match c {
            '_' if after_digit => after_digit = false,
            c if c.is_digit(base) => after_digit = true,
            _ => return false,
        }
    }
    after_digit
}

/// A floating-point number; `None` where the text is none.
pub(super) fn float(text: &str) -> Option<f64> {
    let text = to_ascii(text)?;
    let text = text.trim_matches(' ');
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let lonely = |at: usize| bytes[at] == b'_' && !(at > 0 && digit(at - 1) && digit(at + 1));
    if (0..bytes.len()).any(lonely) {
        return None;
    }
    text.replace('_', "").parse().ok()
}

/// Blanks become spaces and decimal digits of every script ASCII digits; other characters beyond
/// ASCII have no place in a number. In a text of ASCII alone Python takes fewer characters for
/// blanks: the separators from FS to US are none.
fn to_ascii(text: &str) -> Option<String> {
    let ascii = text.is_ascii();
    text.chars()
        .map(|c| match c {
            '\u{1c}'..='\u{1f}' if ascii => None,
            c if is_blank(c) => Some(' '),
            c if c.is_ascii() => Some(c),
            c => decimal_digit(c),
        })
        .collect()
}

fn decimal_digit(c: char) -> Option<char> {
    let code = c as u32;
    let at = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    char::from_digit(code - ZEROS[at], 10)
}

/// The zeros of all scripts of Unicode 14; each is followed by its nine other digits.
const ZEROS: &[u32] = &[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650,
    0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50,
    0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

#[cfg(test)]
mod tests {
    use super::{Integer, decimal, float, integer};

    #[test]
    fn integers() {
        for (text, value) in [
            ("007", 7),
            ("+5", 5),
            ("-0x1", -1),
            ("1_000", 1000),
            ("0b11", 3),
            ("0o17", 15),
            ("0X_fF", 255),
            ("٣٤", 34),
            (" 12 ", 12),
            ("-0", 0),
        ] {
            assert_eq!(integer(text), Integer::Value(value), "{text}");
        }
        for text in ["", "_1", "1_", "1__0", "0x", "+-1", "1.0", "0x_", "1 2", "0xg", "½", "١a"] {
            assert_eq!(integer(text), Integer::Invalid, "{text}");
        }
        assert_eq!(decimal("0x1"), Integer::Invalid);
        assert_eq!(integer(&"9".repeat(60)), Integer::Huge);
        assert_eq!(integer(&"1".repeat(4301)), Integer::Invalid);
    }

    #[test]
    fn floats() {
        for (text, value) in [
            ("1", 1.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("1e3", 1e3),
            ("1_0.0_1", 10.01),
            ("-Infinity", f64::NEG_INFINITY),
            ("1e400", f64::INFINITY),
            ("٣", 3.0),
        ] {
            assert_eq!(float(text), Some(value), "{text}");
        }
        assert!(float("nan").is_some_and(f64::is_nan));
        for text in ["", ".", "1f", "0x1p3", "1_.0", "1._0", "_1", "1e", "1,5", "e5"] {
            assert_eq!(float(text), None, "{text}");
        }
    }
}
