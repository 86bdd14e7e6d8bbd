"""The service client of the tutorials: `add_two_ints_client.py A B` prints the sum."""

import sys

import rclpy
from example_interfaces.srv import AddTwoInts
from node import find, ros, wait

a, b = (int(word) for word in sys.argv[1:])
with ros():
    node = rclpy.create_node("add_two_ints_client")
    client = node.create_client(AddTwoInts, "add_two_ints")
    find("add_two_ints", client.wait_for_service)
    response = wait(node, client.call_async(AddTwoInts.Request(a=a, b=b)))
    print(f"{a} + {b} = {response.sum}")
