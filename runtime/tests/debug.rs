//! `Debug` of messages is what a derive would write.
#![forbid(unsafe_code)]

mod common;

use common::*;

#[test]
fn as_derived() {
    let header = Header { stamp: Time { sec: 7, nanosec: 9 }, frame_id: "map".into() };
    let text = r#"Header { stamp: Time { sec: 7, nanosec: 9 }, frame_id: "map" }"#;
    assert_eq!(format!("{header:?}"), text);
    assert_eq!(format!("{:#?}", header.stamp), "Time {\n    sec: 7,\n    nanosec: 9,\n}");
    assert_eq!(format!("{:?}", Empty {}), "Empty");
}

/// Members of runs have the names that they have in Rust.
#[test]
fn names() {
    let text = format!("{:?}", Padded::default());
    let head =
        "Padded { r: 0, w: 0, self_: 0, len: false, at: 0.0, it: 0, none: [0, 0], index: Time {";
    assert!(text.starts_with(head), "{text}");
    assert!(text.ends_with(r#"e: 0, type_: 0, to: 0, from: "", s: 0, v: 0 }"#), "{text}");
}
