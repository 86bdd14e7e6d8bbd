"""Runs one command of the set-up to its end."""

import subprocess
from pathlib import Path

from runner.failure import Failure


def run(what: str, command: list, log: Path, **options) -> None:
    """Runs `command` with its output in `log`; a failure shows the end of it."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output,
                              stderr=subprocess.STDOUT, check=False, **options)
    if done.returncode != 0:
        raise Failure(f"{what} failed with exit code {done.returncode}; the end of {log}:\n{tail(log)}")


def tail(log: Path, lines: int = 30) -> str:
    """The last lines of a log file."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
