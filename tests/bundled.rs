//! The table of bundled packages says what `interfaces/` says.
//!
//! `ROSIDLC_UPDATE=1 cargo test --test bundled` writes the table anew.
#![cfg(feature = "bundled")]
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rosidlc::package::{Bundled, Search, bundled, load};
use rosidlc::source::InputPackage;

const TABLE: &str = "src/package/bundled/table.rs";

const HEAD: &str = r#"//! The standard packages. Written by `ROSIDLC_UPDATE=1 cargo test --test bundled`.

use super::{Bundled, BundledFile};
use crate::source::Kind;

macro_rules! file {
    ($kind:ident $folder:literal $package:literal $name:literal) => {
        BundledFile {
            kind: Kind::$kind,
            name: $name,
            text: include_str!(concat!(
                "../../../interfaces/", $package, "/", $folder, "/", $name, ".", $folder
            )),
        }
    };
}

pub(super) const PACKAGES: &[Bundled] = &[
"#;

/// The packages under `interfaces/`, as any folder of packages is read.
fn on_disk() -> Vec<InputPackage> {
    let loaded = load(&["interfaces".into()], &Search::default());
    assert!(loaded.failures.is_empty() && loaded.diagnostics.is_empty(), "{loaded:?}");
    let mut packages = loaded.input.packages;
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    packages
}

fn table(packages: &[InputPackage]) -> String {
    let mut text = HEAD.to_owned();
    for package in packages {
        let (name, version) = (&package.name, package.version.as_deref().unwrap());
        let depends = uses(package, packages);
        writeln!(text, "    Bundled {{").unwrap();
        writeln!(text, "        name: {name:?},\n        version: {version:?},").unwrap();
        writeln!(text, "        depends: &{depends:?},\n        files: &[").unwrap();
        for (kind, file) in &package.known {
            writeln!(text, "            file!({kind:?} \"{kind}\" {name:?} {file:?}),").unwrap();
        }
        writeln!(text, "        ],\n    }},").unwrap();
    }
    text + "];\n"
}

/// The dependencies that are packages of interfaces; build tools are none.
fn uses<'a>(package: &'a InputPackage, packages: &[InputPackage]) -> Vec<&'a str> {
    let declared = package.depends.iter().flatten().map(String::as_str);
    declared.filter(|name| packages.iter().any(|package| package.name == *name)).collect()
}

#[test]
fn the_table_is_what_the_folder_holds() {
    let wanted = table(&on_disk());
    if std::env::var_os("ROSIDLC_UPDATE").is_some() {
        fs::write(TABLE, &wanted).unwrap();
    }
    let found = fs::read_to_string(TABLE).unwrap();
    assert!(found == wanted, "run ROSIDLC_UPDATE=1 cargo test --test bundled");
}

#[test]
fn every_text_is_the_file_of_its_name() {
    for package in bundled() {
        for file in package.files {
            let path = package.path(file);
            let path = Path::new("interfaces").join(path.strip_prefix("bundled:").unwrap());
            assert_eq!(fs::read_to_string(&path).unwrap(), file.text, "{}", path.display());
        }
    }
}

#[test]
fn every_package_is_found_by_its_name() {
    for package in bundled() {
        assert_eq!(Bundled::find(package.name).unwrap().name, package.name);
    }
    assert!(Bundled::find("no_such_package").is_none());
}
