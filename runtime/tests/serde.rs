//! JSON as rosbridge writes it, and CDR through serde, which must give the same bytes as `cdr`.
#![cfg(feature = "serde")]
#![forbid(unsafe_code)]
#![allow(clippy::expect_used)]

mod common;
#[path = "common/sample.rs"]
mod sample;

use common::*;
use rosidlc_runtime::{Message, cdr, impl_serde};
use serde::{Serialize, de::DeserializeOwned};

impl_serde! { Time { sec = "sec", nanosec = "nanosec" } }
impl_serde! { Header { stamp = "stamp", frame_id = "frame_id" } }
impl_serde! { Point { x = "x", y = "y", z = "z" } }
impl_serde! { Quaternion { x = "x", y = "y", z = "z", w = "w" } }
impl_serde! { Pose { position = "position", orientation = "orientation" } }
impl_serde! { PoseStamped { header = "header", pose = "pose" } }
impl_serde! { Path { header = "header", poses = "poses" } }
impl_serde! { Matrix { cells = "cells", times = "times", bytes = "bytes" } }
impl_serde! { Empty {} }
impl_serde! {
    HoldsEmpty {
        before = "before", nothing = "nothing", after = "after", many = "many", pair = "pair",
    }
}
impl_serde! { Flags { one = "one", pair = "pair", any = "any", few = "few", last = "last" } }
impl_serde! {
    Padded {
        r = "r", w = "w", self_ = "self", len = "len", at = "at", it = "it", none = "none",
        index = "index", layout = "layout", e = "e", type_ = "type", to = "to", from = "from",
        s = "s", v = "v",
    }
}
impl_serde! { Texts { one = "one", wide = "wide", many = "many", pair = "pair", wides = "wides" } }
impl_serde! {
    Bounded {
        text = "text", wide = "wide", numbers = "numbers", texts = "texts", poses = "poses",
        points = "points",
    }
}
impl_serde! {
    Arrays {
        covariance = "covariance", bytes = "bytes", times = "times", headers = "headers",
        flags = "flags",
    }
}
impl_serde! {
    Sequences {
        bytes = "bytes", signed = "signed", shorts = "shorts", floats = "floats",
        doubles = "doubles", longs = "longs", times = "times", poses = "poses",
        matrices = "matrices",
    }
}
impl_serde! {
    Everything {
        flags = "flags", padded = "padded", texts = "texts", bounded = "bounded",
        arrays = "arrays", sequences = "sequences", empty = "empty", path = "path",
    }
}

/// JSON and CDR through serde, there and back.
#[track_caller]
fn check<T: Message + Serialize + DeserializeOwned>(value: &T) {
    let json = serde_json::to_string(value).expect("to JSON");
    assert_eq!(&serde_json::from_str::<T>(&json).expect("from JSON"), value);
    let body = cdr_encoding::to_vec::<T, byteorder::LittleEndian>(value).expect("to CDR");
    assert_eq!(body, cdr::to_vec(value)[4..]);
    let (back, used) = cdr_encoding::from_bytes::<T, byteorder::LittleEndian>(&body).expect("CDR");
    assert_eq!((&back, used), (value, body.len()));
    let body = cdr_encoding::to_vec::<T, byteorder::BigEndian>(value).expect("to CDR");
    let bytes = [&[0, 0, 0, 0], &body[..]].concat();
    assert_eq!(cdr::from_slice::<T>(&bytes).as_ref(), Ok(value));
}

#[track_caller]
fn json<T: Message + Serialize>(value: &T, expected: &str) {
    assert_eq!(serde_json::to_string(value).expect("to JSON"), expected);
}

#[track_caller]
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[test]
fn there_and_back() {
    check(&sample::everything());
    check(&Everything::default());
    check(&sample::texts());
    check(&sample::bounded());
    check(&sample::arrays());
    check(&sample::sequences());
    check(&HoldsEmpty { before: 1, after: 2, many: vec![Empty {}; 3], ..HoldsEmpty::default() });
    check(&Empty {});
}

