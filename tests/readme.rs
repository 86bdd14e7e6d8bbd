//! What README.md, docs/*.md and the READMEs of the examples show is what happens.
//!
//! Each line `$ ...` of a block ```` ```console ```` is run by `sh`, and what the block shows below
//! it is compared with all that was printed. `[..]` stands for any text within a line, a line
//! `...` for any lines. The blocks of one file are run in order, in one folder that holds a copy of
//! `fixtures/packages`, so what one command writes the next one can read.
//!
//! `cargo run -q -- ARGUMENTS` is the `rosidlc` that was built for the tests. What builds something
//! else is not run here: see [`NOT_RUN`] and [`EXAMPLES`]. Rust blocks are compiled by
//! `examples/snippets`, but for those that are a file of an example.
//!
//! `ROSIDLC_UPDATE=1 cargo test --test readme` writes what the blocks show anew, but for those with a
//! line `...`.
#![cfg(all(unix, feature = "cli", feature = "bundled"))]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Commands that are shown and not run, and why.
const NOT_RUN: &[(&str, &str)] = &[
    ("cargo install --path .", "writes into the home of whoever runs the tests"),
    ("cargo test", "would run itself"),
];

/// Commands that build an example. They are run by a test of their own, with cargo.
const EXAMPLES: &str = "cargo run -q -p ";

/// A command, and the lines below it.
struct Shown {
    command: String,
    /// The lines of the file that show what it prints.
    lines: std::ops::Range<usize>,
    output: Vec<String>,
}

/// The commands of a text, in order.
fn commands(text: &str) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        match (inside, line) {
            (_, "```console") => inside = true,
            (_, "```") => inside = false,
            (false, _) => {}
            (true, line) => match (line.strip_prefix("$ "), found.last_mut()) {
                (Some(command), _) => found.push(Shown {
                    command: command.to_owned(),
                    lines: index + 1..index + 1,
                    output: Vec::new(),
                }),
                (None, Some(last)) => {
                    last.lines.end = index + 1;
                    last.output.push(line.to_owned());
                }
                (None, None) => panic!("line {}: output before any command", index + 1),
            },
        }
    }
    found
}

/// Whether what is shown stands for what was printed.
fn matches(shown: &[String], printed: &[&str]) -> bool {
    let Some((first, rest)) = shown.split_first() else { return printed.is_empty() };
    if first == "..." {
        return (0..=printed.len()).any(|skip| matches(rest, &printed[skip..]));
    }
    printed.split_first().is_some_and(|(line, more)| fits(first, line) && matches(rest, more))
}

/// Whether `[..]` can be filled in so that the pattern is the line.
fn fits(pattern: &str, line: &str) -> bool {
    let Some((start, rest)) = pattern.split_once("[..]") else { return pattern == line };
    let Some(line) = line.strip_prefix(start) else { return false };
    (0..=line.len()).any(|at| line.is_char_boundary(at) && fits(rest, &line[at..]))
}

/// What a command prints, on both streams; panics where it fails without saying so.
fn run(command: &str, folder: &Path) -> String {
    let tools = Path::new(env!("CARGO_BIN_EXE_rosidlc")).parent().unwrap();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(std::iter::once(tools.to_owned()).chain(env::split_paths(&path)));
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{}", command.replace("cargo run -q -- ", "rosidlc "))])
        .current_dir(folder)
        .env("PATH", path.unwrap())
        .env_remove("AMENT_PREFIX_PATH")
        .env_remove("CLICOLOR_FORCE")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() || printed.contains("error"), "`{command}` fails: {printed}");
    printed
}

/// Runs the commands of a file that `wanted` picks, and compares or updates what is shown.
fn check(file: &str, folder: &Path, wanted: impl Fn(&str) -> bool) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).unwrap();
    let mut wrong = Vec::new();
    for shown in commands(&text).into_iter().filter(|shown| wanted(&shown.command)) {
        let printed = run(&shown.command, folder);
        let printed: Vec<&str> = printed.lines().collect();
        if !matches(&shown.output, &printed) {
            wrong.push((shown, printed.join("\n")));
        }
    }
    if env::var_os("ROSIDLC_UPDATE").is_some() {
        // Which lines are left out, nobody but the author knows.
        let is_whole = |(shown, _): &(Shown, String)| shown.output.iter().all(|line| line != "...");
        let (whole, parts): (Vec<_>, _) = wrong.into_iter().partition(is_whole);
        update(&path, &text, &whole);
        wrong = parts;
    }
    let tell = |(shown, printed): &(Shown, String)| {
        format!("{file}:{}: $ {}\n{printed}", shown.lines.start, shown.command)
    };
    let wrong: Vec<String> = wrong.iter().map(tell).collect();
    assert!(wrong.is_empty(), "{}\nROSIDLC_UPDATE=1 accepts this", wrong.join("\n\n"));
}

