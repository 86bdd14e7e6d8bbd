use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// A ROS domain that no other test on this machine has, for as long as this lives.
///
/// The lock files are those of `tests/interop/run`.
pub struct Domain {
    pub id: u32,
    _lock: File,
}

impl Domain {
    pub fn free() -> Self {
        let user = fs::metadata(env!("CARGO_TARGET_TMPDIR")).unwrap().uid();
        let folder = std::env::temp_dir().join(format!("rosidlc-interop-domains-{user}"));
        fs::create_dir_all(&folder).unwrap();
        // Above 101 the ports of DDS meet those that Linux gives to whoever asks.
        let found = (1..=100).rev().find_map(|id| Self::take(&folder, id));
        found.expect("no ROS domain is free")
    }

    fn take(folder: &Path, id: u32) -> Option<Self> {
        let lock = File::create(folder.join(id.to_string())).unwrap();
        lock.try_lock().ok().map(|()| Self { id, _lock: lock })
    }
}
