"""The steps, in the order in which they run. A new one is a module with a `STEP`, and a line here."""

from steps import add_two_ints, alone, echo, fibonacci, graph, hiroz, rclrs, recording

STEPS = [
    alone.STEP,
    add_two_ints.STEP,
    fibonacci.STEP,
    graph.STEP,
    echo.STEP,
    hiroz.STEP,
    rclrs.STEP,
    recording.STEP,
]
