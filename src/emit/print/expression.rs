use proc_macro2::Delimiter;

use super::inline::inline;
use super::list::split;
use super::tree::{Group, Tree};
use super::{Printer, WIDTH, width};

/// The widest arguments of a call, and the widest array, that rustfmt sets on one line.
const MAX_ARGUMENTS: usize = 60;
/// The widest fields of a struct literal that rustfmt sets on one line.
const MAX_LITERAL: usize = 18;
/// The widest element of an array of which rustfmt sets several on a line.
const MAX_SHORT_ELEMENT: usize = 10;

impl Printer {
    /// The body of a function: one expression.
    pub(super) fn block(&mut self, trees: &[Tree]) {
        self.margin();
        self.expression(trees, 0, 0);
        self.out.push('\n');
    }

    /// An expression behind what stands on the line already; `used` columns of it, and `after`
    /// columns needed behind it.
    fn expression(&mut self, trees: &[Tree], used: usize, after: usize) {
        let line = inline(trees);
        if self.column() + used + width(&line) + after <= WIDTH && is_compact(trees) {
            self.out.push_str(&line);
            return;
        }
        let [head @ .., Tree::Group(group)] = trees else {
            self.out.push_str(&line);
            return;
        };
        let is_macro = head.last().is_some_and(|last| last.is('!'));
        let head = inline(head);
        self.out.push_str(&head);
        match group.delimiter {
            Delimiter::Brace => self.struct_literal(group),
            Delimiter::Bracket => self.array(group),
            _ => self.arguments(group, used + width(&head), is_macro),
        }
    }

    fn struct_literal(&mut self, group: &Group) {
        self.out.push_str(" {\n");
        self.indent += 1;
        for field in split(&group.trees) {
            self.margin();
            self.literal_field(field);
            self.out.push_str(",\n");
        }
        self.indent -= 1;
        self.margin();
        self.out.push('}');
    }

    fn literal_field(&mut self, field: &[Tree]) {
        let (name, value) = field.split_at(field.len().min(2));
        let name = inline(name);
        self.out.push_str(&name);
        let used = width(&name) + 1;
        let fits = self.column() + used + width(&inline(value)) < WIDTH;
        let opens = || opening(value).is_some_and(|width| self.column() + used + width <= WIDTH);
        if fits || opens() {
            self.out.push(' ');
            self.expression(value, used, 1);
        } else {
            self.out.push('\n');
            self.indent += 1;
            self.margin();
            self.expression(value, 0, 1);
            self.indent -= 1;
        }
    }

    fn array(&mut self, group: &Group) {
        if group.trees.iter().any(|tree| tree.is(';')) {
            self.out.push_str(&["[", &inline(&group.trees), "]"].concat());
            return;
        }
        let texts: Vec<_> = split(&group.trees).map(inline).collect();
        self.out.push_str("[\n");
        self.indent += 1;
        if texts.iter().all(|text| width(text) <= MAX_SHORT_ELEMENT) {
            self.fill_texts(&texts);
        } else {
            self.entries(&group.trees);
        }
        self.indent -= 1;
        self.margin();
        self.out.push(']');
    }

    fn arguments(&mut self, group: &Group, used: usize, is_macro: bool) {
        match group.trees.as_slice() {
            [Tree::Group(array)] if array.delimiter == Delimiter::Bracket => {
                self.out.push('(');
                self.expression(&group.trees, used + 1, 2);
                self.out.push(')');
            }
            [bar, _, _, body @ ..] if bar.is('|') && self.column() + used + 8 <= WIDTH => {
                self.out.push_str(&["(", &inline(&group.trees[..3]), " {\n"].concat());
                self.indent += 1;
                self.margin();
                self.expression(body, 0, 0);
                self.indent -= 1;
                self.out.push('\n');
                self.margin();
                self.out.push_str("})");
            }
            _ => self.vertical_arguments(&group.trees, is_macro),
        }
    }

    /// Those of a macro keep their commas; rustfmt adds one behind the last of a function.
    fn vertical_arguments(&mut self, trees: &[Tree], is_macro: bool) {
        self.out.push_str("(\n");
        self.indent += 1;
        self.entries(trees);
        if is_macro && !trees.is_empty() {
            self.out.truncate(self.out.len() - 2);
            self.out.push('\n');
        }
        self.indent -= 1;
        self.margin();
        self.out.push(')');
    }

    /// Each entry on a line of its own.
    fn entries(&mut self, trees: &[Tree]) {
        for entry in split(trees) {
            self.margin();
            self.expression(entry, 0, 1);
            self.out.push_str(",\n");
        }
    }
}

/// How wide the first line of an expression is that is broken behind its last bracket opens.
fn opening(trees: &[Tree]) -> Option<usize> {
    let [head @ .., Tree::Group(group)] = trees else { return None };
    let brackets = match group.trees.as_slice() {
        [Tree::Group(array)] if array.delimiter == Delimiter::Bracket => 2,
        _ => 1,
    };
    Some(width(&inline(head)) + brackets)
}

/// Whether rustfmt leaves every group in these tokens on one line.
fn is_compact(trees: &[Tree]) -> bool {
    trees.iter().all(|tree| match tree {
        Tree::Group(group) => {
            let most = match group.delimiter {
                Delimiter::Brace => MAX_LITERAL,
                _ => MAX_ARGUMENTS,
            };
            width(&inline(&group.trees)) <= most && is_compact(&group.trees)
        }
        _ => true,
    })
}
