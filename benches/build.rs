//! Makes the messages that are measured from their definitions.

use std::env;

use rosidlc_build::{Builder, Error};

/// The messages that are measured, and all that is in them.
const MESSAGES: [&str; 25] = [
    "bench_interfaces/action/NavigateToPose_Goal",
    "builtin_interfaces/msg/Time",
    "example_interfaces/action/Fibonacci_Feedback",
    "example_interfaces/srv/AddTwoInts_Request",
    "geometry_msgs/msg/Point",
    "geometry_msgs/msg/Point32",
    "geometry_msgs/msg/Polygon",
    "geometry_msgs/msg/Pose",
    "geometry_msgs/msg/PoseArray",
    "geometry_msgs/msg/PoseStamped",
    "geometry_msgs/msg/Quaternion",
    "geometry_msgs/msg/Transform",
    "geometry_msgs/msg/TransformStamped",
    "geometry_msgs/msg/Vector3",
    "nav_msgs/msg/Path",
    "rcl_interfaces/msg/FloatingPointRange",
    "rcl_interfaces/msg/IntegerRange",
    "rcl_interfaces/msg/ParameterDescriptor",
    "rcl_interfaces/srv/DescribeParameters_Response",
    "sensor_msgs/msg/Image",
    "sensor_msgs/msg/JointState",
    "sensor_msgs/msg/LaserScan",
    "sensor_msgs/msg/PointCloud2",
    "sensor_msgs/msg/PointField",
    "std_msgs/msg/Header",
];

/// Those that hiroz-cdr copies as blocks: all numbers in them have the same size.
const PLAIN: [&str; 9] = [
    "builtin_interfaces/msg/Time",
    "geometry_msgs/msg/Point",
    "geometry_msgs/msg/Point32",
    "geometry_msgs/msg/Pose",
    "geometry_msgs/msg/Quaternion",
    "geometry_msgs/msg/Transform",
    "geometry_msgs/msg/Vector3",
    "rcl_interfaces/msg/FloatingPointRange",
    "rcl_interfaces/msg/IntegerRange",
];

const PACKAGES: [&str; 7] = [
    "interfaces",
    "example_interfaces",
    "geometry_msgs",
    "nav_msgs",
    "rcl_interfaces",
    "sensor_msgs",
    "tf2_msgs",
];

fn main() -> Result<(), Error> {
    fast_cdr();
    let build = rosidlc_build::configure().ament(false).views(true);
    let build =
        if env::var_os("CARGO_FEATURE_CODECS").is_some() { for_peers(build) } else { build };
    build.compile(&PACKAGES)
}

/// What the peers need of the types: serde's own derive, bytes as serde_bytes writes them (their
/// fastest way), bytemuck's proofs.
fn for_peers(mut build: Builder) -> Builder {
    for message in MESSAGES.into_iter().chain(["tf2_msgs/msg/TFMessage"]) {
        build = build.derive(message, "::serde::Serialize").derive(message, "::serde::Deserialize");
    }
    for message in PLAIN {
        build = build.derive(message, "::bytemuck::Pod").derive(message, "::bytemuck::Zeroable");
    }
    let bytes = "serde(with = \"::serde_bytes\")";
    let bounded = "serde(with = \"crate::bounded\")";
    build
        .attribute("sensor_msgs/msg/PointCloud2.data", bytes)
        .attribute("sensor_msgs/msg/Image.data", bytes)
        .attribute("rcl_interfaces/msg/ParameterDescriptor.*_range", bounded)
}

#[cfg(not(feature = "fastcdr"))]
fn fast_cdr() {}

#[cfg(feature = "fastcdr")]
fn fast_cdr() {
    println!("cargo::rerun-if-changed=src/fast_cdr.cpp");
    println!("cargo::rustc-link-lib=fastcdr");
    cc::Build::new()
        .cpp(true)
        .std("c++17")
        .opt_level(3)
        .file("src/fast_cdr.cpp")
        .compile("peer_fast_cdr");
}
