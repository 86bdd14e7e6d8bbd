"""Says whether a value is the sample of its name, and sends it back."""

from interop_interfaces.srv import Echo, Ping
from node import ros, serve
from rclpy.node import Node
from values import SAMPLES, difference, sample


class EchoServer(Node):
    def __init__(self):
        super().__init__("echo_server")
        self.echo_service = self.create_service(Echo, "echo", self.echo)
        self.ping_service = self.create_service(Ping, "ping", self.ping)

    def echo(self, request, response):
        known = request.sample in SAMPLES
        response.complaint = difference(sample(request.sample), request.value) if known else "no such sample"
        response.value = request.value
        print(f"echo: {request.sample} {response.complaint or 'ok'}", flush=True)
        return response

    def ping(self, _, response):
        print("ping", flush=True)
        return response


with ros():
    serve(EchoServer())
