//! Comments were not written as Markdown. What would be misread is escaped; what reads well
//! (paragraphs, lists, code in backticks, addresses) is kept.

use std::borrow::Cow;

/// Lines of a comment as lines of Markdown that rustdoc has nothing to say about.
///
/// Deeply indented lines and drawings keep their form in a block of text, unless they go on with
/// an item of a list; rulers such as `-----` part paragraphs.
pub(super) fn markdown(lines: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    let mut verbatim: Vec<String> = Vec::new();
    let mut items = Items::default();
    for line in lines {
        let line = clean(line);
        let text = line.trim();
        let is_open = !is_ruler(text) && items.goes_on(indent(&line));
        if indent(&line) >= 4 && !text.is_empty() && !is_open {
            verbatim.push(line.into_owned());
            continue;
        }
        flush(&mut out, &mut verbatim);
        if is_ruler(text) {
            items = Items::default();
            push_blank(&mut out);
            continue;
        }
        let column = items.place(indent(&line), text);
        out.push(format!("{}{}", " ".repeat(column), prose(text)));
    }
    flush(&mut out, &mut verbatim);
    while out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out
}

/// The items of lists that are open, outermost first: where each one's marker stands in the comment,
/// and where its text does in the Markdown.
#[derive(Default)]
struct Items(Vec<(usize, usize)>);

impl Items {
    /// Whether a line that stands at a column of the comment belongs to an item.
    fn goes_on(&self, at: usize) -> bool {
        self.0.first().is_some_and(|(marker, _)| *marker < at)
    }

    /// Where a line of text goes that stands at a column of the comment.
    fn place(&mut self, at: usize, text: &str) -> usize {
        self.0.truncate(self.0.iter().take_while(|(marker, _)| *marker < at).count());
        let column = self.0.last().map_or(at, |(_, column)| *column);
        if let Some(marker) = marker(text) {
            self.0.push((at, column + marker + 1));
        }
        column
    }
}

/// A block of text that is shown as it stands.
pub(super) fn fence(lines: Vec<String>) -> Vec<String> {
    let longest = lines.iter().map(|line| longest_run(line, '`')).max().unwrap_or(0);
    let ticks = "`".repeat(longest.max(2) + 1);
    let lines = lines.into_iter().map(|line| clean(&line).trim_end().to_owned());
    core::iter::once(format!("{ticks}text")).chain(lines).chain([ticks.clone()]).collect()
}

/// A short text as code.
pub(super) fn code(text: &str) -> String {
    let text = clean(text);
    let ticks = "`".repeat(longest_run(&text, '`') + 1);
    match ticks.len() {
        1 => format!("`{}`", text.trim()),
        _ => format!("{ticks} {} {ticks}", text.trim()),
    }
}

fn flush(out: &mut Vec<String>, verbatim: &mut Vec<String>) {
    if verbatim.is_empty() {
        return;
    }
    push_blank(out);
    let common = verbatim.iter().map(|line| indent(line)).min().unwrap_or(0);
    out.extend(fence(verbatim.drain(..).map(|line| line[common..].to_owned()).collect()));
    out.push(String::new());
}

/// One blank line, unless there is one or nothing stands before it.
fn push_blank(out: &mut Vec<String>) {
    if out.last().is_some_and(|line| !line.is_empty()) {
        out.push(String::new());
    }
}

/// Without what no source text should hold: controls, and marks that turn the direction of text.
fn clean(line: &str) -> Cow<'_, str> {
    if line.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return Cow::Borrowed(line);
    }
    let is_mark = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let line = line.chars().filter(|c| !is_mark(*c));
    Cow::Owned(line.map(|c| if c.is_control() { ' ' } else { c }).collect())
}

/// How many blanks stand in front.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn longest_run(line: &str, of: char) -> usize {
    line.split(|c| c != of).map(str::len).max().unwrap_or(0)
}

/// Whether a line is there for the eye only.
fn is_ruler(text: &str) -> bool {
    text.chars().all(|c| "-=#*_~+/|: ".contains(c))
}

/// One line of prose, escaped.
fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = start(text, &mut out);
    let mut before = ' ';
    while let Some(at) = rest.find(is_special) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        before = plain.chars().next_back().unwrap_or(before);
        let taken = match span(special, &mut out) {
            0 => character(special, before, &mut out),
            taken => taken,
        };
        before = special[..taken].chars().next_back().unwrap_or(before);
        rest = &special[taken..];
    }
    out.push_str(rest);
    out
}

/// Whether a character may mean something, or begin an address.
fn is_special(c: char) -> bool {
    matches!(c, '[' | '`' | '*' | '<' | '\\' | '_' | '~' | '&' | 'h')
}

/// Takes care of what means something at the start of a line only; gives the rest.
fn start<'a>(text: &'a str, out: &mut String) -> &'a str {
    let mut text = text;
    while let Some(marker) = marker(text) {
        let (marker, rest) = text.split_at(marker);
        out.push_str(marker);
        out.push(' ');
        text = rest.trim_start();
    }
    if text.starts_with(['#', '>', '+', '-', '=']) {
        out.push('\\');
    }
    text
}

