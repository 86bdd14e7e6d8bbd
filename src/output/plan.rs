use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Error;
use super::name::target;
use super::ours::{is_our_file, is_ours};
use super::stamp;
use crate::compile::OutputFile;

/// What is to be done to a folder.
#[derive(Clone, Debug, Default)]
pub struct Plan<'a> {
    /// Files that are missing or differ.
    pub changes: Vec<Change<'a>>,
    /// Files of an earlier run that are no longer wanted.
    pub stale: Vec<PathBuf>,
    /// Files that are right already.
    pub unchanged: usize,
}

/// A file that is to be written.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// Where.
    pub path: PathBuf,
    /// What stands there now; nothing where there is no file.
    pub old: Option<String>,
    /// What is to stand there.
    pub new: &'a str,
}

impl Plan<'_> {
    /// Whether the folder is as it should be.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.stale.is_empty()
    }
}

/// Finds out what has to be done; changes nothing.
///
/// # Errors
///
/// As for [`super::write`].
pub fn plan<'a>(root: &Path, files: &'a [OutputFile]) -> Result<Plan<'a>, Error> {
    if fs::metadata(root).is_ok_and(|meta| !meta.is_dir()) {
        return Err(Error::NoFolder(root.to_owned()));
    }
    let mut plan = Plan::default();
    let mut wanted = BTreeSet::new();
    for file in files {
        let path = target(root, &file.name)?;
        wanted.insert(path.clone());
        match read(&path)? {
            Some(old) if old == file.text.as_bytes() => plan.unchanged += 1,
            Some(old) if !is_ours(&old) => return Err(Error::NotOurs(path)),
            old => {
                let old = old.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                plan.changes.push(Change { path, old, new: &file.text });
            }
        }
    }
    plan.stale = stale(root, &wanted)?;
    Ok(plan)
}

/// What stands where a file is to be. A link is taken for what somebody else put there.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_file() => fs::read(path).map(Some).map_err(Error::io("read", path)),
        Ok(_) => Err(Error::NotOurs(path.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("look at", path)(error)),
    }
}

/// Files of ours that are not wanted: Rust files beside the wanted ones, and what the last run
/// has left elsewhere in the folder.
pub(super) fn stale(root: &Path, wanted: &BTreeSet<PathBuf>) -> Result<Vec<PathBuf>, Error> {
    let mut found: BTreeSet<PathBuf> = stamp::files(root).into_iter().collect();
    let folders: BTreeSet<&Path> = wanted.iter().filter_map(|path| path.parent()).collect();
    for folder in folders {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries {
            let path = entry.map_err(Error::io("list", folder))?.path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                found.insert(path);
            }
        }
    }
    let is_file = |path: &Path| fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
    found.retain(|path| {
        !wanted.contains(path) && is_file(path) && is_our_file(path).unwrap_or(false)
    });
    Ok(found.into_iter().collect())
}
