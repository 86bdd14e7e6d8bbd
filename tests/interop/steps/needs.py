"""What several steps need, in the words of `run --list`."""

KILTED = "ROS 2 Kilted"
MULTICAST = "UDP multicast on this machine"
CARGO = "cargo"

ROS = [KILTED, MULTICAST]
EXAMPLES = "examples/ros2_nodes"
ECHO = "tests/interop/nodes"
HIROZ = "tests/interop/hiroz"
