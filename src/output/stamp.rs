//! What an earlier run was given, made and said, so that a run with nothing new ends early.
//!
//! It stands in the user's cache folder, so that the folder of the output holds nothing but the
//! output. It is believed only where it is whole, the inputs, the settings and the tool are the
//! same, and the files are still what they were; it can be deleted at any time.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use super::name::target;
use super::plan::{read, stale};
use super::{Change, Error, MARKER, Plan, is_ours, write};
use crate::compile::OutputFile;
use crate::diagnostic::Diagnostic;
use crate::source::{Input, Sources};

/// Where the stamp of an output folder stands; nowhere where there is no such folder, or no cache.
fn place(root: &Path) -> Option<PathBuf> {
    let folder = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    let cache = cache.or_else(|| folder("LOCALAPPDATA"))?.join("rosidlc");
    let root = fs::canonicalize(root).ok()?;
    let name = hash(root.as_os_str().as_encoded_bytes());
    Some(cache.join(format!("{name}.stamp")))
}

/// What is remembered of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Of all that the run depended on; see [`key`].
    pub key: String,
    /// The hash and the name of each file.
    files: Vec<(String, String)>,
    /// The names of files that were not written since the user has made them his own.
    kept: Vec<String>,
    /// What was said of the interfaces.
    pub findings: Vec<Diagnostic>,
    /// What was said at the end.
    pub summary: String,
}

/// A hash of the tool, the settings, and all texts and packages that a run was given.
pub fn key(input: &Input, settings: &str) -> String {
    let mut digest = DefaultHasher::new();
    let mut add = |text: &str| {
        digest.write_usize(text.len());
        digest.write(text.as_bytes());
    };
    add(&tool());
    add(settings);
    input.searched.iter().chain(&input.unread).for_each(|text| add(text));
    for (_, source) in input.sources.iter() {
        add(source.path());
        add(source.text());
    }
    for package in &input.packages {
        add(&package.name);
        add(&format!("{:?} {:?} {:?}", package.version, package.depends, package.origin));
        add(&format!("{:?} {:?} {:?}", package.manifest, package.known, package.idl));
        add(&format!("{:?}", package.entries));
    }
    shown(&digest)
}

/// The version says too little: between two releases a tool is built many times.
fn tool() -> String {
    let program = env::current_exe().and_then(fs::metadata);
    let built = program.map(|meta| (meta.len(), meta.modified().ok())).ok();
    format!("{} {built:?}", env!("CARGO_PKG_VERSION"))
}

/// Tells one text from another where nobody means to deceive, at a fraction of what SHA-256 costs.
fn hash(text: &[u8]) -> String {
    let mut digest = DefaultHasher::new();
    digest.write(text);
    shown(&digest)
}

fn shown(digest: &DefaultHasher) -> String {
    format!("{:016x}", digest.finish())
}

/// The files of the last run into a folder; none where there is no whole stamp.
pub(super) fn files(root: &Path) -> Vec<PathBuf> {
    let body = body(root).unwrap_or_default();
    let lines = body.lines().filter_map(|line| line.strip_prefix("file ")?.split_once(' '));
    lines.filter_map(|(_, name)| target(root, name).ok()).collect()
}

/// The lines of the stamp in a folder between its head and its end.
fn body(root: &Path) -> Option<String> {
    let text = fs::read_to_string(place(root)?).ok()?;
    let (body, end) = text.strip_suffix('\n')?.rsplit_once('\n')?;
    if end.strip_prefix("end ")? != hash(body.as_bytes()) {
        return None;
    }
    let (head, body) = body.split_once('\n')?;
    head.starts_with(MARKER).then(|| body.to_owned())
}

impl Stamp {
    /// The stamp of a run that has written `files` and left those called `kept` to the user.
    pub fn new(
        key: String,
        files: &[OutputFile],
        kept: Vec<String>,
        findings: &[Diagnostic],
        summary: &str,
    ) -> Self {
        let files = files.iter().map(|file| (hash(file.text.as_bytes()), file.name.clone()));
        let (files, findings) = (files.collect(), findings.to_vec());
        Self { key, files, kept, findings, summary: summary.to_owned() }
    }

    /// The stamp in a folder, where there is one that can be read.
    pub fn read(root: &Path, sources: &Sources) -> Option<Self> {
        let body = body(root)?;
        let mut lines = body.lines();
        let key = lines.next()?.strip_prefix("key ")?.to_owned();
        let summary = lines.next()?.strip_prefix("summary ")?.to_owned();
        let (mut files, mut kept, mut findings) = (Vec::new(), Vec::new(), Vec::new());
        for line in lines {
            match line.split_once(' ')? {
                ("file", rest) => {
                    let (hash, name) = rest.split_once(' ')?;
                    files.push((hash.to_owned(), name.to_owned()));
                }
                ("kept", name) => kept.push(name.to_owned()),
                ("finding", rest) => findings.push(super::finding::read(rest, sources)?),
                _ => return None,
            }
        }
        Some(Self { key, files, kept, findings, summary })
    }

    /// Whether every file is still what it was, and none of ours has joined them.
    pub fn is_true(&self, root: &Path) -> bool {
        let mut wanted = BTreeSet::new();
        let same = self.files.iter().all(|(wanted_hash, name)| {
            let Ok(path) = target(root, name) else { return false };
            let text = read(&path).ok().flatten();
            wanted.insert(path);
            text.is_some_and(|text| hash(&text) == *wanted_hash)
        });
        let kept = |name: &String| fs::read(root.join(name)).is_ok_and(|text| !is_ours(&text));
        same && self.kept.iter().all(kept)
            && stale(root, &wanted).is_ok_and(|stale| stale.is_empty())
    }

    /// Leaves the stamp of a folder in the cache, if there is one.
    ///
    /// # Errors
    ///
    /// Where the system refuses.
    pub fn write(&self, root: &Path) -> Result<(), Error> {
        let mut text = format!("{MARKER}: lets a run with nothing new end early\n");
        text.push_str(&format!("key {}\nsummary {}\n", self.key, self.summary));
        for (hash, name) in &self.files {
            text.push_str(&format!("file {hash} {name}\n"));
        }
        for name in &self.kept {
            text.push_str(&format!("kept {name}\n"));
        }
        for found in &self.findings {
            text.push_str(&format!("finding {}\n", super::finding::write(found)));
        }
        let end = hash(text.trim_end_matches('\n').as_bytes());
        text.push_str(&format!("end {end}\n"));
        let Some(path) = place(root) else { return Ok(()) };
        let folder = path.parent().unwrap_or(root).to_owned();
        let change = Change { path, old: None, new: &text };
        write::apply(&folder, Plan { changes: vec![change], ..Plan::default() }).map(drop)
    }
}
