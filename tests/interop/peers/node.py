"""What the programs of this folder share: a node that runs until Ctrl-C."""

import sys
from contextlib import contextmanager

import rclpy
from rclpy.executors import ExternalShutdownException, MultiThreadedExecutor


@contextmanager
def ros():
    """rclpy, from its start to its end; Ctrl-C is a good end."""
    rclpy.init()
    try:
        yield
    except (KeyboardInterrupt, ExternalShutdownException):
        pass
    finally:
        rclpy.try_shutdown()


def serve(node) -> None:
    """Answers until Ctrl-C. Whoever waits for this line may begin."""
    print("ready", flush=True)
    # More than one thread, so that a goal can be canceled while another callback carries it out.
    rclpy.spin(node, executor=MultiThreadedExecutor())


def wait(node, future, seconds: float = 20):
    """The answer, or the end of the program where none comes."""
    rclpy.spin_until_future_complete(node, future, timeout_sec=seconds)
    if not future.done():
        sys.exit(f"no answer within {seconds} s")
    return future.result()


def find(what: str, wait_for) -> None:
    """Waits for a server."""
    if not wait_for(timeout_sec=30.0):
        sys.exit(f"{what} is not available")
