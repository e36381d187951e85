"""The reader against a bare Textual app, each round one after the other, by ../shared/tools/latency.py."""

import fcntl
import importlib.util
import re
import shutil
import struct
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.bench.speed.news import write_feed, write_news
from tests.bench.speed.row import Row

TOOLS = Path(__file__).resolve().parents[4] / "shared" / "tools"
LATENCY = TOOLS / "latency.py"
PROGRAM = str(Path(sys.executable).with_name("briefing"))
ENTRIES = 100_000
PAGED = r"Note \d{2,}\b"
"""What stands on every page but the first."""
_LETTERS = "president"
_SIZES = ((100, 30), (160, 45), (120, 40), (80, 24), (120, 40), (200, 50), (120, 40), (100, 40))
_SYNC = b"\x1b[?2026h"

Run = dict[str, Any]  # Any: what latency.py tells of a run


def _latency() -> ModuleType:
    spec = importlib.util.spec_from_file_location("latency", LATENCY)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["latency"] = module
    spec.loader.exec_module(module)
    return module


def scenarios(folder: Path) -> dict[str, dict[str, Any]]:  # Any: latency.py's own shape
    """Return what is measured, the yardstick first; texts, feed and kept state lie in a folder."""
    small = write_news(folder / "news-10kb.txt", 10_000)
    large = write_news(folder / "news-10mb.txt", 10_000_000)
    feed = write_feed(folder / "feed.xml", ENTRIES)
    kept = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("STATE", "CACHE", "CONFIG")}
    base = {"size": [120, 40], "env": kept, "idle": 3, "quit": ["q"], "timeout": 60}
    keys = [
        {"name": "top", "send": "g", "untimed": True},
        {"name": "line", "key": "j", "n": 30},
        {"name": "page", "keys": ["pagedown", "pageup"], "n": 20},
        {"name": "open", "send": "/", "untimed": True},
        {"name": "letter", "type": _LETTERS[:-1], "quiet": 0.3},
        {"name": "count", "keys": [_LETTERS[-1]], "n": 1, "quiet": 0.3, "expect": r"\b\d+ of \d+(?![\d+])"},
        {"name": "close", "send": "enter", "untimed": True},
    ]
    reader = {
        **base,
        "ready": "BYLINE",
        "tti": {"key": "pagedown", "expect": PAGED},
        "steps": keys,
    }
    bare = [sys.executable, str(TOOLS / "hello.py")]
    pong = {
        "ready": "hello",
        "tti": {"key": "t", "expect": "PONG"},
        "steps": [{"name": "key", "key": "t", "n": 30}],
    }
    return {
        "hello": {**base, "name": "hello", "cmd": bare, **pong},
        "10 kB": {**reader, "name": "10 kB", "cmd": [PROGRAM, str(small)]},
        "10 MB": {**reader, "name": "10 MB", "cmd": [PROGRAM, str(large)]},
        "10 MB + feed": {**reader, "name": "10 MB + feed", "cmd": [PROGRAM, str(large), str(feed)]},
    }


def screen_rows(folder: Path, rounds: int) -> list[Row]:
    """Measure some rounds after one to warm up, and return the rows of the screen."""
    latency, what = _latency(), scenarios(folder)
    runs: list[dict[str, Run]] = []
    for number in range(rounds + 1):
        fresh = folder / f"new-{number}.txt"
        shutil.copy(folder / "news-10kb.txt", fresh)
        alone = {"name": "new", "cmd": [PROGRAM, str(fresh)], "tti": None, "steps": [], "idle": 0}
        what["new"] = {**what["10 kB"], **alone}  # an early key would turn the page unseen
        some = {name: latency.run_once(scenario) for name, scenario in what.items()}
        some["resize"] = resized(latency, what["10 MB"])
        faults = [f"{name}: {run['error']}" for name, run in some.items() if run.get("error")]
        faults += [
            f"{name}: no key was answered" for name, run in some.items() if not run.get("net_inter", 1)
        ]
        faults += [
            f"{name}: {step} has no effect"
            for name, run in some.items()
            for step, told in run.get("steps", {}).items()
            if not told.get("netset", True)
        ]
        if faults:
            raise RuntimeError("; ".join(faults))
        runs += [some] if number else []
        print(f"screen: round {number} of {rounds}", file=sys.stderr)
    return _rows(latency, runs)


