//! What docs/targets/hiroz.md shows is what is compiled and run.
#![allow(clippy::expect_used)]

use std::process::Command;

use rosidlc::emit::Target;

const PAGE: &str = include_str!("../../../../docs/targets/hiroz.md");

#[test]
fn the_program_is_this_one() {
    let program = include_str!("../src/main.rs");
    assert!(PAGE.contains(&format!("```rust\n{program}```\n")), "the page shows another program");
}

#[test]
fn the_program_prints_what_the_page_says() {
    let output = Command::new(env!("CARGO_BIN_EXE_target-hiroz")).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).expect("text");
    assert_eq!(printed, "41 + 1 = 42\n");
    assert!(PAGE.contains(&format!("```text\n{printed}```\n")), "the page shows another output");
}

#[test]
fn the_manifest_names_the_crates() {
    for krate in Target::Hiroz.dependencies() {
        let line = format!("\n{} = \"{}\"\n", krate.name, krate.version);
        assert!(PAGE.contains(&line), "the page lacks {line}");
    }
}
