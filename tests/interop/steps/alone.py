"""The programs in rclpy with each other: where this fails, the machine or the set-up is at fault."""

from runner.step import Case, Step, rclpy
from steps import checks, needs


def add_two_ints(case: Case) -> None:
    server = case.python("add_two_ints_server")
    server.expect("ready")
    checks.sum_of_42(case.python("add_two_ints_client", 41, 1))
    server.interrupt()


def fibonacci(case: Case) -> None:
    server = case.python("fibonacci_server")
    server.expect("ready")
    checks.succeeded(case.python("fibonacci_client", 10).finish(), 10)
    checks.canceled(case.python("fibonacci_client", 40, 5).finish(), 40)
    checks.rejected(case.python("fibonacci_client", 60).finish())
    server.interrupt()


def echo(case: Case) -> None:
    server = case.python("echo_server")
    server.expect("ready")
    checks.echoed(case.python("echo_client"), server)
    server.interrupt()


STEP = Step(
    number=0,
    title="the peer alone",
    needs=needs.ROS,
    rust=lambda: "none",
    peer=rclpy,
    cases={"AddTwoInts": add_two_ints, "Fibonacci": fibonacci, "Echo": echo},
)
