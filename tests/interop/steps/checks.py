"""What the output of a client has to say, in whatever language it is written."""

import json
import re
from functools import cache
from pathlib import Path

from runner.failure import Failure
from runner.peers import Peer

SAMPLES = json.loads((Path(__file__).resolve().parents[1] / "samples.json").read_text())


def sum_of_42(client: Peer) -> None:
    """The client was given 41 and 1."""
    if "41 + 1 = 42" not in client.finish().splitlines():
        raise Failure(f"{client.name} did not print 41 + 1 = 42")


@cache
def fibonacci(order: int) -> list[int]:
    """The sequence from number 0 to number `order`."""
    sequence = [0, 1]
    while len(sequence) <= order:
        sequence.append(sequence[-1] + sequence[-2])
    return sequence


def sequences(output: str, word: str) -> list[list[int]]:
    """The lists on the lines that begin with `word`."""
    return [json.loads(found) for found in re.findall(rf"^{word}: (\[.*\])", output, re.MULTILINE)]


def one_result(output: str) -> list[int]:
    results = sequences(output, "result")
    if len(results) != 1:
        raise Failure(f"{len(results)} results instead of one")
    return results[0]


def succeeded(output: str, order: int) -> None:
    """Goal, feedback on the way, and the whole sequence as result."""
    whole = fibonacci(order)
    if "succeeded" not in output or one_result(output) != whole:
        raise Failure(f"the goal did not succeed with {whole}")
    check_feedback(output, whole, order // 2)


def canceled(output: str, order: int) -> None:
    """Feedback, then a result that holds a part of the sequence."""
    whole, result = fibonacci(order), one_result(output)
    if "canceled" not in output or not 2 < len(result) < len(whole) or result != whole[:len(result)]:
        raise Failure(f"the goal did not end as canceled with a part of the sequence, but with {result}")
    check_feedback(output, whole, 1)


def check_feedback(output: str, whole: list[int], least: int) -> None:
    """Feedback may be lost, but never be wrong."""
    feedback = sequences(output, "feedback")
    if len(feedback) < least:
        raise Failure(f"{len(feedback)} feedbacks, at least {least} expected")
    for sequence in feedback:
        if sequence != whole[:len(sequence)]:
            raise Failure(f"feedback {sequence} is not part of the sequence")


def rejected(output: str) -> None:
    """Neither feedback nor result."""
    if "rejected" not in output or sequences(output, "result") or sequences(output, "feedback"):
        raise Failure("the goal was not rejected")


def echoed(client: Peer, server: Peer) -> None:
    """Every sample went there and back, and both sides say that it is the right one."""
    client.finish()
    for peer in (client, server):
        for name in SAMPLES:
            if f"echo: {name} ok" not in peer.output().splitlines():
                raise Failure(f"{peer.name} did not find the sample \"{name}\" right")
    if "ping ok" not in client.output():
        raise Failure(f"{client.name} had no answer to the empty request")
