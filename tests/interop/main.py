"""Proves what rosidlc makes against real ROS 2 Kilted and other peers."""

import argparse
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from kilted import system
from kilted.environment import Environment, default_root
from kilted.packages import Package, build
from runner import cargo
from runner.domains import domain
from runner.failure import Failure
from runner.step import Case, Step
from runner.table import Result, is_stale, write
from steps import STEPS

HERE = Path(__file__).resolve().parent
# In the order in which they need each other.
PACKAGES = [cargo.REPOSITORY / "interfaces/example_interfaces", HERE / "interfaces/interop_interfaces"]
DOCUMENT = cargo.REPOSITORY / "docs/interop.md"
TRIES = 2


def say(text: str) -> None:
    """A line now, not when the run is over."""
    print(text, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("steps", nargs="*", type=int, metavar="STEP", help="numbers of steps; all without any")
    parser.add_argument("--list", action="store_true", help="say what each step shows and needs")
    parser.add_argument("--setup", action="store_true", help="only set up ROS 2")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the results as a Markdown table")
    chosen = parser.parse_args()
    unknown = set(chosen.steps) - {step.number for step in STEPS}
    if unknown:
        parser.error(f"no step {min(unknown)}; `run --list` names them")
    if chosen.table and chosen.steps:
        parser.error("--table needs all steps")
    return chosen


def list_steps() -> None:
    for step in STEPS:
        say(f"{step.number}  {step.title}")
        for case in step.cases:
            say(f"     - {case}")
        say(f"   needs {', '.join(step.needs)}")
    say(f"ROS 2 Kilted is set up in {default_root()}. It needs CPython 3.11 for x86-64 Linux, PyPI,")
    say(f"and, by apt or by hand: {' '.join(system.PACKAGES)}.")


def set_up(environment: Environment) -> None:
    """Real ROS 2 and the packages that its wheels lack."""
    start = time.monotonic()
    packages = [Package(folder) for folder in PACKAGES]
    environment.share()
    while not (environment.is_ready() and all(package.is_ready(environment) for package in packages)):
        environment.own()
        environment.prepare(say)
        for package in packages:
            build(environment, package, say)
        environment.share()
    say(f"ROS 2 Kilted is ready in {environment.root} ({time.monotonic() - start:.1f} s)")


def prepare(step: Step) -> str:
    """Builds what the step needs: nothing, or the reason why it cannot run."""
    try:
        for crate in step.crates:
            cargo.binaries(crate)
        return ""
    except Failure as failure:
        return str(failure)


def attempt(environment: Environment, function, logs: Path) -> tuple[str, str]:
    """Tries a case once: the reason of its failure, and what its programs printed."""
    with domain() as number, Case(environment, number, logs) as case:
        try:
            function(case)
            return "", ""
        except Failure as failure:
            return str(failure), "\n".join(peer.report() for peer in case.peers)


def run_case(environment: Environment, step: Step, name: str, logs: Path) -> str:
    """Tries a case, once more where it fails, and says how it went."""
    reason, start = "", time.monotonic()
    for count in range(1, TRIES + 1):
        folder = logs / f"step-{step.number}" / name.replace(" ", "-") / f"try-{count}"
        reason, output = attempt(environment, step.cases[name], folder)
        if not reason:
            outcome = "ok" if count == 1 else "ok, at the second try"
            break
        outcome = f"FAILED: {reason.splitlines()[0]}"
        say(f"   try {count} of \"{name}\": {reason}\n{output}")
    say(f"{step.number}  {step.title}: {name} ... {outcome} ({time.monotonic() - start:.1f} s)")
    return outcome


def run_step(environment: Environment, step: Step, logs: Path) -> list[Result]:
    reason = prepare(step)
    if reason:
        say(f"{step.number}  {step.title} ... FAILED: {reason}")
    results = []
    for name in step.cases:
        outcome = f"FAILED: {reason.splitlines()[0]}" if reason else run_case(environment, step, name, logs)
        results.append(Result(step.number, step.title, name, step.rust(), step.peer(environment), outcome))
    return results


def run_steps(environment: Environment, chosen: argparse.Namespace) -> int:
    """All steps that were chosen, and the table: the exit code."""
    logs = Path(tempfile.mkdtemp(prefix="rosidlc-interop-"))
    steps = [step for step in STEPS if not chosen.steps or step.number in chosen.steps]
    results = [result for step in steps for result in run_step(environment, step, logs)]
    failed = sum(result.outcome.startswith("FAILED") for result in results)
    say(f"interop: {len(results) - failed} of {len(results)} cases hold")
    if chosen.table:
        write(chosen.table, results)
    elif not chosen.steps and is_stale(DOCUMENT, results):
        say(f"the table in {DOCUMENT} is of other cases or versions; --table writes it anew")
        failed += 1
    if failed:
        say(f"the logs are in {logs}")
        return 1
    shutil.rmtree(logs)
    return 0


def main() -> int:
    chosen = arguments()
    if chosen.list:
        list_steps()
        return 0
    # A run that is told to end ends its programs, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    environment = Environment(default_root())
    try:
        set_up(environment)
    except Failure as failure:
        say(f"set-up FAILED: {failure}")
        return 1
    return 0 if chosen.setup else run_steps(environment, chosen)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
