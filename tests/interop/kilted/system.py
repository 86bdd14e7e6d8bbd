"""The system packages: CMake, and the part of ament that is not on PyPI."""

import os
import shutil
import sysconfig
from pathlib import Path

from runner.command import run
from runner.failure import Failure

PACKAGES = ["ament-cmake", "ament-cmake-ros", "cmake", "g++", "make", "python3-ament-package"]

PYTHON_HEADERS = Path(sysconfig.get_paths()["include"])

# Debian installs the module for its own Python.
AMENT_PACKAGE = Path("/usr/lib/python3/dist-packages/ament_package")
AMENT_CMAKE = [Path(f"/usr/share/{name}/cmake/{name}Config.cmake") for name in ("ament_cmake", "ament_cmake_ros")]


def missing() -> list[str]:
    """What is not there, by the name that a user knows it by."""
    commands = [name for name in ("cmake", "make", "g++") if shutil.which(name) is None]
    return commands + [str(path) for path in (AMENT_PACKAGE, *AMENT_CMAKE, PYTHON_HEADERS / "Python.h") if not path.exists()]


def install(log: Path) -> None:
    """Installs what is missing with apt, where this user may."""
    if not missing():
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise Failure(f"{', '.join(missing())} missing; on Debian or Ubuntu: sudo {' '.join(command)}")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    # Package lists that are old name versions that are gone.
    run("apt-get update", ["apt-get", "update"], log, env=environment)
    run("apt-get install", command, log, env=environment)
    if missing():
        raise Failure(f"{', '.join(missing())} still missing after {' '.join(command)}")
