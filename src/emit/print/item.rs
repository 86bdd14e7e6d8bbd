use proc_macro2::Delimiter;

use super::inline::{inline, inline_into};
use super::tree::{Group, Tree};
use super::{Printer, WIDTH, width};

/// What stands between braces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    /// Items of a module: a blank line parts those of several lines.
    Items,
    /// Items of an `impl`.
    Members,
    /// Fields of a struct, each with a comma behind it.
    Fields,
}

impl Printer {
    pub(super) fn items(&mut self, trees: &[Tree], body: Body) {
        let mut rest = trees;
        let mut was_long = None;
        while !rest.is_empty() {
            let (attributes, behind) = split_attributes(rest);
            let (item, behind) = split_item(behind, body);
            let is_long = !attributes.is_empty() || matches!(item.last(), Some(Tree::Group(_)));
            if body == Body::Items && was_long.is_some_and(|was: bool| was || is_long) {
                self.out.push('\n');
            }
            self.attributes(attributes);
            self.item(item, body);
            was_long = Some(is_long);
            rest = behind;
        }
    }

    pub(super) fn attributes(&mut self, attributes: &[Tree]) {
        for attribute in attributes.chunks(2) {
            if let [_, Tree::Group(group)] = attribute {
                if self.comment(group) {
                    continue;
                }
            }
            self.margin();
            inline_into(&mut self.out, attribute);
            self.out.push('\n');
        }
    }

    fn item(&mut self, item: &[Tree], body: Body) {
        match item {
            [head @ .., Tree::Group(group)] if group.delimiter == Delimiter::Brace => {
                self.braced(head, group);
            }
            _ => self.statement(item, body),
        }
    }

    fn braced(&mut self, head: &[Tree], group: &Group) {
        self.margin();
        inline_into(&mut self.out, head);
        if head.last().is_some_and(|last| last.is('!')) {
            return self.macro_body(head, group);
        }
        if group.trees.is_empty() {
            self.out.push_str(" {}\n");
            return;
        }
        self.out.push_str(" {\n");
        self.indent += 1;
        match first_keyword(head) {
            "fn" => self.block(&group.trees),
            "struct" => self.items(&group.trees, Body::Fields),
            "mod" => self.items(&group.trees, Body::Items),
            _ => self.items(&group.trees, Body::Members),
        }
        self.close();
    }

    /// Closes a body that stands on lines of its own.
    pub(super) fn close(&mut self) {
        self.indent -= 1;
        self.margin();
        self.out.push_str("}\n");
    }

    /// One line, or more where it is too long for one.
    fn statement(&mut self, item: &[Tree], body: Body) {
        let mut line = inline(item);
        if body == Body::Fields && !line.ends_with(',') {
            line.push(',');
        }
        self.margin();
        if self.fits(&line, 0) {
            self.out.push_str(&line);
        } else if body == Body::Fields {
            self.wide_field(&line);
        } else {
            self.wide_statement(&line);
        }
        self.out.push('\n');
    }

    /// The type goes to a line of its own, or its arguments do.
    fn wide_field(&mut self, line: &str) {
        let Some((name, ty)) = line.split_once(": ") else { return self.out.push_str(line) };
        if self.fits(ty, 1) {
            return self.two_lines(&[name, ":"].concat(), ty);
        }
        match (line.split_once('<'), line.rsplit_once('>')) {
            (Some((head, rest)), Some((_, tail))) => {
                let arguments = rest[..rest.len() - tail.len() - 1].split(", ");
                self.out.push_str(&[head, "<\n"].concat());
                self.indent += 1;
                for argument in arguments {
                    self.margin();
                    self.out.push_str(&[argument, ",\n"].concat());
                }
                self.indent -= 1;
                self.margin();
                self.out.push_str(&[">", tail].concat());
            }
            _ => self.out.push_str(line),
        }
    }

    /// The value goes to a line of its own, or the type and the value do.
    fn wide_statement(&mut self, line: &str) {
        let Some((head, value)) = line.split_once(" = ") else { return self.out.push_str(line) };
        let typed = head.split_once(": ").map(|(name, ty)| (name, [ty, " = ", value].concat()));
        match typed {
            Some((name, rest))
                if !self.fits(head, 0) || width(head) + self.column() + 2 > WIDTH =>
            {
                match self.fits(name, 0) && self.fits(&rest, 1) {
                    true => self.two_lines(&[name, ":"].concat(), &rest),
                    false => self.out.push_str(line),
                }
            }
            _ if self.fits(value, 1) => self.two_lines(&[head, " ="].concat(), value),
            _ => self.out.push_str(line),
        }
    }

    fn two_lines(&mut self, first: &str, second: &str) {
        self.out.push_str(first);
        self.out.push('\n');
        self.indent += 1;
        self.margin();
        self.indent -= 1;
        self.out.push_str(second);
    }
}

/// The attributes in front of an item, and the rest.
pub(super) fn split_attributes(trees: &[Tree]) -> (&[Tree], &[Tree]) {
    let is_attribute = |pair: &[Tree]| pair[0].is('#') && matches!(pair[1], Tree::Group(_));
    let count = trees.chunks_exact(2).take_while(|pair| is_attribute(pair)).count();
    trees.split_at(2 * count)
}

/// The first item, and the rest.
fn split_item(trees: &[Tree], body: Body) -> (&[Tree], &[Tree]) {
    let mut depth = 0usize;
    for (index, tree) in trees.iter().enumerate() {
        let ends = match (tree, body) {
            (Tree::Punct(punct), Body::Fields) => {
                match punct.char {
                    '<' => depth += 1,
                    '>' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                punct.char == ',' && depth == 0
            }
            (Tree::Punct(punct), _) => punct.char == ';',
            (Tree::Group(group), Body::Items | Body::Members) => {
                group.delimiter == Delimiter::Brace
            }
            _ => false,
        };
        if ends {
            return trees.split_at(index + 1);
        }
    }
    (trees, &[])
}

/// The word that says what an item is.
fn first_keyword(head: &[Tree]) -> &'static str {
    let keywords = ["fn", "struct", "mod", "impl"];
    let words = head.iter().filter_map(|tree| match tree {
        Tree::Ident(ident) => Some(ident),
        _ => None,
    });
    words.flat_map(|word| keywords.into_iter().find(|keyword| word == keyword)).next().unwrap_or("")
}
