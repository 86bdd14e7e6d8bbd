//! What cargo is to watch.

use std::path::Path;

use rosidlc::package::Loaded;

/// The lines that tell cargo when to run the build script again: a change of a file that was read,
/// a file that comes or goes in a folder that was searched, another `AMENT_PREFIX_PATH`.
///
/// Cargo watches a folder with all that is in it, so a folder that holds the build's own output is
/// left out: it would change with every build.
pub(crate) fn lines(loaded: &Loaded, ament: bool, out: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    for path in loaded.folders.iter().chain(&loaded.files) {
        let holds_output = path.canonicalize().is_ok_and(|path| out.starts_with(path));
        if !holds_output {
            lines.push(format!("cargo::rerun-if-changed={}", path.display()));
        }
    }
    if ament {
        lines.push("cargo::rerun-if-env-changed=AMENT_PREFIX_PATH".to_owned());
    }
    lines.push("cargo::rerun-if-changed=build.rs".to_owned());
    lines
}
