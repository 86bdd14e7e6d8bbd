//! Every edge case, held against the official verdict, dump and hashes.
//!
//! Where the official tools disagree among themselves, or rosidlc with them, the case stands in
//! `docs/differences.md`; the table there is complete and has no row too many.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::edge::Edge;
use common::views::{Difference, differences};
use common::{Packages, dump, place};
use rosidlc::compile::{self, Purpose};
use rosidlc::model::Model;
use serde_json::Value as Json;

const CASES: usize = 447;

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn every_verdict_is_official() {
    let edge = Edge::load();
    assert!(edge.cases.len() >= CASES, "{} cases", edge.cases.len());
    let mut wrong = Vec::new();
    for case in &edge.cases {
        let (input, checked) = edge.check(case);
        let errors = checked.findings.iter().filter(|found| found.is_error());
        let errors: Vec<_> = errors.map(|found| place(found, &input.sources)).collect();
        let own = errors.iter().filter(|error| error.starts_with(&case.path())).count();
        if errors.is_empty() != case.is_accepted() || own != errors.len() {
            wrong.push(format!("{}: {errors:?}", case.file));
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn every_hash_is_official() {
    let edge = Edge::load();
    let mut wrong = Vec::new();
    for case in edge.cases.iter().filter(|case| case.is_accepted()) {
        let got = dump::hashes(&edge.check(case).1.model);
        let wanted = case.official["hashes"].as_object().unwrap();
        if !wanted.iter().all(|(name, hash)| got.get(name).is_some_and(|got| hash == got)) {
            wrong.push(&case.file);
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

/// A row of the table, with its cells as they are written.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    what: String,
    /// The edge case; none where the input stands in the table.
    file: Option<String>,
    official: String,
    ours: String,
}

/// The rows of the table with their inputs; every row gives a reason.
fn table() -> Vec<(String, Row)> {
    let text = fs::read_to_string("docs/differences.md").unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `") || line.starts_with("| ``"));
    let row = |line: &str| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [input, what, official, ours, reason] = cells[..] else { panic!("{line}") };
        assert!(reason.len() > 20, "{line} has no reason");
        let (source, file) = match input.rsplit_once(" (`") {
            Some((source, file)) => (source, Some(file.trim_end_matches("`)").to_owned())),
            None => (input, None),
        };
        let [what, official, ours] = [what, official, ours].map(str::to_owned);
        (source.trim_matches('`').trim().to_owned(), Row { what, file, official, ours })
    };
    rows.map(row).collect()
}

/// How a value is written in a cell.
fn cell(value: &Json) -> String {
    match value {
        Json::Null => "nothing".to_owned(),
        Json::Array(lines) if lines.is_empty() => "nothing".to_owned(),
        Json::Object(map) => match map.get("float").or(map.get("text")) {
            Some(Json::String(text)) => format!("`{text}`"),
            _ => format!("`{value}`"),
        },
        value => format!("`{value}`"),
    }
}

fn row(file: &str, difference: &Difference) -> Row {
    let Difference { what, .. } = difference;
    let [read, kept, ours] = [&difference.read, &difference.kept, &difference.ours].map(|value| {
        match value.as_array() {
            Some(lines) if what == "comment" && !lines.is_empty() => joined(lines),
            _ => value.clone(),
        }
    });
    let [read, kept, ours] = [&read, &kept, &ours].map(cell);
    let official = format!("reads {read}, keeps {kept}");
    Row { what: what.clone(), file: Some(file.to_owned()), official, ours }
}

/// The lines of a comment as one text.
fn joined(lines: &[Json]) -> Json {
    let lines: Vec<_> = lines.iter().map(|line| line.as_str().unwrap()).collect();
    Json::String(lines.join(" ⏎ "))
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn the_table_of_differences_is_complete() {
    let edge = Edge::load();
    let mut wanted = BTreeSet::new();
    for case in edge.cases.iter().filter(|case| case.is_accepted()) {
        let found = differences(case, &edge.check(case).1.model);
        wanted.extend(found.iter().map(|difference| row(&case.file, difference)));
    }
    let table = table().into_iter().filter(|(_, row)| row.file.is_some());
    let mut got = BTreeSet::new();
    for (source, row) in table {
        let case = edge.cases.iter().find(|case| Some(&case.file) == row.file.as_ref()).unwrap();
        let text = String::from_utf8(edge.text(case)).unwrap();
        assert!(text.lines().any(|line| line == source), "{source} is not in {}", case.file);
        got.insert(row);
    }
    let missing: Vec<_> = wanted.difference(&got).collect();
    let stale: Vec<_> = got.difference(&wanted).collect();
    assert!(missing.is_empty() && stale.is_empty(), "missing {missing:#?}\nstale {stale:#?}");
}

/// Rows that bring their input along. ` ⏎ ` is a line end in it, ` + ` stands between files.
#[test]
fn the_table_says_what_rosidlc_does() {
    let rows: Vec<_> = table().into_iter().filter(|(_, row)| row.file.is_none()).collect();
    assert!(!rows.is_empty());
    for (source, row) in rows {
        let (got, wanted) = (outcome(&source, &row.what), row.ours);
        assert_eq!(got, wanted, "{source}");
    }
}

/// What rosidlc makes of a source, as a cell.
fn outcome(source: &str, what: &str) -> String {
    let purpose = if what == "Rust" { Purpose::Rust } else { Purpose::Check };
    let input = packages(source).with_standard().input();
    let checked = compile::check(&input, purpose);
    let errors = checked.findings.iter().filter(|found| found.is_error());
    let errors: BTreeSet<_> = errors.map(|found| format!("`{}`", found.code)).collect();
    match errors.is_empty() {
        true => shown(&checked.model, what),
        false => format!("refuses: {}", Vec::from_iter(errors).join(", ")),
    }
}

fn packages(source: &str) -> Packages {
    let text = source.replace(" ⏎ ", "\n");
    match text.lines().filter(|line| *line == "---").count() {
        0 if text.contains(".srv + ") => {
            let paths = text.split(" + ").map(|path| format!("demo_msgs/{path}"));
            let paths: Vec<_> = paths.collect();
            Packages::of(&Vec::from_iter(paths.iter().map(|path| (path.as_str(), "---\n"))))
        }
        0 => Packages::of(&[("demo_msgs/msg/Case.msg", &text)]),
        1 => Packages::of(&[("demo_msgs/srv/Case.srv", &text)]),
        _ => Packages::of(&[("demo_msgs/action/Case.action", &text)]),
    }
}

fn shown(model: &Model, what: &str) -> String {
    let interfaces = dump::interfaces(model);
    let (_, id) = interfaces.iter().find(|(name, _)| name.ends_with("/Case")).unwrap();
    let dump = dump::parsed(model, *id);
    let sections: Vec<_> = dump.as_object().unwrap().iter().collect();
    match what {
        "type" | "default" => cell(&sections[0].1["fields"][0][what]),
        "constants" => {
            let names = |json: &Json| {
                let names = json["constants"].as_array().unwrap().iter().map(|c| &c["name"]);
                names.map(|name| name.as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
            };
            let sections = sections.iter().map(|(name, json)| format!("{name}: {}", names(json)));
            format!("`{}`", sections.collect::<Vec<_>>().join(", "))
        }
        other => panic!("nothing is known of {other}"),
    }
}
