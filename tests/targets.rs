//! What each target adds, as text. `tests/targets/` compiles it against the real crates.

#![allow(clippy::unwrap_used)]

#[path = "emit/support.rs"]
mod support;

use std::path::PathBuf;

use rosidlc::emit::{self, Options, Target};
use rosidlc::model::PackageId;
use support::{Compiled, folders};

/// One message of every kind of field, a service and an action, and what these refer to.
fn demo() -> Compiled {
    let needed = |path: &PathBuf| {
        ["builtin_interfaces", "service_msgs", "unique_identifier_msgs"]
            .iter()
            .any(|name| path.ends_with(name))
    };
    let standard = folders("interfaces").into_iter().filter(needed);
    Compiled::of(&folders("fixtures/targets").into_iter().chain(standard).collect::<Vec<_>>())
}

#[test]
fn each_target() {
    let compiled = demo();
    let is_demo = |id: &PackageId| compiled.model.package(*id).name == "target_demo";
    let id = (0..compiled.model.packages.len()).map(PackageId::new).find(is_demo).unwrap();
    for target in Target::ALL {
        let options = Options { targets: target.with_needed(), ..Options::default() };
        let text = emit::package_file(&compiled.context(&options), id);
        let text = text.replace(env!("CARGO_PKG_VERSION"), "0.0.0");
        let name = format!("target_{}.rs", target.name());
        insta::with_settings!({ snapshot_path => "emit/snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_binary_snapshot!(&name, text.into_bytes());
        });
    }
}
