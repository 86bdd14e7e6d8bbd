"""The service server of the tutorials: adds two integers."""

from example_interfaces.srv import AddTwoInts
from node import ros, serve
from rclpy.node import Node


class AddTwoIntsServer(Node):
    def __init__(self):
        super().__init__("add_two_ints_server")
        self.service = self.create_service(AddTwoInts, "add_two_ints", self.add)

    def add(self, request, response):
        response.sum = request.a + request.b
        print(f"{request.a} + {request.b} = {response.sum}", flush=True)
        return response


with ros():
    serve(AddTwoIntsServer())
