//! `rosidlc gen` where things go wrong: names and links that lead elsewhere, disks that are full, runs
//! that are killed or meet.
#![cfg(all(feature = "cli", feature = "bundled"))]
#![allow(clippy::unwrap_used)]

#[path = "gen/support.rs"]
mod support;

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use support::{Tree, Work, check_refused, run};

#[cfg(unix)]
#[test]
fn links_lead_nowhere() {
    use std::os::unix::fs::symlink;
    let work = Work::demo("links");
    fs::create_dir_all(work.0.join("out")).unwrap();
    fs::create_dir_all(work.0.join("elsewhere")).unwrap();
    symlink("../elsewhere", work.0.join("out/src")).unwrap();
    let arguments = ["in", "-o", "out", "--crate", "types"];
    check_refused(&work, &arguments, 2, "leads out of the output folder");
    assert!(work.tree("elsewhere").is_empty());
    fs::remove_file(work.0.join("out/src")).unwrap();
    work.make(&arguments);
    fs::rename(work.0.join("out/src/demo.rs"), work.0.join("elsewhere/demo.rs")).unwrap();
    symlink("../../elsewhere/demo.rs", work.0.join("out/src/demo.rs")).unwrap();
    check_refused(&work, &arguments, 2, "out/src/demo.rs is in the way");
    // The folder itself is the user's choice.
    symlink("elsewhere", work.0.join("link")).unwrap();
    work.make(&["in/base", "-o", "link"]);
    assert!(work.has("elsewhere/mod.rs"));
}

#[test]
fn no_package_leads_out_of_the_folder() {
    let work = Work::new("evil/a/b", &[("flat/A.msg", "int32 x\n"), ("in/ok/msg/A.msg", "")]);
    for name in ["../../evil", "/evil", "..", ".", "a/b", "a\\b", "EVIL", "_", "", "a\nb", "é"] {
        let text = format!("<package><name>{name}</name></package>");
        work.put("in/evil/package.xml", &text);
        work.put("in/evil/msg/A.msg", "int32 x\n");
        let keep_going = work.run(&["in", "-o", "x/out", "--keep-going"]);
        let as_option = work.run(&["flat", "--package", name, "-o", "x/out", "--keep-going"]);
        let in_manifest = (keep_going.code == Some(1)).then_some("invalid-package-name");
        // An empty name is none: the folder's is taken.
        assert!(name.is_empty() || keep_going.err.contains(in_manifest.unwrap_or("none")));
        assert_eq!(as_option.code, Some(1), "{name}: {}", as_option.err);
        assert!(as_option.err.contains("error[invalid-package-name]"), "{}", as_option.err);
    }
    for file in work.tree("").keys().filter(|name| name.ends_with(".rs")) {
        assert!(file.starts_with("x/out/") && !file["x/out/".len()..].contains('/'), "{file}");
    }
    let parent = work.0.parent().unwrap().parent().unwrap();
    let beside: Vec<_> = fs::read_dir(parent).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(beside, ["a"]);
    fs::remove_dir_all(parent).unwrap();
}

/// A folder whose `out` holds old code, and the arguments of a run that would change all of it.
#[cfg(unix)]
fn old(work: &Work) -> [&'static str; 3] {
    work.make(&["in", "-o", "out"]);
    work.put("in/base/msg/Point.msg", "float64 x\nfloat32 y\n");
    work.put("in/demo/msg/Pose.msg", "base/Point at\n");
    work.put("in/demo/msg/Long.msg", &format!("# {}\n", "long\n# ".repeat(20_000)));
    ["in", "-o", "out"]
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_keeps_its_files() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let folder = std::env::temp_dir().join(format!("rosidlc-read-only-{}", std::process::id()));
    let work = Work::at(folder, &[("in/demo/msg/Pose.msg", ""), ("in/base/msg/Point.msg", "")]);
    let arguments = old(&work);
    let before = work.tree("out");
    let allow = |mode| {
        fs::set_permissions(work.0.join("out"), fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(0o555);
    // Permissions do not hold for root, so the run is somebody else's there.
    let is_root = fs::write(work.0.join("out/probe"), "").is_ok();
    let program = work.0.join("rosidlc");
    fs::copy(env!("CARGO_BIN_EXE_rosidlc"), &program).unwrap();
    let mut command = Command::new(program);
    command.current_dir(&work.0).arg("gen").args(arguments);
    if is_root {
        fs::remove_file(work.0.join("out/probe")).unwrap();
        command.uid(65534);
    }
    let run = run(&mut command);
    allow(0o755);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.ends_with("error: cannot write into out: permission denied\n"), "{}", run.err);
    assert_eq!(work.tree("out"), before);
}

/// A limit on the size of files does what a full disk does: a write fails half-way.
#[cfg(unix)]
#[test]
fn a_full_disk_changes_nothing() {
    let work = Work::demo("full");
    let arguments = old(&work);
    let before = work.tree("out");
    let limited = "trap '' XFSZ; ulimit -f 64; exec \"$@\"";
    let mut command = Command::new("sh");
    command.current_dir(&work.0).args(["-c", limited, "sh", env!("CARGO_BIN_EXE_rosidlc"), "gen"]);
    let run = run(command.args(arguments));
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("error: cannot write out/demo.rs: file too large"), "{}", run.err);
    assert_eq!(work.tree("out"), before);
    work.make(&arguments);
    assert_ne!(work.tree("out"), before);
}

