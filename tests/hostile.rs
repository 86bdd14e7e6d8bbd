//! Texts that nobody writes: huge, endless, tangled. Each is read in time and space that grow with
//! the text and no faster. The watchdog is a net, not a measure: what is linear takes seconds.
#![allow(clippy::unwrap_used)]

mod common;

use std::fmt::Write as _;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use common::{Packages, dump, place};
use rosidlc::compile::Checked;
use rosidlc::describe;
use rosidlc::diagnostic::Code;
use rosidlc::source::{Input, Role};

/// Sizes are what the tests are called where the code is optimized, else a tenth of it.
const SCALE: usize = if cfg!(debug_assertions) { 10 } else { 1 };
const MILLION: usize = 1_000_000 / SCALE;
const PATIENCE: Duration = Duration::from_secs(60);

/// Does the work on a thread of its own and fails where it does not end.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || sender.send(work()));
    match receiver.recv_timeout(PATIENCE) {
        Ok(done) => done,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("still busy after {PATIENCE:?}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => panic!("{:?}", worker.join()),
    }
}

fn run(packages: Packages) -> (Input, Checked) {
    in_time(move || packages.check())
}

/// Checks one message of this text: no finding, or at least one of this code and none of another.
fn check(text: impl Into<String>, expected: Option<Code>) -> Checked {
    let (_, checked) = run(Packages::of(&[("demo_msgs/msg/Case.msg", text.into())]));
    let mut codes: Vec<_> = checked.findings.iter().map(|found| found.code).collect();
    codes.dedup();
    assert_eq!(codes, Vec::from_iter(expected));
    let hashed = checked.model.clone();
    let hashes = in_time(move || dump::hashes(&hashed).len());
    assert_eq!(hashes, usize::from(!checked.has_errors()));
    checked
}

fn many(line: impl Fn(usize) -> String) -> String {
    (0..MILLION).map(line).collect()
}

#[test]
fn a_line_of_100_megabytes() {
    let long = "a".repeat(100 * MILLION);
    check(format!("int32 {long}\n"), None);
    check(format!("{long} a\n"), Some(Code::UnknownType));
    check(format!("# {long}\nint32 a # {long}\n"), None);
    check(format!("string a \"{long}\"\n"), None);
    check(format!("int32 a {long}\n"), Some(Code::InvalidInteger));
    check(format!("int32[{long}] a\n"), Some(Code::InvalidArraySize));
    check(long, Some(Code::MissingName));
}

#[test]
fn long_lines_of_hard_pieces() {
    let hard = |piece: &str| piece.repeat(10 * MILLION / piece.len());
    for piece in
        ["[", "]", "\"", "\\\"", "\\x41", "\\", "'", "=", "/", "<", ",", "[,", "[]", "\t", "é"]
    {
        let text = hard(piece);
        let packages =
            [format!("string a {text}"), format!("int32 a # {text}"), format!("{text} a")]
                .into_iter()
                .chain([format!("string[] a [{text}]"), format!("string[] a [\"{text}x\"]")])
                .chain([
                    format!("int32[] a [{text}]"),
                    format!("int32 {text}"),
                    format!("{text}=1"),
                ]);
        for text in packages {
            run(Packages::of(&[("demo_msgs/msg/Case.msg", text)]));
        }
    }
}

#[test]
fn a_million_fields() {
    let checked = check(many(|n| format!("int32 f{n} {n} # field {n}\n")), None);
    assert_eq!(checked.model.messages[0].fields.len(), MILLION);
    check(many(|_| "int32 same\n".into()), Some(Code::DuplicateField));
    check(many(|n| format!("int32 F{n}\n")), Some(Code::InvalidFieldName));
    check(many(|n| format!("M{n} f{n}\n")), Some(Code::UnknownType));
    check(many(|n| format!("m{n}/Other f{n}\n")), Some(Code::UnknownPackage));
}

#[test]
fn a_million_constants() {
    let checked = check(many(|n| format!("string C{n}=\"\\x41{n}\"\n")), None);
    assert_eq!(checked.model.messages[0].constants.len(), MILLION);
    check(many(|_| "int32 A=1\n".into()), Some(Code::DuplicateConstant));
    check(many(|n| format!("int32 C{n}=x\n")), Some(Code::InvalidInteger));
}

#[test]
fn a_million_elements() {
    check(format!("int32[] a [{}1]\n", "1,".repeat(MILLION)), None);
    check(format!("string[] a [{}]\n", "\"x\",".repeat(MILLION)), None);
    check(format!("int32[] a [{}]\n", "x,".repeat(MILLION)), Some(Code::InvalidInteger));
}

#[test]
fn a_million_separators() {
    check("---\n".repeat(MILLION), Some(Code::ExtraSeparator));
    for (path, text) in
        [("srv/Case.srv", "---\n"), ("action/Case.action", "---\n"), ("srv/Case.srv", " ---\n")]
    {
        let path = format!("demo_msgs/{path}");
        let files = [(path.as_str(), text.repeat(MILLION))];
        assert!(run(Packages::of(&files).with_standard()).1.has_errors());
    }
}

#[test]
fn a_million_lines_of_comment() {
    check(many(|n| format!("# line {n}\n")), None);
    check(format!("int32 a\n{}", many(|n| format!(" # line {n}\n"))), None);
    check(format!("int32 z\n{}int32 a\n", many(|n| format!("#   [line {n}\n"))), None);
    check(format!("int32 z\n{}int32 a\n", many(|n| format!("#   [unit {n}]\n"))), None);
    check(
        format!("int32 z\n{}int32 a\n", many(|n| format!("# \\x {n}\n"))),
        Some(Code::InvalidEscape),
    );
    check("#\n".repeat(MILLION) + &" \n".repeat(MILLION), None);
}

