"""What a step is, and what its cases get to work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kilted.environment import Environment
from runner import cargo
from runner.failure import Failure
from runner.peers import Peer

PEERS = Path(__file__).resolve().parents[1] / "peers"


class Case:
    """One try of one case: starts its programs, and ends them all."""

    def __init__(self, environment: Environment, domain: int, logs: Path):
        self.environment = environment
        self.logs = logs
        self.variables = dict(environment.variables(), ROS_DOMAIN_ID=str(domain), ROS_LOG_DIR=str(logs / "ros"))
        self.peers: list[Peer] = []
        logs.mkdir(parents=True)

    def start(self, name: str, *command) -> Peer:
        """Starts any program. All of a case share one ROS domain."""
        peer = Peer(name, list(command), self.logs / f"{len(self.peers)}-{name}.log", self.variables)
        self.peers.append(peer)
        return peer

    def python(self, name: str, *arguments) -> Peer:
        """Starts `peers/<name>.py` in real ROS 2."""
        return self.start(f"{name}.py", self.environment.python, PEERS / f"{name}.py", *arguments)

    def rust(self, folder: str, name: str, *arguments) -> Peer:
        """Builds the crate in `folder`, where it is not yet, and starts one of its programs."""
        programs = cargo.binaries(folder)
        if name not in programs:
            raise Failure(f"{folder} has no program {name}")
        return self.start(name, programs[name], *arguments)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for peer in reversed(self.peers):
            peer.end()


@dataclass(frozen=True)
class Step:
    """A number, what it shows, what it needs, and its cases: what each shows, and a function that raises `Failure`."""

    number: int
    title: str
    needs: list[str]
    # What stands on the Rust side and on the other, with versions.
    rust: Callable[[], str]
    peer: Callable[[Environment], str]
    cases: dict[str, Callable[[Case], None]]
    # Folders of crates, which are built before the clock of the first case starts.
    crates: list[str] = field(default_factory=list)


def ros2_client() -> str:
    """The Rust side of most steps."""
    return f"ros2-client {cargo.version('examples', 'ros2-client')}"


def rclpy(environment: Environment) -> str:
    """The peer of most steps."""
    return f"rclpy {environment.version('ros-rclpy')} on rmw_fastrtps_cpp {environment.version('ros-rmw-fastrtps-cpp')}"
