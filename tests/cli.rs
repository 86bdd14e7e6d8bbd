//! The command, from outside: what it prints where, and how it ends.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// How a run ended.
struct Run {
    code: i32,
    out: String,
    err: String,
}

/// A folder with these files, for one test.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (path, text) in files {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), text).unwrap();
    }
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rosidlc"));
    command.current_dir(folder).args(arguments);
    command.env_remove("AMENT_PREFIX_PATH").env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let output = command(folder, arguments).output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn demo(name: &str) -> PathBuf {
    folder(
        name,
        &[
            ("demo/srv/AddTwoInts.srv", "int64 a\nint64 b\n---\nint64 sum\n"),
            ("demo/msg/Stamped.msg", "# Docs.\nstd_msgs/Header header # kept\nfloat64 x 1.5\n"),
        ],
    )
}

fn broken(name: &str) -> PathBuf {
    let files = [("demo/msg/Bad.msg", "float64 badName\n"), ("demo/msg/Good.msg", "float64 x\n")];
    folder(name, &files)
}

#[test]
fn where_all_is_well_nothing_is_said() {
    let run = run(&demo("well"), &["check"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

#[test]
fn errors_are_shown_with_their_place_and_cure() {
    let run = run(&broken("errors"), &["check", "demo"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("error[invalid-field-name]"), "{}", run.err);
    assert!(run.err.contains("--> demo/msg/Bad.msg:1:9"), "{}", run.err);
    assert!(run.err.contains("1 | float64 badName\n  |         ^^^^^^^"), "{}", run.err);
    assert!(run.err.contains("bad_name"), "{}", run.err);
    assert!(run.err.ends_with("error: 1 error in 1 file\n"), "{}", run.err);
    assert!(!run.err.contains('\x1b'), "{}", run.err);
}

#[test]
fn colours_are_there_when_asked_for() {
    let run = run(&broken("colours"), &["--color", "always", "check"]);
    assert!(run.err.contains("\x1b["), "{}", run.err);
}

#[test]
fn short_is_one_line_for_each_finding() {
    let run = run(&broken("short"), &["check", "--message-format", "short"]);
    let first = run.err.lines().next().unwrap();
    assert!(first.starts_with("demo/msg/Bad.msg:1:9: error[invalid-field-name]: "), "{first}");
    assert!(first.ends_with("(write `bad_name`)"), "{first}");
}

#[test]
fn json_is_one_object_for_each_finding() {
    let run = run(&broken("json"), &["check", "demo", "nowhere", "--message-format", "json"]);
    assert_eq!(run.code, 2);
    let found: Vec<Value> =
        run.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["code"], "invalid-field-name");
    assert_eq!(found[0]["path"], "demo/msg/Bad.msg");
    assert_eq!([&found[0]["line"], &found[0]["column"], &found[0]["end_column"]], [1, 9, 16]);
    assert_eq!(found[1]["severity"], "error");
}

#[test]
fn warnings_are_no_errors_unless_denied() {
    let folder = folder("warnings", &[("demo/msg/A.msg", "string s \"a\n")]);
    let allowed = run(&folder, &["check"]);
    assert_eq!(allowed.code, 0);
    assert!(allowed.err.ends_with("warning: 1 warning in 1 file\n"), "{}", allowed.err);
    let denied = run(&folder, &["check", "--deny-warnings"]);
    assert_eq!(denied.code, 1);
    assert!(denied.err.contains("error[unterminated-quote]"), "{}", denied.err);
}

#[test]
fn what_cannot_be_done_ends_with_two() {
    let folder = demo("two");
    let wrong: [&[&str]; 9] = [
        &["check", "nowhere"],
        &["check", "-I", "nowhere"],
        &["hash", "demo/srv/AddTwoInts_Nothing"],
        &["show", "demo/Nothing"],
        &["show"],
        &["rule", "nothing"],
        &["nothing"],
        &["check", "--message-format", "nothing"],
        &[],
    ];
    for arguments in wrong {
        let run = run(&folder, arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty() && !run.err.contains("panicked"), "{arguments:?}");
    }
}

#[test]
fn nearest_names_are_offered() {
    let folder = demo("nearest");
    assert!(run(&folder, &["rule", "unknown-typ"]).err.contains("`unknown-type`"));
    assert!(run(&folder, &["show", "demo/Stampd"]).err.contains("`Stamped`"));
    assert!(run(&folder, &["show", "dem/Stamped"]).err.contains("`demo`"));
}

#[test]
#[cfg(feature = "bundled")]
fn hashes_are_those_of_the_official_tools() {
    const HEADER: &str = "RIHS01_f49fb3ae2cf070f793645ff749683ac6b06203e41c891e17701b1cb597ce6a01";
    let folder = demo("hashes");
    let header = run(&folder, &["hash", "std_msgs/Header"]);
    assert_eq!(header.out, format!("{HEADER} std_msgs/msg/Header\n"));
    let all = run(&folder, &["hash", "--json"]);
    let all: Value = serde_json::from_str(&all.out).unwrap();
    let names: Vec<&String> = all.as_object().unwrap().keys().collect();
    let expected = [
        "demo/msg/Stamped",
        "demo/srv/AddTwoInts",
        "demo/srv/AddTwoInts_Event",
        "demo/srv/AddTwoInts_Request",
        "demo/srv/AddTwoInts_Response",
    ];
    assert_eq!(names, expected);
    let one = run(&folder, &["hash", "demo/srv/AddTwoInts_Request"]);
    let hash = all["demo/srv/AddTwoInts_Request"].as_str().unwrap();
    assert_eq!(one.out, format!("{hash} demo/srv/AddTwoInts_Request\n"));
}

#[test]
fn what_is_sound_in_a_broken_tree_is_hashed_and_listed() {
    let folder = broken("rest");
    let hashes = run(&folder, &["hash"]);
    assert_eq!(hashes.code, 1);
    assert_eq!(hashes.out.lines().count(), 1);
    assert!(hashes.out.ends_with(" demo/msg/Good\n"), "{}", hashes.out);
    assert!(run(&folder, &["list"]).out.contains("demo/msg/Good\n"));
}

#[test]
fn a_list_says_what_and_where() {
    let folder = demo("list");
    let plain = run(&folder, &["list", "--no-bundled"]);
    assert_eq!(plain.out, "demo/msg/Stamped\ndemo/srv/AddTwoInts\n");
    let verbose = run(&folder, &["list", "-v", "--no-bundled"]).out;
    assert_eq!(verbose, "demo: demo\n  msg/Stamped\n  srv/AddTwoInts\nsearched: PATH .\n");
    let json: Value = serde_json::from_str(&run(&folder, &["list", "--json"]).out).unwrap();
    assert_eq!(json["packages"][0]["name"], "demo");
    assert_eq!(json["packages"][0]["interfaces"][1], "demo/srv/AddTwoInts");
}

#[test]
#[cfg(feature = "bundled")]
fn the_bundled_packages_are_listed() {
    let out = run(&demo("bundled"), &["list", "--bundled"]).out;
    assert!(out.contains("std_msgs/msg/Header\n") && out.contains("std_srvs/srv/Trigger\n"));
}

#[test]
#[cfg(feature = "bundled")]
fn a_definition_is_shown_with_what_it_holds() {
    let folder = demo("show");
    let out = run(&folder, &["show", "demo/Stamped"]).out;
    assert!(
        out.starts_with("# demo/msg/Stamped\n# Docs.\nstd_msgs/Header header # kept\n"),
        "{out}"
    );
    assert!(out.contains("\n    builtin_interfaces/Time stamp"), "{out}");
    assert!(out.contains("\n        int32 sec"), "{out}");
    assert!(out.ends_with("\nfloat64 x 1.5\n"), "{out}");
    let json: Value =
        serde_json::from_str(&run(&folder, &["show", "--json", "demo/Stamped"]).out).unwrap();
    assert_eq!(json["demo/msg/Stamped"]["fields"][1]["default"], 1.5);
    assert_eq!(json["std_msgs/msg/Header"]["fields"][1]["type"], "string");
}

#[test]
fn ament_prefixes_are_searched_unless_that_is_switched_off() {
    let folder = folder(
        "ament",
        &[
            ("demo/msg/A.msg", "x_msgs/B b\n"),
            ("one/share/x_msgs/msg/B.msg", "int32 x\n"),
            ("two/share/x_msgs/msg/B.msg", "int32 x\n"),
        ],
    );
    let prefixes = std::env::join_paths([folder.join("one"), folder.join("two")]).unwrap();
    let mut with = command(&folder, &["check", "demo", "-v"]);
    let with = with.env("AMENT_PREFIX_PATH", &prefixes).output().unwrap();
    let said = String::from_utf8(with.stderr).unwrap();
    assert!(with.status.success(), "{said}");
    assert!(said.contains("one/share/x_msgs (AMENT_PREFIX_PATH)"), "{said}");
    assert!(said.contains("one/share/x_msgs hides "), "{said}");
    let mut without = command(&folder, &["check", "demo", "--no-ament"]);
    let without = without.env("AMENT_PREFIX_PATH", &prefixes).output().unwrap();
    assert_eq!(without.status.code(), Some(1));
    let said = String::from_utf8(without.stderr).unwrap();
    assert!(said.contains("x_msgs") && said.contains("searched"), "{said}");
}

#[test]
fn every_rule_is_listed_and_explained() {
    let folder = demo("rules");
    let list = run(&folder, &["rule"]);
    assert_eq!(list.out.lines().count(), rosidlc::diagnostic::Code::ALL.len());
    let page = run(&folder, &["rule", "invalid-field-name"]).out;
    assert!(page.starts_with("# invalid-field-name\n"), "{page}");
}

#[test]
fn shells_and_manuals_are_served() {
    let folder = demo("shells");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(run(&folder, &["completions", shell]).out.contains("rosidlc"), "{shell}");
    }
    assert!(run(&folder, &["man"]).out.contains(".TH"));
    assert!(run(&folder, &["man", "check"]).out.contains("rosidlc\\-check"));
}

#[test]
fn every_command_has_examples() {
    let folder = demo("help");
    for command in ["check", "hash", "list", "show", "rule", "completions"] {
        let help = run(&folder, &[command, "--help"]);
        assert!(help.code == 0 && help.out.contains("Examples:"), "{command}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_is_no_error() {
    let files: Vec<(String, &str)> = (0..3000)
        .map(|n| (format!("demo/msg/Message{n:04}WithALongNameToFillThePipe.msg"), ""))
        .collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let folder = folder("pipe", &files);
    for arguments in
        [&["list"][..], &["hash"], &["show", "demo/Message0001WithALongNameToFillThePipe"]]
    {
        let mut child = command(&folder, arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 1];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(said, "");
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn what_is_named_is_looked_for_close_by_only() {
    let files = [
        ("src/group/near/msg/A.msg", "int32 x\n"),
        ("interfaces/here/msg/A.msg", "int32 x\n"),
        ("a/b/far/msg/A.msg", "int32 x\n"),
    ];
    let folder = folder("close", &files);
    assert_eq!(run(&folder, &["list", "near", "here"]).out, "here/msg/A\nnear/msg/A\n");
    assert_eq!(run(&folder, &["list", "far"]).code, 2);
}

#[test]
#[cfg(feature = "bundled")]
fn derived_types_are_shown_by_themselves() {
    let action = "# Goal.\nint32 n # kept\n---\nint32[] all\n---\nint32[] part\n";
    let folder = folder("derived", &[("demo/action/Count.action", action)]);
    let show = |name: &str| run(&folder, &["show", name]).out;
    let goal = "# demo/action/Count_Goal\n# Goal.\nint32 n # kept\n";
    assert_eq!(show("demo/action/Count_Goal"), goal);
    let service = show("demo/action/Count_SendGoal");
    assert!(
        service.starts_with("# demo/action/Count_SendGoal\nunique_identifier_msgs/UUID goal_id\n")
    );
    assert!(service.contains("\n    int32 n # kept\n---\nbool accepted\n"), "{service}");
    let event = show("demo/action/Count_SendGoal_Event");
    assert!(event.contains("\nservice_msgs/ServiceEventInfo info\n    "), "{event}");
    assert!(event.contains("Count_SendGoal_Request[<=1] request\n    unique_"), "{event}");
    let name = "demo/action/Count_FeedbackMessage";
    let json: Value = serde_json::from_str(&run(&folder, &["show", "--json", name]).out).unwrap();
    let hash = run(&folder, &["hash", name]).out;
    assert_eq!(hash, format!("{} {name}\n", json[name]["hash"].as_str().unwrap()));
    assert!(json.get("demo/action/Count").is_none());
    assert_eq!(run(&folder, &["show", "demo/action/Count_Nothing"]).code, 2);
}

#[test]
fn nothing_that_is_shown_commands_the_terminal() {
    let text = "int32 x # \x1b[31m\u{202e}red\n";
    let folder = folder("commands", &[("demo/msg/A.msg", text)]);
    let out = run(&folder, &["show", "demo/A"]).out;
    assert_eq!(out, "# demo/msg/A\nint32 x # \u{241b}[31m<U+202E>red\n");
}

#[test]
fn a_path_that_another_hides_is_told() {
    let files = [("a/demo/msg/A.msg", "int32 x\n"), ("b/demo/msg/A.msg", "int32 y\n")];
    let run = run(&folder("hides", &files), &["check", "a", "b"]);
    assert_eq!((run.code, run.err.as_str()), (0, "demo: a/demo hides b/demo\n"));
}
