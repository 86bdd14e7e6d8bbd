use core::fmt::{Display, Write};

use proc_macro2::Delimiter;

use super::tree::{Group, Punct, Tree};

/// Tokens on one line.
pub(super) fn inline(trees: &[Tree]) -> String {
    let mut line = Line::default();
    line.trees(trees);
    line.out
}

/// Tokens on the line that a text ends in.
pub(super) fn inline_into(out: &mut String, trees: &[Tree]) {
    let mut line = Line { out: core::mem::take(out), ..Line::default() };
    line.trees(trees);
    *out = line.out;
}

/// Text under way, and what stands at its end.
#[derive(Default)]
struct Line {
    out: String,
    last: Last,
    /// Whether a closure's parameters have begun.
    in_bars: bool,
}

/// What stands at the end of a line, as far as the blank behind it depends on it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    /// Nothing, or something that takes no blank behind it.
    #[default]
    Open,
    /// Something that takes one.
    Blank,
    /// A word of the language, such as `impl`.
    Keyword,
    Word,
    Literal,
    Group,
    /// `>` at the end of type arguments.
    Close,
    /// `!` behind the name of a macro.
    Bang,
    /// Punctuation that the next must not be joined to.
    Alone,
}

impl Line {
    fn trees(&mut self, trees: &[Tree]) {
        let mut joined = None;
        for tree in trees {
            match tree {
                Tree::Ident(ident) => {
                    let start = self.word(ident);
                    let is_keyword = is_keyword(&self.out[start..]);
                    self.last = if is_keyword { Last::Keyword } else { Last::Word };
                }
                Tree::Literal(literal) => {
                    self.word(literal);
                    self.last = Last::Literal;
                }
                Tree::Group(group) => self.group(group),
                Tree::Punct(punct) => self.punct(*punct, joined),
            }
            joined = match tree {
                Tree::Punct(punct) if punct.is_joint => Some(punct.char),
                _ => None,
            };
        }
    }

    fn blank(&mut self, wanted: bool) {
        if wanted {
            self.out.push(' ');
        }
    }

    /// Puts a word down; gives where it begins.
    fn word(&mut self, word: &impl Display) -> usize {
        self.blank(!matches!(self.last, Last::Open | Last::Bang));
        let start = self.out.len();
        // Writing to a `String` cannot fail.
        let _ = write!(self.out, "{word}");
        start
    }

    fn group(&mut self, group: &Group) {
        let (open, close) = match group.delimiter {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        let is_brace = group.delimiter == Delimiter::Brace;
        self.blank(match self.last {
            Last::Open => false,
            Last::Blank | Last::Keyword | Last::Alone => true,
            _ => is_brace,
        });
        self.out.push_str(open);
        let pad = is_brace && !group.trees.is_empty();
        self.blank(pad);
        self.last = Last::Open;
        self.trees(&group.trees);
        self.blank(pad);
        self.out.push_str(close);
        self.last = Last::Group;
    }

    fn punct(&mut self, punct: Punct, joined: Option<char>) {
        let c = punct.char;
        if joined.is_none() {
            self.blank(self.wants_blank_before(c, punct.is_joint));
        }
        self.out.push(c);
        self.last = match (joined, c) {
            (Some(':'), ':') | (_, '#' | '&' | '<' | '\'' | '.') => Last::Open,
            (Some('-' | '='), '>') | (_, ',' | ';' | '=' | ':') => Last::Blank,
            (None, '>') => Last::Close,
            (None, '!') => Last::Bang,
            (None, '-') => Last::Open,
            (None, '|') => {
                self.in_bars = !self.in_bars;
                if self.in_bars { Last::Open } else { Last::Blank }
            }
            _ => Last::Alone,
        };
    }

    fn wants_blank_before(&self, c: char, is_joint: bool) -> bool {
        let is_path = c == ':' && is_joint;
        match self.last {
            Last::Open | Last::Bang => false,
            Last::Blank | Last::Alone => true,
            Last::Keyword => is_path || !",;.?:!<>".contains(c),
            Last::Close => !",;.?:>()".contains(c),
            Last::Word | Last::Literal | Last::Group => {
                !(",;.?:!<>".contains(c) || c == '|' && self.in_bars)
            }
        }
    }
}

/// Whether a `::` behind this word begins a path of its own.
fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "impl" | "for" | "as" | "in" | "mut" | "dyn" | "where" | "return" | "use" | "match"
    )
}
