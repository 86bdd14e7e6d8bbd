use proc_macro2::Delimiter;

use super::inline::{inline, inline_into};
use super::tree::{Group, Tree};
use super::{Printer, WIDTH, width};

impl Printer {
    /// The body of a macro with braces, which rustfmt leaves as it is: on one line, or filled.
    pub(super) fn macro_body(&mut self, head: &[Tree], group: &Group) {
        if self.one_line(head, group) {
            return;
        }
        self.out.push_str(" {\n");
        self.indent += 1;
        let (attributes, body) = super::item::split_attributes(&group.trees);
        self.attributes(attributes);
        match body {
            [head @ .., Tree::Group(group)] if group.delimiter == Delimiter::Brace => {
                self.margin();
                inline_into(&mut self.out, head);
                if !self.one_line(head, group) {
                    self.out.push_str(" {\n");
                    self.indent += 1;
                    self.fill(&group.trees);
                    self.close();
                }
            }
            _ => self.fill(body),
        }
        self.close();
    }

    /// Puts a body behind its head if both fit on one line; tells whether they do.
    fn one_line(&mut self, head: &[Tree], group: &Group) -> bool {
        if group.trees.first().is_some_and(|first| first.is('#')) {
            return false;
        }
        let start = self.out.len();
        self.out.push_str(if group.trees.is_empty() { " {" } else { " { " });
        inline_into(&mut self.out, &group.trees);
        self.out.push_str(if group.trees.is_empty() { "}\n" } else { " }\n" });
        let fits = self.column() + width(&inline(head)) + width(&self.out[start..]) <= WIDTH + 1;
        if !fits {
            self.out.truncate(start);
        }
        fits
    }

    /// Entries with commas between them, as many on a line as fit.
    pub(super) fn fill(&mut self, trees: &[Tree]) {
        let texts = split(trees).map(inline);
        self.fill_texts(&texts.collect::<Vec<_>>());
        if self.out.ends_with(",\n") && !ends_with_comma(trees) {
            self.out.truncate(self.out.len() - 2);
            self.out.push('\n');
        }
    }

    /// Texts with a comma behind each, as many on a line as fit.
    pub(super) fn fill_texts(&mut self, texts: &[String]) {
        let mut column = 0;
        for (index, text) in texts.iter().enumerate() {
            let is_last = index + 1 == texts.len();
            let end = column + 1 + width(text) + 1 + usize::from(!is_last);
            if index == 0 || end > WIDTH {
                self.out.push_str(if index == 0 { "" } else { "\n" });
                self.margin();
                column = self.column();
            } else {
                self.out.push(' ');
                column += 1;
            }
            self.out.push_str(text);
            self.out.push(',');
            column += width(text) + 1;
        }
        self.out.push('\n');
    }
}

/// The entries of a list, without the commas; those of type arguments part nothing.
pub(super) fn split(trees: &[Tree]) -> impl Iterator<Item = &[Tree]> {
    let mut depth = 0usize;
    let ends = move |tree: &Tree| {
        match tree {
            Tree::Punct(punct) if punct.char == '<' => depth += 1,
            Tree::Punct(punct) if punct.char == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && tree.is(',')
    };
    trees.split(ends).filter(|entry| !entry.is_empty())
}

fn ends_with_comma(trees: &[Tree]) -> bool {
    trees.last().is_some_and(|last| last.is(','))
}
