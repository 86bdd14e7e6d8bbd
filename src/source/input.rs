use super::{FileId, Kind, Sources};

/// All that a run was given: the texts, and the packages they belong to.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The texts.
    pub sources: Sources,
    /// The packages, in the order they were found; names are unique.
    pub packages: Vec<InputPackage>,
    /// Where dependencies were looked for, in order, as a user reads it.
    pub searched: Vec<String>,
    /// Further packages that were seen there and that nothing needs, sorted.
    pub unread: Vec<String>,
}

/// A package as it was found.
#[derive(Clone, Debug)]
pub struct InputPackage {
    /// As `package.xml` or the folder calls it.
    pub name: String,
    /// As `package.xml` gives it.
    pub version: Option<String>,
    /// The text of its `package.xml`.
    pub manifest: Option<FileId>,
    /// The packages that `package.xml` says it needs; none where there is no `package.xml`.
    pub depends: Option<Vec<String>>,
    /// Where it was found.
    pub origin: Origin,
    /// Interface files that were read.
    pub entries: Vec<Entry>,
    /// The names of all its interfaces, read or not, sorted.
    pub known: Vec<(Kind, String)>,
    /// Names that only a native `.idl` file defines, sorted.
    pub idl: Vec<(Kind, String)>,
}

/// Where a package was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In a path that the user named.
    Path(String),
    /// In the current folder, since something was named and not pathed.
    Here(String),
    /// In a search folder (`-I`).
    Include(String),
    /// In a prefix of `AMENT_PREFIX_PATH`.
    Ament(String),
    /// Among the packages that the tool brings along.
    Bundled,
}

/// An interface file that was read.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its text.
    pub file: FileId,
    /// Its kind, by its extension.
    pub kind: Kind,
    /// The name of the interface: the file's name without its extension.
    pub name: String,
    /// Why it was read.
    pub role: Role,
}

/// Why a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The user asked for it.
    Asked,
    /// Something that the user asked for refers to it.
    Needed,
    /// It stands in a package of which something is needed. What is wrong with it is no error.
    Companion,
}
