//! What is emitted for each construct, as text.
//!
//! The snapshots are Rust: `tests/emit_run.rs` compiles and runs them.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

#[path = "emit/support.rs"]
mod support;

use std::process::Command;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use rosidlc::emit::{self, Attribute, Context, Linkage, Options, Pattern, RustPath, Target};
use rosidlc::model::{Model, PackageId};
use support::{Compiled, folders};

/// The packages that show one construct each, and what services and actions are made of.
fn constructs() -> Compiled {
    let mut all = folders("fixtures/valid");
    let needed = ["builtin_interfaces", "service_msgs", "unique_identifier_msgs"];
    let is_needed = |path: &std::path::PathBuf| needed.iter().any(|name| path.ends_with(name));
    all.extend(folders("interfaces").into_iter().filter(is_needed));
    Compiled::of(&all)
}

fn packages(model: &Model) -> impl Iterator<Item = (PackageId, &str)> {
    let ids = (0..model.packages.len()).map(PackageId::new);
    ids.map(|id| (id, model.package(id).name.as_str()))
}

fn everything() -> Options {
    Options { targets: Target::Serde.with_needed(), views: true, enums: true, ..Options::default() }
}

#[test]
fn each_construct() {
    let compiled = constructs();
    let options = everything();
    let cx = compiled.context(&options);
    insta::with_settings!({ snapshot_path => "emit/snapshots", prepend_module_to_snapshot => false }, {
        for (id, name) in packages(&compiled.model) {
            let file = format!("{name}.rs");
            // A new version is no reason for new snapshots.
            let text = emit::package_file(&cx, id).replace(env!("CARGO_PKG_VERSION"), "0.0.0");
            insta::assert_binary_snapshot!(&file, text.into_bytes());
        }
        let root = |linkage| emit::root_file(&cx, linkage).replace(env!("CARGO_PKG_VERSION"), "0.0.0");
        insta::assert_snapshot!("root_of_files", root(Linkage::Files));
        insta::assert_snapshot!("root_of_out_dir", root(Linkage::OutDir));
    });
}

#[test]
fn options_change_what_they_name() {
    let compiled = constructs();
    let pattern = |text| Pattern::new(text).unwrap();
    let options = Options {
        targets: Target::Serde.with_needed(),
        views: true,
        features: true,
        externs: [("primitives".to_owned(), RustPath::new("::shared::primitives").unwrap())].into(),
        derives: vec![(pattern("nested/msg/*"), RustPath::new("::other::Trait").unwrap())],
        attributes: vec![
            (pattern("*/Pose"), Attribute::new("#[must_use]").unwrap()),
            (pattern("nested/*.frame_id"), Attribute::new("doc(alias = \"frame\")").unwrap()),
            (pattern("nested/msg/Pose.none"), Attribute::new("x").unwrap()),
        ],
        ..Options::default()
    };
    let cx = compiled.context(&options);
    let unused = emit::unused_patterns(&compiled.model, &options);
    assert_eq!(
        unused.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["nested/msg/Pose.none"]
    );
    let (id, _) = packages(&compiled.model).find(|(_, name)| *name == "nested").unwrap();
    insta::with_settings!({ snapshot_path => "emit/snapshots", prepend_module_to_snapshot => false }, {
        let text = emit::package_file(&cx, id).replace(env!("CARGO_PKG_VERSION"), "0.0.0");
        insta::assert_snapshot!("options", text);
    });
}

#[test]
fn derives_are_not_repeated() {
    let compiled = constructs();
    let paths = ["::std::hash::Hash", "Hash", "core::clone::Clone", "Copy", "::other::Hash"];
    let derive = |path: &str| (Pattern::new("*").unwrap(), RustPath::new(path).unwrap());
    let options = Options { derives: paths.map(derive).into(), ..Options::default() };
    let cx = compiled.context(&options);
    let (id, _) = packages(&compiled.model).find(|(_, name)| *name == "primitives").unwrap();
    let text = emit::package_file(&cx, id);
    let derives = text.lines().map(str::trim).filter(|line| line.starts_with("#[derive("));
    let derives: Vec<_> = derives.collect();
    let always = "#[derive(Clone, Copy, Default, PartialEq";
    let hashed = [&format!("{always}, Hash)]"), "#[derive(::other::Hash)]"];
    let floats = [&format!("{always})]"), "#[derive(::std::hash::Hash, ::other::Hash)]"];
    assert_eq!(derives, [hashed, floats, floats].concat());
}

