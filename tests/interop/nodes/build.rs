//! The interfaces of the interop tests.

use rosidlc_build::Target;

fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::configure().target(Target::Ros2Client).compile(&["../interfaces"])
}
