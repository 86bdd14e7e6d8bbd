//! Generates the packages from the definitions of the ROS that is linked.

use rosidlc_build::Target;

/// What rclrs itself uses, then what the nodes do.
const PACKAGES: [&str; 5] =
    ["action_msgs", "rcl_interfaces", "rosgraph_msgs", "example_interfaces", "interop_interfaces"];

fn main() -> Result<(), rosidlc_build::Error> {
    let configured = rosidlc_build::configure().bundled(false);
    configured.target(Target::Rclrs).target(Target::Serde).compile(&PACKAGES)
}
