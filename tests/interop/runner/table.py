"""The results as a Markdown table."""

from dataclasses import dataclass
from pathlib import Path

BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->\n"


@dataclass(frozen=True)
class Result:
    """How a case went."""

    number: int
    title: str
    case: str
    rust: str
    peer: str
    outcome: str


def row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def head(it: Result) -> list[str]:
    """What a row says besides the result."""
    return [str(it.number), f"{it.title}: {it.case}", it.rust, it.peer]


def markdown(results: list[Result]) -> str:
    """One row for each case. Neither times nor dates, so that equal results are equal text."""
    rows = [row(*head(it), it.outcome) for it in results]
    return row("step", "what", "Rust side", "peer", "result") + "|---|---|---|---|---|\n" + "".join(rows)


def write(file: Path, results: list[Result]) -> None:
    """Writes the table: between its marks, where the file has such, else as the whole file."""
    table = markdown(results)
    text = file.read_text() if file.exists() else ""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    file.write_text(f"{before}{BEGIN}{table}{END}{after}" if begin and end else table)


def is_stale(file: Path, results: list[Result]) -> bool:
    """Whether the table in a document has other rows than a run of today would write, whatever their results."""
    _, _, rest = file.read_text().partition(BEGIN)
    table, _, _ = rest.partition(END)
    written = [line.split(" | ")[:4] for line in table.splitlines()[2:]]
    return written != [row(*head(it), "").split(" | ")[:4] for it in results]
