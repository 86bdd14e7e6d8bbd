use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::Error;

/// Where a file goes; refuses names that lead elsewhere, also by way of links.
pub(super) fn target(root: &Path, name: &str) -> Result<PathBuf, Error> {
    let relative = Path::new(name);
    let plain = |part| matches!(part, Component::Normal(_));
    if name.is_empty() || name.contains('\\') || !relative.components().all(plain) {
        return Err(Error::Outside(name.to_owned()));
    }
    let mut folder = root.to_owned();
    for part in relative.parent().into_iter().flat_map(Path::components) {
        folder.push(part);
        match fs::symlink_metadata(&folder) {
            Ok(meta) if meta.is_symlink() => return Err(Error::Outside(name.to_owned())),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => break,
            Err(error) => return Err(Error::io("look at", folder)(error)),
        }
    }
    Ok(root.join(relative))
}
