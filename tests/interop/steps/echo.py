"""A service whose type has every construct of the interface language, between Rust and Python."""

from runner.step import Case, Step, rclpy, ros2_client
from steps import checks, needs


def rust_client(case: Case) -> None:
    server = case.python("echo_server")
    server.expect("ready")
    checks.echoed(case.rust(needs.ECHO, "echo", "client", "--timeout", 30), server)


def rust_server(case: Case) -> None:
    server = case.rust(needs.ECHO, "echo", "server")
    checks.echoed(case.python("echo_client"), server)
    server.interrupt()


STEP = Step(
    number=4,
    title="Echo with every construct",
    needs=[*needs.ROS, needs.CARGO, needs.ECHO],
    rust=ros2_client,
    peer=rclpy,
    cases={"Python server, Rust client": rust_client, "Rust server, Python client": rust_server},
    crates=[needs.ECHO],
)
