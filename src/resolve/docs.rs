//! Comments, cleaned as the official tools clean them.

use crate::model::Docs;
use crate::syntax::{Word, is_blank};

/// Makes documentation of the lines of a comment: takes the unit out, drops blank lines at the
/// ends, squeezes runs of them, removes common indentation.
pub(super) fn docs(words: &[Word<'_>]) -> Docs {
    if words.is_empty() {
        return Docs::default();
    }
    let mut lines: Vec<String> = words.iter().map(|word| word.text.replace('\t', " ")).collect();
    let unit = take_unit(&mut lines);
    squeeze(&mut lines);
    dedent(&mut lines);
    Docs { lines, unit }
}

/// Text in brackets is the unit where there is exactly one such text in the whole comment.
fn take_unit(lines: &mut [String]) -> Option<String> {
    if !lines.iter().any(|line| line.contains('[')) {
        return None;
    }
    let text = lines.join("\n");
    let mut found = brackets(&text);
    let (whole, unit) = found.next()?;
    if found.next().is_some() {
        return None;
    }
    for line in lines {
        *line = line.replace(whole, "");
    }
    Some(unit.to_owned())
}

/// Every `[unit]`, as the whole with the blanks before it, and what is inside: anything but a
/// comma or a closing bracket.
fn brackets(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let (mut at, mut done) = (0, 0);
    core::iter::from_fn(move || {
        while let Some(open) = text[at..].find('[').map(|found| at + found) {
            let length = text[open + 1..].find([',', ']'])?;
            let close = open + 1 + length;
            let is_comma = text[close..].starts_with(',');
            at = if is_comma { close } else { open + 1 };
            if length == 0 || is_comma {
                continue;
            }
            let start = done + text[done..open].trim_end_matches(is_blank).len();
            let inside = &text[at..close];
            (at, done) = (close + 1, close + 1);
            return Some((&text[start..done], inside));
        }
        None
    })
}

fn squeeze(lines: &mut Vec<String>) {
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let mut after_blank = true;
    lines.retain(|line| {
        let keep = !(line.is_empty() && after_blank);
        after_blank = line.is_empty();
        keep
    });
}

/// Removes the spaces that all lines have in front; lines of spaces alone become empty.
fn dedent(lines: &mut [String]) {
    let indent = |line: &String| line.len() - line.trim_start_matches(' ').len();
    let filled = lines.iter().filter(|line| indent(line) < line.len());
    let margin = filled.map(indent).min().unwrap_or(0);
    for line in lines {
        if indent(line) == line.len() {
            line.clear();
        } else {
            line.drain(..margin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::docs;
    use crate::syntax::Word;

    fn check(comment: &str, lines: &[&str], unit: Option<&str>) {
        let words: Vec<_> = comment.split('\n').map(|line| Word::of(comment, line)).collect();
        let docs = docs(&words);
        assert_eq!(
            (docs.lines.as_slice(), docs.unit.as_deref()),
            (&lines.iter().map(|l| l.to_string()).collect::<Vec<_>>()[..], unit)
        );
    }

    #[test]
    fn units() {
        check(" speed [m/s]", &["speed"], Some("m/s"));
        check(" [m] speed", &["speed"], Some("m"));
        check(" from [0, 1]", &["from [0, 1]"], None);
        check(" a [m] b [s]", &["a [m] b [s]"], None);
        check(" [] x", &["[] x"], None);
        check(" [[m]]", &["]"], Some("[m"));
        check(" [m", &["[m"], None);
        check(" [a[b, [c] d", &["[a[b, d"], Some("c"));
        check(" [[] [s]", &["[[] [s]"], None);
    }

    #[test]
    fn blank_lines_and_indentation() {
        check("\n\n  a\n\n\n    b\n   \n", &["a", "", "  b", ""], None);
        check("", &[], None);
    }
}
