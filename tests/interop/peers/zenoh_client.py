"""Calls a service as a client of rmw_zenoh: `zenoh_client.py ENDPOINT SERVICE A B HASH=SECONDS...`.

Asks by each hash in turn, until somebody answers or the seconds are over."""

import sys
import time

import rmw_zenoh
import zenoh


def ask(session, key: str, sequence: int, a: int, b: int, left: float):
    """One answer, or none: Zenoh ends a call at once where it knows of no server."""
    replies = session.get(key, payload=rmw_zenoh.message(a, b), attachment=rmw_zenoh.attachment(sequence, rmw_zenoh.GID),
                          target=zenoh.QueryTarget.ALL, consolidation=zenoh.ConsolidationMode.NONE, timeout=left)
    for reply in replies:
        if reply.ok is None:
            sys.exit(f"an error for an answer: {reply.err.payload.to_bytes()}")
        if rmw_zenoh.read_attachment(reply.ok.attachment.to_bytes()) != (sequence, rmw_zenoh.GID):
            sys.exit("an answer to somebody else")
        return rmw_zenoh.read_message(reply.ok.payload.to_bytes(), 1)[0]
    return None


def call(session, key: str, a: int, b: int, seconds: float) -> str:
    end, sequence = time.monotonic() + seconds, 0
    while (left := end - time.monotonic()) > 0:
        sequence += 1
        total = ask(session, key, sequence, a, b, left)
        if total is not None:
            return f"{a} + {b} = {total}"
        time.sleep(0.1)
    return "no answer"


def servers(session) -> list[str]:
    """What servers announce of themselves, for the graph of ROS."""
    tokens = session.liveliness().get(f"@ros2_lv/{rmw_zenoh.domain()}/**", timeout=5.0)
    return [str(token.ok.key_expr) for token in tokens if token.ok and "/SS/" in str(token.ok.key_expr)]


endpoint, service, a, b, *hashes = sys.argv[1:]
with rmw_zenoh.session(connect=endpoint) as session:
    for type_hash, seconds in (word.split("=") for word in hashes):
        answer = call(session, rmw_zenoh.key(service, type_hash), int(a), int(b), float(seconds))
        print(f"{type_hash}: {answer}", flush=True)
    for token in servers(session):
        print(f"server: {token}")