/// Puts what was printed where it is shown, with `[..]` for times.
fn update(path: &Path, text: &str, wrong: &[(Shown, String)]) {
    if wrong.is_empty() {
        return;
    }
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (shown, printed) in wrong.iter().rev() {
        lines.splice(shown.lines.clone(), printed.lines().map(without_time));
    }
    fs::write(path, lines.join("\n") + "\n").unwrap();
}

/// `in 0.02 s` becomes `in [..] s`.
fn without_time(line: &str) -> String {
    match line.rsplit_once(" in ") {
        Some((start, end)) if end.ends_with(" s") => format!("{start} in [..] s"),
        _ => line.to_owned(),
    }
}

/// README.md and docs/*.md.
fn documents() -> Vec<String> {
    let docs = fs::read_dir("docs").unwrap().map(|entry| entry.unwrap().path());
    let docs = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let mut files: Vec<String> = docs.map(|path| path.to_str().unwrap().to_owned()).collect();
    files.push("README.md".to_owned());
    files.sort();
    files
}

fn examples() -> Vec<String> {
    let readme = |name: &str| format!("examples/{name}/README.md");
    vec![readme("add_two_ints"), readme("fibonacci")]
}

/// A folder with a copy of `fixtures/packages`.
fn folder(file: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme").join(file.replace('/', "-"));
    let _ = fs::remove_dir_all(&folder);
    copy(Path::new("fixtures/packages"), &folder.join("fixtures/packages"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

fn is_run(command: &str) -> bool {
    !command.starts_with(EXAMPLES) && NOT_RUN.iter().all(|(not_run, _)| command != *not_run)
}

#[test]
fn commands_print_what_is_shown() {
    for file in documents() {
        check(&file, &folder(&file), is_run);
    }
}

#[test]
fn examples_print_what_is_shown() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for file in examples().into_iter().chain(documents()) {
        check(&file, root, |command| command.starts_with(EXAMPLES));
    }
}

#[test]
fn what_is_not_run_is_shown_somewhere() {
    let documents = documents();
    let shown = documents.iter().flat_map(|file| commands(&fs::read_to_string(file).unwrap()));
    let left_out: BTreeSet<String> = shown
        .map(|shown| shown.command)
        .filter(|command| !is_run(command) && !command.starts_with(EXAMPLES))
        .collect();
    let wanted = NOT_RUN.iter().map(|(command, _)| (*command).to_owned());
    assert_eq!(left_out, wanted.collect());
}

/// `cargo run -q -- ARGUMENTS` is taken for `rosidlc ARGUMENTS`, so it had better be. With several
/// programs among the default members, cargo must be told which one is meant.
#[test]
fn cargo_run_is_rosidlc() {
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo.args(["metadata", "--no-deps", "--format-version", "1"]).output().unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let is_default = |id: &serde_json::Value| {
        metadata["workspace_default_members"].as_array().unwrap().contains(id)
    };
    let packages = metadata["packages"].as_array().unwrap().iter();
    let packages: Vec<_> = packages.filter(|package| is_default(&package["id"])).collect();
    let programs = packages.iter().flat_map(|package| package["targets"].as_array().unwrap());
    let programs = programs.filter(|target| target["kind"][0] == "bin").count();
    let told = packages.iter().any(|package| package["default_run"] == "rosidlc");
    assert!(programs == 1 || told, "Cargo.toml needs `default-run = \"rosidlc\"`");
}

/// The build script that README.md shows is that of an example.
#[test]
fn files_of_examples_are_shown_as_they_are() {
    let readme = fs::read_to_string("README.md").unwrap();
    let script = fs::read_to_string("examples/add_two_ints/build.rs").unwrap();
    let (_, script) = script.split_once("\n\n").unwrap();
    assert!(readme.contains(&format!("```rust,no_run\n{script}```\n")), "{script}");
}

/// Every document with Rust in it is compiled by `examples/snippets`.
#[test]
fn rust_is_compiled() {
    let compiled = fs::read_to_string("examples/snippets/src/lib.rs").unwrap();
    for file in documents() {
        let has_rust = fs::read_to_string(&file).unwrap().contains("```rust");
        let is_compiled = compiled.contains(&format!("include_str!(\"../../../{file}\")"));
        assert_eq!(has_rust, is_compiled, "{file}");
    }
}

#[test]
fn patterns() {
    let check = |shown: &str, printed: &str, expected: bool| {
        let shown: Vec<String> = shown.lines().map(str::to_owned).collect();
        let printed: Vec<&str> = printed.lines().collect();
        assert_eq!(matches(&shown, &printed), expected, "{shown:?} {printed:?}");
    };
    check("a [..] c", "a b c", true);
    check("a [..]", "b", false);
    check("a\n...\nd", "a\nb\nc\nd", true);
    check("a\n...", "a", true);
    check("a\n...\nd", "a\nb", false);
    check("", "a", false);
    assert_eq!(without_time("1 file in 0.02 s"), "1 file in [..] s");
}
