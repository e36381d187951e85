"""Measure the speed table, compare it with docs/speed.md; exit 1 where a figure got worse: `make speed`."""

import argparse
import os
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.speed.process import analysis_rows, command_rows
from tests.bench.speed.row import Row
from tests.bench.speed.screen import LATENCY, screen_rows
from tests.bench.speed.table import DOCS, compared, known, worsened, written


def _measured(parts: list[str], rounds: int) -> list[Row]:
    rows: list[Row] = []
    with TemporaryDirectory(prefix="briefing-speed-") as name:
        folder = Path(name)
        if "screen" in parts and LATENCY.exists():
            rows += screen_rows(folder, rounds)
        elif "screen" in parts:
            print(f"the screen is left out: {LATENCY} is not here", file=sys.stderr)
        rows += command_rows(folder, rounds) if "command" in parts else []
        rows += analysis_rows(folder, rounds) if "analysis" in parts else []
    return rows


def _machine() -> str:
    textual = version("textual")
    load = os.getloadavg()[0]
    return f"Python {platform.python_version()}, Textual {textual}, {os.cpu_count()} cores, load {load:.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="make speed ARGS='…'", description=__doc__)
    parser.add_argument("parts", nargs="*", default=["screen", "command", "analysis"], metavar="PART")
    parser.add_argument("--rounds", type=int, default=3, help="rounds measured, after one to warm up")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/speed.md")
    chosen = parser.parse_args()
    rows, text = _measured(chosen.parts, chosen.rounds), DOCS.read_text("utf-8")
    before = known(text)
    print("\n".join(compared(rows, before)))
    if chosen.write:
        DOCS.write_text(written(text, rows, datetime.now(UTC).date(), _machine()), "utf-8")
        return 0
    worse = worsened(rows, before)
    print(f"worse than in docs/speed.md: {'; '.join(worse)}" if worse else "nothing got worse")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
