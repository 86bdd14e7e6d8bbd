//! `rosidlc new`, from outside, and the templates.
#![cfg(all(feature = "cli", feature = "bundled"))]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rosidlc::compile::{OutputFile, Rust};
use rosidlc::emit::{Options, Target};
use rosidlc::model::Model;
use rosidlc::scaffold;

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A run: how it ended, and what it said on both streams.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rosidlc"));
    command.current_dir(folder).args(arguments).env_remove("AMENT_PREFIX_PATH");
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// A package must not be started, and nothing may have come of it.
fn check_refused(arguments: &[&str], said: &str) {
    let folder = folder("refused");
    fs::write(folder.join("file"), "").unwrap();
    fs::create_dir(folder.join("there")).unwrap();
    let (code, err) = run(&folder, &[&["new"], arguments].concat());
    assert_eq!(code, 2, "{arguments:?}: {err}");
    assert!(err.contains(said), "{arguments:?} says no `{said}`:\n{err}");
    assert_eq!(files(&folder), ["file"], "{arguments:?}");
    assert!(!folder.parent().unwrap().join("outside").exists());
    fs::remove_dir_all(folder).unwrap();
}

fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        match entry.file_type().unwrap().is_dir() {
            true => found.extend(files(&entry.path()).iter().map(|file| format!("{name}/{file}"))),
            false => found.push(name),
        }
    }
    found.sort();
    found
}

/// Whether a template has been filled in, and ends as a text file does.
fn check_rendered(file: &OutputFile) {
    let (name, text) = (&file.name, &file.text);
    for wrong in ["{{", "{%", "undefined", "rror", "none"] {
        assert!(!text.contains(wrong), "`{wrong}` in {name}:\n{text}");
    }
    assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{name}:\n{text:?}");
    assert!(text.lines().all(|line| line.trim_end() == line), "{name}:\n{text:?}");
    assert!(!text.contains("\n\n\n"), "{name}:\n{text:?}");
}

#[test]
fn a_package_is_started() {
    let folder = folder("started");
    let started = run(&folder, &["new", "my_robot"]);
    let said = "started my_robot; `rosidlc check my_robot` checks it\n";
    assert_eq!(started, (0, said.to_owned()));
    let root = folder.join("my_robot");
    let all = ["CMakeLists.txt", "action/CountDown.action", "package.xml", "srv/AddTwoInts.srv"];
    assert_eq!(files(&root), all);
    let text = |name| fs::read_to_string(root.join(name)).unwrap();
    assert!(text("package.xml").contains("<name>my_robot</name>"));
    let build = text("CMakeLists.txt");
    assert!(build.contains("project(my_robot)") && build.contains("${PROJECT_NAME}"), "{build}");
    for name in all.iter().filter(|name| name.contains('/')) {
        assert!(build.contains(&format!("  \"{name}\"\n")), "{name} in\n{build}");
    }
    assert_eq!(run(&folder, &["check", "--deny-warnings"]), (0, String::new()));
    let list = "my_robot/srv/AddTwoInts\nmy_robot/action/CountDown\n";
    assert_eq!(run(&folder, &["list", "my_robot"]), (0, list.to_owned()));
    let made = run(&folder, &["gen", "my_robot", "-o", "out"]);
    assert!(made.0 == 0 && folder.join("out/my_robot.rs").exists(), "{}", made.1);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_package_can_stand_elsewhere() {
    let folder = folder("elsewhere");
    let said = "started a/b/x; `rosidlc check a/b/x` checks it\n";
    assert_eq!(run(&folder, &["new", "x", "--in", "a/b"]), (0, said.to_owned()));
    assert_eq!(run(&folder, &["check", "a/b/x"]), (0, String::new()));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_cannot_be_started_is_refused() {
    for name in ["", "A", "a__b", "a_", "_a", "1a", "a-b", "a b", "é", ".", "..", "../outside"] {
        check_refused(&[name], &format!("`{name}` cannot be the name of a package"));
    }
    check_refused(&["there"], "error: there is there already; choose another name\n");
    check_refused(&["file"], "error: file is there already; choose another name\n");
    check_refused(&["x", "--in", "file"], "error: cannot start file/x: ");
    check_refused(&[], "<NAME>");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_finished_is_not_left_behind() {
    let folder = folder("half");
    let limited = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", limited, "sh", env!("CARGO_BIN_EXE_rosidlc"), "new", "x"]);
    let output = command.current_dir(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(files(&folder).is_empty() && !folder.join("x").exists());
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn every_template_is_filled_in() {
    let made = scaffold::new_package("my_robot");
    assert_eq!(made.len(), 4);
    made.iter().for_each(check_rendered);
    let of = |targets: &[Target], views| Options {
        targets: targets.iter().copied().collect(),
        views,
        features: true,
        ..Options::default()
    };
    let root = || OutputFile { name: "mod.rs".into(), text: "// head\n\npub mod x;\n".into() };
    for options in [of(&[], false), of(&[Target::Serde], false), of(Target::ALL, true)] {
        let rust = Rust { files: vec![root()], ..Rust::default() };
        let made = scaffold::crate_files("my-types", &Model::default(), rust, &options);
        let names: Vec<&str> = made.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["Cargo.toml", "README.md", "src/lib.rs"]);
        made.iter().for_each(check_rendered);
        let views = options.views.then_some("views");
        for feature in options.targets.iter().map(|target| target.name()).chain(views) {
            assert!(made[0].text.contains(&format!("\n{feature} = [")), "{}", made[0].text);
            let shown = |file: &OutputFile| file.text.contains(&format!("`{feature}`: "));
            assert!(made[1..].iter().all(shown), "{feature}");
        }
        for krate in options.targets.iter().flat_map(|target| target.dependencies()) {
            let line = format!("\n{} = {{ version = \"{}\"", krate.name, krate.version);
            assert!(made[0].text.contains(&line), "{line} in\n{}", made[0].text);
        }
        assert!(made[2].text.ends_with("\n\npub mod x;\n"), "{}", made[2].text);
    }
}
