use std::ops::Range;

use super::lines::{Locator, floor};
use super::visible;
use crate::diagnostic::Label;
use crate::source::FileId;

/// A line longer than this is cut around the place in question.
const LONGEST_LINE: usize = 400;

/// How much of a long line stays before and behind the place in question.
const AROUND: usize = 60;

/// Lines between two places of one file that still belong to one excerpt.
const FARTHEST: usize = 12;

/// Some lines of a source, fit for a terminal, and the places in them.
pub(super) struct Excerpt {
    pub(super) path: String,
    /// Of the place itself, else of the first one, from one.
    line: usize,
    column: usize,
    /// The number of the first line, from one.
    pub(super) first: usize,
    pub(super) text: String,
    pub(super) marks: Vec<Mark>,
}

impl Excerpt {
    /// Path, line and column of that place as they stand above the source lines, and as they
    /// should: they differ where the line is cut or holds characters that are spelled out.
    pub(super) fn origins(&self) -> (String, String) {
        let lead = self.marks.iter().find(|mark| mark.primary).or(self.marks.first());
        let at = lead.map_or(0, |mark| mark.range.start);
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let origin = |column| format!("{}:{}:{column}", self.path, self.line);
        (origin(self.text[start..at].chars().count() + 1), origin(self.column))
    }
}

/// A place in the text of an excerpt.
pub(super) struct Mark {
    pub(super) range: Range<usize>,
    pub(super) label: String,
    /// Whether it is the place itself, not one that explains it.
    pub(super) primary: bool,
}

/// A label and the line it stands on.
struct Place<'l> {
    label: &'l Label,
    line: usize,
    primary: bool,
}

/// The excerpts that show all labels, that of the first label first. Within an excerpt the places
/// stand in the order of the text.
pub(super) fn excerpts(labels: &[Label], locator: &mut Locator<'_>) -> Vec<Excerpt> {
    let mut groups: Vec<Vec<Place<'_>>> = Vec::new();
    for (number, label) in labels.iter().enumerate() {
        let line = locator.line_of(label.span.file, label.span.range().start);
        let place = Place { label, line, primary: number == 0 };
        match groups.iter_mut().find(|group| belongs(group, &place)) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|place| (place.line, place.label.span.start));
    }
    groups.iter().map(|group| excerpt(group, locator)).collect()
}

fn belongs(group: &[Place<'_>], place: &Place<'_>) -> bool {
    group.iter().all(|other| {
        other.label.span.file == place.label.span.file
            && other.line.abs_diff(place.line) <= FARTHEST
    })
}

fn excerpt(group: &[Place<'_>], locator: &mut Locator<'_>) -> Excerpt {
    let lead = group.iter().find(|place| place.primary).unwrap_or(&group[0]);
    let file = lead.label.span.file;
    let (first, last) = (group[0].line, group[group.len() - 1].line);
    let mut excerpt = empty(file, lead.label, first, locator);
    for line in first..=last {
        let here: Vec<_> = group.iter().filter(|place| place.line == line).collect();
        add_line(&mut excerpt, file, line, &here, locator);
    }
    excerpt
}

fn empty(file: FileId, label: &Label, first: usize, locator: &mut Locator<'_>) -> Excerpt {
    let (start, _) = locator.locate(label.span);
    Excerpt {
        path: visible::line(locator.source(file).path()),
        line: start.line,
        column: start.column,
        first: first + 1,
        text: String::new(),
        marks: Vec::new(),
    }
}

fn add_line(
    excerpt: &mut Excerpt,
    file: FileId,
    number: usize,
    places: &[&Place<'_>],
    locator: &mut Locator<'_>,
) {
    let text = locator.source(file).text();
    let line = locator.line(file, number);
    let focus = places.first().map_or(line.start..line.start, |place| place.label.span.range());
    let window = window(text, &line, &focus);
    if window.start > line.start {
        excerpt.text.push('…');
    }
    let base = excerpt.text.len();
    let offset = |at: usize| {
        let at = floor(text, at.clamp(window.start, window.end));
        base + visible::source(&text[window.start..at]).len()
    };
    for place in places {
        let range = place.label.span.range();
        let label = visible::text(&place.label.text).into_owned();
        let range = offset(range.start)..offset(range.end.max(range.start));
        excerpt.marks.push(Mark { range, label, primary: place.primary });
    }
    excerpt.text.push_str(&visible::source(&text[window.clone()]));
    excerpt.text.push_str(if window.end < line.end { "…\n" } else { "\n" });
}

/// The part of a line that is shown.
fn window(text: &str, line: &Range<usize>, focus: &Range<usize>) -> Range<usize> {
    if line.len() <= LONGEST_LINE {
        return line.clone();
    }
    let start = focus.start.clamp(line.start, line.end);
    let end = focus.end.clamp(start, line.end).min(start + AROUND);
    let from = floor(text, start.saturating_sub(AROUND)).max(line.start);
    let to = floor(text, end.saturating_add(AROUND)).min(line.end);
    from..to.max(from)
}
