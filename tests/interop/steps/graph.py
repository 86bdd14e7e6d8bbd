"""A Rust server as the tools of ROS 2 see it."""

from runner.failure import Failure
from runner.step import Case, Step, rclpy, ros2_client
from steps import needs

SERVICE, TYPE = "/add_two_ints", "example_interfaces/srv/AddTwoInts"


def ask(case: Case, *arguments: str, expected: str) -> None:
    """Starts the server, asks, and looks for a line of the answer."""
    server = case.rust(needs.EXAMPLES, "add_two_ints_server")
    if expected not in case.python("service", *arguments).finish().splitlines():
        raise Failure(f"service.py {' '.join(arguments)} did not print {expected}")
    server.interrupt()


def list_services(case: Case) -> None:
    ask(case, "list", SERVICE, expected=f"{SERVICE} [{TYPE}]")


def type_of_service(case: Case) -> None:
    ask(case, "type", SERVICE, expected=TYPE)


def call_service(case: Case) -> None:
    ask(case, "call", SERVICE, TYPE, "{a: 41, b: 1}", expected="example_interfaces.srv.AddTwoInts_Response(sum=42)")


STEP = Step(
    number=3,
    title="the Rust server in the graph",
    needs=[*needs.ROS, needs.CARGO, needs.EXAMPLES],
    rust=ros2_client,
    peer=lambda environment: f"{rclpy(environment)}, its graph functions",
    cases={"service list": list_services, "service type": type_of_service, "service call": call_service},
    crates=[needs.EXAMPLES],
)
