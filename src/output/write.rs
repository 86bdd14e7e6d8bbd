use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Change, Error, Plan, Written};

/// Does what is planned.
pub(super) fn apply(root: &Path, plan: Plan<'_>) -> Result<Written, Error> {
    let mut done = Written { unchanged: plan.unchanged, ..Written::default() };
    fs::create_dir_all(root).map_err(Error::io("create", root))?;
    for change in &plan.changes {
        let folder = change.path.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
        write_whole(folder, change)?;
        done.written.push(change.path.clone());
    }
    for path in plan.stale {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(Error::io("remove", path)(error)),
            _ => done.removed.push(path),
        }
    }
    Ok(done)
}

/// To a temporary file in the same folder, then by its name: whoever looks sees the old text or
/// the new one.
fn write_whole(folder: &Path, change: &Change<'_>) -> Result<(), Error> {
    let (mut file, temporary) = create_temporary(folder)?;
    let written = file.write_all(change.new.as_bytes()).and_then(|()| file.flush());
    drop(file);
    let renamed = written.and_then(|()| fs::rename(&temporary, &change.path));
    renamed.map_err(|error| {
        let _ = fs::remove_file(&temporary);
        Error::io("write", &change.path)(error)
    })
}

/// A new file under a name that nobody else uses.
fn create_temporary(folder: &Path) -> Result<(File, PathBuf), Error> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!(".rosidlc-{}-{number}.tmp", process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::io("write into", folder)(error)),
        }
    }
}
