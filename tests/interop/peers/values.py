"""The samples: as messages, and what differs from them."""

import importlib
import json
from pathlib import Path

from interop_interfaces.msg import Everything
from rosidl_parser.definition import AbstractNestedType, BasicType, NamespacedType

SAMPLES = json.loads((Path(__file__).resolve().parents[1] / "samples.json").read_text())


def sample(name: str) -> Everything:
    """The sample of this name. What it does not tell keeps the default that the interface declares."""
    return fill(Everything(), SAMPLES[name])


def fill(message, values: dict):
    types = dict(zip(message.get_fields_and_field_types(), message.SLOT_TYPES))
    for field, value in values.items():
        setattr(message, field, build(types[field], value))
    return message


def build(kind, value):
    """The value that rclpy has for a field of this type."""
    if isinstance(kind, AbstractNestedType):
        return [build(kind.value_type, item) for item in value]
    if isinstance(kind, NamespacedType):
        module = importlib.import_module(".".join(kind.namespaces))
        return fill(getattr(module, kind.name)(), value)
    if isinstance(kind, BasicType) and kind.typename == "octet":
        return bytes([value])
    return value


def difference(expected, found, path: str = "value") -> str:
    """Where two values differ first; nothing where they do not."""
    if hasattr(expected, "get_fields_and_field_types"):
        pairs = [(f"{path}.{field}", getattr(expected, field), getattr(found, field))
                 for field in expected.get_fields_and_field_types()]
    elif isinstance(expected, (str, bytes)) or not hasattr(expected, "__len__"):
        return "" if expected == found else f"{path} is {found!r}, not {expected!r}"
    elif len(expected) != len(found):
        return f"{path} has {len(found)} items, not {len(expected)}"
    else:
        pairs = [(f"{path}[{index}]", *items) for index, items in enumerate(zip(expected, found))]
    return next(filter(None, (difference(left, right, where) for where, left, right in pairs)), "")
