//! Reads folders of packages, without the edges of the crate.

use std::fs;
use std::path::{Path, PathBuf};

use rosidlc::compile::{Purpose, check};
use rosidlc::describe::{Hashes, hashes};
use rosidlc::emit::{Context, Options};
use rosidlc::layout::{self, Layouts};
use rosidlc::model::Model;
use rosidlc::source::{Entry, Input, InputPackage, Kind, Origin, Role};

/// A model and what is known of it.
pub(crate) struct Compiled {
    pub(crate) model: Model,
    hashes: Hashes,
    layouts: Layouts,
}

impl Compiled {
    /// All packages in these folders, which must be sound.
    pub(crate) fn of(folders: &[PathBuf]) -> Self {
        let mut input = Input::default();
        for folder in folders {
            read_package(&mut input, folder);
        }
        let checked = check(&input, Purpose::Rust);
        assert!(!checked.has_errors(), "{:#?}", checked.findings);
        let model = checked.model;
        Self { hashes: hashes(&model), layouts: layout::of(&model), model }
    }

    pub(crate) fn context<'a>(&'a self, options: &'a Options) -> Context<'a> {
        Context::new(&self.model, &self.hashes, &self.layouts, options)
    }
}

/// The folders in a folder of the repository, sorted.
pub(crate) fn folders(path: &str) -> Vec<PathBuf> {
    entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

fn entries(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut entries: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn read_package(input: &mut Input, folder: &Path) {
    let mut package = InputPackage {
        name: name(folder),
        version: None,
        manifest: None,
        depends: None,
        origin: Origin::Bundled,
        entries: Vec::new(),
        known: Vec::new(),
        idl: Vec::new(),
    };
    for kind in Kind::ALL {
        for path in entries(&folder.join(kind.name())) {
            let file = input.sources.add(path.to_string_lossy(), fs::read(&path).unwrap());
            package.known.push((kind, name(&path)));
            package.entries.push(Entry { file, kind, name: name(&path), role: Role::Asked });
        }
    }
    input.packages.push(package);
}
