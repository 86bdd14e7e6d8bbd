//! The little that the benchmarks do to the disk and ask of the command line.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

/// A folder of its own under the system's folder for such, removed at the end.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str) -> io::Result<Self> {
        let path = std::env::temp_dir().join(format!("rosidlc-bench-{name}-{}", process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn join(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The value of `--NAME VALUE`, or of the environment variable.
pub fn option(name: &str, variable: &str) -> Option<String> {
    let mut args = std::env::args();
    let given = args.by_ref().find(|arg| arg == name).and_then(|_| args.next());
    given.or_else(|| std::env::var(variable).ok())
}

/// The command, from `--rosidlc` or `ROSIDLC`, else built for release.
pub fn rosidlc() -> io::Result<PathBuf> {
    if let Some(path) = option("--rosidlc", "ROSIDLC") {
        return Ok(path.into());
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--release", "--package", "rosidlc", "--manifest-path"]);
    build.arg(repository().join("Cargo.toml"));
    if !build.status()?.success() {
        return Err(io::Error::other("rosidlc does not build"));
    }
    // Beside this program, or in the target folder's `release` if this is no release build.
    let here = std::env::current_exe()?;
    let target = here.parent().and_then(Path::parent).unwrap_or(Path::new("target"));
    Ok(target.join("release/rosidlc"))
}

/// Copies a folder with all that is in it.
pub fn copy_tree(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// The interface files under a folder: how many, and how many bytes.
pub fn size_of(folder: &Path) -> io::Result<(usize, u64)> {
    let mut total = (0, 0);
    for file in interfaces(folder)? {
        total = (total.0 + 1, total.1 + fs::metadata(file)?.len());
    }
    Ok(total)
}

/// The interface files under a folder, sorted.
pub fn interfaces(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(interfaces(&path)?);
        } else if path.extension().is_some_and(|it| it == "msg" || it == "srv" || it == "action") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
