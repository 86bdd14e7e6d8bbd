"""Builds the Rust side, each crate once."""

import json
import os
import subprocess
import tomllib
from functools import cache
from pathlib import Path

from runner.failure import Failure

REPOSITORY = Path(__file__).resolve().parents[3]


@cache
def binaries(folder: str, variables: tuple[tuple[str, str], ...] = ()) -> dict[str, Path]:
    """Builds the crate in this folder of the repository: its programs, by name."""
    manifest = REPOSITORY / folder / "Cargo.toml"
    if not manifest.exists():
        raise Failure(f"there is no {folder}")
    command = ["cargo", "build", "--manifest-path", str(manifest), "--bins", "--message-format=json-render-diagnostics"]
    try:
        built = subprocess.run(command, env={**os.environ, **dict(variables)}, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    except FileNotFoundError:
        raise Failure("there is no cargo") from None
    if built.returncode != 0:
        raise Failure(f"cargo build of {folder} failed:\n{built.stderr}")
    messages = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
    return {message["target"]["name"]: Path(message["executable"]) for message in messages if message.get("executable")}


def version(folder: str, crate: str) -> str:
    """The version of a crate in the lock file that holds for this folder."""
    parents = (REPOSITORY / folder, *(REPOSITORY / folder).parents)
    lock = next(parent / "Cargo.lock" for parent in parents if (parent / "Cargo.lock").exists())
    packages = tomllib.loads(lock.read_text())["package"]
    return next((package["version"] for package in packages if package["name"] == crate), "(not in the lock file)")
