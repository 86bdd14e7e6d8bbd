//! What cargo is to watch.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rosidlc::package::Loaded;
use rosidlc::source::{Input, Kind, Origin};

/// Folders of a crate that hold code.
const CODE: [&str; 4] = ["benches", "examples", "src", "tests"];

/// The lines that tell cargo when to run the build script again: a change of a file that was read,
/// a file that comes or goes in a folder that was searched, another `AMENT_PREFIX_PATH`.
pub(crate) fn lines(loaded: &Loaded, asked: &[PathBuf], ament: bool, out: &Path) -> Vec<String> {
    let watch = Watch::new(&loaded.input, asked, out);
    let folders = loaded.folders.iter().filter(|folder| watch.wants(folder));
    let mut seen = BTreeSet::new();
    let paths = folders.chain(&loaded.files).filter(|path| seen.insert(*path));
    let line = |path: &PathBuf| format!("cargo::rerun-if-changed={}", path.display());
    let mut lines: Vec<String> = paths.map(line).collect();
    if ament {
        lines.push("cargo::rerun-if-env-changed=AMENT_PREFIX_PATH".to_owned());
    }
    // Without any line cargo would watch all that is in the crate.
    if lines.is_empty() {
        lines.push("cargo::rerun-if-changed=Cargo.toml".to_owned());
    }
    lines
}

/// Which folders to watch. Cargo watches a folder with all that is in it, so those are left out
/// that hold the crate's own code or its output: they change without the interfaces.
struct Watch {
    out: PathBuf,
    /// The folder of the crate.
    here: PathBuf,
    /// What the build asked for, and the packages that were found.
    roots: Vec<PathBuf>,
}

impl Watch {
    fn new(input: &Input, asked: &[PathBuf], out: &Path) -> Self {
        let found = input.packages.iter().filter_map(|package| match &package.origin {
            Origin::Path(folder)
            | Origin::Here(folder)
            | Origin::Include(folder)
            | Origin::Ament(folder) => {
                Some(Path::new(if folder.is_empty() { "." } else { folder }))
            }
            Origin::Bundled => None,
        });
        let kinds = |folder: &Path| Kind::ALL.map(|kind| folder.join(kind.name()));
        let found = found.flat_map(|folder| kinds(folder).into_iter().chain([folder.to_owned()]));
        let mut roots: Vec<PathBuf> = asked.iter().cloned().chain(found).collect();
        roots.iter_mut().for_each(|root| *root = real(root));
        Self { out: real(out), here: real(Path::new(".")), roots }
    }

    fn wants(&self, folder: &Path) -> bool {
        let folder = real(folder);
        if self.out.starts_with(&folder) || self.here.starts_with(&folder) {
            return false;
        }
        let Ok(inside) = folder.strip_prefix(&self.here) else { return true };
        let is_code = CODE.iter().any(|code| inside.starts_with(code));
        let asks = |root: &PathBuf| folder.starts_with(root);
        self.roots.iter().filter(|root| !is_code || !self.here.starts_with(root)).any(asks)
    }
}

/// Without links.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
