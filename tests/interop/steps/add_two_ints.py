"""A service of the tutorials, between Rust and Python."""

from runner.step import Case, Step, rclpy, ros2_client
from steps import checks, needs


def rust_client(case: Case) -> None:
    server = case.python("add_two_ints_server")
    server.expect("ready")
    checks.sum_of_42(case.rust(needs.EXAMPLES, "add_two_ints_client", "--timeout", 30, 41, 1))
    server.expect(r"^41 \+ 1 = 42$")


def rust_server(case: Case) -> None:
    server = case.rust(needs.EXAMPLES, "add_two_ints_server")
    checks.sum_of_42(case.python("add_two_ints_client", 41, 1))
    server.interrupt()


STEP = Step(
    number=1,
    title="AddTwoInts",
    needs=[*needs.ROS, needs.CARGO, needs.EXAMPLES],
    rust=ros2_client,
    peer=rclpy,
    cases={"Python server, Rust client": rust_client, "Rust server, Python client": rust_server},
    crates=[needs.EXAMPLES],
)
