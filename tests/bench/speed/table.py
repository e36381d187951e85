"""The table of docs/speed.md: read, compared with, written."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.bench.speed.row import Known, Row, worse

DOCS = Path(__file__).resolve().parents[3] / "docs" / "speed.md"
BEGIN, END = "<!-- figures: written by make speed -->", "<!-- end of figures -->"
_LINE = re.compile(r"\| (?P<name>[^|]+?) \|[^|]*\|[^|]*\| (?P<value>[\d.]+)[^|]*\| (?P<noise>[\d.]+)[^|]*\|")


def known(text: str) -> dict[str, Known]:
    """Return the figures a document's table holds, by their names."""
    table = text.partition(BEGIN)[2].partition(END)[0]
    return {
        found["name"]: Known(float(found["value"]), float(found["noise"]))
        for line in table.splitlines()
        if (found := _LINE.match(line))
    }


def written(text: str, rows: Sequence[Row], day: date, where: str) -> str:
    """Return the document with its table made anew; what was not measured keeps its line."""
    before, _, rest = text.partition(BEGIN)
    table, _, after = rest.partition(END)
    lines = {match["name"]: line for line in table.splitlines() if (match := _LINE.match(line))}
    lines |= {row.name: _line(row) for row in rows}
    head = [
        f"Measured {day.isoformat()}: {where}.",
        "",
        "| figure | must | aim | measured | ± |",
        "|---" * 5 + "|",
    ]
    return "\n".join([f"{before}{BEGIN}", *head, *lines.values(), f"{END}{after}"])


def compared(rows: Sequence[Row], before: dict[str, Known]) -> list[str]:
    """Return lines for people: the figures, what they were, what they must be, what got worse."""
    lines = [f"{'figure':58} {'now':>9} {'±':>7} {'docs':>9} {'must':>8} {'aim':>8}"]
    for row in rows:
        old = before.get(row.name)
        said = [] if row.holds else ["MISSES"]
        said += ["WORSE"] if old is not None and worse(row, old) else []
        lines.append(
            f"{row.name:58} {_said(row.value, row.unit):>9} {_figure(row.noise):>7} "
            f"{_said(old.value if old else None, row.unit):>9} {_said(row.must, row.unit):>8} "
            f"{_said(row.aim, row.unit):>8}  {' '.join(said)}".rstrip()
        )
    return lines


def worsened(rows: Sequence[Row], before: dict[str, Known]) -> list[str]:
    """Return the names of the figures that got worse by more than the noise."""
    return [row.name for row in rows if row.name in before and worse(row, before[row.name])]


def _line(row: Row) -> str:
    cells = [row.name, _said(row.must, row.unit), _said(row.aim, row.unit), _said(row.value, row.unit)]
    return f"| {' | '.join(cells)} | {_figure(row.noise)} |"


def _said(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{_figure(value)} {unit}".rstrip()


def _figure(value: float) -> str:
    """Return a figure with about three digits that say something."""
    digits = 3 if value < 1 else 2 if value < 100 else 0
    return f"{value:.{digits}f}" if value else "0"
