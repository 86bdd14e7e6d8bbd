use std::io::{self, Write};

use rosidlc::source::{Entry, Input, InputPackage, Kind, Role};
use rosidlc::syntax;

/// Types nested deeper than this are not unfolded.
const DEEPEST: usize = 32;

/// More lines than anybody reads; without an end there are types that unfold to billions.
const MOST_LINES: usize = 100_000;

/// Prints the definitions that were asked for, as their authors wrote them, and below each field
/// that holds a message the definition of that message.
pub(super) fn asked(input: &Input, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { input, out, open: Vec::new(), lines: 0 };
    let mut number = 0;
    for package in &input.packages {
        for entry in package.entries.iter().filter(|entry| entry.role == Role::Asked) {
            if number > 0 {
                writeln!(page.out)?;
            }
            number += 1;
            writeln!(page.out, "# {}/{}/{}", package.name, entry.kind, entry.name)?;
            page.unfold(package, entry)?;
        }
    }
    if page.lines >= MOST_LINES {
        writeln!(page.out, "# ... cut off after {MOST_LINES} lines")?;
    }
    Ok(())
}

struct Page<'a> {
    input: &'a Input,
    out: &'a mut dyn Write,
    /// The definitions that the current one is nested in, itself last.
    open: Vec<&'a Entry>,
    lines: usize,
}

impl<'a> Page<'a> {
    fn unfold(&mut self, package: &'a InputPackage, entry: &'a Entry) -> io::Result<()> {
        let depth = self.open.len();
        self.open.push(entry);
        let text = self.input.sources.get(entry.file).text();
        for line in text.trim_end().lines() {
            if self.lines >= MOST_LINES {
                break;
            }
            self.lines += 1;
            self.line(depth, line)?;
            if let Some((package, entry)) = self.nested(package, line) {
                self.unfold(package, entry)?;
            }
        }
        self.open.pop();
        Ok(())
    }

    fn line(&mut self, depth: usize, line: &str) -> io::Result<()> {
        match line.trim_end() {
            "" => writeln!(self.out),
            line => writeln!(self.out, "{:1$}{line}", "", 4 * depth),
        }
    }

    /// The definition of the message that a line declares a field of, unless it is open already.
    fn nested(
        &self,
        package: &'a InputPackage,
        line: &str,
    ) -> Option<(&'a InputPackage, &'a Entry)> {
        let found = syntax::references(line).next()?;
        let package = match found.package {
            None => package,
            Some(name) => self.input.packages.iter().find(|package| package.name == name)?,
        };
        let wanted = (Kind::Msg, found.name);
        let place = package.entries.binary_search_by(|e| (e.kind, e.name.as_str()).cmp(&wanted));
        let entry = &package.entries[place.ok()?];
        let is_open = self.open.iter().any(|open| open.file == entry.file);
        (!is_open && self.open.len() < DEEPEST).then_some((package, entry))
    }
}
