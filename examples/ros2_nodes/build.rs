//! The services and actions of the nodes: a package of our own, and one that comes with rosidlc.

use rosidlc_build::Target;

fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::configure()
        .target(Target::Ros2Client)
        .compile(&["interfaces", "example_interfaces"])
}
