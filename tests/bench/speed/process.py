"""Whole processes: what a command costs, and the analysis of a large text. Processor time, no waiting."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.bench.speed.news import write_news
from tests.bench.speed.row import Row

SIZE = 10_000_000
_TEN = """
import json, resource, sys, time
from briefing_tui.core.analyse import analyse
text = open(sys.argv[1], encoding="utf-8").read()
begun = time.process_time()
analyse(text)
spent = time.process_time() - begun
print(json.dumps([spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024]))
"""
_PARTS = """
import json, sys, time
from briefing_tui.core.analyse import Part, findings, structure
from briefing_tui.core.markup.read import read_text
text = open(sys.argv[1], encoding="utf-8").read()
findings(structure(read_text(text[:20_000])))
def cpu(work):
    begun = time.process_time()
    work()
    return 1e6 * (time.process_time() - begun) / len(text.split())
article = structure(read_text(text))
times = {"structure": cpu(lambda: structure(read_text(text)))}
times["quotations alone"] = cpu(lambda: findings(article, wanted=Part.QUOTES))
times["timeline alone"] = cpu(lambda: findings(article, wanted=Part.TIMELINE))
times["quotations and timeline"] = cpu(lambda: findings(article))
print(json.dumps(times))
"""


def command_rows(folder: Path, rounds: int) -> list[Row]:
    """Return what `briefing quotes` costs against importing what it needs, asked anew and asked again."""
    story = write_news(folder / "news-10kb.txt", 10_000)
    program = str(Path(sys.executable).with_name("briefing"))
    bare = [sys.executable, "-c", "import click, msgspec, nupunkt"]
    ours = [program, "quotes", str(story), "--format", "json"]
    anew, again = [], []
    for number in range(3 * rounds + 1):
        yardstick, cache = _cpu(bare, folder), folder / f"cache-{number}"
        anew.append(_cpu(ours, cache) / yardstick)
        again.append(_cpu(ours, cache) / yardstick)
    name = "briefing quotes, 10 kB, whole process"
    return [
        Row(f"{name}, asked for the first time", "×", 1.3, None, tuple(anew[1:])),
        Row(f"{name}, asked again", "×", 1.3, None, tuple(again[1:])),
    ]


def _cpu(command: list[str], folder: Path) -> float:
    """Return the processor seconds of a process that succeeds; what it keeps, it keeps in a folder."""
    kept = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("STATE", "CACHE", "CONFIG")}
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **kept})
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{command[0]} ended with {child.returncode}")
    return used.ru_utime + used.ru_stime


def analysis_rows(folder: Path, rounds: int) -> list[Row]:
    """Return what analysis costs: ten megabytes at once, and each part for 1,000 words of one megabyte."""
    spent, peak = _told(_TEN, write_news(folder / "news-10mb.txt", SIZE))
    parts = [_told(_PARTS, write_news(folder / "news-1mb.txt", SIZE // 10)) for _ in range(rounds)]
    return [
        Row("full analysis of 10 MB, processor time", "s", 60, 30, (spent,)),
        Row("full analysis of 10 MB, memory by size of the text", "×", 12, None, (peak / SIZE,)),
        *(
            Row(f"{name}, for 1,000 words", "ms", None, None, tuple(part[name] for part in parts))
            for name in parts[0]
        ),
    ]


def _told(code: str, text: Path) -> Any:  # Any: JSON as the code printed it
    command = [sys.executable, "-c", code, str(text)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
