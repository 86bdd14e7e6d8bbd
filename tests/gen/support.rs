//! What the tests of `rosidlc gen` share: a folder for each test, and runs in it.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// A folder for one test, which goes with it unless the test fails.
pub(crate) struct Work(pub(crate) PathBuf);

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Files by path.
pub(crate) type Tree = BTreeMap<String, String>;

impl Drop for Work {
    fn drop(&mut self) {
        if !thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

impl Work {
    pub(crate) fn new(name: &str, files: &[(&str, &str)]) -> Self {
        Self::at(Path::new(env!("CARGO_TARGET_TMPDIR")).join("gen").join(name), files)
    }

    pub(crate) fn at(folder: PathBuf, files: &[(&str, &str)]) -> Self {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let work = Self(folder);
        files.iter().for_each(|(path, text)| work.put(path, text));
        work
    }

    /// A package that uses another one, and that one.
    pub(crate) fn demo(name: &str) -> Self {
        let files = [
            ("in/demo/msg/Pose.msg", "base/Point at\nuint8 OK=1\nuint8 code\n"),
            ("in/demo/srv/Move.srv", "float64 x\n---\nbool moved\n"),
            ("in/base/msg/Point.msg", "float64 x\nfloat64 y\n"),
        ];
        Self::new(name, &files)
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        fs::create_dir_all(self.0.join(path).parent().unwrap()).unwrap();
        fs::write(self.0.join(path), text).unwrap();
    }

    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.0.join(path)).is_ok()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rosidlc"));
        command.current_dir(&self.0).arg("gen").args(arguments);
        command.env_remove("AMENT_PREFIX_PATH").env("XDG_CACHE_HOME", self.0.join("cache"));
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// A run that must go well.
    pub(crate) fn make(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}\n{}", run.err);
        run
    }

    /// What runs have left in the cache.
    pub(crate) fn stamps(&self) -> Vec<String> {
        self.tree("cache").into_keys().map(|name| format!("cache/{name}")).collect()
    }

    pub(crate) fn tree(&self, folder: &str) -> Tree {
        let mut tree = Tree::new();
        collect(&self.0.join(folder), "", &mut tree);
        tree
    }
}

pub(crate) fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let run =
        Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
    assert!(!run.err.contains("panicked"), "{}", run.err);
    run
}

pub(crate) fn collect(folder: &Path, prefix: &str, tree: &mut Tree) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{name}/"), tree);
        } else {
            let text = fs::read(entry.path()).unwrap_or_default();
            tree.insert(name, String::from_utf8_lossy(&text).into_owned());
        }
    }
}

/// A run that must end with this code, say this, and change nothing in `out`.
pub(crate) fn check_refused(work: &Work, arguments: &[&str], code: i32, said: &str) {
    let before = (work.tree("out"), work.has("out"));
    let run = work.run(arguments);
    assert_eq!((run.code, run.out.as_str()), (Some(code), ""), "{arguments:?}\n{}", run.err);
    assert!(run.err.contains(said), "{arguments:?} says no `{said}`:\n{}", run.err);
    assert_eq!((work.tree("out"), work.has("out")), before, "{arguments:?}");
}

pub(crate) fn names(tree: &Tree) -> Vec<&str> {
    tree.keys().map(String::as_str).collect()
}
