use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::disk::Disk;
use super::index::{Body, Index};
use super::place::{Found, Place, PlaceSort};
use super::taken::Taken;
use super::{Bundled, Loaded, Search};
use crate::diagnostic::Severity;
use crate::source::{Entry, Input, Kind, Origin, Role, Sources};
use crate::syntax;

/// What a service needs that its text does not say.
const IMPLIED_BY_SERVICE: [(&str, &str); 2] =
    [("service_msgs", "ServiceEventInfo"), ("builtin_interfaces", "Time")];

/// What an action needs besides.
const IMPLIED_BY_ACTION: (&str, &str) = ("unique_identifier_msgs", "UUID");

/// Collects packages and reads their files, breadth first.
pub(super) struct Loader<'a> {
    pub(super) search: &'a Search,
    pub(super) disk: Disk,
    pub(super) places: Vec<Place>,
    pub(super) packages: Vec<Taken>,
    pub(super) by_name: BTreeMap<String, usize>,
    pub(super) loaded: Loaded,
    /// The paths that were taken, as they are shown.
    pub(super) pathed: Vec<String>,
    absent: BTreeSet<String>,
    sources: Sources,
    queue: VecDeque<(usize, usize)>,
    /// Why files that are referred to are read.
    reason: Role,
}

impl<'a> Loader<'a> {
    pub(super) fn new(search: &'a Search) -> Self {
        Self {
            search,
            disk: Disk::default(),
            places: Vec::new(),
            packages: Vec::new(),
            by_name: BTreeMap::new(),
            loaded: Loaded::default(),
            pathed: Vec::new(),
            absent: BTreeSet::new(),
            sources: Sources::default(),
            queue: VecDeque::new(),
            reason: Role::Needed,
        }
    }

    pub(super) fn run(mut self, paths: &[String]) -> Loaded {
        let names: Vec<&String> = paths.iter().filter(|path| !self.ask_path(path)).collect();
        self.open_places(!names.is_empty());
        for name in names {
            self.ask_name(name);
        }
        self.read_asked();
        if self.search.companions {
            self.read_companions();
        }
        self.finish()
    }

    /// The search path behind the paths that were named.
    fn open_places(&mut self, here: bool) {
        if here && !self.search.only_bundled {
            self.places.push(Place::new(PlaceSort::Here, ".".as_ref()));
        }
        for folder in &self.search.includes {
            let place = Place::new(PlaceSort::Include, folder);
            if folder.is_dir() {
                self.places.push(place);
            } else {
                let shown = place.root.shown();
                self.loaded.failures.push(format!("`-I {shown}`: no such folder"));
            }
        }
        let prefixes = self.search.ament.iter().filter(|prefix| prefix.is_dir());
        self.places.extend(prefixes.map(|prefix| Place::new(PlaceSort::Ament, prefix)));
    }

    /// The package of this name, from the first place that has it.
    pub(super) fn package(&mut self, name: &str) -> Option<usize> {
        if let Some(&number) = self.by_name.get(name) {
            return Some(number);
        }
        if self.absent.contains(name) {
            return None;
        }
        let taken = self.in_places(name).or_else(|| self.in_bundled(name));
        if taken.is_none() {
            self.absent.insert(name.to_owned());
        }
        taken
    }

    fn in_places(&mut self, name: &str) -> Option<usize> {
        for number in 0..self.places.len() {
            for found in self.places[number].find(&mut self.disk, name) {
                let index = Index::of_package(&mut self.disk, &found.folder);
                if !index.is_empty() {
                    let origin = self.places[number].origin(&found.folder);
                    return Some(self.take(found, origin, index));
                }
            }
        }
        None
    }

    fn in_bundled(&mut self, name: &str) -> Option<usize> {
        let package = Bundled::find(name).filter(|_| self.search.bundled)?;
        Some(self.push(Taken::bundled(package)))
    }

    /// Takes a package in; its name is free.
    pub(super) fn take(&mut self, found: Found, origin: Origin, index: Index) -> usize {
        let asked = matches!(origin, Origin::Path(_));
        let severity = if asked { Severity::Error } else { Severity::Warning };
        let manifest = found.read_manifest(&mut self.disk);
        let mut taken = Taken::new(found.name, found.folder, origin, index);
        if let Some((bytes, manifest)) = manifest {
            let shown = taken.folder.join("package.xml").shown;
            let file = self.sources.add(shown, bytes);
            let problem = taken.describe(file, manifest);
            self.disk.diagnostics.extend(problem.map(|found| found.severity(severity)));
        }
        self.push(taken)
    }

    fn push(&mut self, taken: Taken) -> usize {
        let number = self.packages.len();
        self.by_name.insert(taken.input.name.clone(), number);
        self.packages.push(taken);
        number
    }

    fn read_asked(&mut self) {
        for (number, package) in self.packages.iter().enumerate() {
            let files = package.index.files.iter().enumerate();
            let asked = files.filter(|(_, file)| file.role == Some(Role::Asked));
            self.queue.extend(asked.map(|(file, _)| (number, file)));
        }
        self.drain();
    }

