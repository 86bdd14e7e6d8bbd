//! What roslibrust's backends send and receive: the bytes of ROS 1, the JSON of rosbridge.
#![allow(clippy::unwrap_used)]

use roslibrust::{DynamicValue, RosMessageType};
use roslibrust_serde_rosmsg::{from_slice, to_vec};
use target_roslibrust::std_srvs::srv::trigger;
use target_roslibrust::{geometry_msgs, sensor_msgs, std_msgs};

/// In ROS 1: the length of the whole, then the fields without any padding.
#[test]
fn bytes_of_ros_1() {
    let text = std_msgs::msg::String { data: "hi".into() };
    let bytes = to_vec(&text).unwrap();
    assert_eq!(bytes, [6, 0, 0, 0, 2, 0, 0, 0, b'h', b'i']);
    assert_eq!(from_slice::<std_msgs::msg::String>(&bytes).unwrap(), text);
    let point = geometry_msgs::msg::Point { x: 1.0, y: 2.0, z: 3.0 };
    assert_eq!(from_slice::<geometry_msgs::msg::Point>(&to_vec(&point).unwrap()).unwrap(), point);
}

/// An empty message is nothing there.
#[test]
fn nothing_of_ros_1() {
    assert_eq!(from_slice::<trigger::Request>(&[0; 4]).unwrap(), trigger::Request {});
    assert_eq!(from_slice::<std_msgs::msg::Empty>(&[0; 4]).unwrap(), std_msgs::msg::Empty {});
}

#[test]
fn json_of_rosbridge() {
    let image: sensor_msgs::msg::CompressedImage =
        serde_json::from_str(r#"{"format": "png", "data": "iVBORw=="}"#).unwrap();
    assert_eq!(image.data, [0x89, b'P', b'N', b'G']);
    let clock = r#"{"clock":{"sec":3,"nanosec":7}}"#;
    let message: target_roslibrust::rosgraph_msgs::msg::Clock =
        serde_json::from_str(clock).unwrap();
    assert_eq!(serde_json::to_string(&message).unwrap(), clock);
}

/// Messages whose type is known at run time only.
#[test]
fn dynamic_messages() {
    static POINT: roslibrust::MessageDescriptor = geometry_msgs::msg::Point::DESCRIPTION;
    let message = POINT.message_from(&serde_json::json!({"x": 1, "z": 2.5})).unwrap();
    assert_eq!(message.value().get("z").and_then(DynamicValue::as_f64), Some(2.5));
    assert!(POINT.message_from(&serde_json::json!({"x": "far"})).is_err());
}
