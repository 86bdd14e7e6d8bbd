use std::io::{self, Write};

use rosidlc::model::{Element, InterfaceId, MessageId, Model};
use rosidlc::report;
use rosidlc::source::{Entry, Input, InputPackage, Kind};
use rosidlc::syntax;

use super::asked::Asked;
use super::definition::spell;

/// Types nested deeper than this are not unfolded.
const DEEPEST: usize = 32;

/// More lines than anybody reads; without an end there are types that unfold to billions.
const MOST_LINES: usize = 100_000;

/// Prints the definitions that were asked for, as their authors wrote them, and below each field
/// that holds a message the definition of that message.
pub(super) fn print(
    asked: &[Asked<'_>],
    input: &Input,
    model: &Model,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page { input, model, out, open: Vec::new(), depth: 0, lines: 0 };
    for (number, asked) in asked.iter().enumerate() {
        if number > 0 {
            writeln!(page.out)?;
        }
        page.one(asked)?;
    }
    if page.lines >= MOST_LINES {
        writeln!(page.out, "# ... cut off after {MOST_LINES} lines")?;
    }
    Ok(())
}

struct Page<'a> {
    input: &'a Input,
    model: &'a Model,
    out: &'a mut dyn Write,
    /// The definitions that the current one is nested in, itself last.
    open: Vec<&'a Entry>,
    depth: usize,
    lines: usize,
}

impl<'a> Page<'a> {
    fn one(&mut self, asked: &Asked<'a>) -> io::Result<()> {
        let (package, entry) = (asked.package, asked.entry);
        let Some(id) = asked.derived else {
            writeln!(self.out, "# {}/{}/{}", package.name, entry.kind, entry.name)?;
            return self.unfold(package, entry, self.input.sources.get(entry.file).text());
        };
        writeln!(self.out, "# {}", self.model.interface_name(id))?;
        match id {
            InterfaceId::Message(id) => self.derived(id),
            InterfaceId::Service(id) => {
                let service = self.model.service(id);
                self.derived(service.request)?;
                self.line("---")?;
                self.derived(service.response)
            }
            InterfaceId::Action(_) => Ok(()),
        }
    }

    /// The text of an entry or of one of its sections.
    fn unfold(
        &mut self,
        package: &'a InputPackage,
        entry: &'a Entry,
        text: &'a str,
    ) -> io::Result<()> {
        self.open.push(entry);
        for line in text.trim_end().lines() {
            if self.lines >= MOST_LINES {
                break;
            }
            self.line(line)?;
            if let Some((package, entry)) = self.nested(package, line) {
                let text = self.input.sources.get(entry.file).text();
                self.depth += 1;
                self.unfold(package, entry, text)?;
                self.depth -= 1;
            }
        }
        self.open.pop();
        Ok(())
    }

    /// A message: the section of a file that it is, or the fields that the file implies.
    fn derived(&mut self, id: MessageId) -> io::Result<()> {
        let message = self.model.message(id);
        let packages = self.input.packages.iter();
        let all = packages.flat_map(|package| package.entries.iter().map(move |e| (package, e)));
        let file = all.into_iter().find(|(_, entry)| entry.file == message.file);
        let written = file.and_then(|(package, entry)| {
            let text = self.input.sources.get(entry.file).text();
            Some((package, entry, section(entry, text, &message.name.name)?))
        });
        if let Some((package, entry, text)) = written {
            return self.unfold(package, entry, text);
        }
        for field in &message.fields {
            self.line(&format!("{} {}", spell(self.model, field.ty), field.name))?;
            if let Element::Message(id) = field.ty.element {
                self.depth += 1;
                self.derived(id)?;
                self.depth -= 1;
            }
        }
        Ok(())
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        if self.lines >= MOST_LINES {
            return Ok(());
        }
        self.lines += 1;
        match report::visible(line.trim_end()).as_str() {
            "" => writeln!(self.out),
            line => writeln!(self.out, "{:1$}{line}", "", 4 * self.depth),
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

/// The part of a file's text that defines the message of this name.
fn section<'t>(entry: &Entry, text: &'t str, name: &str) -> Option<&'t str> {
    if entry.kind == Kind::Msg {
        return Some(text);
    }
    let suffix = name.strip_prefix(&entry.name)?;
    let number = entry.kind.suffixes().iter().position(|known| *known == suffix)?;
    let (mut start, mut end, mut passed) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        end += line.len();
        if line.trim_end() == "---" {
            if passed == number {
                return Some(&text[start..end - line.len()]);
            }
            (passed, start) = (passed + 1, end);
        }
    }
    (passed == number).then(|| &text[start..])
}
