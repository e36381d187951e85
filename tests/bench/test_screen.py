"""Start to first text, and key to settled frame, against a bare Textual app in the same run: `make bench`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.bench

ROOT = Path(__file__).resolve().parents[2]
LATENCY = ROOT.parent / "shared" / "tools" / "latency.py"
RUNS = 5
SENTENCE = (
    "The harbour council said on Monday that “the night ferry will run again,” and the president agreed. "
)


@pytest.mark.skipif(not LATENCY.exists(), reason="../shared/tools/latency.py is not here")
def test_against_a_bare_textual_app(tmp_path: Path) -> None:
    for name, size in (("news-10kb.txt", 10_000), ("news-10mb.txt", 10_000_000)):
        paragraph = SENTENCE * 4 + "\n\n"
        (tmp_path / name).write_text("BYLINE of a Night Ferry\n\n" + paragraph * (size // len(paragraph)))
    program = Path(sys.executable).with_name("briefing")
    report = tmp_path / "report.json"
    command = [sys.executable, LATENCY, "-n", RUNS, "--json", report]
    command += ["--set", f"PYB={sys.executable}", "--set", f"BRIEFING={program}", "--set", f"DATA={tmp_path}"]
    command.append(LATENCY.parent / "scenarios" / "briefing.yaml")
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    summary = json.loads(report.read_text())["summary"]
    rows = {one["name"]: one for one in summary}
    hello = rows["hello (bare Textual app)"]
    print(
        f"\n{'':14} {'first text':>10} {'memory':>8} {'quit':>8}   key to settled frame, p95 (each × hello)"
    )
    for name, row in rows.items():
        steps = {step: values["netset"]["p95"] for step, values in row["steps"].items()}
        key = hello["steps"]["key"]["netset"]["p95"]
        ratios = [_median(row, part) / _median(hello, part) for part in ("net_text", "rss_peak", "quit")]
        keys = "  ".join(f"{step} {value / key:.1f}" for step, value in steps.items() if key)
        print(f"{name[:14]:14} {ratios[0]:10.2f} {ratios[1]:8.2f} {ratios[2]:8.2f}   {keys}")
    assert set(rows) >= {"briefing 10 kB", "briefing 10 MB"}


def _median(row: dict[str, Any], part: str) -> float:
    value = row.get(part)
    return float(value["median"] if isinstance(value, dict) else value or 0)
