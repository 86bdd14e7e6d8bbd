"""A ROS domain id for each try of each case, so that none sees the nodes of another, nor of another run."""

import fcntl
import itertools
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

from runner.failure import Failure

# Above 101 the ports of DDS meet those that Linux gives to whoever asks.
IDS = range(1, 101)

# Each case begins behind the one before: what has ended may linger for a while in the memory of others.
CANDIDATES = itertools.count(os.getpid())


@contextmanager
def domain():
    """A domain id that no other run on this machine has, for as long as it is used."""
    folder = Path(tempfile.gettempdir()) / f"rosidlc-interop-domains-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    for candidate in itertools.islice(CANDIDATES, len(IDS)):
        number = IDS[candidate % len(IDS)]
        with (folder / str(number)).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            yield number
            return
    raise Failure("no ROS domain id is free")
