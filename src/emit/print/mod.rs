//! Tokens to text, in the style of rustfmt.
//!
//! A full parse is not needed: the emitted code is items, struct bodies, and expressions of
//! literals, calls and lists, and this printer knows how rustfmt sets those. The text has the
//! tokens that it was given, but for two things that rustfmt does too: comments take the place of
//! `doc` attributes, and what is broken into lines ends in a comma.

mod comment;
mod expression;
mod inline;
mod item;
mod list;
mod tree;

use proc_macro2::TokenStream;

/// The longest line, as rustfmt has it.
const WIDTH: usize = 100;

/// Items as text, with a line of comment at the head.
///
/// ```
/// use rosidlc::emit::print;
///
/// let tokens = "#[doc = \" A flag.\"] pub struct Flag { pub on: bool, }".parse().unwrap();
/// let text = print::file("@generated", tokens);
/// assert_eq!(text, "// @generated\n\n/// A flag.\npub struct Flag {\n    pub on: bool,\n}\n");
/// ```
pub fn file(head: &str, tokens: TokenStream) -> String {
    let mut printer = Printer { out: String::with_capacity(1 << 14), indent: 0 };
    for line in head.lines() {
        printer.out.push_str("// ");
        printer.out.push_str(line);
        printer.out.push('\n');
    }
    printer.out.push('\n');
    printer.items(&tree::trees(tokens), item::Body::Items);
    // Many files are kept until all are written.
    printer.out.shrink_to_fit();
    printer.out
}

/// What has been printed, and how deep.
struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    /// Blanks at the start of a line.
    fn margin(&mut self) {
        for _ in 0..self.indent {
            self.out.push_str("    ");
        }
    }

    /// How many columns the margin takes.
    fn column(&self) -> usize {
        4 * self.indent
    }

    /// Whether a text fits on a line that is so much deeper.
    fn fits(&self, text: &str, deeper: usize) -> bool {
        self.column() + 4 * deeper + width(text) <= WIDTH
    }
}

/// How many columns a text takes.
fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

#[cfg(test)]
mod tests;
