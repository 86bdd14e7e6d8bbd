use std::io::{self, Write};

use similar::TextDiff;

/// Lines of a difference beyond which the rest is counted only.
const MOST_LINES: usize = 200;

/// Shows how a file would change, in the form of `diff -u`. A file that is not there has no old
/// text.
pub(super) fn write(
    out: &mut dyn Write,
    path: &str,
    old: Option<&str>,
    new: &str,
) -> io::Result<()> {
    let diff = TextDiff::from_lines(old.unwrap_or_default(), new);
    let before = if old.is_some() { path } else { "/dev/null" };
    let text = diff.unified_diff().header(before, path).to_string();
    for line in text.lines().take(MOST_LINES) {
        writeln!(out, "{line}")?;
    }
    match text.lines().count().saturating_sub(MOST_LINES) {
        0 => Ok(()),
        more => writeln!(out, "... and {more} more lines"),
    }
}
