//! Every rule has a page; the example of a page shows the rule, its cure cures it.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use rosidlc::compile::{self, Purpose};
use rosidlc::diagnostic::{Code, Severity};
use rosidlc::package::{Search, load};

/// Rules that no text on a page can show: what they are about is bytes or folders.
const SHOWN_ELSEWHERE: [Code; 7] = [
    Code::InvalidUtf8,
    Code::ByteOrderMark,
    Code::FileTooLarge,
    Code::UnreadableFile,
    Code::IdlOnlyType,
    Code::MisplacedInterface,
    Code::LeftOut,
];

/// A fenced block of a page: a file of a package.
struct Block<'a> {
    sort: &'a str,
    text: &'a str,
}

impl Block<'_> {
    /// The first line may name the file.
    fn path(&self) -> String {
        let named = self.text.lines().next().unwrap_or_default();
        let named = named.trim_start_matches("# ").trim_start_matches("<!-- ");
        let named = named.trim_end_matches(" -->");
        let is_path = named.ends_with(&format!(".{}", self.sort));
        if is_path { named.to_owned() } else { format!("{0}/Example.{0}", self.sort) }
    }
}

/// The part of a page below a heading.
fn part<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n\n")).unwrap();
    rest.split("\n## ").next().unwrap()
}

fn blocks(part: &str) -> Vec<Block<'_>> {
    let fenced = part.split("```").skip(1).step_by(2);
    let blocks = fenced.map(|fenced| {
        let (sort, text) = fenced.split_once('\n').unwrap();
        Block { sort, text }
    });
    blocks.filter(|block| block.sort != "text").collect()
}

/// The codes that a package of these files has.
fn findings(blocks: &[Block<'_>], folder: &Path) -> Vec<Code> {
    let package = folder.join("demo_interfaces");
    let _ = fs::remove_dir_all(&package);
    for block in blocks {
        let file = package.join(block.path());
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, block.text).unwrap();
    }
    let search = Search { bundled: true, ..Search::default() };
    let loaded = load(&[package.to_str().unwrap().to_owned()], &search);
    assert!(loaded.failures.is_empty(), "{:?}", loaded.failures);
    let found = compile::check(&loaded.input, Purpose::Check).findings;
    loaded.diagnostics.iter().chain(&found).map(|found| found.code).collect()
}

#[test]
fn pages_have_the_same_parts() {
    for code in Code::ALL {
        let page = code.page();
        assert!(page.starts_with(&format!("# {code}\n\n")), "{code}");
        let lines = page.lines().count();
        assert!((10..=36).contains(&lines), "{code} has {lines} lines");
        assert!(part(page, "Example").contains("```"), "{code}");
        assert!(part(page, "Cure").contains("```"), "{code}");
    }
}

#[test]
#[cfg(feature = "bundled")]
fn examples_show_the_rule_and_cures_cure_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules");
    let mut untested = Vec::new();
    for &code in Code::ALL {
        let example = blocks(part(code.page(), "Example"));
        if example.is_empty() {
            untested.push(code);
            continue;
        }
        let found = findings(&example, &folder);
        assert!(found.contains(&code), "the example of {code} shows {found:?}");
        let cure = blocks(part(code.page(), "Cure"));
        if !cure.is_empty() {
            let mut found = findings(&cure, &folder);
            found.retain(|left| *left == code || left.severity() == Severity::Error);
            assert!(found.is_empty(), "after the cure of {code}: {found:?}");
        }
    }
    assert_eq!(untested, SHOWN_ELSEWHERE);
}

#[test]
fn the_index_lists_every_page() {
    let index = fs::read_to_string("docs/rules/README.md").unwrap();
    let rows: Vec<&str> = index.lines().filter(|line| line.starts_with("| [")).collect();
    assert_eq!(rows.len(), Code::ALL.len());
    for (row, code) in rows.iter().zip(Code::ALL) {
        let severity = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        assert!(row.starts_with(&format!("| [{code}]({code}.md) | {severity} | ")), "{row}");
    }
    let files = fs::read_dir("docs/rules").unwrap().count();
    assert_eq!(files, Code::ALL.len() + 1, "a page without a rule");
}
