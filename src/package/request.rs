use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::disk::{Disk, Spot, reason};
use super::index::{Index, has_flat, interface};
use super::loader::Loader;
use super::place::{Found, folder_name};
use super::{Shadowed, walk};
use crate::diagnostic::{Severity, nearest};
use crate::model::{TypeName, is_package_name};
use crate::source::{Kind, Origin};

/// Which files of a package are asked for.
#[derive(Clone, Copy)]
enum Which<'a> {
    All,
    /// Those of the folder of this kind.
    Kind(Kind, &'a Spot),
    One(Kind, &'a str, &'a Spot),
}

impl Loader<'_> {
    /// Takes a path in; false where there is none, so that it may be a name.
    pub(super) fn ask_path(&mut self, path: &str) -> bool {
        let spot = Spot::new(Path::new(path));
        match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => self.ask_folder(&spot),
            Ok(_) => self.ask_file(&spot),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                self.fail(&spot, &reason(&error));
            }
            Err(_) => return false,
        }
        true
    }

    fn ask_folder(&mut self, root: &Spot) {
        self.pathed.push(root.shown().to_owned());
        let mut any = false;
        for folder in walk::packages(&mut self.disk, root) {
            any |= self.ask_package(folder, root);
        }
        if !any && !self.ask_part(root) && !self.ask_flat(root) {
            self.fail(root, "no interface files (`msg/*.msg`, `srv/*.srv`, `action/*.action`)");
        }
    }

    fn ask_package(&mut self, folder: Spot, root: &Spot) -> bool {
        let index = Index::of_package(&mut self.disk, &folder);
        if index.is_empty() && index.misplaced.is_empty() {
            return false;
        }
        let name = self.search.package_name.as_deref().filter(|_| folder.path == root.path);
        let found = Found::in_folder(&mut self.disk, folder, name);
        self.ask_found(found, index, Which::All);
        true
    }

    /// The folder `msg`, `srv` or `action` of a package.
    fn ask_part(&mut self, folder: &Spot) -> bool {
        let Some(kind) = Kind::from_name(&folder_name(folder)) else { return false };
        let package = folder.parent();
        let index = Index::of_package(&mut self.disk, &package);
        if index.files.iter().all(|file| file.kind != kind) {
            return false;
        }
        let found = self.named(package);
        self.ask_found(found, index, Which::Kind(kind, folder));
        true
    }

    /// Files that stand in the folder itself.
    fn ask_flat(&mut self, folder: &Spot) -> bool {
        if !has_flat(&self.disk.list(folder, Severity::Error)) {
            return false;
        }
        let index = Index::of_flat(&mut self.disk, folder);
        let found = self.named(folder.clone());
        self.ask_found(found, index, Which::All);
        true
    }

    fn ask_file(&mut self, file: &Spot) {
        let folder = file.parent();
        let Some((kind, name)) = interface(&file.path) else {
            return self.ask_other(file, &folder);
        };
        let in_part = Kind::from_name(&folder_name(&folder)).is_some();
        let package = if in_part { folder.parent() } else { folder };
        let which = Which::One(kind, &name, file);
        if let Some(number) = self.packages.iter().position(|taken| taken.is_at(&package)) {
            return self.mark(number, which);
        }
        self.pathed.push(package.shown().to_owned());
        let index = match in_part {
            true => Index::of_package(&mut self.disk, &package),
            false => Index::of_flat(&mut self.disk, &package),
        };
        let found = self.named(package);
        self.ask_found(found, index, which);
    }

    fn ask_other(&mut self, file: &Spot, folder: &Spot) {
        match file.path.file_name().and_then(|name| name.to_str()) {
            Some("package.xml") => self.ask_folder(folder),
            Some(name) if name.ends_with(".idl") => {
                self.fail(file, "native .idl files are not read, only .msg, .srv and .action");
            }
            _ => self.fail(file, "neither a folder nor a .msg, .srv or .action file"),
        }
    }

    /// The package in a folder that the user named.
    fn named(&mut self, folder: Spot) -> Found {
        Found::in_folder(&mut self.disk, folder, self.search.package_name.as_deref())
    }

    fn ask_found(&mut self, found: Found, index: Index, which: Which<'_>) {
        let Some(&number) = self.by_name.get(&found.name) else {
            let origin = Origin::Path(found.folder.shown().to_owned());
            let number = self.take(found, origin, index);
            self.disk.diagnostics.extend(self.packages[number].misplaced());
            return self.mark(number, which);
        };
        let taken = &self.packages[number];
        match which {
            _ if taken.is_at(&found.folder) => self.mark(number, which),
            Which::One(..) if found.manifest.is_none() && taken.input.manifest.is_none() => {
                self.mark(number, which);
            }
            Which::All => {
                let hidden = taken.shadows(found.folder.shown());
                self.loaded.shadowed.push(Shadowed { named: true, ..hidden });
            }
            _ => {
                let (name, first) = (&found.name, taken.folder.shown());
                let why = format!("the package `{name}` was already taken from `{first}`");
                self.fail(&found.folder, &why);
            }
        }
    }

    fn mark(&mut self, number: usize, which: Which<'_>) {
        let package = &mut self.packages[number];
        match which {
            Which::All => package.ask_all(),
            Which::Kind(kind, folder) => package.ask_kind(kind, folder),
            Which::One(kind, name, file) => {
                package.index.put(kind, name, file.clone());
                package.ask(kind, name);
            }
        }
    }

    /// Takes in what is no path: a package or a type.
    pub(super) fn ask_name(&mut self, text: &str) {
        let parts: Vec<&str> = text.split('/').collect();
        let result = match parts[..] {
            [package] if is_package_name(package) => self.ask_named_package(package),
            [package, name] if is_package_name(package) => self.ask_type(package, &Kind::ALL, name),
            [package, kind, name] => match Kind::from_name(kind) {
                Some(kind) => self.ask_type(package, &[kind], name),
                None => Err(String::new()),
            },
            [name] => Err(self.meant_type(name)),
            _ => Err(String::new()),
        };
        if let Err(why) = result {
            let failure = format!("`{text}`: no such file or folder{why}");
            self.loaded.failures.push(failure);
        }
    }

    fn ask_named_package(&mut self, name: &str) -> Result<(), String> {
        let number = self.package(name).ok_or_else(|| self.no_package(name))?;
        self.packages[number].ask_all();
        Ok(())
    }

    fn ask_type(&mut self, package: &str, kinds: &[Kind], name: &str) -> Result<(), String> {
        let number = self.package(package).ok_or_else(|| self.no_package(package))?;
        let taken = &mut self.packages[number];
        let mut any = false;
        for &kind in kinds {
            if bases(kind, name).any(|base| taken.ask(kind, base)) {
                self.loaded.types.push(TypeName::new(package, kind, name));
                any = true;
            }
        }
        if any { Ok(()) } else { Err(self.no_type(number, kinds, name)) }
    }

    fn no_package(&mut self, name: &str) -> String {
        let searched = self.searched().join(", ");
        let mut names: Vec<String> = self.by_name.keys().cloned().collect();
        for place in &mut self.places {
            names.extend(place.list(&mut self.disk).keys().cloned());
        }
        if self.search.bundled {
            names.extend(super::bundled().iter().map(|package| package.name.to_owned()));
        }
        let meant = nearest(name, names.iter().map(String::as_str))
            .map(|near| format!(" (did you mean `{near}`?)"));
        format!(", and no package `{name}` in {searched}{}", meant.unwrap_or_default())
    }

    fn no_type(&self, number: usize, kinds: &[Kind], name: &str) -> String {
        let package = &self.packages[number];
        let (at, title) = (package.folder.shown(), &package.input.name);
        if package.index.idl.iter().any(|(_, native)| native == name) {
            return format!(
                ", and `{name}` of `{title}` ({at}) is defined only by a native .idl file"
            );
        }
        let files = &package.index.files;
        let elsewhere = files.iter().find(|file| file.name == name);
        let named =
            || nearest(name, files.iter().map(|file| file.name.as_str())).map(str::to_owned);
        let meant = elsewhere.map(|file| format!("{title}/{}/{name}", file.kind)).or_else(named);
        let meant = meant.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
        let what = match kinds {
            [Kind::Msg] => "message ",
            [Kind::Srv] => "service ",
            [Kind::Action] => "action ",
            _ => "",
        };
        format!(", and the package `{title}` ({at}) has no {what}`{name}`{meant}")
    }

    /// The first package that has a type of this name, for whoever left the package out.
    fn meant_type(&mut self, name: &str) -> String {
        if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
            return String::new();
        }
        let package = self.placed_with(name).or_else(|| self.bundled_with(name));
        let meant = package.map(|package| format!(" (did you mean `{package}/{name}`?)"));
        meant.unwrap_or_default()
    }

    fn placed_with(&mut self, name: &str) -> Option<String> {
        let has = |index: &Index| index.files.iter().any(|file| file.name == name);
        if let Some(taken) = self.packages.iter().find(|taken| has(&taken.index)) {
            return Some(taken.input.name.clone());
        }
        // What is unreadable in packages that nobody asked about is not to be told.
        let mut disk = Disk::default();
        self.places.iter_mut().find_map(|place| {
            let mut found = place.list(&mut disk).values().flatten();
            let package =
                found.find(|found| has(&Index::of_package(&mut Disk::default(), &found.folder)));
            package.map(|found| found.name.clone())
        })
    }

    fn bundled_with(&self, name: &str) -> Option<String> {
        let mut packages = super::bundled().iter().filter(|_| self.search.bundled);
        let package = packages.find(|package| package.files.iter().any(|file| file.name == name));
        package.map(|package| package.name.to_owned())
    }

    fn fail(&mut self, spot: &Spot, why: &str) {
        self.loaded.failures.push(format!("`{}`: {why}", spot.shown()));
    }
}

/// The names of files that may define a type: its own, and of derived types what stands before
/// each `_`.
fn bases(kind: Kind, name: &str) -> impl Iterator<Item = &str> {
    let shorter = name.rmatch_indices('_').map(|(at, _)| &name[..at]);
    core::iter::once(name).chain(shorter.filter(move |_| kind != Kind::Msg))
}
