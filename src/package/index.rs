use std::path::Path;

use super::disk::{Disk, Item, Nature, Spot};
use crate::diagnostic::Severity;
use crate::source::{Kind, Role};

/// The interface files of one package, found but not read.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Sorted by kind and name.
    pub(super) files: Vec<FileRef>,
    /// What only a native `.idl` defines, sorted.
    pub(super) idl: Vec<(Kind, String)>,
    /// Interface files in the folder of another kind, and the kind they are of.
    pub(super) misplaced: Vec<(Spot, Kind)>,
}

/// An interface file.
#[derive(Clone, Debug)]
pub(super) struct FileRef {
    pub(super) kind: Kind,
    pub(super) name: String,
    pub(super) body: Body,
    /// Why it is read, if it is.
    pub(super) role: Option<Role>,
}

impl FileRef {
    pub(super) fn new(kind: Kind, name: impl Into<String>, body: Body) -> Self {
        Self { kind, name: name.into(), body, role: None }
    }

    /// Shows the file as one in `folder`, which is another way to its own folder.
    pub(super) fn show_in(&mut self, folder: &Spot) {
        if let Body::Disk(spot) = &mut self.body {
            if let Some(name) = spot.path.file_name() {
                *spot = folder.join(name);
            }
        }
    }
}

/// Where the text of an interface file is.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Disk(Spot),
    /// How it is shown, and the text.
    Bundled(String, &'static str),
}

/// What a name in a folder says of itself.
enum Sort {
    Interface(Kind, String),
    Native(String),
}

impl Index {
    /// The files in `msg/`, `srv/` and `action/` of a package folder.
    pub(super) fn of_package(disk: &mut Disk, folder: &Spot) -> Self {
        let mut index = Self::default();
        for kind in Kind::ALL {
            let inside = folder.join(kind.name());
            let items = disk.list(&inside, Severity::Error);
            index.add_kind(kind, &inside, &items);
        }
        index.sorted()
    }

    /// The files that stand in a folder itself, whatever it is called.
    pub(super) fn of_flat(disk: &mut Disk, folder: &Spot) -> Self {
        let mut index = Self::default();
        for item in disk.list(folder, Severity::Error) {
            if let Some(Sort::Interface(kind, name)) = sort(&item) {
                index.add(kind, name, folder.join(&item.name));
            }
        }
        index.sorted()
    }

    /// Takes a file in by the path that the user wrote.
    pub(super) fn put(&mut self, kind: Kind, name: &str, file: Spot) {
        let body = Body::Disk(file);
        match self.place(kind, name) {
            Ok(at) => self.files[at].body = body,
            Err(at) => self.files.insert(at, FileRef::new(kind, name, body)),
        }
    }

    /// The number of the file of this kind and name.
    pub(super) fn find(&self, kind: Kind, name: &str) -> Option<usize> {
        self.place(kind, name).ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.idl.is_empty()
    }

    fn place(&self, kind: Kind, name: &str) -> Result<usize, usize> {
        self.files.binary_search_by(|file| (file.kind, file.name.as_str()).cmp(&(kind, name)))
    }

    fn add_kind(&mut self, kind: Kind, folder: &Spot, items: &[Item]) {
        let sorts: Vec<_> = items.iter().filter_map(|item| Some((item, sort(item)?))).collect();
        let own: Vec<&str> = sorts
            .iter()
            .filter_map(|(_, sort)| match sort {
                Sort::Interface(found, name) if *found == kind => Some(name.as_str()),
                _ => None,
            })
            .collect();
        for (item, sort) in &sorts {
            let file = folder.join(&item.name);
            match sort {
                Sort::Interface(found, name) if *found == kind => {
                    self.add(kind, name.clone(), file);
                }
                Sort::Interface(found, name) if !is_derived(name, &own) => {
                    self.misplaced.push((file, *found));
                }
                Sort::Native(name) if !own.contains(&name.as_str()) && !is_derived(name, &own) => {
                    self.idl.push((kind, name.clone()));
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, kind: Kind, name: String, file: Spot) {
        self.files.push(FileRef::new(kind, name, Body::Disk(file)));
    }

    fn sorted(mut self) -> Self {
        self.files.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
        self.idl.sort_unstable();
        self
    }
}

/// Whether a package folder has an interface, seen without reading any.
pub(super) fn has_interfaces(disk: &mut Disk, folder: &Spot, items: &[Item]) -> bool {
    Kind::ALL.into_iter().any(|kind| {
        let there = items.iter().any(|item| item.is_folder() && item.name == kind.name());
        there && {
            let inside = disk.list(&folder.join(kind.name()), Severity::Warning);
            inside.iter().any(|item| item.nature == Nature::File && sort(item).is_some())
        }
    })
}

/// Whether an interface file stands in the folder itself.
pub(super) fn has_flat(items: &[Item]) -> bool {
    items.iter().any(|item| matches!(sort(item), Some(Sort::Interface(..))))
}

/// Kind and name of an interface file, by its path. Hidden files are the editor's or the system's.
pub(super) fn interface(file: &Path) -> Option<(Kind, String)> {
    let kind = Kind::from_name(file.extension()?.to_str()?)?;
    let name = file.file_stem()?.to_string_lossy();
    (!name.starts_with('.')).then(|| (kind, name.into_owned()))
}

fn sort(item: &Item) -> Option<Sort> {
    let file = Path::new(&item.name);
    if let Some((kind, name)) = interface(file) {
        return Some(Sort::Interface(kind, name));
    }
    if item.nature != Nature::File || file.extension()? != "idl" {
        return None;
    }
    Some(Sort::Native(file.file_stem()?.to_string_lossy().into_owned()))
}

/// Whether `X_Request` and the like stand beside an `X`: older distributions install the messages
/// that they make of services and actions.
fn is_derived(name: &str, own: &[&str]) -> bool {
    name.match_indices('_').any(|(at, _)| own.contains(&&name[..at]))
}
