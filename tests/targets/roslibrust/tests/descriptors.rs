//! Names, sums, hashes and definitions, held against roslibrust's own generator.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use rosidlc_runtime::Interface;
use roslibrust::{MessageDescriptor, RosMessageType, RosServiceType};
use target_roslibrust::*;

include!(concat!(env!("OUT_DIR"), "/every_message.rs"));

/// The descriptors of all messages, by their names in ROS 2.
fn descriptors() -> BTreeMap<&'static str, MessageDescriptor> {
    let mut found = BTreeMap::new();
    macro_rules! each {
        (crate::$($message:tt)+) => {
            found.insert($($message)+::TYPE_NAME, <$($message)+ as RosMessageType>::DESCRIPTION);
        };
    }
    every_message!(each);
    found
}

/// Sums that ROS 1 itself has for these types.
#[test]
fn sums_of_ros_1() {
    let sum = |name: &str| descriptors()[name].md5sum;
    assert_eq!(sum("std_msgs/msg/String"), "992ce8a1687cec8c8bd883ec73ca41d1");
    assert_eq!(sum("std_msgs/msg/Empty"), "d41d8cd98f00b204e9800998ecf8427e");
    assert_eq!(sum("geometry_msgs/msg/Point"), "4a842b65f413084dc2b10fb484ea7f17");
    assert_eq!(sum("geometry_msgs/msg/Twist"), "9f195f881246fdfa2798d1d3eebca84a");
    assert_eq!(std_srvs::srv::SetBool::MD5SUM, "09fb03525b03e7ea1fd3992bafd87e16");
    assert_eq!(std_srvs::srv::Trigger::MD5SUM, "937c9679a518e3a18d831e57125ea522");
}

#[test]
fn a_descriptor() {
    use std_msgs::msg::Header;
    let of = Header::DESCRIPTION;
    assert_eq!(of.ros_type_name, "std_msgs/Header");
    assert_eq!(of.ros2_type_name, "std_msgs::msg::dds_::Header_");
    assert_eq!(of.ros2_hash, Header::TYPE_HASH.as_bytes());
    let separator = "=".repeat(80);
    let time = "MSG: builtin_interfaces/Time\nint32 sec\nuint32 nanosec\n";
    let expected = format!("builtin_interfaces/Time stamp\nstring frame_id\n{separator}\n{time}");
    assert_eq!(of.definition, expected);
}

#[test]
fn a_service() {
    use std_srvs::srv::SetBool;
    assert_eq!(SetBool::ROS_SERVICE_NAME, "std_srvs/SetBool");
    assert_eq!(SetBool::ROS2_TYPE_NAME, "std_srvs::srv::dds_::SetBool_");
    assert_eq!(SetBool::ROS2_HASH, SetBool::TYPE_HASH.as_bytes());
    let request = <SetBool as RosServiceType>::Request::DESCRIPTION;
    assert_eq!(request.ros_type_name, "std_srvs/SetBoolRequest");
    assert_eq!(request.ros2_type_name, "std_srvs::srv::dds_::SetBool_Request_");
}

/// What ROS 1 does not have keeps its name.
#[test]
fn names_of_an_action() {
    let name = |part: &str| {
        descriptors()[format!("example_interfaces/action/Fibonacci_{part}").as_str()].ros_type_name
    };
    assert_eq!(name("Goal"), "example_interfaces/FibonacciGoal");
    assert_eq!(name("FeedbackMessage"), "example_interfaces/Fibonacci_FeedbackMessage");
    assert_eq!(name("SendGoal_Request"), "example_interfaces/Fibonacci_SendGoal_Request");
    use example_interfaces::action::fibonacci::SendGoal;
    assert_eq!(SendGoal::ROS_SERVICE_NAME, "example_interfaces/Fibonacci_SendGoal");
}

/// roslibrust takes the sum of a definition, too. It is the same, but where the definition has what
/// ROS 1 does not know, a default or a bound.
#[test]
fn sums_of_definitions() {
    let is_of_ros_2 = |line: &str| match line.split_once('=') {
        Some((before, _)) => before.ends_with("[<"),
        None => line.split(' ').count() > 2,
    };
    let mut equal = 0;
    for (name, of) in descriptors() {
        let said = roslibrust::md5sum::from_message_definition(of.ros_type_name, of.definition);
        // It knows no `char`, no empty root and no parts of services.
        let Ok(said) = said else { continue };
        assert_eq!(said != of.md5sum, of.definition.lines().any(is_of_ros_2), "{name}");
        equal += usize::from(said == of.md5sum);
    }
    assert!(equal > 100, "{equal}");
}
