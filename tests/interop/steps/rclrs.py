"""Messages of the target `rclrs`, in nodes on rclrs that link the C libraries of ROS."""

import os
import sysconfig
from pathlib import Path

from kilted.environment import SITE
from runner import cargo
from runner.failure import Failure
from runner.peers import Peer
from runner.step import Case, Step, rclpy
from steps import checks, needs

CRATE = "tests/interop/rclrs"


def start(case: Case, name: str, *arguments) -> Peer:
    """Builds the crate, where it is not yet, and starts one of its programs."""
    wanted = ("AMENT_PREFIX_PATH", "ROS_DISTRO")
    programs = cargo.binaries(CRATE, tuple((name, case.variables[name]) for name in wanted))
    return case.start(name, "env", *loading(case), programs[name], *arguments)


def loading(case: Case) -> list[str]:
    """What a program needs to load the libraries of the wheels, which are made to be loaded by Python.

    They look for what came along with them in folders of `site-packages`, seen from a place where they do not lie,
    and some of them ask for symbols of Python itself.
    """
    python = Path(sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("INSTSONAME"))
    if not sysconfig.get_config_var("Py_ENABLE_SHARED") or not python.exists():
        raise Failure("this CPython has no shared library; PYTHON names another one")
    folders = sorted((case.environment.venv / SITE).glob("ros_*.libs"))
    paths = os.pathsep.join([case.variables["LD_LIBRARY_PATH"], *map(str, folders)])
    return [f"LD_LIBRARY_PATH={paths}", f"LD_PRELOAD={python}"]


def values(case: Case) -> None:
    output = start(case, "values").finish().splitlines()
    for name in [*checks.SAMPLES, "the default"]:
        if f"values: {name} ok" not in output:
            raise Failure(f"values did not find \"{name}\" right")


def rust_server(case: Case) -> None:
    server = start(case, "add_two_ints_server")
    server.expect("ready")
    checks.sum_of_42(case.python("add_two_ints_client", 41, 1))
    server.expect(r"^41 \+ 1 = 42$")


def rust_client(case: Case) -> None:
    server = case.python("add_two_ints_server")
    server.expect("ready")
    checks.sum_of_42(start(case, "add_two_ints_client", 41, 1))
    server.expect(r"^41 \+ 1 = 42$")


def action(case: Case) -> None:
    start(case, "fibonacci_server").expect("ready")
    checks.succeeded(case.python("fibonacci_client", 10).finish(), 10)
    checks.canceled(case.python("fibonacci_client", 40, 5).finish(), 40)
    checks.rejected(case.python("fibonacci_client", 60).finish())


def echo(case: Case) -> None:
    server = start(case, "echo_server")
    server.expect("ready")
    checks.echoed(case.python("echo_client"), server)


STEP = Step(
    number=6,
    title="rclrs",
    needs=[*needs.ROS, needs.CARGO, CRATE, "a CPython with a shared library"],
    rust=lambda: f"rclrs {cargo.version(CRATE, 'rclrs')}",
    peer=rclpy,
    cases={
        "values to C and back": values,
        "Rust server, Python client": rust_server,
        "Python server, Rust client": rust_client,
        "Rust action server, Python client": action,
        "Rust echo server, Python client": echo,
    },
)
