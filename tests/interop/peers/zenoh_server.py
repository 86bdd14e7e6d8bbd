"""Adds two integers for clients of rmw_zenoh: `zenoh_server.py ENDPOINT SERVICE=HASH...`."""

import signal
import sys

import rmw_zenoh


def add(query) -> None:
    sequence, gid = rmw_zenoh.read_attachment(query.attachment.to_bytes())
    a, b = rmw_zenoh.read_message(query.payload.to_bytes(), 2)
    print(f"{query.key_expr}: {a} + {b} = {a + b}", flush=True)
    with query:
        answer = rmw_zenoh.attachment(sequence, gid)
        query.reply(query.key_expr, rmw_zenoh.message(a + b), attachment=answer)


endpoint, *services = sys.argv[1:]
with rmw_zenoh.session(listen=endpoint) as session:
    for service, type_hash in (word.split("=") for word in services):
        session.declare_queryable(rmw_zenoh.key(service, type_hash), add, complete=True)
    print("ready", flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