#[test]
fn json_is_that_of_rosbridge() {
    json(&Empty {}, "{}");
    let texts = Texts { wide: "é𝄞".into(), ..Texts::default() };
    json(&texts, r#"{"one":"","wide":"é𝄞","many":[],"pair":["",""],"wides":[]}"#);
    let flags = Flags { any: vec![true], ..Flags::default() };
    json(
        &flags,
        r#"{"one":false,"pair":[false,false],"any":[true],"few":[],"last":[false,false,false]}"#,
    );
    let matrix = Matrix { bytes: [1; 8], ..Matrix::default() };
    json(
        &matrix,
        r#"{"cells":[0.0,0.0,0.0,0.0],"times":[{"sec":0,"nanosec":0},{"sec":0,"nanosec":0}],"bytes":[1,1,1,1,1,1,1,1]}"#,
    );
}

#[test]
fn missing_fields_keep_their_default_and_unknown_ones_are_passed_over() {
    assert_eq!(parse("{}"), Ok(Quaternion::default()));
    assert_eq!(
        parse(r#"{"more":[{}],"x":2.0}"#),
        Ok(Quaternion { x: 2.0, w: 1.0, ..Quaternion::default() })
    );
    assert_eq!(parse(r#"{"structure_needs_at_least_one_member":0,"x":null}"#), Ok(Empty {}));
    let pose: Pose = parse(r#"{"orientation":{"z":1}}"#).expect("a pose");
    assert_eq!((pose.orientation.z, pose.orientation.w), (1.0, 1.0));
    let arrays: Arrays = parse("{}").expect("defaults");
    assert_eq!(arrays.bytes, [1, 2, 3]);
}

#[test]
fn json_that_is_refused() {
    let bounded = |text: &str| parse::<Bounded>(text).expect_err("out of bounds");
    assert!(bounded(r#"{"text":"longer"}"#).contains("a length of 6 is more than the bound of 5"));
    assert!(bounded(r#"{"wide":"long"}"#).contains("a length of 4 is more than the bound of 3"));
    assert!(bounded(r#"{"numbers":[1,2,3,4,5]}"#).contains("a sequence of at most 4 elements"));
    assert!(
        parse::<Arrays>(r#"{"bytes":[1,2]}"#)
            .expect_err("short")
            .contains("an array of 3 elements")
    );
    assert!(parse::<Arrays>(r#"{"bytes":[1,2,3,4]}"#).is_err());
    assert!(parse::<Time>(r#"{"sec":4294967296}"#).is_err());
    let lone = Texts { wide: vec![0xd800].into(), ..Texts::default() };
    let error = serde_json::to_string(&lone).expect_err("lone surrogate").to_string();
    assert_eq!(error, "unit 0 is a surrogate that stands alone");
}

/// rosbridge writes bytes as base64.
#[test]
fn bytes_may_come_in_base64() {
    let sequences: Sequences = parse(r#"{"bytes":"AQID/w=="}"#).expect("four bytes");
    assert_eq!(sequences.bytes, [1, 2, 3, 255]);
    let arrays: Arrays = parse(r#"{"bytes":"BwgJ"}"#).expect("three bytes");
    assert_eq!(arrays.bytes, [7, 8, 9]);
    assert!(parse::<BoundedVec<u8, 2>>(r#""AQID""#).is_err_and(|e| e.contains("at most 2")));
    assert!(parse::<Arrays>(r#"{"bytes":"AQI="}"#).is_err_and(|e| e.contains("3 elements")));
    assert!(parse::<Sequences>(r#"{"bytes":"A"}"#).is_err());
    assert!(parse::<Sequences>(r#"{"signed":"AQID"}"#).is_err());
}

#[test]
fn json_has_no_nan() {
    let point = Point { x: f64::NAN, y: f64::INFINITY, z: 1.0 };
    json(&point, r#"{"x":null,"y":null,"z":1.0}"#);
    let point: Point = parse(r#"{"x":null,"y":2}"#).expect("a point");
    assert!(point.x.is_nan() && point.y == 2.0);
}

#[test]
fn the_types_alone() {
    let text: WString = parse("\"wide\"").expect("text");
    assert_eq!(text, "wide");
    let items: BoundedVec<u8, 2> = parse("[1,2]").expect("two");
    assert_eq!(serde_json::to_string(&items).expect("to JSON"), "[1,2]");
    assert!(parse::<BoundedString<1>>("\"ab\"").is_err());
    assert!(parse::<BoundedWString<1>>("\"ab\"").is_err());
}
