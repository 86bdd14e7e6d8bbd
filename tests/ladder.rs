//! The house rules that the sources can show: each rung uses only the rungs above it, nothing below
//! the edges touches the world, and files and functions keep a size that can be read.
#![allow(clippy::unwrap_used)]

mod common;

use common::code::{File, files};

/// From the top; each uses only those before it.
const LADDER: [&str; 9] =
    ["source", "diagnostic", "syntax", "model", "resolve", "describe", "layout", "emit", "compile"];
/// These may use every rung, and the command whatever it likes.
const EDGES: [&str; 4] = ["report", "package", "scaffold", "output"];
const COMMAND: [&str; 3] = ["cli", "main", "lib"];

const MOST_LINES: usize = 400;
const MOST_LINES_OF_A_FUNCTION: usize = 40;
/// Files that are tables, not text to be read.
const TABLES: [&str; 1] = ["src/package/bundled/table.rs"];

/// The tests below see only what this reader sees.
#[test]
fn the_reader_sees_what_it_should() {
    let text = r##"
        //! Not [`crate::cli`].
        use crate::{emit, syntax::{self, Tree}, model};
        /* nor crate::cli */
        fn short() -> char { '{' }
        fn long<'a>(text: &'a str) -> String {
            let shown = "crate::cli { \" fn none() {";
            let raw = r#"crate::main " fn"#;
            super::super::compile::check(text, '\'', b'"')
        }
        trait Any { fn none(); }
        #[cfg(test)]
mod tests { use crate::report; }
    "##;
    let file = File::new("src/model/name.rs", text);
    assert_eq!(file.rung(), "model");
    assert_eq!(file.uses(), ["emit", "syntax", "model", "compile"]);
    assert_eq!(file.functions(), [("short".to_owned(), 1), ("long".to_owned(), 5)]);
    assert!(file.tokens().contains(&"Tree") && !file.tokens().contains(&"main"));
}

/// Fails with all that was found.
fn check(rule: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

/// The files of the ladder, with the number of their rung.
fn ladder() -> Vec<(usize, File)> {
    let place = |file: &File| LADDER.iter().position(|rung| *rung == file.rung());
    files("src").into_iter().filter_map(|file| Some((place(&file)?, file))).collect()
}

#[test]
fn every_file_has_its_place() {
    let places = [&LADDER[..], &EDGES, &COMMAND].concat();
    let stray = files("src").into_iter().filter(|file| !places.contains(&file.rung()));
    check("neither rung nor edge", stray.map(|file| file.path).collect());
    for rung in LADDER {
        assert!(files("src").iter().any(|file| file.rung() == rung), "nothing is in {rung}");
    }
}

#[test]
fn rungs_use_only_what_is_above_them() {
    let mut found = Vec::new();
    for (place, file) in ladder() {
        let above = &LADDER[..=place];
        let below = file.uses().into_iter().filter(|used| !above.contains(used));
        found.extend(below.map(|used| format!("{} uses {used}", file.path)));
    }
    check("a rung uses only those above it", found);
}

#[test]
fn edges_do_not_use_the_command() {
    let mut found = Vec::new();
    for file in files("src").into_iter().filter(|file| EDGES.contains(&file.rung())) {
        let known = [&LADDER[..], &EDGES].concat();
        let beyond = file.uses().into_iter().filter(|used| !known.contains(used));
        found.extend(beyond.map(|used| format!("{} uses {used}", file.path)));
    }
    check("an edge uses rungs and edges", found);
}

#[test]
fn only_syntax_knows_nom() {
    let knows = |file: &&File| file.tokens().contains(&"nom");
    let files = files("src");
    let found = files.iter().filter(|file| file.rung() != "syntax").filter(knows);
    check("nom", found.map(|file| file.path.clone()).collect());
    assert!(files.iter().filter(|file| file.rung() == "syntax").any(|file| knows(&file)));
}

#[test]
fn nothing_up_to_compile_touches_the_world() {
    const WORLD: [&str; 7] = ["fs", "env", "time", "io", "net", "process", "path"];
    const TERMINAL: [&str; 5] = ["println", "eprintln", "print", "eprint", "dbg"];
    let mut found = Vec::new();
    for (_, file) in ladder() {
        let tokens = file.tokens();
        for (at, token) in tokens.iter().enumerate() {
            let of_std = tokens[..at].ends_with(&["std", ":", ":"]);
            let of_group = tokens[..at].ends_with(&["std", ":", ":", "{"]);
            let is_macro = tokens.get(at + 1) == Some(&"!");
            if (of_std || of_group) && (WORLD.contains(token) || *token == "{" && !of_group)
                || is_macro && TERMINAL.contains(token)
            {
                found.push(format!("{}: {token}", file.path));
            }
        }
    }
    check("no disk, no environment, no clock, no terminal", found);
}

#[test]
fn nothing_is_unsafe() {
    let found = files("src").into_iter().filter(|file| file.tokens().contains(&"unsafe"));
    check("unsafe", found.map(|file| file.path).collect());
}

#[test]
fn the_runtime_is_unsafe_in_one_module_and_a_few_macros() {
    let uses = |file: &File| file.tokens().iter().filter(|token| **token == "unsafe").count();
    let found: Vec<File> = files("runtime/src").into_iter().filter(|file| uses(file) > 0).collect();
    let is_raw = |file: &&File| file.path.starts_with("runtime/src/raw/");
    assert!(found.iter().any(|file| is_raw(&file)), "nothing is unsafe in raw");
    let others: Vec<&File> = found.iter().filter(|file| !is_raw(file)).collect();
    let others: Vec<_> = others.into_iter().map(|file| (file.path.as_str(), uses(file))).collect();
    // Pointers to fields of `message!`; the rest for the target `rclrs`, whose code calls C.
    let allowed = [
        ("runtime/src/macros/message.rs", 9),
        ("runtime/src/macros/rclrs.rs", 8),
        ("runtime/src/macros/rclrs_action.rs", 1),
    ];
    assert_eq!(others, allowed);
}

/// The lint that asks for the reason does not look into macros.
#[test]
fn calls_to_c_have_a_reason() {
    let mut blocks = 0;
    let is_rclrs = |file: &File| file.path.contains("/rclrs");
    for file in files("runtime/src/macros").into_iter().filter(is_rclrs) {
        let text = std::fs::read_to_string(&file.path).unwrap();
        for (at, _) in text.match_indices("unsafe { ") {
            let before: Vec<&str> = text[..at].lines().rev().skip(1).take(3).collect();
            assert!(before.iter().any(|line| line.contains("// SAFETY: ")), "{}", file.path);
            blocks += 1;
        }
    }
    assert_eq!(blocks, 5);
}

#[test]
fn files_fit_a_few_screens() {
    let lines = |path: &str| std::fs::read_to_string(path).unwrap().lines().count();
    let long = files("src").into_iter().map(|file| (lines(&file.path), file.path));
    let long =
        long.filter(|(lines, path)| *lines >= MOST_LINES && !TABLES.contains(&path.as_str()));
    check("too long", long.map(|(lines, path)| format!("{path}: {lines} lines")).collect());
    assert!(TABLES.iter().all(|path| std::fs::exists(path).unwrap()));
}

#[test]
fn functions_fit_a_screen() {
    let mut found = Vec::new();
    let mut all = 0;
    for file in files("src") {
        for (name, lines) in file.functions() {
            all += 1;
            if lines > MOST_LINES_OF_A_FUNCTION {
                found.push(format!("{} fn {name}: {lines} lines", file.path));
            }
        }
    }
    assert!(all > 400, "only {all} functions were seen");
    check("too long", found);
}
