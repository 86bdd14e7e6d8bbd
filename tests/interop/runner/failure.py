"""What a step raises when it does not hold."""


class Failure(Exception):
    """The reason, as one sentence for the line of the step."""
