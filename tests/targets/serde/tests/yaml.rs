//! YAML as `ros2 topic echo` prints it: the same text out, and any such text in.
#![allow(clippy::unwrap_used)]

use std::fmt::Debug;

use rosidlc_runtime::WString;
use serde::Serialize;
use serde::de::DeserializeOwned;
use target_serde::*;

/// The text becomes the value, and the value the text.
#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, echoed: &str) {
    assert_eq!(serde_yaml_ng::to_string(value).unwrap(), echoed);
    assert_eq!(&serde_yaml_ng::from_str::<T>(echoed).unwrap(), value);
}

#[test]
fn numbers_and_nested_messages() {
    let mut pose = geometry_msgs::msg::PoseStamped::default();
    pose.header.frame_id = "map".into();
    pose.header.stamp.sec = -3;
    pose.header.stamp.nanosec = 4_000_000_000;
    pose.pose.position.x = 0.1;
    let echoed = "\
header:
  stamp:
    sec: -3
    nanosec: 4000000000
  frame_id: map
pose:
  position:
    x: 0.1
    y: 0.0
    z: 0.0
  orientation:
    x: 0.0
    y: 0.0
    z: 0.0
    w: 1.0
";
    check(&pose, echoed);
}

#[test]
fn texts() {
    for (text, echoed) in [
        ("chatter", "data: chatter\n"),
        ("", "data: ''\n"),
        ("Grüße, 世界", "data: Grüße, 世界\n"),
        ("1.5", "data: '1.5'\n"),
        ("true", "data: 'true'\n"),
        ("a: b", "data: 'a: b'\n"),
        ("- a", "data: '- a'\n"),
    ] {
        check(&std_msgs::msg::String { data: text.into() }, echoed);
        check(&example_interfaces::msg::WString { data: WString::from(text) }, echoed);
    }
}

/// Sequences and arrays, those of bytes and long ones included.
#[test]
fn lists() {
    let names = sensor_msgs::msg::JointState {
        name: vec!["shoulder".into(), "elbow".into()],
        position: vec![0.5, -1.0],
        ..Default::default()
    };
    let echoed = "\
header:
  stamp:
    sec: 0
    nanosec: 0
  frame_id: ''
name:
- shoulder
- elbow
position:
- 0.5
- -1.0
velocity: []
effort: []
";
    check(&names, echoed);

    let mut uuid = unique_identifier_msgs::msg::UUID::default();
    uuid.uuid[15] = 255;
    check(&uuid, &format!("uuid:\n{}- 255\n", "- 0\n".repeat(15)));

    let mut pose = geometry_msgs::msg::PoseWithCovariance::default();
    pose.covariance[35] = 0.5;
    let echoed = serde_yaml_ng::to_string(&pose).unwrap();
    let list = format!("\ncovariance:\n{}- 0.5\n", "- 0.0\n".repeat(35));
    assert!(echoed.ends_with(&list), "{echoed}");
    check(&pose, &echoed);
}

#[test]
fn names_of_ros_and_bools() {
    use visualization_msgs::msg::Marker;
    let marker = Marker { type_: Marker::SPHERE, frame_locked: true, ..Marker::default() };
    let echoed = serde_yaml_ng::to_string(&marker).unwrap();
    assert!(
        echoed.contains("\ntype: 2\n") && echoed.contains("\nframe_locked: true\n"),
        "{echoed}"
    );
    check(&marker, &echoed);
}

#[test]
fn nothing_at_all() {
    check(&std_msgs::msg::Empty {}, "{}\n");
    check(&std_srvs::srv::trigger::Request {}, "{}\n");
}

/// Other than JSON, YAML has these.
#[test]
fn numbers_that_are_none() {
    let point: geometry_msgs::msg::Point =
        serde_yaml_ng::from_str("x: .nan\ny: .inf\nz: -.inf\n").unwrap();
    assert!(point.x.is_nan() && point.y == f64::INFINITY && point.z == f64::NEG_INFINITY);
    assert_eq!(serde_yaml_ng::to_string(&point).unwrap(), "x: .nan\ny: .inf\nz: -.inf\n");
}

/// `ros2 topic pub` takes short forms: one line, some fields only, integers for floats.
#[test]
fn what_people_write() {
    let twist: geometry_msgs::msg::Twist =
        serde_yaml_ng::from_str("{linear: {x: 2, y: 0.5}, angular: {z: 1.8}}").unwrap();
    assert_eq!((twist.linear.x, twist.linear.y, twist.angular.z), (2.0, 0.5, 1.8));
    // What the reference prints for small numbers.
    let point: geometry_msgs::msg::Point = serde_yaml_ng::from_str("x: 1.0e-07\n").unwrap();
    assert_eq!(point.x, 1e-7);
    // One document each, as `ros2 topic echo` separates them.
    let texts = "data: a\n---\ndata: b\n";
    let texts: Vec<String> = serde_yaml_ng::Deserializer::from_str(texts)
        .filter_map(|document| serde::Deserialize::deserialize(document).ok())
        .map(|message: std_msgs::msg::String| message.data)
        .collect();
    assert_eq!(texts, ["a", "b"]);
}
