use std::collections::BTreeMap;
use std::path::Path;

use super::disk::{Disk, Spot};
use super::manifest::Manifest;
use super::walk;
use crate::diagnostic::Severity;
use crate::source::{Kind, Origin};

/// A package folder that was found; its files are not listed yet.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) name: String,
    pub(super) folder: Spot,
    /// The text of `package.xml` where it has been read, and what it says.
    pub(super) manifest: Option<(Vec<u8>, Manifest)>,
}

/// One of the places where dependencies are looked for.
pub(super) struct Place {
    pub(super) sort: PlaceSort,
    pub(super) root: Spot,
    found: Option<BTreeMap<String, Vec<Found>>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlaceSort {
    /// The current folder and what stands close below, for types and packages that are named and
    /// not pathed.
    Here,
    Include,
    Ament,
}

impl Found {
    /// The package in this folder, named by its manifest, else by `fallback`.
    pub(super) fn in_folder(disk: &mut Disk, folder: Spot, fallback: Option<&str>) -> Self {
        let manifest = read_manifest(disk, &folder);
        let named = manifest.as_ref().and_then(|(_, manifest)| manifest.name.clone());
        let name = named.or(fallback.map(str::to_owned)).unwrap_or_else(|| folder_name(&folder));
        Self { name, folder, manifest }
    }

    /// The manifest, read now unless it has been.
    pub(super) fn read_manifest(&self, disk: &mut Disk) -> Option<(Vec<u8>, Manifest)> {
        self.manifest.clone().or_else(|| read_manifest(disk, &self.folder))
    }

    /// Whether this can be a package of interfaces.
    pub(super) fn has_kind_folder(&self) -> bool {
        Kind::ALL.into_iter().any(|kind| self.folder.path.join(kind.name()).is_dir())
    }
}

impl Place {
    pub(super) fn new(sort: PlaceSort, path: &Path) -> Self {
        Self { sort, root: Spot::new(path), found: None }
    }

    /// As a user reads it.
    pub(super) fn label(&self) -> String {
        let root = self.root.shown();
        match self.sort {
            PlaceSort::Here => "the current folder".to_owned(),
            PlaceSort::Include => format!("-I {root}"),
            PlaceSort::Ament => format!("AMENT_PREFIX_PATH {root}"),
        }
    }

    pub(super) fn origin(&self, folder: &Spot) -> Origin {
        let shown = folder.shown().to_owned();
        match self.sort {
            PlaceSort::Here => Origin::Here(shown),
            PlaceSort::Include => Origin::Include(shown),
            PlaceSort::Ament => Origin::Ament(shown),
        }
    }

    /// The folders that hold a package of this name, sorted by path.
    pub(super) fn find(&mut self, disk: &mut Disk, name: &str) -> Vec<Found> {
        self.list(disk).get(name).cloned().unwrap_or_default()
    }

    /// The packages of this place, if it has been looked at.
    pub(super) fn listed(&self) -> Option<&BTreeMap<String, Vec<Found>>> {
        self.found.as_ref()
    }

    pub(super) fn list(&mut self, disk: &mut Disk) -> &BTreeMap<String, Vec<Found>> {
        let (sort, root) = (self.sort, &self.root);
        self.found.get_or_insert_with(|| {
            let mut found = BTreeMap::<_, Vec<_>>::new();
            for package in packages(disk, sort, root) {
                found.entry(package.name.clone()).or_default().push(package);
            }
            found
        })
    }
}

/// In an ament prefix the folder's name is the package's, so nothing but `share` is looked at.
fn packages(disk: &mut Disk, sort: PlaceSort, root: &Spot) -> Vec<Found> {
    if sort == PlaceSort::Here {
        return nearby(root);
    }
    if sort != PlaceSort::Ament {
        let folders = walk::packages(disk, root);
        return folders.into_iter().map(|folder| Found::in_folder(disk, folder, None)).collect();
    }
    let share = root.join("share");
    let items = disk.list(&share, Severity::Warning);
    let folders = items.into_iter().filter(|item| item.is_folder());
    folders
        .map(|item| Found {
            name: item.name.to_string_lossy().into_owned(),
            folder: share.join(&item.name),
            manifest: None,
        })
        .collect()
}

/// Whatever folders stand near by, they are not what the user asked about: that one of them cannot
/// be read is no finding, and that one of them changes no reason to run again.
fn nearby(here: &Spot) -> Vec<Found> {
    let mut disk = Disk::default();
    let folders = walk::nearby(&mut disk, here);
    let found = folders.into_iter().map(|folder| Found::in_folder(&mut disk, folder, None));
    found.map(|found| Found { manifest: None, ..found }).collect()
}

fn read_manifest(disk: &mut Disk, folder: &Spot) -> Option<(Vec<u8>, Manifest)> {
    let file = folder.join("package.xml");
    if !file.path.exists() {
        return None;
    }
    let bytes = disk.read(&file)?;
    let manifest = Manifest::parse(&String::from_utf8_lossy(&bytes));
    Some((bytes, manifest))
}

/// The last part of a folder's path, also of `.` and of `..`.
pub(super) fn folder_name(folder: &Spot) -> String {
    let real = || std::fs::canonicalize(non_empty(&folder.path)).ok();
    let name = match folder.path.file_name() {
        Some(name) => Some(name.to_owned()),
        None => real().and_then(|path| path.file_name().map(ToOwned::to_owned)),
    };
    name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The empty path is the current folder.
pub(super) fn non_empty(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}
