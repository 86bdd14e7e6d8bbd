"""The protocol of rmw_zenoh, as far as a service needs it, on Zenoh alone: nothing here comes from ROS or rosidlc."""

import json
import os
import struct
import time

import zenoh

TYPE = "example_interfaces::srv::dds_::AddTwoInts_"

CDR_LITTLE_ENDIAN = bytes([0, 1, 0, 0])
GID = os.urandom(16)


def domain() -> int:
    return int(os.environ["ROS_DOMAIN_ID"])


def key(service: str, type_hash: str) -> str:
    """Where a client and its server meet."""
    return f"{domain()}/{service}/{TYPE}/{type_hash}"


def session(**endpoints: str) -> zenoh.Session:
    """A peer that listens to or connects to an endpoint, and finds nobody else."""
    config = zenoh.Config()
    config.insert_json5("scouting/multicast/enabled", "false")
    for what in ("listen", "connect"):
        named = [endpoints[what]] if what in endpoints else []
        config.insert_json5(f"{what}/endpoints", json.dumps(named))
    return zenoh.open(config)


def attachment(sequence: int, gid: bytes) -> bytes:
    """Number of the request, time, length of the id, id of the client."""
    return struct.pack("<qqB16s", sequence, time.time_ns(), len(gid), gid)


def read_attachment(data: bytes) -> tuple[int, bytes]:
    """Number of the request and id of the client."""
    sequence, sent, length, gid = struct.unpack("<qqB16s", data)
    if length != len(gid) or abs(sent - time.time_ns()) > 3600e9:
        raise ValueError(f"no attachment of rmw_zenoh: {data.hex()}")
    return sequence, gid


def message(*numbers: int) -> bytes:
    """CDR of a message that holds nothing but int64."""
    return CDR_LITTLE_ENDIAN + struct.pack(f"<{len(numbers)}q", *numbers)


def read_message(data: bytes, count: int) -> tuple[int, ...]:
    if data[:4] != CDR_LITTLE_ENDIAN or len(data) != 4 + 8 * count:
        raise ValueError(f"no CDR of {count} int64: {data.hex()}")
    return struct.unpack_from(f"<{count}q", data, 4)
