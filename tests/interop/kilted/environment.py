"""Real ROS 2 Kilted in a folder of its own: a virtual environment that is an ament prefix, too."""

import fcntl
import hashlib
import os
import re
import shutil
import sys
from pathlib import Path

from kilted import system
from runner.command import run

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
SITE = Path("lib/python3.11/site-packages")


def default_root() -> Path:
    """The folder that `ROSIDLC_INTEROP` names, or one in the user's cache."""
    named = os.environ.get("ROSIDLC_INTEROP")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(named or cache / "rosidlc-interop").expanduser().absolute()


def digest(files: list[Path]) -> str:
    """One hash over the names and the bytes of files."""
    whole = hashlib.sha256()
    for file in files:
        data = file.read_bytes()
        whole.update(f"{file.name} {len(data)}\n".encode() + data)
    return whole.hexdigest()


class Environment:
    """Where everything lies. Folders hold absolute paths, so they stay where they were made."""

    def __init__(self, root: Path):
        self.root = root
        self.venv = root / "venv"
        self.install = root / "install"
        self.build = root / "build"
        self.logs = root / "logs"
        self.python = self.venv / "bin/python"
        self.stamp = self.venv / ".rosidlc-stamp"
        root.mkdir(parents=True, exist_ok=True)
        self.lock = (root / "lock").open("w")

    def wanted(self) -> str:
        """What the stamp says when the environment is up to date."""
        return f"{digest([REQUIREMENTS, Path(__file__)])} {self.venv}\n"

    def share(self) -> None:
        """Until this run ends, no other one changes the folder."""
        fcntl.flock(self.lock, fcntl.LOCK_SH)

    def own(self) -> None:
        """Waits until no other run uses the folder, and keeps them out until `share`."""
        fcntl.flock(self.lock, fcntl.LOCK_EX)

    def is_ready(self) -> bool:
        """Whether the wheels are there, in the versions that are wanted."""
        return not system.missing() and self.stamp.exists() and self.stamp.read_text() == self.wanted()

    def prepare(self, say) -> None:
        """Installs the wheels, unless they are there."""
        if self.is_ready():
            return
        system.install(self.logs / "apt.log")
        say("ROS 2 Kilted: installing the wheels")
        for folder in (self.venv, self.install, self.build):
            shutil.rmtree(folder, ignore_errors=True)
        log = self.logs / "pip.log"
        log.unlink(missing_ok=True)
        run("python -m venv", [sys.executable, "-m", "venv", self.venv], log)
        # The list is complete, so nothing is resolved and nothing comes in another version.
        run("pip install", [self.python, "-m", "pip", "install", "--no-deps", "--disable-pip-version-check",
                            "--progress-bar=off", "-r", REQUIREMENTS], log)
        self.mend_paths()
        self.stamp.write_text(self.wanted())

    def mend_paths(self) -> None:
        """Points the wheels' CMake files, which name the Python of the machine that built them, at this one."""
        include = system.PYTHON_HEADERS
        numpy = self.venv / SITE / "numpy/_core/include"
        for file in (self.venv / "share").rglob("*.cmake"):
            text = file.read_text()
            mended = re.sub(r"/opt/python/[\w-]+/include/python3\.11", str(include), text)
            mended = re.sub(r"/opt/python/[\w-]+/lib/python3\.11/site-packages/numpy/_core/include", str(numpy), mended)
            if mended != text:
                file.write_text(mended)

    def variables(self) -> dict[str, str]:
        """The environment of a program that uses this ROS, and of cargo where it links its libraries."""
        return dict(
            os.environ,
            PATH=f"{self.venv / 'bin'}:{os.environ['PATH']}",
            AMENT_PREFIX_PATH=f"{self.install}:{self.venv}",
            LD_LIBRARY_PATH=f"{self.install / 'lib'}:{self.venv / 'lib'}",
            PYTHONPATH=str(self.install / SITE),
            PYTHONDONTWRITEBYTECODE="1",
            PYTHONUNBUFFERED="1",
            ROS_DISTRO="kilted",
            RMW_IMPLEMENTATION="rmw_fastrtps_cpp",
            ROS_AUTOMATIC_DISCOVERY_RANGE="LOCALHOST",
        )

    def version(self, distribution: str) -> str:
        """The version of a wheel, as its name on PyPI."""
        for line in REQUIREMENTS.read_text().splitlines():
            name, _, version = line.partition("==")
            if name == distribution:
                return version
        raise KeyError(distribution)
