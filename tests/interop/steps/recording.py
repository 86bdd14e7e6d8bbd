"""A recording of every message of the standard packages, read by a reader that knows nothing of Rust."""

import re

from runner import cargo
from runner.failure import Failure
from runner.step import Case, Step
from steps import needs

CRATE = "tests/targets/mcap"
# Messages, counted so that an empty recording is no success.
LEAST = 800


def every_message(case: Case) -> None:
    case.rust(CRATE, "every_type", case.logs).finish()
    output = case.python("recording_reader", case.logs).finish()
    decoded = sum(int(count) for count in re.findall(r"^(\d+) decoded", output, re.MULTILINE))
    if decoded < LEAST:
        raise Failure(f"{decoded} messages were decoded, at least {LEAST} expected")


STEP = Step(
    number=7,
    title="A recording with our schemas",
    needs=["mcap-ros2-support", needs.CARGO],
    rust=lambda: f"mcap {cargo.version(CRATE, 'mcap')}",
    peer=lambda environment: f"mcap-ros2-support {environment.version('mcap-ros2-support')}",
    cases={"every message of the standard packages": every_message},
    crates=[CRATE],
)