/// The length of what makes a text an item of a list: `-` or `1.`, with a blank behind it.
fn marker(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[char] = if digits == 0 { &['-', '*', '+'] } else { &['.', ')'] };
    let rest = text[digits..].strip_prefix(marks)?;
    (digits <= 9 && rest.starts_with(' ')).then_some(digits + 1)
}

/// Copies code in backticks or an address; gives how many bytes it takes, zero if there is none.
fn span(rest: &str, out: &mut String) -> usize {
    if let Some(length) = code_length(rest) {
        out.push_str(&rest[..length]);
        return length;
    }
    let length = address_length(rest);
    if length > 0 {
        out.push('<');
        out.push_str(&rest[..length]);
        out.push('>');
    }
    length
}

/// The length of code in single backticks at the start of a text.
fn code_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('`')?;
    let close = inner.find('`').filter(|close| *close > 0)?;
    let is_single = !inner[close + 1..].starts_with('`');
    (is_single && !inner[..close].trim().is_empty()).then_some(close + 2)
}

/// The length of a web address at the start of a text, without the punctuation behind it.
fn address_length(rest: &str) -> usize {
    let Some(scheme) = ["https://", "http://"].into_iter().find(|s| rest.starts_with(s)) else {
        return 0;
    };
    let ends = |c: char| !c.is_ascii_graphic() || "<>\"'`{}|\\^".contains(c);
    let address = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let mut address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', ']', '[']);
    while address.ends_with(')') && address.matches(')').count() > address.matches('(').count() {
        address = address[..address.len() - 1].trim_end_matches(['.', ',', ';', ':']);
    }
    if address.len() > scheme.len() { address.len() } else { 0 }
}

/// Copies one character, with a backslash where it would mean something.
fn character(rest: &str, before: char, out: &mut String) -> usize {
    let mut chars = rest.chars();
    let c = chars.next().unwrap_or(' ');
    let after = chars.next().unwrap_or(' ');
    let escaped = match c {
        '[' | '`' => true,
        '*' => !(before.is_whitespace() && after.is_whitespace()),
        '<' => after.is_ascii_alphabetic() || "/!?".contains(after),
        '\\' => after.is_ascii_punctuation() || after == ' ',
        '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
        '~' => rest[1..].contains('~') || before == '~',
        '&' => rest.contains(';') && (after == '#' || after.is_ascii_alphabetic()),
        _ => false,
    };
    if escaped {
        out.push('\\');
    }
    out.push(c);
    c.len_utf8()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(comment: &str, expected: &str) {
        let lines: Vec<String> = comment.lines().map(str::to_owned).collect();
        assert_eq!(markdown(&lines).join("\n"), expected);
    }

    #[test]
    fn prose_is_escaped() {
        check(
            "a plain line, with-dashes and snake_case",
            "a plain line, with-dashes and snake_case",
        );
        check("x in [0, 1] and vector<T>", "x in \\[0, 1] and vector\\<T>");
        check("a * b *c*, 2 < 3 <= 4", "a * b \\*c\\*, 2 < 3 <= 4");
        check("_x_ and __y__", "\\_x\\_ and \\_\\_y\\_\\_");
        check("C:\\new \\_/", "C:\\new \\\\\\_/");
        check("`code_x` and a lone ` tick", "`code_x` and a lone \\` tick");
        check("# no heading", "\\# no heading");
        check("&lt; Q&A", "\\&lt; Q&A");
    }

    #[test]
    fn addresses() {
        check("see http://a.org/b_c_d.", "see <http://a.org/b_c_d>.");
        check("(https://a.org/x_(y))", "(<https://a.org/x_(y)>)");
        check("<http://a.org>", "\\<<http://a.org>>");
        check("http://", "http://");
    }

    #[test]
    fn structure() {
        check("- one\n-    two\n1. three", "- one\n- two\n1. three");
        check("title\n-----\ntext", "title\n\ntext");
        check("a:\n      x | y\n        z\nb", "a:\n\n```text\nx | y\n  z\n```\n\nb");
        check("      ```\nx", "````text\n```\n````\n\nx");
        check("-5 to 5", "\\-5 to 5");
    }

    #[test]
    fn lists() {
        check("- a\n      - b\n        more\n    - c\n- d", "- a\n  - b\n    more\n  - c\n- d");
        check("1. one\n      more\n 2. two", "1. one\n   more\n   2. two");
        check("- a\n\n      x\n      y", "- a\n\n```text\nx\ny\n```");
        check("- 1.      x\n* -5", "- 1. x\n* \\-5");
        check("- a\nb\n      x", "- a\nb\n\n```text\nx\n```");
        check("a\n    - b\n      - c", "a\n\n```text\n- b\n  - c\n```");
    }
}