#[test]
fn a_million_findings() {
    let mut packages = Packages::default();
    for file in 0..1_000 / SCALE {
        let text: String = (0..1_000).map(|n| format!("int32 badName{n}\n")).collect();
        packages.add(&format!("demo_msgs/msg/M{file}.msg"), Role::Asked, text.as_bytes());
    }
    assert_eq!(run(packages).1.findings.len(), MILLION);
}

#[test]
fn a_million_unknown_types() {
    let mut packages = Packages::default();
    for file in 0..2_000 / SCALE {
        let text: String = (0..500).map(|n| format!("Name{file}X{n} a{n}\n")).collect();
        packages.add(&format!("demo_msgs/msg/M{file}Name.msg"), Role::Asked, text.as_bytes());
    }
    assert_eq!(run(packages).1.findings.len(), MILLION);
}

/// Messages each of which holds the next ones, by this function of their number.
fn graph(count: usize, next: impl Fn(usize) -> Vec<usize>) -> Packages {
    let mut packages = Packages::default();
    for from in 0..count {
        let mut text = String::new();
        for (at, to) in next(from).into_iter().enumerate() {
            writeln!(text, "M{to} f{at}").unwrap();
        }
        packages.add(&format!("demo_msgs/msg/M{from}.msg"), Role::Asked, text.as_bytes());
    }
    packages
}

fn chain(count: usize) -> Packages {
    graph(count, |n| if n + 1 < count { vec![n + 1] } else { Vec::new() })
}

#[test]
fn chains_are_followed_to_their_end() {
    let (_, checked) = run(chain(10_000));
    assert_eq!((checked.findings.len(), checked.model.messages.len()), (0, 10_000));
    // What is hashed of a message is the descriptions of all below it.
    let length = 10_000 / SCALE;
    let (_, checked) = run(chain(length));
    let below = in_time(move || {
        let hashes = describe::hashes(&checked.model);
        let types = dump::types(&checked.model);
        let (_, first) = types.iter().find(|(name, _)| name == "demo_msgs/msg/M0").unwrap();
        assert_ne!(hashes.get(*first), &[0; 32]);
        describe::Descriptions::new(&checked.model).referenced(*first).len()
    });
    assert_eq!(below, length - 1);
}

#[test]
fn broken_ends_of_chains_break_the_chain() {
    let mut packages = chain(10_000);
    packages.files[9_999].2 = b"int32 badName\n".to_vec();
    let (input, checked) = run(packages);
    assert!(checked.model.messages.is_empty());
    let places: Vec<_> =
        checked.findings.iter().map(|found| place(found, &input.sources)).collect();
    assert_eq!(places, ["demo_msgs/msg/M9999.msg:1:7 invalid-field-name"]);
}

#[test]
fn cycles_are_shown_whole() {
    for length in [1, 2, 3, 1_000] {
        let (_, checked) = run(graph(length, |n| vec![(n + 1) % length]));
        assert!(checked.model.messages.is_empty());
        let [found] = &checked.findings[..] else { panic!("{:?}", checked.findings) };
        assert_eq!(found.code, Code::RecursiveType);
        let notes = found.notes.join("\n") + " ";
        for node in 0..length {
            assert!(notes.contains(&format!("demo_msgs/msg/M{node} ")), "M{node} of {length}");
        }
    }
}

/// Every message refers back to all kinds of earlier ones.
#[test]
fn tangles_are_no_trouble() {
    let back_to_first = |n: usize| if n + 1 < 5_000 { vec![0, n + 1] } else { vec![0] };
    assert!(run(graph(5_000, back_to_first)).1.model.messages.is_empty());
    let ladder = |n: usize| match n {
        n if n < 2_500 => vec![n + 1],
        2_500 => (2_501..5_000).collect(),
        n => vec![5_000 - n],
    };
    assert!(run(graph(5_000, ladder)).1.model.messages.is_empty());
    let all = |n: usize| (0..500).filter(|other| *other != n).collect();
    assert!(run(graph(500, all)).1.model.messages.is_empty());
    let layers = |n: usize| (n / 100 * 100 + 100..(n / 100 * 100 + 200).min(3_000)).collect();
    let (_, checked) = run(graph(3_000, layers));
    assert_eq!(checked.model.messages.len(), 3_000);
}

#[test]
fn ten_thousand_files() {
    let mut packages = Packages::default();
    for file in 0..10_000 {
        let (kind, text) =
            [("msg", "int32 a\n"), ("srv", "int32 a\n---\n"), ("action", "---\n---\n")][file % 3];
        let path = format!("demo{}_msgs/{kind}/F{file}.{kind}", file % 100);
        packages.add(&path, Role::Asked, text.as_bytes());
    }
    let (_, checked) = run(packages.with_standard());
    assert_eq!(checked.findings, []);
    let hashes = in_time(move || dump::hashes(&checked.model).len());
    assert!(hashes > 3_333 * (1 + 4 + 13), "{hashes}");
}

/// Bundles of references: what closures walk through is every edge once.
#[test]
fn many_references_to_few() {
    let next = |n: usize, at: usize| n / 10 * 10 + 10 + at % 10;
    let bundle = |n| (0..1_000 / SCALE).map(|at| next(n, at)).filter(|to| *to < 300).collect();
    let (_, checked) = run(graph(300, bundle));
    assert_eq!(in_time(move || dump::hashes(&checked.model).len()), 300);
}
