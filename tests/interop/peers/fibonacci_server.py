"""The action server of the tutorials: `fibonacci_server.py [SECONDS]` counts, one number each `SECONDS`."""

import sys
import time

from example_interfaces.action import Fibonacci
from node import ros, serve
from rclpy.action import ActionServer, CancelResponse, GoalResponse
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node

# The next number does not fit into an int32.
HIGHEST_ORDER = 46


class FibonacciServer(Node):
    def __init__(self, pause: float):
        super().__init__("fibonacci_server")
        self.pause = pause
        self.server = ActionServer(
            self, Fibonacci, "fibonacci", execute_callback=self.execute, goal_callback=self.judge,
            cancel_callback=lambda _: CancelResponse.ACCEPT, callback_group=ReentrantCallbackGroup())

    def judge(self, goal):
        accepted = 0 <= goal.order <= HIGHEST_ORDER
        print(f"goal {goal.order}: {'accepted' if accepted else 'rejected'}", flush=True)
        return GoalResponse.ACCEPT if accepted else GoalResponse.REJECT

    def execute(self, handle):
        sequence = [0, 1][:handle.request.order + 1]
        while len(sequence) <= handle.request.order:
            if handle.is_cancel_requested:
                handle.canceled()
                print(f"canceled at {len(sequence)} numbers", flush=True)
                return Fibonacci.Result(sequence=sequence)
            sequence.append(sequence[-1] + sequence[-2])
            handle.publish_feedback(Fibonacci.Feedback(sequence=sequence))
            time.sleep(self.pause)
        handle.succeed()
        print(f"succeeded with {len(sequence)} numbers", flush=True)
        return Fibonacci.Result(sequence=sequence)


with ros():
    serve(FibonacciServer(float(sys.argv[1]) if len(sys.argv) > 1 else 0.05))