/// Two states of one folder, and the settings that lead to them.
fn states(work: &Work) -> [(Vec<&'static str>, Tree); 2] {
    let packages = ["sensor_msgs", "rcl_interfaces", "example_interfaces", "visualization_msgs"];
    [&["-o", "out"][..], &["--views", "--enums", "-o", "out"]].map(|options| {
        let arguments = [&packages[..], options].concat();
        work.make(&arguments);
        (arguments, work.tree("out"))
    })
}

/// Every file is that of one state or of the other; temporary ones do not count.
fn check_whole(work: &Work, states: &[(Vec<&str>, Tree); 2]) {
    let [(_, one), (_, other)] = states;
    let tree = work.tree("out");
    for (name, text) in tree.iter().filter(|(name, _)| !name.ends_with(".tmp")) {
        assert!(one[name] == *text || other[name] == *text, "{name} is neither old nor new");
    }
    assert!(one.keys().all(|name| tree.contains_key(name)));
}

/// Whether a run was stopped between its first and its last file.
fn has_temporary(work: &Work) -> bool {
    let entries = fs::read_dir(work.0.join("out")).unwrap();
    entries.flatten().any(|entry| entry.path().extension().is_some_and(|end| end == "tmp"))
}

#[test]
fn a_run_that_is_killed_leaves_whole_files() {
    const KILLS: u32 = 60;
    let work = Work::new("killed", &[]);
    let states = states(&work);
    let start = Instant::now();
    work.make(&states[0].0);
    let whole = start.elapsed();
    let (mut killed, mut half_way) = (0, 0);
    for number in 0..KILLS {
        let mut command = work.command(&states[(number / 2 % 2) as usize].0);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        if number % 2 == 0 {
            thread::sleep(whole * number / KILLS);
        } else {
            while !has_temporary(&work) && child.try_wait().unwrap().is_none() {}
            thread::sleep(Duration::from_micros(20) * number);
        }
        child.kill().unwrap();
        killed += u32::from(!child.wait().unwrap().success());
        check_whole(&work, &states);
        half_way += u32::from(has_temporary(&work));
        for name in work.tree("out").keys().filter(|name| name.ends_with(".tmp")) {
            fs::remove_file(work.0.join("out").join(name)).unwrap();
        }
    }
    assert!(killed > KILLS / 4 && half_way > 0, "{killed} runs were killed, {half_way} half-way");
    for (arguments, tree) in &states {
        work.make(arguments);
        assert_eq!(work.tree("out"), *tree);
    }
}

#[test]
fn runs_at_once_leave_whole_files() {
    let work = Work::new("at_once", &[]);
    let states = states(&work);
    for _ in 0..5 {
        let start = |number: usize| {
            let mut command = work.command(&states[number % 2].0);
            command.stderr(Stdio::piped()).spawn().unwrap()
        };
        let runs: Vec<_> = (0..4).map(start).collect();
        for run in runs {
            let output = run.wait_with_output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.success(), "{said}");
        }
        check_whole(&work, &states);
        assert!(work.tree("out").keys().all(|name| name.ends_with(".rs")));
    }
    for (arguments, tree) in &states {
        work.make(arguments);
        assert_eq!(work.tree("out"), *tree);
    }
}
