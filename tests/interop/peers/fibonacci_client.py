"""The action client of the tutorials: `fibonacci_client.py ORDER [CANCEL_AFTER]`.

Prints a line for each feedback, then the state in which the goal ended, and its result.
"""

import sys

import rclpy
from action_msgs.msg import GoalStatus
from action_msgs.srv import CancelGoal
from example_interfaces.action import Fibonacci
from node import find, ros, wait
from rclpy.action import ActionClient

STATES = {GoalStatus.STATUS_SUCCEEDED: "succeeded", GoalStatus.STATUS_CANCELED: "canceled",
          GoalStatus.STATUS_ABORTED: "aborted"}


class Feedbacks:
    """Prints what comes, and knows when to cancel."""

    def __init__(self, cancel_after: int):
        self.seen = 0
        self.cancel_after = cancel_after
        self.enough = rclpy.task.Future()

    def add(self, message) -> None:
        self.seen += 1
        print(f"feedback: {list(message.feedback.sequence)}", flush=True)
        if self.seen == self.cancel_after:
            self.enough.set_result(True)


def main(order: int, cancel_after: int = 0) -> None:
    node = rclpy.create_node("fibonacci_client")
    client = ActionClient(node, Fibonacci, "fibonacci")
    find("fibonacci", client.wait_for_server)
    feedbacks = Feedbacks(cancel_after)
    goal = wait(node, client.send_goal_async(Fibonacci.Goal(order=order), feedback_callback=feedbacks.add))
    if not goal.accepted:
        print("rejected")
        return
    if cancel_after:
        wait(node, feedbacks.enough)
        answer = wait(node, goal.cancel_goal_async())
        if answer.return_code != CancelGoal.Response.ERROR_NONE or len(answer.goals_canceling) != 1:
            sys.exit(f"cannot cancel: {answer}")
    result = wait(node, goal.get_result_async(), 30)
    print(f"result: {list(result.result.sequence)}")
    print(STATES.get(result.status, f"status {result.status}"))


with ros():
    main(*(int(word) for word in sys.argv[1:]))
