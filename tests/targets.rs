//! What each target adds, as text. `tests/targets/` compiles it against the real crates.

#![allow(clippy::unwrap_used)]

#[path = "emit/support.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rosidlc::compile::{self, Purpose};
use rosidlc::emit::{self, Linkage, Options, Pattern, RustPath, Target};
use rosidlc::model::PackageId;
use rosidlc::package::{self, Search};
use similar::TextDiff;
use support::{Compiled, folders};

/// One message of every kind of field, a service and an action, and what these refer to.
fn demo() -> Compiled {
    let needed = |path: &PathBuf| {
        ["action_msgs", "builtin_interfaces", "service_msgs", "unique_identifier_msgs"]
            .iter()
            .any(|name| path.ends_with(name))
    };
    let standard = folders("interfaces").into_iter().filter(needed);
    Compiled::of(&folders("fixtures/targets").into_iter().chain(standard).collect::<Vec<_>>())
}

#[test]
fn each_target() {
    let compiled = demo();
    for target in Target::ALL {
        let needed = target.with_needed();
        let before = text(&compiled, needed.iter().copied().filter(|it| it != target).collect());
        let after = text(&compiled, needed);
        let difference = TextDiff::from_lines(&before, &after);
        let hunks = difference.unified_diff().context_radius(2).to_string();
        // Where a hunk stands is of no interest, and would change with every other item.
        let lines = hunks.lines().map(|line| if line.starts_with("@@") { "..." } else { line });
        let added = lines.collect::<Vec<_>>().join("\n");
        insta::with_settings!({ snapshot_path => "targets/snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(target.name(), added);
        });
    }
}

fn text(compiled: &Compiled, targets: BTreeSet<Target>) -> String {
    let is_demo = |id: &PackageId| compiled.model.package(*id).name == "target_demo";
    let id = (0..compiled.model.packages.len()).map(PackageId::new).find(is_demo).unwrap();
    let options = Options { targets, ..Options::default() };
    emit::package_file(&compiled.context(&options), id)
}

/// Every page shows whole programs, each of them a file that is compiled against the real crates.
#[test]
fn pages_show_programs_that_are_compiled() {
    for page in entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/targets")) {
        let text = fs::read_to_string(&page).unwrap();
        let mut programs = 0;
        for block in text.split("```rust\n").skip(1) {
            let (program, _) = block.split_once("```").unwrap();
            let name = page.file_stem().unwrap().to_string_lossy();
            let of_target = ["targets", "interop"].map(|tests| format!("tests/{tests}/{name}"));
            let folders = of_target.into_iter().chain(["examples".to_owned()]);
            let files = folders.flat_map(|folder| walk(Path::new(&folder)));
            let is_there = files.map(|file| fs::read_to_string(file).unwrap());
            assert!(is_there.into_iter().any(|file| file == program), "{name}: {program}");
            programs += 1;
        }
        assert!(programs > 0, "{} shows no program", page.display());
    }
}

/// The files of Rust in a folder, at any depth.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let inside = entries(folder).into_iter();
    let files = inside.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// What `gen` makes for a target of a package alone: the text of each file.
fn generated(path: &str, options: &Options) -> BTreeMap<String, String> {
    let targets = options.targets.clone();
    let search = Search { bundled: true, companions: true, targets, ..Search::default() };
    let checked = compile::check(&package::load(&[path.to_owned()], &search).input, Purpose::Rust);
    let rust = compile::rust(&checked.model, options, Linkage::Files);
    rust.files.into_iter().map(|file| (file.name, file.text)).collect()
}

#[test]
fn rclrs_links_what_c_is_asked_about() {
    let options = Options { targets: BTreeSet::from([Target::Rclrs]), ..Options::default() };
    let files = generated("fixtures/targets/target_demo", &options);
    let links = |name: &str| files[name].contains("__rosidl_generator_c");
    assert!(["target_demo.rs", "builtin_interfaces.rs"].iter().all(|name| links(name)));
    // Actions are cancelled through its service, which none of their texts name.
    assert!(links("action_msgs.rs"));
    // Only events refer to it, and not every ROS has it.
    assert!(!links("service_msgs.rs"));
    assert!(
        !generated("fixtures/targets/target_demo", &Options::default())
            .contains_key("action_msgs.rs")
    );
}

#[test]
fn rclrs_leaves_an_order_to_the_user() {
    let mut options = Options { targets: BTreeSet::from([Target::Rclrs]), ..Options::default() };
    let path = || RustPath::new("PartialOrd").unwrap();
    options.derives.push((Pattern::new("target_demo/msg/Tag").unwrap(), path()));
    let text = &generated("fixtures/targets/target_demo", &options)["target_demo.rs"];
    assert!(text.contains("rclrs_message! { unordered Tag = rmw::Tag"));
    assert!(text.contains("rclrs_message! { Nothing = rmw::Nothing"));
}
