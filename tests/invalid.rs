//! Every diagnostic code, shown: a folder of packages under `fixtures/invalid/<code>/` and beside
//! them, in `expected.txt`, what a user reads.
//!
//! `ROSIDLC_UPDATE=1 cargo test --test invalid` writes the expected texts anew.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::Path;

use common::names;
use rosidlc::compile::{self, Purpose};
use rosidlc::diagnostic::{Code, Diagnostic};
use rosidlc::package::{self, Search};
use rosidlc::report::{Format, render};
use rosidlc::source::Input;

const FIXTURES: &str = "fixtures/invalid";

/// What is found in a fixture. Where it has a folder `asked`, only that is asked for, and a folder
/// `include` is searched for what it needs.
fn run(fixture: &Path) -> (Input, Vec<Diagnostic>) {
    let asked = fixture.join("asked");
    let asked = if asked.is_dir() { asked } else { fixture.to_path_buf() };
    let include = fixture.join("include");
    let includes = include.is_dir().then_some(include).into_iter().chain(["interfaces".into()]);
    let search = Search { includes: includes.collect(), companions: true, ..Search::default() };
    let loaded = package::load(&[asked.to_str().unwrap().to_owned()], &search);
    assert_eq!(loaded.failures, [""; 0]);
    let checked = compile::check(&loaded.input, Purpose::Rust);
    let findings = loaded.diagnostics.into_iter().chain(checked.findings).collect();
    (loaded.input, findings)
}

/// What a user reads, file by file.
fn shown((input, findings): &(Input, Vec<Diagnostic>)) -> String {
    let render = |found| render(found, &input.sources, Format::Human, false);
    let text: String = findings.iter().map(render).collect();
    text.trim_end().to_owned() + "\n"
}

/// Holds what is found in a fixture against the expected text beside it.
fn check(fixture: &Path, got: &str) -> Result<(), String> {
    let path = fixture.join("expected.txt");
    if std::env::var_os("ROSIDLC_UPDATE").is_some() {
        fs::write(&path, got).unwrap();
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    match got == wanted {
        true => Ok(()),
        false => Err(format!("{}\n--- expected\n{wanted}\n--- got\n{got}", path.display())),
    }
}

#[test]
fn every_fixture_reads_as_expected() {
    let mut wrong = Vec::new();
    for name in names(Path::new(FIXTURES)) {
        let fixture = Path::new(FIXTURES).join(&name);
        let got = if name == Code::FileTooLarge.name() {
            too_large(&fixture)
        } else {
            shown(&run(&fixture))
        };
        wrong.extend(check(&fixture, &got).err());
    }
    assert!(wrong.is_empty(), "{}\nROSIDLC_UPDATE=1 accepts this", wrong.join("\n"));
}

/// The fixture in another place, its files stretched beyond what is read.
fn too_large(fixture: &Path) -> String {
    let place = std::env::temp_dir().join(format!("rosidlc-invalid-{}", std::process::id()));
    let folder = place.join("demo_msgs/msg");
    fs::create_dir_all(&folder).unwrap();
    for name in names(&fixture.join("demo_msgs/msg")) {
        let file = fs::File::create(folder.join(name)).unwrap();
        file.set_len(300 << 20).unwrap();
    }
    let got = shown(&run(&place));
    fs::remove_dir_all(&place).unwrap();
    got.replace(place.to_str().unwrap(), fixture.to_str().unwrap())
}

#[test]
fn every_code_has_a_fixture_that_shows_it() {
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    assert_eq!(names(Path::new(FIXTURES)), sorted);
    for code in Code::ALL {
        let path = Path::new(FIXTURES).join(code.name()).join("expected.txt");
        let text = fs::read_to_string(&path).unwrap();
        let head = format!("{}[{code}]: ", code.severity());
        assert!(text.contains(&head), "{} does not show {head}", path.display());
    }
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    for code in Code::ALL {
        let page = code.page();
        assert!(page.starts_with(&format!("# {code}\n")), "{code}");
        for part in ["## Example", "## Cure"] {
            assert!(page.contains(part), "docs/rules/{code}.md has no {part:?}");
        }
    }
    for name in names(Path::new("docs/rules")) {
        let name = name.trim_end_matches(".md");
        assert!(name == "README" || Code::from_name(name).is_some(), "docs/rules/{name}.md");
    }
}

/// A finding without a cure is half a finding.
#[test]
fn every_finding_says_what_to_do() {
    for name in names(Path::new(FIXTURES)) {
        let (_, findings) = run(&Path::new(FIXTURES).join(&name));
        for found in findings {
            assert!(found.help.is_some_and(|help| !help.is_empty()), "{}", found.message);
            assert!(!found.message.ends_with('.'), "{}", found.message);
        }
    }
}
