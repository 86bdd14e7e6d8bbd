//! The disk: finds packages, reads `package.xml`, and fills an [`Input`].
//!
//! [`load`] takes what a user writes on a command line or in a `build.rs` and gives back all the
//! texts that a run needs. Nothing else reads interface files. Dependencies are read one by one,
//! as they are referred to, so that a single file in a tree of thousands costs a handful of reads.
//!
//! Whatever the disk holds (loops of links, folders that call themselves `X.msg`, pipes, names
//! that are no UTF-8), the answer is an [`Input`] and a list of findings, the same for every
//! order in which the system lists a folder.

mod bundled;
mod disk;
mod index;
mod loader;
mod manifest;
mod place;
mod request;
mod taken;
mod walk;

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::emit::Target;
use crate::model::TypeName;
use crate::source::Input;

pub use bundled::{Bundled, BundledFile, bundled};

/// Where dependencies are looked for behind the paths that the user names, and how much is read.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Folders of packages, first one first.
    pub includes: Vec<PathBuf>,
    /// Ament prefixes (folders with `share/<package>`), first one first. Those that do not exist
    /// are passed over.
    pub ament: Vec<PathBuf>,
    /// Whether the packages that the tool brings along are looked at last of all. Without the
    /// feature `bundled` there are none.
    pub bundled: bool,
    /// What a file outside any package, or a package folder without `package.xml`, belongs to.
    pub package_name: Option<String>,
    /// Whether all files of a package are read as soon as one of them is needed.
    pub companions: bool,
    /// Whether what is named and not pathed is looked for among the bundled packages alone.
    pub only_bundled: bool,
    /// Whether every place is listed, needed or not, so that [`Loaded::shadowed`] is complete.
    pub overlays: bool,
    /// Whom Rust is made for: what these need of other packages is read, too.
    pub targets: BTreeSet<Target>,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The texts and their packages.
    pub input: Input,
    /// What is wrong with files and folders.
    pub diagnostics: Vec<Diagnostic>,
    /// Packages that another of the same name hides.
    pub shadowed: Vec<Shadowed>,
    /// The types that were asked for by name; derived ones (`pkg/srv/Name_Request`) are possible.
    pub types: Vec<TypeName>,
    /// Every file that was read, in order.
    pub files: Vec<PathBuf>,
    /// Every folder that was searched, in order.
    pub folders: Vec<PathBuf>,
    /// Why a path that the user named could not be taken, one sentence each. Where there is one,
    /// the run has not done what was asked.
    pub failures: Vec<String>,
}

/// A package that was passed over because another of its name was found first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shadowed {
    /// The name of both.
    pub name: String,
    /// Where the one stands that is used.
    pub taken: String,
    /// Where the other one stands.
    pub hidden: String,
    /// Whether the user named paths to both.
    pub named: bool,
}

/// Reads what `paths` name, and all that it refers to.
///
/// A path is an interface file, a package folder, a folder of packages at any depth, or an ament
/// prefix. Where no such path exists it may be the name of a package (`std_msgs`) or of a type
/// (`std_msgs/Header`, `std_msgs/msg/Header`), looked for in the current folder, its `src` and
/// its `interfaces`, and then wherever dependencies are.
///
/// ```no_run
/// use rosidlc::package::{Search, load};
///
/// let search = Search { bundled: true, ..Search::default() };
/// let loaded = load(&["interfaces".into()], &search);
/// for package in &loaded.input.packages {
///     println!("{} has {} interfaces", package.name, package.known.len());
/// }
/// ```
pub fn load(paths: &[String], search: &Search) -> Loaded {
    loader::Loader::new(search).run(paths)
}