    /// All files of the packages that something needs, and all that those refer to.
    fn read_companions(&mut self) {
        self.reason = Role::Companion;
        let mut number = 0;
        while number < self.packages.len() {
            if !self.packages[number].is_asked() {
                for file in 0..self.packages[number].index.files.len() {
                    self.want(number, file);
                }
            }
            self.drain();
            number += 1;
        }
    }

    fn drain(&mut self) {
        while let Some((package, file)) = self.queue.pop_front() {
            self.read(package, file);
        }
    }

    /// Puts a file on the list, unless it is there already.
    fn want(&mut self, package: usize, file: usize) {
        let wanted = &mut self.packages[package].index.files[file].role;
        if wanted.is_none() {
            *wanted = Some(self.reason);
            self.queue.push_back((package, file));
        }
    }

    fn read(&mut self, package: usize, number: usize) {
        let file = self.packages[package].index.files[number].clone();
        let role = file.role.unwrap_or(self.reason);
        let Some((shown, bytes)) = self.bytes(&file.body, role) else { return };
        self.follow(package, file.kind, &String::from_utf8_lossy(&bytes));
        let entry =
            Entry { file: self.sources.add(shown, bytes), kind: file.kind, name: file.name, role };
        self.packages[package].input.entries.push(entry);
    }

    fn bytes(&mut self, body: &Body, role: Role) -> Option<(String, Vec<u8>)> {
        match body {
            Body::Bundled(path, text) => Some((path.clone(), text.as_bytes().to_vec())),
            Body::Disk(spot) => {
                let bytes = self.disk.read(spot);
                if let (None, Role::Companion, Some(found)) =
                    (&bytes, role, self.disk.diagnostics.last_mut())
                {
                    found.severity = Severity::Warning;
                }
                Some((spot.shown().to_owned(), bytes?))
            }
        }
    }

    /// Puts what a text refers to on the list.
    fn follow(&mut self, from: usize, kind: Kind, text: &str) {
        for found in syntax::references(text) {
            self.need(from, found.package, found.name);
        }
        if kind != Kind::Msg {
            for (package, name) in IMPLIED_BY_SERVICE {
                self.need(from, Some(package), name);
            }
        }
        if kind == Kind::Action {
            let of_targets = self.search.targets.iter().flat_map(|it| it.needs_of_actions());
            for (package, name) in [&IMPLIED_BY_ACTION].into_iter().chain(of_targets) {
                self.need(from, Some(package), name);
            }
        }
    }

    fn need(&mut self, from: usize, package: Option<&str>, name: &str) {
        let target = match package {
            None => Some(from),
            Some(package) => self.package(package),
        };
        let Some(target) = target else { return };
        if let Some(file) = self.packages[target].index.find(Kind::Msg, name) {
            self.want(target, file);
        }
    }

    fn finish(mut self) -> Loaded {
        if self.search.overlays {
            for place in &mut self.places {
                place.list(&mut self.disk);
            }
        }
        self.find_shadowed();
        let (searched, unread) = (self.searched(), self.unread());
        let packages = self.packages.into_iter().map(Taken::finish).collect();
        self.disk.diagnostics.append(&mut self.loaded.diagnostics);
        Loaded {
            input: Input { sources: self.sources, packages, searched, unread },
            diagnostics: self.disk.diagnostics,
            files: self.disk.files,
            folders: self.disk.folders,
            ..self.loaded
        }
    }

    pub(super) fn searched(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let paths = self.pathed.iter().map(|path| format!("PATH {path}"));
        let places = self.places.iter().map(Place::label);
        let bundled = (self.search.bundled && !super::bundled().is_empty())
            .then(|| "bundled packages".to_owned());
        let all = paths.chain(places).chain(bundled);
        all.filter(|label| seen.insert(label.clone())).collect()
    }

    /// The packages that were seen and not taken.
    fn unread(&self) -> Vec<String> {
        let listed = self.places.iter().filter_map(Place::listed).flat_map(BTreeMap::keys).cloned();
        let bundled = super::bundled().iter().filter(|_| self.search.bundled);
        let mut names: BTreeSet<String> = bundled.map(|package| package.name.to_owned()).collect();
        names.extend(listed);
        for package in &self.packages {
            names.remove(&package.input.name);
        }
        names.into_iter().collect()
    }

    /// What stands in the places that were looked at under a name that is taken.
    fn find_shadowed(&mut self) {
        let shadowed = &mut self.loaded.shadowed;
        for package in &self.packages {
            let same = |found: &&Found| !package.is_at(&found.folder) && found.has_kind_folder();
            let listed = self.places.iter().filter_map(Place::listed);
            let others = listed.filter_map(|found| found.get(&package.input.name)).flatten();
            for other in others.filter(same) {
                shadowed.push(package.shadows(other.folder.shown()));
            }
            let is_bundled = package.input.origin == Origin::Bundled;
            if self.search.bundled && !is_bundled && Bundled::find(&package.input.name).is_some() {
                shadowed.push(package.shadows("bundled"));
            }
        }
    }
}
