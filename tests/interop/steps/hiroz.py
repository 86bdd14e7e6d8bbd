"""A service between a node on hiroz and a Zenoh peer that speaks the protocol of rmw_zenoh."""

import socket

from runner import cargo
from runner.failure import Failure
from runner.peers import Peer
from runner.step import Case, Step
from steps import needs

SERVICE = "add_two_ints"
TYPE = "example_interfaces::srv::dds_::AddTwoInts_"
# As the official tools tell it, and one of a type that is not the same.
HASH = "RIHS01_e118de6bf5eeb66a2491b5bda11202e7b68f198d6f67922cf30364858239c81a"
OTHER_HASH = HASH[:-1] + "b"
# How long to wait for whom there is, and for whom there is not.
PATIENCE, LIMIT = 30, 5


def endpoint() -> str:
    """A port of this machine that is free."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"tcp/127.0.0.1:{listener.getsockname()[1]}"


def python_server(case: Case, where: str, *services: str) -> Peer:
    server = case.python("zenoh_server", where, *services)
    server.expect("^ready$")
    return server


def python_client(case: Case, where: str, service: str, *hashes: str) -> list[str]:
    """What a client prints that asks by each of these hashes."""
    return case.python("zenoh_client", where, service, 41, 1, *hashes).finish(120).splitlines()


def rust_server(case: Case, where: str) -> Peer:
    server = case.rust(needs.HIROZ, "hiroz_node", "server", "--listen", where)
    server.expect("ready")
    return server


def rust_client(case: Case, where: str, service: str, seconds: int) -> Peer:
    return case.rust(needs.HIROZ, "hiroz_node", "client", 41, 1, "--connect", where, "--service", service,
                     "--timeout", seconds)


def demand(lines: list[str], *expected: str) -> None:
    """The lines that tell of answers are these."""
    found = [line for line in lines if line.startswith("RIHS01_")]
    if found != list(expected):
        raise Failure(f"the client printed {found} instead of {list(expected)}")


def answered_by_python(case: Case) -> None:
    where = endpoint()
    server = python_server(case, where, f"{SERVICE}={HASH}")
    if "41 + 1 = 42" not in rust_client(case, where, SERVICE, PATIENCE).finish().splitlines():
        raise Failure("the Rust client did not print 41 + 1 = 42")
    server.expect(rf"/{SERVICE}/{TYPE}/{HASH}: 41 \+ 1 = 42$")
    server.interrupt()


def answered_by_rust(case: Case) -> None:
    where = endpoint()
    server = rust_server(case, where)
    lines = python_client(case, where, SERVICE, f"{HASH}={PATIENCE}")
    demand(lines, f"{HASH}: 41 + 1 = 42")
    if not any(line.startswith("server: ") and f"/{TYPE}/{HASH}/" in line for line in lines):
        raise Failure("the Rust server does not announce its type and hash")
    server.expect(r"^41 \+ 1 = 42$")
    server.interrupt()


def not_answered_by_python(case: Case) -> None:
    """The server of the other hash is there, as a client that knows of it can tell."""
    where = endpoint()
    server = python_server(case, where, f"{SERVICE}={HASH}", f"changed={OTHER_HASH}")
    rust_client(case, where, SERVICE, PATIENCE).finish()
    output = rust_client(case, where, "changed", LIMIT).finish(code=1)
    if "no answer from `changed`" not in output or "/changed/" in server.output():
        raise Failure("the Rust client was heard by a server of another hash")
    demand(python_client(case, where, "changed", f"{OTHER_HASH}={PATIENCE}"), f"{OTHER_HASH}: 41 + 1 = 42")
    server.interrupt()


def not_answered_by_rust(case: Case) -> None:
    """One client asks by the right hash, by another, and by the right one again."""
    where = endpoint()
    server = rust_server(case, where)
    right, wrong = f"{HASH}={PATIENCE}", f"{OTHER_HASH}={LIMIT}"
    lines = python_client(case, where, SERVICE, right, wrong, right)
    sum_of_42 = f"{HASH}: 41 + 1 = 42"
    demand(lines, sum_of_42, f"{OTHER_HASH}: no answer", sum_of_42)
    if server.output().splitlines().count("41 + 1 = 42") != 2:
        raise Failure("the Rust server was not asked exactly twice")
    server.interrupt()


STEP = Step(
    number=5,
    title="AddTwoInts over Zenoh",
    needs=[needs.KILTED, needs.CARGO, needs.HIROZ],
    rust=lambda: f"hiroz {cargo.version(needs.HIROZ, 'hiroz')}",
    peer=lambda environment: f"eclipse-zenoh {environment.version('eclipse-zenoh')}, speaking as rmw_zenoh",
    cases={
        "Python server, Rust client": answered_by_python,
        "Rust server, Python client": answered_by_rust,
        "Python server, Rust client: a wrong hash is not answered": not_answered_by_python,
        "Rust server, Python client: a wrong hash is not answered": not_answered_by_rust,
    },
    crates=[needs.HIROZ],
)
