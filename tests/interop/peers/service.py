"""What `ros2 service` does, through the same functions of rclpy, as its wheels do not exist.

    service.py list NAME            each service and its types, one a line, as soon as NAME is among them
    service.py type NAME            the types of one service
    service.py call NAME TYPE YAML  calls a service of a type that is known by its name alone
"""

import importlib
import sys
import time

import rclpy
import yaml
from node import find, ros, wait


def services(node) -> dict[str, list[str]]:
    """All services that this node has heard of."""
    return dict(node.get_service_names_and_types())


def types(node, name: str, seconds: float = 30) -> list[str]:
    """The types of one service, as soon as it is heard of."""
    end = time.monotonic() + seconds
    while name not in services(node):
        if time.monotonic() > end:
            sys.exit(f"there is no service {name}, only {sorted(services(node))}")
        rclpy.spin_once(node, timeout_sec=0.1)
    return services(node)[name]


def call(node, name: str, kind: str, values: str) -> None:
    package, _, service = kind.split("/")
    service = getattr(importlib.import_module(f"{package}.srv"), service)
    client = node.create_client(service, name)
    find(name, client.wait_for_service)
    print(wait(node, client.call_async(service.Request(**yaml.safe_load(values)))))


def main(verb: str, *arguments: str) -> None:
    node = rclpy.create_node("service")
    if verb == "list":
        types(node, *arguments)
        for name, kinds in services(node).items():
            print(f"{name} [{', '.join(kinds)}]")
    elif verb == "type":
        print("\n".join(types(node, *arguments)))
    else:
        call(node, *arguments)


with ros():
    main(*sys.argv[1:])
