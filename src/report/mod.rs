//! How findings look: as in rustc, one line each, or as JSON.
//!
//! Whatever a source holds, what is written here is fit for a terminal: control characters are
//! made visible and long lines are cut around the place in question.

mod excerpt;
mod human;
pub mod json;
mod lines;
mod summary;
mod visible;

use std::io;

use crate::diagnostic::Diagnostic;
use crate::source::Sources;

pub use lines::Locator;
pub use summary::Summary;

/// The looks that findings can have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the source line and a caret, for people.
    #[default]
    Human,
    /// `path:line:column: error[code]: message (help)`, one line each, for editors.
    Short,
    /// One JSON object per line, for programs. See [`json::diagnostic`] for its fields.
    Json,
}

/// Findings in one file beyond which no more are shown to people.
const MOST_PER_FILE: usize = 1000;

/// One finding, ending in a line end.
///
/// ```
/// use rosidlc::diagnostic::{Code, Diagnostic};
/// use rosidlc::report::{Format, render};
/// use rosidlc::source::{Sources, Span};
///
/// let mut sources = Sources::default();
/// let file = sources.add("msg/Pose.msg", b"float64 badName\n".to_vec());
/// let found = Diagnostic::new(Code::InvalidFieldName, Span::new(file, 8..15), "`badName` is no field name")
///     .help("write `bad_name`");
/// assert_eq!(
///     render(&found, &sources, Format::Short, false),
///     "msg/Pose.msg:1:9: error[invalid-field-name]: `badName` is no field name (write `bad_name`)\n",
/// );
/// ```
pub fn render(found: &Diagnostic, sources: &Sources, format: Format, color: bool) -> String {
    one(found, &mut Locator::new(sources), format, color)
}

/// All findings of a run, in their order, and how many there were.
///
/// Of a file with very many of them only the first are shown, except as JSON.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write_all(
    out: &mut dyn io::Write,
    diagnostics: &[Diagnostic],
    sources: &Sources,
    format: Format,
    color: bool,
) -> io::Result<Summary> {
    let mut locator = Locator::new(sources);
    let mut summary = Summary::default();
    for found in diagnostics {
        let number = summary.count(found, sources);
        if number <= MOST_PER_FILE || format == Format::Json {
            out.write_all(one(found, &mut locator, format, color).as_bytes())?;
        }
    }
    if format != Format::Json {
        for (path, hidden) in summary.beyond(MOST_PER_FILE) {
            writeln!(out, "{}: and {hidden} more", visible::line(path))?;
        }
    }
    Ok(summary)
}

/// A line of a source as a terminal may have it: nothing in it is a command.
pub fn visible(line: &str) -> String {
    visible::source(line)
}

fn one(found: &Diagnostic, locator: &mut Locator<'_>, format: Format, color: bool) -> String {
    match format {
        Format::Human => human::human(found, locator, color),
        Format::Short => human::short(found, locator),
        Format::Json => format!("{}\n", json::diagnostic(found, locator)),
    }
}
