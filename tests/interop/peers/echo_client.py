"""Sends every sample, and compares what comes back."""

import sys

import rclpy
from interop_interfaces.srv import Echo, Ping
from node import find, ros, wait
from values import SAMPLES, difference, sample


def main() -> int:
    node = rclpy.create_node("echo_client")
    echo, ping = node.create_client(Echo, "echo"), node.create_client(Ping, "ping")
    find("echo", echo.wait_for_service)
    find("ping", ping.wait_for_service)
    failed = 0
    for name in sorted(SAMPLES):
        value = sample(name)
        response = wait(node, echo.call_async(Echo.Request(sample=name, value=value)))
        complaint = response.complaint or difference(value, response.value)
        print(f"echo: {name} {f'FAILED: {complaint}' if complaint else 'ok'}", flush=True)
        failed += bool(complaint)
    wait(node, ping.call_async(Ping.Request()))
    print("ping ok")
    return 1 if failed else 0


with ros():
    sys.exit(main())
