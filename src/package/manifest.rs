use core::ops::Range;

use roxmltree::{Document, Node, ParsingOptions, TextPos};

/// What matters of a `package.xml`.
#[derive(Clone, Debug, Default)]
pub(super) struct Manifest {
    pub(super) name: Option<String>,
    pub(super) version: Option<String>,
    pub(super) depends: Vec<String>,
    pub(super) problem: Option<Problem>,
}

/// Why a manifest could not be understood, and where.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// More elements than any manifest has.
const NODES: u32 = 100_000;

impl Manifest {
    pub(super) fn parse(text: &str) -> Self {
        let options =
            ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..ParsingOptions::default() };
        match Document::parse_with_options(text, options) {
            Ok(document) => Self::read(document.root_element()),
            Err(error) => Self { problem: Some(malformed(text, &error)), ..Self::default() },
        }
    }

    fn read(package: Node<'_, '_>) -> Self {
        let name = child_text(package, "name");
        let problem = match name {
            Some(_) => None,
            None => Some(nameless(package)),
        };
        Self { name, version: child_text(package, "version"), depends: depends(package), problem }
    }
}

fn child_text(package: Node<'_, '_>, tag: &str) -> Option<String> {
    package.children().find(|node| node.has_tag_name(tag)).and_then(text_of)
}

fn text_of(node: Node<'_, '_>) -> Option<String> {
    let text = node.text().map(str::trim).filter(|text| !text.is_empty())?;
    Some(text.to_owned())
}

/// The packages of every tag that is `depend` or ends in `_depend`, whatever the format of the
/// manifest and whatever the condition on the tag.
fn depends(package: Node<'_, '_>) -> Vec<String> {
    let is_depend = |node: &Node<'_, '_>| {
        let tag = node.tag_name().name();
        tag == "depend" || (tag.ends_with("_depend") && tag != "group_depend")
    };
    let mut names: Vec<_> = package.children().filter(is_depend).filter_map(text_of).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn nameless(package: Node<'_, '_>) -> Problem {
    let start = package.range().start;
    let tag = 1 + package.tag_name().name().len();
    Problem {
        range: start..start + tag,
        message: "the manifest has no `<name>`".to_owned(),
        help: "add `<name>the_package</name>`; until then the folder's name is used",
    }
}

fn malformed(text: &str, error: &roxmltree::Error) -> Problem {
    let at = offset(text, error.pos());
    let end = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
    let said = error.to_string();
    let said = said.rsplit_once(" at ").map_or(said.as_str(), |(before, _)| before);
    Problem {
        range: at..end,
        message: format!("the manifest is no well-formed XML: {said}"),
        help: "correct the XML; until then the folder's name is used",
    }
}

/// The byte at a line and a character of it, both counted from one.
fn offset(text: &str, at: TextPos) -> usize {
    let line = (at.row as usize).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let column = (at.col as usize).saturating_sub(1);
    let skipped = text[start..].char_indices().nth(column);
    skipped.map_or(text.len(), |(offset, _)| start + offset)
}
