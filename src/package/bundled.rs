use crate::source::Kind;

#[cfg(feature = "bundled")]
#[rustfmt::skip]
mod table;

/// A standard package that the tool brings along.
#[derive(Clone, Copy, Debug)]
pub struct Bundled {
    /// Such as `std_msgs`.
    pub name: &'static str,
    /// The version whose interfaces these are.
    pub version: &'static str,
    /// The packages it uses.
    pub depends: &'static [&'static str],
    /// Its interfaces, sorted by kind and name.
    pub files: &'static [BundledFile],
}

/// A standard interface.
#[derive(Clone, Copy, Debug)]
pub struct BundledFile {
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: &'static str,
    /// Its definition.
    pub text: &'static str,
}

/// The packages that the tool brings along, sorted by name: those of the feature `bundled`.
pub fn bundled() -> &'static [Bundled] {
    #[cfg(feature = "bundled")]
    let packages = table::PACKAGES;
    #[cfg(not(feature = "bundled"))]
    let packages = &[];
    packages
}

impl Bundled {
    /// The package of this name.
    pub fn find(name: &str) -> Option<&'static Self> {
        let packages = bundled();
        let at = packages.binary_search_by(|package| package.name.cmp(name)).ok()?;
        packages.get(at)
    }

    /// How the text of one of its files is named: `bundled:std_msgs/msg/Header.msg`.
    pub fn path(&self, file: &BundledFile) -> String {
        format!("bundled:{}/{}/{}.{}", self.name, file.kind, file.name, file.kind)
    }
}
