//! Whatever the text, it is read to the end: no panic, every place inside of the text, and the same
//! outcome twice.
//!
//! `ROSIDLC_PROPTEST_CASES` sets the number of cases of each kind of file.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Packages, dump};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rosidlc::diagnostic::Diagnostic;
use rosidlc::report::{Format, render};
use rosidlc::source::{Kind, Sources, Span};
use rosidlc::syntax::{self, Declaration, Item, Tree, TypeExpr, Word};

const CASES: u32 = if cfg!(debug_assertions) { 2_000 } else { 100_000 };

/// What interface files are made of, and what should not be in them.
const PIECES: &[&str] = &[
    "int32",
    "uint8",
    "bool",
    "char",
    "byte",
    "float64",
    "float32",
    "string",
    "wstring",
    "time",
    "Other",
    "demo_msgs/Other",
    "a/b/C",
    "std_msgs::Header",
    "a",
    "b2",
    "a_b",
    "a__b",
    "_a",
    "A",
    "MAX_1",
    "Ab",
    "[",
    "]",
    "[]",
    "[3]",
    "[<=3]",
    "[<=",
    "[3][4]",
    "<=",
    "<=5",
    "=",
    "= ",
    "==",
    "#",
    "##",
    "# doc",
    "# [m/s]",
    "# [m",
    "] #",
    "---",
    "---\n",
    "\n---\n",
    "----",
    " ---",
    "\"",
    "'",
    "\"a\"",
    "'b'",
    "\"a",
    "\\\"",
    "\\",
    "\\x4",
    "\\x41",
    "\\u00e9",
    "\\n",
    "\\N{LF}",
    "\\N{",
    "\\101",
    "\\\\\\\\",
    "1",
    "-1",
    "0x1F",
    "1_0",
    "007",
    "1e400",
    "-inf",
    "nan",
    ".5",
    "true",
    "FALSE",
    "99999999999999999999999999999999999999999999",
    "٣",
    "[1, 2]",
    "[\"a\", \"b\"]",
    "[\"a\\\"b\"]",
    ",",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{1c}",
    "\u{1d}",
    "\u{1e}",
    "\u{1f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{a0}",
    "\u{3000}",
    "\u{feff}",
    "\0",
    "é",
    "e\u{301}",
    "日本",
    "😀",
    "\u{200d}",
    "\u{202e}",
    "\u{fffd}",
    "Ａ",
    "ß",
    "İ",
    "\u{7f}",
];

fn near_text() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        12 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..50).prop_map(|pieces| pieces.concat().into_bytes())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..120)
}

/// Lines that are nearly declarations, so that the later passes have something to read.
fn declarations() -> impl Strategy<Value = Vec<u8>> {
    let ty =
        "(bool|int8|uint64|float32|string|wstring|string<=3|Other|char)(\\[\\]|\\[2\\]|\\[<=2\\])?";
    let name = "[a-zA-Z_][a-zA-Z0-9_]{0,3}";
    let value = "( |=|= | =)?[ -~é]{0,9}";
    let line = (ty, name, value, "( # ?[ -~]{0,9})?");
    let line = line.prop_map(|(ty, name, value, comment)| format!("{ty} {name}{value}{comment}"));
    let line = prop_oneof![8 => line, 1 => Just("---".to_owned()), 1 => "# [ -~]{0,12}"];
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n").into_bytes())
}

fn check(kind: Kind, text: &[u8]) -> Result<(), TestCaseError> {
    let mut sources = Sources::default();
    let file = sources.add("case", text.to_vec());
    let text_read = sources.get(file).text();
    let (tree, findings) = syntax::parse(file, kind, text_read);
    let (again, findings_again) = syntax::parse(file, kind, text_read);
    prop_assert_eq!(format!("{tree:?}"), format!("{again:?}"));
    prop_assert_eq!(&findings, &findings_again);
    words(&tree).into_iter().try_for_each(|word| is_in(word, text_read))?;
    findings.iter().try_for_each(|found| is_sound(found, &sources))?;
    syntax::references(text_read).for_each(drop);
    compiles(kind, text)
}

/// The passes behind the parser finish, and what they say is as sound.
fn compiles(kind: Kind, text: &[u8]) -> Result<(), TestCaseError> {
    let path = format!("demo_msgs/{kind}/Case.{kind}");
    let files: [(&str, &[u8]); 2] = [(path.as_str(), text), ("demo_msgs/msg/Other.msg", b"")];
    let packages = Packages::of(&files);
    let (input, checked) = packages.check();
    let (_, again) = packages.check();
    prop_assert_eq!(&checked.findings, &again.findings);
    checked.findings.iter().try_for_each(|found| is_sound(found, &input.sources))?;
    let name = format!("demo_msgs/{kind}/Case");
    let is_known = dump::interfaces(&checked.model).contains_key(&name);
    prop_assert_eq!(is_known, !checked.has_errors(), "{:?}", checked.findings);
    prop_assert_eq!(dump::hashes(&checked.model), dump::hashes(&again.model));
    Ok(())
}

fn words<'s>(tree: &Tree<'s>) -> Vec<Word<'s>> {
    let sections = tree.sections.iter();
    let of_section = sections.flat_map(|section| {
        let items = section.items.iter().flat_map(words_of_item);
        section.comments.iter().copied().chain(items).collect::<Vec<_>>()
    });
    of_section.collect()
}

fn words_of_item<'s>(item: &Item<'s>) -> Vec<Word<'s>> {
    let mut words: Vec<_> = item.comments.iter().copied().chain(item.trailing).collect();
    match item.declaration {
        Declaration::Field(field) => {
            let TypeExpr { whole, base, bound, array } = field.ty;
            words.extend([field.name, whole, base].into_iter().chain(field.default).chain(bound));
            words.extend(
                array.into_iter().flat_map(|array| [Some(array.whole), array.size]).flatten(),
            );
        }
        Declaration::Constant(constant) => {
            words.extend([constant.ty, constant.name, constant.value])
        }
    }
    words
}

/// A word is the part of the text that it says it is.
fn is_in(word: Word<'_>, text: &str) -> Result<(), TestCaseError> {
    let range = word.start..word.start + word.text.len();
    prop_assert_eq!(text.get(range), Some(word.text));
    Ok(())
}

/// Every place is a part of its text, and the finding can be shown.
fn is_sound(found: &Diagnostic, sources: &Sources) -> Result<(), TestCaseError> {
    for label in &found.labels {
        let Span { file, .. } = label.span;
        prop_assert!(sources.get(file).text().get(label.span.range()).is_some(), "{found:?}");
    }
    prop_assert!(!found.message.is_empty() && found.help.is_some(), "{found:?}");
    for format in [Format::Human, Format::Short, Format::Json] {
        prop_assert!(!render(found, sources, format, false).is_empty());
    }
    Ok(())
}

fn run(kind: Kind) {
    let cases = std::env::var("ROSIDLC_PROPTEST_CASES").ok();
    let cases = cases.map_or(CASES, |cases| cases.parse().unwrap());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let text = prop_oneof![2 => near_text(), 1 => bytes(), 2 => declarations()];
    let shown = |text: &Vec<u8>| String::from_utf8_lossy(text).into_owned();
    TestRunner::new(config)
        .run(&text, |text| {
            check(kind, &text)
                .map_err(|error| TestCaseError::fail(format!("{error}: {:?}", shown(&text))))
        })
        .unwrap();
}

#[test]
fn any_message() {
    run(Kind::Msg);
}

#[test]
fn any_service() {
    run(Kind::Srv);
}

#[test]
fn any_action() {
    run(Kind::Action);
}
