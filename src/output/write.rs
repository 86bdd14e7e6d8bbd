use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::{Change, Error, Plan, Written};

/// How the names of temporary files start.
const PREFIX: &str = ".rosidlc-";

/// A text beside the file that it is to become. It goes when it has not become that.
struct Staged<'a> {
    temporary: PathBuf,
    path: &'a Path,
}

impl Drop for Staged<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.temporary);
    }
}

/// Does what is planned.
///
/// First all texts are written, so that a disk that is full changes nothing; then each takes its
/// name, the list of the packages last, so that the rest is there; then the stale ones go.
pub(super) fn apply(root: &Path, plan: Plan<'_>) -> Result<Written, Error> {
    let mut done = Written { unchanged: plan.unchanged, ..Written::default() };
    fs::create_dir_all(root).map_err(Error::io("create", root))?;
    for staged in stage(root, &plan.changes)?.into_iter().rev() {
        fs::rename(&staged.temporary, staged.path).map_err(Error::io("write", staged.path))?;
        done.written.push(staged.path.to_owned());
    }
    done.written.sort();
    for path in plan.stale {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(Error::io("remove", path)(error));
            }
            _ => remove_if_empty(root, path.parent()),
        }
        done.removed.push(path);
    }
    Ok(done)
}

fn stage<'a>(root: &Path, changes: &'a [Change<'_>]) -> Result<Vec<Staged<'a>>, Error> {
    let mut tidied = BTreeSet::new();
    let mut staged = Vec::with_capacity(changes.len());
    for change in changes {
        let folder = change.path.parent().unwrap_or(root);
        if tidied.insert(folder) {
            fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
            remove_leftovers(folder);
        }
        let (mut file, temporary) = create_temporary(folder)?;
        staged.push(Staged { temporary, path: &change.path });
        file.write_all(change.new.as_bytes()).map_err(Error::io("write", &change.path))?;
    }
    Ok(staged)
}

/// A folder of ours that has lost its last file.
fn remove_if_empty(root: &Path, folder: Option<&Path>) {
    if let Some(folder) = folder.filter(|folder| *folder != root) {
        let _ = fs::remove_dir(folder);
    }
}

/// What runs that were killed have left: temporary files that nobody has touched for an hour.
fn remove_leftovers(folder: &Path) {
    const OLD: Duration = Duration::from_secs(3600);
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_temporary =
            name.to_str().is_some_and(|n| n.starts_with(PREFIX) && n.ends_with(".tmp"));
        let age = entry.metadata().and_then(|meta| meta.modified()).map(|time| time.elapsed());
        if is_temporary && matches!(age, Ok(Ok(age)) if age > OLD) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A new file under a name that nobody else uses.
fn create_temporary(folder: &Path) -> Result<(File, PathBuf), Error> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{PREFIX}{}-{number}.tmp", process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::io("write into", folder)(error)),
        }
    }
}
