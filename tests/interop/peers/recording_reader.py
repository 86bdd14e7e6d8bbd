"""Decodes every message of a recording with mcap-ros2-support and compares it with what was written.

    recording_reader.py FOLDER

FOLDER holds every_type.mcap and every_type.jsonl. Prints what was counted, and each difference.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path

from mcap.reader import make_reader
from mcap_ros2._vendor.rosidl_adapter import parser
from mcap_ros2.decoder import DecoderFactory

AS_IT_IS = "decoded"
RENAMED = "decoded once the reader took their names"
WIDE = "refused for a wide string, which the reader does not know"

# Of the names that services and actions imply, the reader knows five endings and refuses the others.
REFUSED_NAMES = ("_Event", "_FeedbackMessage", "_SendGoal_Request", "_SendGoal_Response", "_GetResult_Request",
                 "_GetResult_Response")
accepts_name = parser.is_valid_message_name


def is_refused_name(name: str) -> bool:
    return name.endswith(REFUSED_NAMES)


def accept_refused_names() -> None:
    """Lets the reader take the names that are right and that it refuses; all else stays as it is."""
    parser.is_valid_message_name = lambda name: accepts_name(name) or is_refused_name(name)


def decode(schema, channel, data: bytes):
    return DecoderFactory().decoder_for(channel.message_encoding, schema)(data)


def plain(value):
    """A decoded value as JSON has it: bytes and arrays are lists, messages are objects."""
    if hasattr(value, "__slots__") and not isinstance(value, (str, bytes)):
        return {name: plain(getattr(value, name)) for name in value.__slots__}
    if isinstance(value, (str, bool, int, float)):
        return value
    return [plain(element) for element in value]


def is_equal(expected, found) -> bool:
    """Equality that does not take True for 1, and knows that JSON has more digits than a float32."""
    if isinstance(expected, dict):
        return (isinstance(found, dict) and list(expected) == list(found)
                and all(is_equal(expected[name], found[name]) for name in expected))
    if isinstance(expected, list):
        return isinstance(found, list) and len(expected) == len(found) and all(map(is_equal, expected, found))
    if isinstance(expected, float):
        return isinstance(found, float) and math.isclose(expected, found, rel_tol=1e-15)
    return type(expected) is type(found) and expected == found


def check(schema, channel, data: bytes, expected) -> str:
    """What became of a message: how it was decoded; anything else is an error."""
    outcome = AS_IT_IS
    parser.is_valid_message_name = accepts_name
    try:
        found = decode(schema, channel, data)
    except parser.InvalidResourceName:
        if not is_refused_name(schema.name):
            return "refused for its name"
        accept_refused_names()
        outcome = RENAMED
        found = decode(schema, channel, data)
    except NotImplementedError:
        return WIDE if b"wstring" in schema.data else "not implemented"
    return outcome if is_equal(expected, plain(found)) else f"decoded to {plain(found)} instead of {expected}"


def main() -> int:
    folder = Path(sys.argv[1])
    samples = [json.loads(line) for line in (folder / "every_type.jsonl").read_text().splitlines()]
    outcomes, wrong = Counter(), 0
    with (folder / "every_type.mcap").open("rb") as recording:
        messages = list(make_reader(recording).iter_messages(log_time_order=True))
    for (schema, channel, message), sample in zip(messages, samples, strict=True):
        try:
            same = schema.name == sample["type"]
            outcome = check(schema, channel, message.data, sample["value"]) if same else "another type"
        except Exception as error:  # whatever the reader raises is a finding, not the end
            outcome = f"{type(error).__name__}: {error}"
        if outcome not in (AS_IT_IS, RENAMED, WIDE):
            wrong += 1
            outcome = f"WRONG: {schema.name}: {outcome}"
        outcomes[outcome] += 1
    for outcome, count in sorted(outcomes.items()):
        print(f"{count} {outcome}")
    print(f"types: {len({schema.name for schema, _, _ in messages})}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
