"""The programs of a case: each a process group of its own, with a log file, ended when the case ends."""

import ctypes
import os
import re
import signal
import subprocess
import time
from pathlib import Path

from runner.command import tail
from runner.failure import Failure

PR_SET_PDEATHSIG = 1
PRCTL = ctypes.CDLL(None).prctl


def end_with_parent() -> None:
    """Runs in the child: should the runner be killed, its programs do not stay behind."""
    PRCTL(PR_SET_PDEATHSIG, signal.SIGTERM)


class Peer:
    """One running program."""

    def __init__(self, name: str, command: list, log: Path, variables: dict[str, str]):
        self.name = name
        self.log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output,
                                            stderr=subprocess.STDOUT, env=variables, start_new_session=True,
                                            preexec_fn=end_with_parent)

    def output(self) -> str:
        """All that it has printed so far."""
        return self.log.read_text(errors="replace")

    def expect(self, pattern: str, seconds: float = 30) -> re.Match:
        """Waits until it has printed what the pattern describes."""
        end = time.monotonic() + seconds
        while True:
            running = self.process.poll() is None
            found = re.search(pattern, self.output(), re.MULTILINE)
            if found:
                return found
            if not running:
                raise Failure(f"{self.name} ended with exit code {self.process.returncode} without printing {pattern!r}")
            if time.monotonic() > end:
                raise Failure(f"{self.name} did not print {pattern!r} within {seconds:.0f} s")
            time.sleep(0.05)

    def finish(self, seconds: float = 60, code: int | None = 0) -> str:
        """Waits until it ends by itself, with this exit code (`None`: with any), and gives its output."""
        try:
            returned = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Failure(f"{self.name} did not end within {seconds:.0f} s") from None
        if code is not None and returned != code:
            raise Failure(f"{self.name} ended with exit code {returned}")
        return self.output()

    def interrupt(self, seconds: float = 10) -> None:
        """Ctrl-C, as a user would; it has to end in good order."""
        if self.process.poll() is not None:
            raise Failure(f"{self.name} ended before its time, with exit code {self.process.returncode}")
        os.killpg(self.process.pid, signal.SIGINT)
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Failure(f"{self.name} did not end within {seconds:.0f} s of Ctrl-C") from None
        if code != 0:
            raise Failure(f"{self.name} ended with exit code {code} after Ctrl-C")

    def end(self) -> None:
        """Ends whatever is left of its process group."""
        for number, patience in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):
            try:
                os.killpg(self.process.pid, number)
                self.process.wait(patience)
            except ProcessLookupError:
                return
            except subprocess.TimeoutExpired:
                continue

    def report(self) -> str:
        """Its name and the end of its log, for a case that failed."""
        return f"--- {self.name} ({self.log})\n{tail(self.log)}"