#[test]
fn the_text_has_the_tokens() {
    let compiled = constructs();
    let options = everything();
    let cx = compiled.context(&options);
    for (id, name) in packages(&compiled.model) {
        let text = emit::package_file(&cx, id);
        let printed = flat(text.parse().unwrap());
        let emitted = flat(emit::package(&cx, id));
        for (printed, emitted) in printed.lines().zip(emitted.lines()) {
            assert_eq!(printed, emitted, "{name}");
        }
        assert_eq!(printed.len(), emitted.len(), "{name}");
    }
}

/// Tokens as text, without what rustfmt changes too: the form of comments, commas at the end.
fn flat(tokens: TokenStream) -> String {
    let mut out = String::new();
    flatten(tokens, &mut out);
    out
}

fn flatten(tokens: TokenStream, out: &mut String) {
    let mut docs = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => match doc_text(group.stream()) {
                Some(text) => docs.extend(text.split('\n').map(|line| line.trim_end().to_owned())),
                None => {
                    out.push_str(if group.delimiter() == Delimiter::Brace { "{" } else { "(" });
                    flatten(group.stream(), out);
                    let end = out.strip_suffix(", ").unwrap_or(out).len();
                    out.truncate(end);
                    out.push_str(") ");
                }
            },
            TokenTree::Punct(hash) if hash.as_char() == '#' => {}
            token => {
                out.extend(docs.drain(..).map(|line| format!("/// {line}\n")));
                out.push_str(&format!("{token} "));
            }
        }
    }
}

fn doc_text(tokens: TokenStream) -> Option<String> {
    let mut tokens = tokens.into_iter();
    let is_doc = tokens.next()?.to_string() == "doc" && tokens.next()?.to_string() == "=";
    let text = tokens.next().filter(|_| is_doc)?.to_string();
    let raw = text.strip_prefix("r#\"").and_then(|text| text.strip_suffix("\"#"));
    Some(match raw {
        Some(raw) => raw.to_owned(),
        None => {
            text[1..text.len() - 1].replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\")
        }
    })
}

#[test]
fn packages_can_be_emitted_in_parallel() {
    fn shared<T: Send + Sync>() {}
    shared::<Context<'_>>();
}

#[test]
fn order_of_packages_does_not_matter() {
    let options = everything();
    let text = |folders: &[std::path::PathBuf]| {
        let compiled = Compiled::of(folders);
        let cx = compiled.context(&options);
        let files = packages(&compiled.model).map(|(id, _)| emit::package_file(&cx, id));
        files.collect::<String>() + &emit::root_file(&cx, Linkage::Files)
    };
    let mut all = folders("interfaces");
    let expected = text(&all);
    all.reverse();
    assert_eq!(text(&all), expected);
}

#[test]
fn rustfmt_has_nothing_to_change() {
    let compiled = Compiled::of(&[folders("interfaces"), folders("fixtures/valid")].concat());
    let folder = std::env::temp_dir().join(format!("rosidlc-emit-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for options in [Options::default(), everything()] {
        write_all(&compiled.context(&options), &compiled.model, &folder);
        for edition in ["2021", "2024"] {
            let check = ["--check", "--config-path", "/dev/null", "--edition", edition];
            let Ok(output) =
                Command::new("rustfmt").args(check).arg(folder.join("mod.rs")).output()
            else {
                return eprintln!("no rustfmt here");
            };
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

fn write_all(cx: &Context<'_>, model: &Model, folder: &std::path::Path) {
    std::fs::write(folder.join("mod.rs"), emit::root_file(cx, Linkage::Files)).unwrap();
    for (id, name) in packages(model) {
        std::fs::write(folder.join(format!("{name}.rs")), emit::package_file(cx, id)).unwrap();
    }
}

#[test]
fn a_type_takes_at_most_a_kilobyte() {
    let compiled = Compiled::of(&folders("interfaces"));
    let options = Options::default();
    let cx = compiled.context(&options);
    let code: usize = packages(&compiled.model)
        .flat_map(|(id, _)| {
            emit::package_file(&cx, id).lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.len() + 1)
        .sum();
    let types = compiled.model.messages.iter().filter(|message| !message.fields.is_empty()).count();
    println!("{code} bytes of code for {types} types: {} each", code / types);
    assert!(code / types <= 1000);
}
