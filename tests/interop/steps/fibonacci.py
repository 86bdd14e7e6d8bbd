"""An action of the tutorials, between Rust and Python: to the end, canceled, rejected."""

from runner.peers import Peer
from runner.step import Case, Step, rclpy, ros2_client
from steps import checks, needs

TOO_HIGH = 60


def python_server(case: Case) -> None:
    case.python("fibonacci_server").expect("ready")


def rust_server(case: Case) -> Peer:
    return case.rust(needs.EXAMPLES, "fibonacci_server", "--delay-ms", 50, "--max-order", 46)


def rust_client(case: Case, *arguments) -> Peer:
    return case.rust(needs.EXAMPLES, "fibonacci_client", "--timeout", 30, *arguments)


def result_from_python(case: Case) -> None:
    python_server(case)
    checks.succeeded(rust_client(case, 10).finish(), 10)


def cancel_in_python(case: Case) -> None:
    python_server(case)
    checks.canceled(rust_client(case, 40, "--cancel-after", 5).finish(code=None), 40)


def rejected_by_python(case: Case) -> None:
    python_server(case)
    checks.rejected(rust_client(case, TOO_HIGH).finish(code=None))


def result_from_rust(case: Case) -> None:
    server = rust_server(case)
    checks.succeeded(case.python("fibonacci_client", 10).finish(), 10)
    server.interrupt()


def cancel_in_rust(case: Case) -> None:
    server = rust_server(case)
    checks.canceled(case.python("fibonacci_client", 40, 5).finish(), 40)
    server.interrupt()


def rejected_by_rust(case: Case) -> None:
    server = rust_server(case)
    for order in (TOO_HIGH, -1):
        checks.rejected(case.python("fibonacci_client", order).finish())
    server.interrupt()


STEP = Step(
    number=2,
    title="Fibonacci",
    needs=[*needs.ROS, needs.CARGO, needs.EXAMPLES],
    rust=ros2_client,
    peer=rclpy,
    cases={
        "Python server, Rust client: goal, feedback, result": result_from_python,
        "Python server, Rust client: cancel half-way": cancel_in_python,
        "Python server, Rust client: goal rejected": rejected_by_python,
        "Rust server, Python client: goal, feedback, result": result_from_rust,
        "Rust server, Python client: cancel half-way": cancel_in_rust,
        "Rust server, Python client: goal rejected": rejected_by_rust,
    },
    crates=[needs.EXAMPLES],
)
