use std::cell::OnceCell;
use std::fs;
use std::path::PathBuf;

use super::disk::Spot;
use super::index::{Body, FileRef, Index};
use super::manifest::Manifest;
use super::place::non_empty;
use super::{Bundled, Shadowed};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{FileId, InputPackage, Kind, Origin, Role, Span};

/// A package in use.
pub(super) struct Taken {
    pub(super) input: InputPackage,
    pub(super) folder: Spot,
    pub(super) index: Index,
    /// The folder without symbolic links, once it was asked for; none of a bundled package.
    real: OnceCell<Option<PathBuf>>,
}

impl Taken {
    pub(super) fn new(name: String, folder: Spot, origin: Origin, index: Index) -> Self {
        Self { input: empty(name, origin), folder, index, real: OnceCell::new() }
    }

    pub(super) fn bundled(package: &'static Bundled) -> Self {
        let mut input = empty(package.name.to_owned(), Origin::Bundled);
        input.version = Some(package.version.to_owned());
        input.depends = Some(package.depends.iter().map(|name| (*name).to_owned()).collect());
        let files = package.files.iter();
        let refs = files.map(|file| {
            FileRef::new(file.kind, file.name, Body::Bundled(package.path(file), file.text))
        });
        let index = Index { files: refs.collect(), ..Index::default() };
        let folder = Spot { path: PathBuf::new(), shown: "bundled".to_owned() };
        Self { input, folder, index, real: None.into() }
    }

    /// Notes what the manifest says, and gives back what is wrong with it.
    pub(super) fn describe(&mut self, file: FileId, manifest: Manifest) -> Option<Diagnostic> {
        self.input.manifest = Some(file);
        self.input.version = manifest.version;
        self.input.depends = Some(manifest.depends);
        let problem = manifest.problem?;
        let span = Span::new(file, problem.range);
        Some(Diagnostic::new(Code::InvalidManifest, span, problem.message).help(problem.help))
    }

    /// Whether this package stands in that folder.
    pub(super) fn is_at(&self, folder: &Spot) -> bool {
        let own = self.real.get_or_init(|| real(&self.folder));
        own.is_some() && *own == real(folder)
    }

    /// Whether the user asked for something of this package.
    pub(super) fn is_asked(&self) -> bool {
        self.index.files.iter().any(|file| file.role == Some(Role::Asked))
    }

    pub(super) fn ask_all(&mut self) {
        for file in &mut self.index.files {
            file.role = Some(Role::Asked);
        }
    }

    /// Asks for the files of a kind, which are shown as inside of `folder`.
    pub(super) fn ask_kind(&mut self, kind: Kind, folder: &Spot) {
        for file in self.index.files.iter_mut().filter(|file| file.kind == kind) {
            file.role = Some(Role::Asked);
            file.show_in(folder);
        }
    }

    /// False where there is no such file.
    pub(super) fn ask(&mut self, kind: Kind, name: &str) -> bool {
        let file = self.index.find(kind, name);
        if let Some(file) = file {
            self.index.files[file].role = Some(Role::Asked);
        }
        file.is_some()
    }

    pub(super) fn shadows(&self, hidden: &str) -> Shadowed {
        let taken = self.folder.shown().to_owned();
        Shadowed { name: self.input.name.clone(), taken, hidden: hidden.to_owned(), named: false }
    }

    /// A warning for every interface file in the folder of another kind.
    pub(super) fn misplaced(&self) -> impl Iterator<Item = Diagnostic> + '_ {
        self.index.misplaced.iter().map(|(file, kind)| {
            let shown = file.shown();
            let message = format!("`{shown}` is not in a folder `{kind}` and is passed over");
            Diagnostic::at_path(Code::MisplacedInterface, shown, message)
                .help(format!("move it to `{kind}/`"))
        })
    }

    pub(super) fn finish(mut self) -> InputPackage {
        let named = |file: FileRef| (file.kind, file.name);
        self.input.known = self.index.files.into_iter().map(named).collect();
        self.input.idl = self.index.idl;
        self.input.entries.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
        self.input
    }
}

impl Diagnostic {
    pub(super) fn severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }
}

fn real(folder: &Spot) -> Option<PathBuf> {
    fs::canonicalize(non_empty(&folder.path)).ok()
}

fn empty(name: String, origin: Origin) -> InputPackage {
    InputPackage {
        name,
        version: None,
        manifest: None,
        depends: None,
        origin,
        entries: Vec::new(),
        known: Vec::new(),
        idl: Vec::new(),
    }
}
