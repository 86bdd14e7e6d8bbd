//! The program of the page prints what the page shows.
#![allow(clippy::unwrap_used)]

use std::process::Command;

const PAGE: &str = include_str!("../../../../docs/targets/roslibrust.md");

#[test]
fn it_prints_what_is_shown() {
    let output = Command::new(env!("CARGO_BIN_EXE_brake")).output().unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    let shown = format!("It prints\n\n```text\n{printed}```\n");
    assert!(PAGE.contains(&shown), "{shown}");
}
