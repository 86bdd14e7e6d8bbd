use std::ffi::OsString;
use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Severity};

/// No text of interfaces comes near this size.
const LARGEST: u64 = 256 << 20;

/// Every look at the disk goes through here: it notes what was read and what could not be.
#[derive(Default)]
pub(super) struct Disk {
    pub(super) files: Vec<PathBuf>,
    pub(super) folders: Vec<PathBuf>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A folder or file, and how the user would write it.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) path: PathBuf,
    pub(super) shown: String,
}

/// What a name in a folder stands for, links followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    File,
    Folder,
    /// Neither: a pipe, a device, a link that leads nowhere.
    Other,
}

/// One name in a folder.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) name: OsString,
    pub(super) nature: Nature,
    pub(super) link: bool,
}

impl Spot {
    /// The place that a user wrote. The current folder is not shown.
    pub(super) fn new(path: &Path) -> Self {
        let shown = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        let shown = match shown.trim_end_matches('/') {
            "" if !shown.is_empty() => "/",
            "." => "",
            rest => rest,
        };
        Self { path: path.to_path_buf(), shown: shown.to_owned() }
    }

    /// A name inside this folder.
    pub(super) fn join(&self, name: impl AsRef<Path>) -> Self {
        let name = name.as_ref();
        let gap = if self.shown.is_empty() || self.shown.ends_with('/') { "" } else { "/" };
        let shown = format!("{}{gap}{}", self.shown, name.to_string_lossy());
        Self { path: self.path.join(name), shown }
    }

    /// The folder above.
    pub(super) fn parent(&self) -> Self {
        match (self.path.file_name(), self.path.parent()) {
            (Some(_), Some(parent)) => Self::new(parent),
            _ if self.shown.is_empty() => Self::new(Path::new("..")),
            _ => Self::new(&self.path.join("..")),
        }
    }

    /// As a user reads it, which is never empty.
    pub(super) fn shown(&self) -> &str {
        if self.shown.is_empty() { "." } else { &self.shown }
    }
}

impl Item {
    pub(super) fn is_folder(&self) -> bool {
        self.nature == Nature::Folder
    }

    pub(super) fn is_file(&self, name: &str) -> bool {
        self.nature == Nature::File && self.name == name
    }

    fn new(entry: &fs::DirEntry) -> io::Result<Self> {
        let listed = entry.file_type()?;
        let link = listed.is_symlink();
        let nature = if link {
            fs::metadata(entry.path()).map_or(Nature::Other, |meta| nature(meta.file_type()))
        } else {
            nature(listed)
        };
        Ok(Self { name: entry.file_name(), nature, link })
    }
}

fn nature(kind: FileType) -> Nature {
    match kind {
        kind if kind.is_file() => Nature::File,
        kind if kind.is_dir() => Nature::Folder,
        _ => Nature::Other,
    }
}

impl Disk {
    /// The names in a folder, sorted. A folder that cannot be read is a finding of this severity;
    /// one that is not there is just empty.
    pub(super) fn list(&mut self, folder: &Spot, severity: Severity) -> Vec<Item> {
        match list(&folder.path) {
            Ok(items) => {
                self.folders.push(folder.path.clone());
                items
            }
            Err(error) if is_absent(&error) => Vec::new(),
            Err(error) => {
                let found = unreadable(folder.shown(), "folder", &error);
                self.diagnostics.push(Diagnostic { severity, ..found });
                Vec::new()
            }
        }
    }

    /// The bytes of a file. One that cannot be read is a finding.
    pub(super) fn read(&mut self, file: &Spot) -> Option<Vec<u8>> {
        let read = read(&file.path, file.shown());
        self.files.push(file.path.clone());
        read.map_err(|found| self.diagnostics.push(*found)).ok()
    }
}

fn list(folder: &Path) -> io::Result<Vec<Item>> {
    let mut items = Vec::new();
    for entry in fs::read_dir(folder)? {
        items.push(Item::new(&entry?)?);
    }
    items.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    Ok(items)
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Looks before it opens: to open a pipe would wait for ever.
fn read(path: &Path, shown: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
    let failed = |error| Box::new(unreadable(shown, "file", &error));
    let meta = fs::metadata(path).map_err(failed)?;
    match nature(meta.file_type()) {
        Nature::Folder => return Err(Box::new(no_file(shown, "a folder"))),
        Nature::Other => return Err(Box::new(no_file(shown, "a pipe or a device"))),
        Nature::File if meta.len() > LARGEST => return Err(Box::new(too_large(shown, meta.len()))),
        Nature::File => {}
    }
    let mut bytes = Vec::with_capacity(meta.len() as usize + 1);
    let file = File::open(path).map_err(failed)?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn unreadable(shown: &str, what: &str, error: &io::Error) -> Diagnostic {
    let message = format!("cannot read the {what} `{shown}`: {}", reason(error));
    Diagnostic::at_path(Code::UnreadableFile, shown, message)
}

/// The system's words without the number behind them.
pub(super) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    text[..end].to_lowercase()
}

fn no_file(shown: &str, what: &str) -> Diagnostic {
    let message = format!("`{shown}` is {what}, not an interface file");
    Diagnostic::at_path(Code::UnreadableFile, shown, message).help("rename it or move it away")
}

fn too_large(shown: &str, size: u64) -> Diagnostic {
    let message = format!("`{shown}` has {size} bytes; at most {LARGEST} are read");
    Diagnostic::at_path(Code::FileTooLarge, shown, message)
        .help("an interface file is a few kilobytes: is this one something else?")
}
