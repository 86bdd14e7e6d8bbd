//! The whole corpus in one run, held against what the official tools say of it.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use common::{Packages, dump, json, names, shared};
use rosidlc::describe::Descriptions;
use rosidlc::source::Role;
use serde_json::Value as Json;

/// The types of the corpus whose closure holds nothing that only a native `.idl` file defines.
const TYPES: usize = 5837;
/// The files of the corpus that the official text parser accepts and has dumped.
const PARSED: usize = 3813;
/// The only file whose dump holds a backslash, and that in a comment. Values are dumped before
/// their escapes are read and comments never lose theirs, so all else can be held against the model
/// as it is.
const BACKSLASHES: [&str; 1] = ["tesseract_msgs/msg/Joint"];
/// The only file that is refused here alone: it refers to what a native `.idl` file defines.
const NEEDS_NATIVE: [&str; 1] = ["tier4_perception_msgs/msg/DetectedObjectWithFeature.msg"];

fn corpus() -> Packages {
    Packages::folder(&shared().join("corpus"), Role::Asked)
}

/// Holds two maps against each other, key by key.
fn check<V: PartialEq + std::fmt::Debug>(got: &BTreeMap<String, V>, wanted: &BTreeMap<String, V>) {
    let wrong: Vec<_> = wanted.iter().filter(|(key, value)| got.get(*key) != Some(value)).collect();
    if let Some((key, value)) = wrong.first() {
        let got = got.get(*key);
        panic!("{} of {} wrong; {key}\n got {got:?}\n not {value:?}", wrong.len(), wanted.len());
    }
    let more: Vec<_> = got.keys().filter(|key| !wanted.contains_key(*key)).take(5).collect();
    assert!(more.is_empty(), "not in the golden data: {more:?}");
}

/// All JSON files of a folder of the golden data as one map from `package/entry`.
fn golden(folder: &str) -> BTreeMap<(String, String), Json> {
    let folder = shared().join("golden").join(folder);
    let mut all = BTreeMap::new();
    for file in names(&folder) {
        let Json::Object(entries) = json(folder.join(&file)) else { panic!("{file}") };
        let package = file.trim_end_matches(".json");
        all.extend(entries.into_iter().map(|(key, value)| ((package.to_owned(), key), value)));
    }
    all
}

/// What native `.idl` files define, as `pkg/kind/Name`; what a folder `idl` holds is a message.
fn native() -> Vec<String> {
    let corpus = corpus();
    let idl = corpus.texts().filter_map(|(path, _)| path.strip_suffix(".idl"));
    idl.flat_map(|path| [path.to_owned(), path.replace("/idl/", "/msg/")]).collect()
}

/// The official descriptions of all types whose closure holds nothing native.
fn descriptions() -> BTreeMap<String, Json> {
    let native = native();
    let is_native = |name: &str| {
        let rest = |base: &String| name.strip_prefix(base).map(str::to_owned);
        native.iter().filter_map(rest).any(|rest| rest.is_empty() || rest.starts_with('_'))
    };
    let text = |name: &Json| name.as_str().unwrap().to_owned();
    golden("type_descriptions")
        .into_iter()
        .map(|((_, name), description)| (name, description))
        .filter(|(name, description)| {
            let referenced = description["referenced"].as_array().unwrap();
            !is_native(name) && !referenced.iter().any(|name| is_native(&text(name)))
        })
        .collect()
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn every_hash_is_official() {
    let official = json(shared().join("golden/rihs01.json"));
    let free = descriptions();
    let wanted: BTreeMap<String, String> = free
        .keys()
        .map(|name| (name.clone(), official[name].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(wanted.len(), TYPES);
    check(&dump::hashes(&corpus().check().1.model), &wanted);
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn every_description_is_official() {
    let wanted = descriptions().into_iter().map(|(name, golden)| {
        let Json::Object(mut golden) = golden else { panic!("{name}") };
        golden.remove("hash");
        (name, Json::Object(golden))
    });
    let model = corpus().check().1.model;
    let all = Descriptions::new(&model);
    let got = dump::types(&model).into_iter().map(|(name, id)| (name, dump::description(&all, id)));
    check(&got.collect(), &wanted.collect());
}

/// Files of the corpus that the official tools refuse, and the types that each looks for in vain.
fn rejects() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(shared().join("golden/rejects.tsv")).unwrap();
    let reject = |line: &str| {
        let [package, file, stage, ..] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let unresolved =
            stage.split_once("unresolved: ").map(|(_, rest)| rest.trim_end_matches(')'));
        let types = unresolved.into_iter().flat_map(|types| types.split(',')).map(str::to_owned);
        (format!("{package}/{file}"), types.collect())
    };
    text.lines().skip(1).map(reject).collect()
}

/// The corpus with an empty message for every type that is missing from it or native, so that
/// every file which can be parsed is part of the model.
fn corpus_without_gaps() -> Packages {
    let mut corpus = corpus();
    let missing = rejects().into_values().flatten();
    let missing: BTreeSet<String> = missing.chain(native()).collect();
    for name in missing.iter().filter(|name| name.contains("/msg/")) {
        corpus.add(&format!("{name}.msg"), Role::Asked, b"");
    }
    corpus
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn every_file_is_parsed_as_officially() {
    let model = corpus_without_gaps().check().1.model;
    let interfaces = dump::interfaces(&model);
    let sound = golden("parsed").into_iter().filter(|(_, golden)| golden.get("error").is_none());
    let wanted: BTreeMap<String, Json> = sound
        .map(|((package, file), golden)| {
            (format!("{package}/{file}"), dump::with_rust_floats(&golden))
        })
        .collect();
    assert_eq!(wanted.len(), PARSED);
    let known = interfaces.iter().filter(|(name, _)| wanted.contains_key(*name));
    let got = known.map(|(name, id)| (name.clone(), dump::parsed(&model, *id)));
    check(&got.collect(), &wanted);
    let backslashes = wanted.iter().filter(|(_, golden)| has_backslash(golden));
    assert_eq!(backslashes.map(|(name, _)| name.as_str()).collect::<Vec<_>>(), BACKSLASHES);
}

fn has_backslash(json: &Json) -> bool {
    match json {
        Json::String(text) => text.contains('\\'),
        Json::Array(values) => values.iter().any(has_backslash),
        Json::Object(map) => map.values().any(has_backslash),
        _ => false,
    }
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn exactly_the_rejected_files_have_errors() {
    let (input, checked) = corpus().check();
    let mut got: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for found in checked.findings.iter().filter(|found| found.is_error()) {
        let path = input.sources.get(found.span().unwrap().file).path();
        got.entry(path.to_owned()).or_default().push(found.message.clone());
    }
    let rejects = rejects();
    let native = NEEDS_NATIVE.map(str::to_owned);
    let wanted: BTreeSet<_> = rejects.keys().cloned().chain(native.clone()).collect();
    assert_eq!(got.keys().cloned().collect::<BTreeSet<_>>(), wanted);
    for (path, types) in &rejects {
        for name in types {
            let (package, name) = name.split_once("/msg/").unwrap();
            let said = |message: &String| message.contains(package);
            assert!(
                got[path].iter().any(said),
                "{path} does not say that it wants {package}/{name}"
            );
        }
    }
    assert!(native.iter().all(|path| got[path].iter().any(|m| m.contains("native .idl"))));
}
