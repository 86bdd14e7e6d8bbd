use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::{FileId, Location, Source, Sources, Span};

/// Finds lines and columns. It remembers where the lines of a text begin, so that many places in
/// one text cost one pass.
pub struct Locator<'a> {
    sources: &'a Sources,
    starts: BTreeMap<FileId, Vec<usize>>,
}

impl<'a> Locator<'a> {
    /// Of these texts.
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, starts: BTreeMap::new() }
    }

    /// The text of a file.
    pub fn source(&self, file: FileId) -> &'a Source {
        self.sources.get(file)
    }

    /// Where a span begins and ends, both counted from one.
    pub fn locate(&mut self, span: Span) -> (Location, Location) {
        let range = span.range();
        (self.location(span.file, range.start), self.location(span.file, range.end))
    }

    fn location(&mut self, file: FileId, offset: usize) -> Location {
        let text = self.source(file).text();
        let offset = floor(text, offset);
        let line = self.line_of(file, offset);
        let start = self.starts(file)[line];
        Location { line: line + 1, column: text[start..offset].chars().count() + 1 }
    }

    /// The number of the line that holds an offset, counted from zero.
    pub(super) fn line_of(&mut self, file: FileId, offset: usize) -> usize {
        self.starts(file).partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// The bytes of a line, without its end.
    pub(super) fn line(&mut self, file: FileId, number: usize) -> Range<usize> {
        let text = self.source(file).text();
        let starts = self.starts(file);
        let start = starts.get(number).copied().unwrap_or(text.len());
        let next = starts.get(number + 1).copied().unwrap_or(text.len());
        start..start + text[start..next].trim_end_matches(['\r', '\n']).len()
    }

    fn starts(&mut self, file: FileId) -> &[usize] {
        let text = self.sources.get(file).text();
        self.starts.entry(file).or_insert_with(|| starts(text))
    }
}

/// Lines end as editors count them: at LF, CR LF or CR.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
            starts.push(at + 1);
        }
    }
    starts
}

/// The nearest character boundary at or before an offset.
pub(super) fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
