//! How findings look.
#![allow(clippy::unwrap_used)]

use rosidlc::diagnostic::{Code, Diagnostic};
use rosidlc::report::{Format, json::Value, render, write_all};
use rosidlc::source::{FileId, Sources, Span};

/// A text and the place of a word in it.
fn source(text: &str, word: &str) -> (Sources, Span) {
    let mut sources = Sources::default();
    let file = sources.add("msg/Pose.msg", text.as_bytes().to_vec());
    (sources, span(file, text, word))
}

fn span(file: FileId, text: &str, word: &str) -> Span {
    let start = text.find(word).unwrap();
    Span::new(file, start..start + word.len())
}

fn check(found: &Diagnostic, sources: &Sources, expected: &str) {
    let shown = render(found, sources, Format::Human, false);
    assert_eq!(shown.trim_end(), expected.trim_matches('\n'), "\n{shown}");
}

#[test]
fn a_finding_has_place_line_caret_label_and_help() {
    let (sources, span) = source("# ä\nfloat64 badName # °\n", "badName");
    let found = Diagnostic::new(Code::InvalidFieldName, span, "`badName` is no field name")
        .label("a capital")
        .note("names are like_this")
        .help("write `bad_name`");
    let expected = "
error[invalid-field-name]: `badName` is no field name
 --> msg/Pose.msg:2:9
  |
2 | float64 badName # °
  |         ^^^^^^^ a capital
  |
  = note: names are like_this
  = help: write `bad_name`";
    check(&found, &sources, expected);
}

#[test]
fn two_places_of_one_file_are_one_excerpt() {
    let text = "int32 x\nint32 y\nfloat64 x\n";
    let (sources, second) = source(text, "float64 x");
    let first = Span { start: 6, end: 7, ..second };
    let second = Span { start: second.start + 8, ..second };
    let found = Diagnostic::new(Code::DuplicateField, second, "a second `x`")
        .label("again")
        .also(first, "the first one");
    let expected = "
error[duplicate-field]: a second `x`
 --> msg/Pose.msg:3:9
  |
1 | int32 x
  |       - the first one
2 | int32 y
3 | float64 x
  |         ^ again";
    check(&found, &sources, expected);
}

#[test]
fn places_far_apart_and_in_other_files_have_excerpts_of_their_own() {
    let text = format!("int32 x\n{}float64 x\n", "\n".repeat(100));
    let (mut sources, second) = source(&text, "float64");
    let first = Span { start: 0, end: 5, ..second };
    let other = sources.add("srv/Do.srv", b"---\nbool ok\n".to_vec());
    let found = Diagnostic::new(Code::DuplicateField, second, "see there")
        .also(first, "first")
        .also(Span::new(other, 4..8), "other");
    let expected = "
error[duplicate-field]: see there
   --> msg/Pose.msg:102:1
    |
102 | float64 x
    | ^^^^^^^
    |
   ::: msg/Pose.msg:1:1
    |
  1 | int32 x
    | ----- first
    |
   ::: srv/Do.srv:2:1
    |
  2 | bool ok
    | ---- other";
    check(&found, &sources, expected);
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let text = format!("int32 {}HERE{} #\n", "ä".repeat(5_000), "b".repeat(1_000_000));
    let (sources, span) = source(&text, "HERE");
    let shown =
        render(&Diagnostic::new(Code::MissingName, span, "long"), &sources, Format::Human, false);
    assert!(shown.len() < 1000, "{} bytes", shown.len());
    assert!(shown.contains("msg/Pose.msg:1:5007"), "{shown}");
    let lines: Vec<&str> = shown.lines().collect();
    let column = |line: &str, what: &str| line.split_once(what).unwrap().0.chars().count();
    assert_eq!(column(lines[3], "HERE"), column(lines[4], "^^^^"), "{shown}");
}

#[test]
fn nothing_commands_the_terminal() {
    let (mut sources, span) = source("\x1b[31m\u{202e}\u{9b}x\u{feff} y\r\n", "y");
    let found =
        Diagnostic::new(Code::MissingName, span, "\x1b[2J").label("\x07").help("\u{200b}\x1b");
    let path = sources.add("msg/\x1b[1mA.msg", Vec::new());
    let other = Diagnostic::new(Code::MissingName, Span::new(path, 0..0), "path");
    for format in [Format::Human, Format::Short, Format::Json] {
        for found in [&found, &other] {
            let shown = render(found, &sources, format, false);
            assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
        }
    }
}

#[test]
fn a_path_without_text_is_shown() {
    let found =
        Diagnostic::at_path(Code::UnreadableFile, "msg/X.msg", "cannot be read").help("mend it");
    let shown = render(&found, &Sources::default(), Format::Human, false);
    let lines: Vec<&str> = shown.trim_end().lines().map(str::trim).collect();
    let expected = ["error[unreadable-file]: cannot be read", "--> msg/X.msg", "= help: mend it"];
    assert_eq!(lines, expected);
    let short = render(&found, &Sources::default(), Format::Short, false);
    assert_eq!(short, "msg/X.msg: error[unreadable-file]: cannot be read (mend it)\n");
}

#[test]
fn odd_spans_are_no_surprise() {
    for text in ["", "\n", "\r\n\r", "x", "ä\u{2028}ö\n\n"] {
        let mut sources = Sources::default();
        let file = sources.add("A.msg", text.as_bytes().to_vec());
        for (start, end) in [(0, 0), (0, 1), (1, 1), (1, 9), (5, 2), (usize::MAX, usize::MAX)] {
            let found = Diagnostic::new(Code::MissingName, Span::new(file, start..end), "odd");
            for format in [Format::Human, Format::Short, Format::Json] {
                assert!(render(&found, &sources, format, true).contains("odd"));
            }
        }
    }
}

#[test]
fn json_says_all_there_is() {
    let (sources, span) = source("float64 \"x\"\n", "\"x\"");
    let found =
        Diagnostic::new(Code::InvalidFieldName, span, "no \"name\"").label("here").note("n");
    let shown = render(&found, &sources, Format::Json, false);
    assert_eq!(
        shown,
        "{\"code\":\"invalid-field-name\",\"severity\":\"error\",\"message\":\"no \\\"name\\\"\",\
         \"path\":\"msg/Pose.msg\",\"line\":1,\"column\":9,\"end_line\":1,\"end_column\":12,\
         \"label\":\"here\",\"related\":[],\"notes\":[\"n\"],\"help\":null}\n"
    );
}

#[test]
fn json_can_be_read_back() {
    let odd = "\0\x1b\"\\\n\t\r\u{7f}\u{85}ä\u{2028}🤖";
    let value = Value::object([
        ("a", Value::list([odd, ""])),
        (odd, Value::Null),
        ("e", Value::List(vec![])),
    ]);
    for text in [value.to_string(), format!("{value:#}")] {
        let back: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back["a"][0], odd);
        assert!(back[odd].is_null());
    }
}

#[test]
fn of_very_many_findings_the_first_are_shown() {
    let (sources, span) = source("float64 x\n", "x");
    let all = vec![Diagnostic::new(Code::DuplicateField, span, "again"); 5000];
    let mut out = Vec::new();
    let summary = write_all(&mut out, &all, &sources, Format::Short, false).unwrap();
    let out = String::from_utf8(out).unwrap();
    assert_eq!(out.lines().count(), 1001);
    assert!(out.ends_with("msg/Pose.msg: and 4000 more\n"));
    assert_eq!(summary.to_string(), "error: 5000 errors in 1 file");
}