def resized(latency: ModuleType, scenario: dict[str, Any]) -> Run:  # Any: latency.py's own shape
    """Change the terminal's size some times; return milliseconds to the settled screen, and frames drawn."""
    session = latency.Session({**scenario, "size": [200, 50]})
    session.start()
    try:
        ready, seen = re.compile(scenario["ready"]), False
        while not seen and not session.eof:
            session.wait_quiet(0.3, 5)
            session.emulate()
            seen = bool(ready.search(session.term.text()))
        spent, frames = [], []
        for width, height in _SIZES:
            session.wait_quiet(0.3, 5, need_output=False)
            session.emulate()
            mark, waited, begun = session.done_chunks, session.waited(), latency.now()
            session._mark = session.total
            fcntl.ioctl(session.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
            session.wait_quiet(0.2, 5, since=begun, floor=0.2)
            chunks = session.chunks[mark:]
            frames.append(sum(chunk[1].count(_SYNC) for chunk in chunks))
            spent += [chunks[-1][0] - begun - (chunks[-1][2] - waited)] if chunks else []
        return {"settled": spent, "frames": frames}
    finally:
        session.kill()
        latency.os.waitpid(session.pid, 0)
        session.thread.join(0.5)
        latency.os.close(session.master)


def _rows(latency: ModuleType, runs: list[dict[str, Run]]) -> list[Row]:
    def ratio(name: str, figure: str) -> tuple[float, ...]:
        return tuple(run[name][figure] / max(run["hello"][figure], 1e-6) for run in runs)

    def p95(run: Run, step: str, told: str = "netset") -> float:
        return float(latency.pct(run["steps"][step][told], 0.95))

    def keys(name: str, step: str) -> tuple[float, ...]:
        return tuple(p95(run[name], step) / p95(run["hello"], "key") for run in runs)

    def written(name: str) -> tuple[float, ...]:
        return tuple(latency.med(run[name]["steps"]["page"]["bytes"]) / 1000 for run in runs)

    def each(of: Callable[[dict[str, Run]], float]) -> tuple[float, ...]:
        return tuple(of(run) for run in runs)

    large, most = "10 MB", "10 MB + feed"
    letters = each(lambda run: 1000 * p95(run[large], "letter", "net"))  # the count is a row of its own
    counts = each(lambda run: 1000 * max(run[large]["steps"]["count"]["expected"], default=9.9))
    settled = each(lambda run: 1000 * latency.med(run["resize"]["settled"]))
    frames = each(lambda run: latency.med(run["resize"]["frames"]))
    return [
        Row("first text, 10 kB", "×", 0.15, 0.10, ratio("10 kB", "net_text")),
        Row("first text, 10 MB", "×", 0.15, 0.10, ratio(large, "net_text")),
        Row("first text, 10 kB opened for the first time", "×", None, 0.9, ratio("new", "net_text")),
        Row("first key answered, 10 kB", "×", 1.15, 1.0, ratio("10 kB", "net_inter")),
        Row("first key answered, 10 MB + feed", "×", 1.25, 1.0, ratio(most, "net_inter")),
        *(
            Row(f"{step} key to settled screen, p95, {name}", "×", 2.0, 1.5, keys(name, step))
            for name in ("10 kB", large, most)
            for step in ("line", "page")
        ),
        Row("search letter to lit screen, p95, 10 MB", "ms", 16.7, 8, letters),
        Row("search letter to exact count, 10 MB", "ms", 60, None, counts),
        *(Row(f"written for a page key, {name}", "kB", 6, 4, written(name)) for name in ("10 kB", large)),
        Row("idle: processor time, 10 kB", "×", 1.1, 1.0, ratio("10 kB", "idle_cpu")),
        Row("idle: bytes written, 10 kB", "B", 0, 0, each(lambda run: run["10 kB"]["idle_bytes"])),
        Row("memory, 10 kB", "×", 1.1, 1.0, ratio("10 kB", "rss_peak")),
        Row("memory, 10 MB + feed", "×", 3.5, 2.5, ratio(most, "rss_peak")),
        *(Row(f"quit, all saved, {name}", "×", 0.1, 0.03, ratio(name, "quit")) for name in ("10 kB", large)),
        Row("resize to settled screen, 10 MB", "ms", None, 16.7, settled),
        Row("frames drawn for a resize, 10 MB", "", 1, 1, frames),
    ]
