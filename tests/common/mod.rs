//! What the tests share: inputs from memory and from folders, and the shared folder.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

pub(crate) mod code;
pub(crate) mod dump;
pub(crate) mod edge;
pub(crate) mod views;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rosidlc::compile::{self, Checked, Purpose};
use rosidlc::diagnostic::Diagnostic;
use rosidlc::source::{Entry, Input, InputPackage, Kind, Origin, Role, Sources};

/// The folder of the variable `ROSIDLC_SHARED`. Without it the test fails: it must not pass.
pub(crate) fn shared() -> PathBuf {
    let folder = std::env::var_os("ROSIDLC_SHARED");
    folder.expect("ROSIDLC_SHARED must name the folder with corpus/, golden/ and edge/").into()
}

/// A JSON file.
pub(crate) fn json(path: impl AsRef<Path>) -> serde_json::Value {
    let path = path.as_ref();
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap()
}

/// Files of packages, by paths such as `demo_msgs/msg/Pose.msg`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packages {
    pub(crate) files: Vec<(String, Role, Vec<u8>)>,
}

impl Packages {
    /// These texts, all of them asked for.
    pub(crate) fn of<T: AsRef<[u8]>>(files: &[(&str, T)]) -> Self {
        let mut packages = Self::default();
        for (path, text) in files {
            packages.add(path, Role::Asked, text.as_ref());
        }
        packages
    }

    /// Every interface file, native ones included, in a folder of packages.
    pub(crate) fn folder(root: &Path, role: Role) -> Self {
        let mut packages = Self::default();
        for package in names(root) {
            packages.package(root, &package, role);
        }
        packages
    }

    /// Every interface file of one package in a folder of packages.
    pub(crate) fn package(&mut self, root: &Path, package: &str, role: Role) {
        for kind in names(&root.join(package)) {
            for file in names(&root.join(package).join(&kind)) {
                let path = format!("{package}/{kind}/{file}");
                if root.join(&path).is_file() {
                    self.add(&path, role, &fs::read(root.join(&path)).unwrap());
                }
            }
        }
    }

    /// What every service and every action implies, from the bundled packages.
    pub(crate) fn with_standard(mut self) -> Self {
        for package in ["builtin_interfaces", "service_msgs", "unique_identifier_msgs"] {
            self.package(Path::new("interfaces"), package, Role::Needed);
        }
        self
    }

    /// One more file.
    pub(crate) fn add(&mut self, path: &str, role: Role, text: &[u8]) {
        self.files.push((path.to_owned(), role, text.to_vec()));
    }

    /// The paths and the texts.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, _, text)| (path.as_str(), text.as_slice()))
    }

    /// What the compiler reads.
    pub(crate) fn input(&self) -> Input {
        let mut sources = Sources::default();
        let mut packages: BTreeMap<&str, InputPackage> = BTreeMap::new();
        for (path, role, text) in &self.files {
            let [name, _, file] = path.splitn(3, '/').collect::<Vec<_>>()[..] else { continue };
            let (name_of_file, extension) = file.rsplit_once('.').unwrap_or((file, ""));
            let package = packages.entry(name).or_insert_with(|| empty(name));
            if let Some(kind) = Kind::from_name(extension) {
                let file = sources.add(path.as_str(), text.clone());
                let name = name_of_file.to_owned();
                package.known.push((kind, name.clone()));
                package.entries.push(Entry { file, kind, name, role: *role });
            } else if extension == "idl" {
                package.idl.push((Kind::Msg, name_of_file.to_owned()));
            }
        }
        let mut packages: Vec<_> = packages.into_values().collect();
        for package in &mut packages {
            package.known.sort();
            package.idl.sort();
        }
        let searched = vec!["the test".to_owned()];
        Input { sources, packages, searched, ..Input::default() }
    }

    /// What the compiler makes of it.
    pub(crate) fn check(&self) -> (Input, Checked) {
        let input = self.input();
        let checked = compile::check(&input, Purpose::Check);
        (input, checked)
    }
}

/// A package without files.
pub(crate) fn empty(name: &str) -> InputPackage {
    InputPackage {
        name: name.to_owned(),
        version: None,
        manifest: None,
        depends: None,
        origin: Origin::Path(name.to_owned()),
        entries: Vec::new(),
        known: Vec::new(),
        idl: Vec::new(),
    }
}

/// The names in a folder, sorted; none where it is no folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Where a finding stands and which it is: `path:line:column code`.
pub(crate) fn place(found: &Diagnostic, sources: &Sources) -> String {
    match found.span() {
        Some(span) => {
            let source = sources.get(span.file);
            let at = source.location(span.range().start);
            format!("{}:{}:{} {}", source.path(), at.line, at.column, found.code)
        }
        None => format!("{} {}", found.path.as_deref().unwrap_or_default(), found.code),
    }
}
