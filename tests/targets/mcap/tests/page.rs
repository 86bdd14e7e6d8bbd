//! The program of the page writes what it says.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::Command;

use rosidlc_runtime::{Schema, cdr};
use target_mcap::geometry_msgs::msg::PoseStamped;
use target_mcap::std_msgs::msg::Header;

#[test]
fn it_writes_the_way() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page");
    fs::create_dir_all(&folder).unwrap();
    let status = Command::new(env!("CARGO_BIN_EXE_record")).current_dir(&folder).status().unwrap();
    assert!(status.success());
    let bytes = fs::read(folder.join("way.mcap")).unwrap();
    let messages: Vec<_> = mcap::MessageStream::new(&bytes).unwrap().map(Result::unwrap).collect();
    assert_eq!(messages.len(), 100);
    let last = messages.last().unwrap();
    let schema = last.channel.schema.as_ref().unwrap();
    assert_eq!(schema.data.as_ref(), PoseStamped::SCHEMA.as_bytes());
    let pose: PoseStamped = cdr::from_slice(&last.data).unwrap();
    assert_eq!((pose.header.stamp.sec, pose.pose.position.x), (99, 0.1 * 99.0));
}

#[test]
fn the_page_shows_the_text_of_a_header() {
    let page = include_str!("../../../../docs/targets/mcap.md");
    assert!(page.contains(&format!("```text\n{}```\n", Header::SCHEMA)));
}
