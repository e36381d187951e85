"""Measure the timeline engine on the articles to tune on, and print the table of docs/accuracy-timeline.md.

    python tests/bench/score_timeline.py [FOLDER] [--errors FILE]

FOLDER holds `timexes.jsonl.gz`, `events.jsonl.gz` and the two scorers; it is `../shared/dev/timeline` unless
given. Articles go the way a reader's go (format, structure, sentences, timeline), quotations left out.
"""

import argparse
import gzip
import importlib.util
import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec.structs import replace

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import Times, timeline_of

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT.parent / "shared" / "dev" / "timeline"
Record = dict[str, Any]  # Any: one line of the scorers' JSON
IMPORT = (
    "import briefing_tui.core.model.article, calendar, bisect, time; t = time.process_time(); "
    "import briefing_tui.core.timeline.engine; print((time.process_time() - t) * 1000)"
)


def records(path: Path) -> list[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def scorer(path: Path) -> ModuleType:
    """Load a scorer from its file; the second imports the first by name."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def article(text: str) -> Article:
    laid_out = structure(read_text(text, kind=Format.PLAIN))
    return replace(laid_out, sentences=sentences_in(laid_out.document))


def timexes(times: Times) -> list[Record]:
    return [
        {"start": t.span.start, "end": t.span.end, "type": t.type.value, "value": t.value}
        for t in times.timexes
    ]


def entries(times: Times) -> list[Record]:
    return [
        {"start": e.span.start, "end": e.span.end, "date": e.moment.value.split("/")[0]} for e in times.events
    ]


def percent(figure: Record) -> str:
    return f"{100 * figure['f1']:.1f} (P {100 * figure['p']:.1f}, R {100 * figure['r']:.1f})"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    options.add_argument("--errors", type=Path)
    chosen = options.parse_args()
    score, score_events = scorer(chosen.folder / "score.py"), scorer(chosen.folder / "score_events.py")
    gold = records(chosen.folder / "timexes.jsonl.gz")
    articles = {d["id"]: article(d["text"]) for d in gold}
    moved = sum(articles[d["id"]].text != d["text"] for d in gold)
    started = time.process_time()
    dated = {d["id"]: timexes(timeline_of(articles[d["id"]], date.fromisoformat(d["dct"]))) for d in gold}
    cost = time.process_time() - started
    hidden = {d["id"]: timexes(timeline_of(articles[d["id"]])) for d in gold}
    words = sum(len(d["text"].split()) for d in gold)
    news = [d for d in gold if d["corpus"] in ("timebank", "aquaint")]
    other = [d for d in gold if d["corpus"] == "meantime_dev"]
    all_errors = []
    for name, docs in (("TimeBank + AQUAINT", news), ("MEANTIME dev", other)):
        result, errors = score.score(docs, dated)
        all_errors += errors
        for figure in ("calendar", "strict", "relaxed", "value", "type"):
            print(f"{name:20} {figure:9} F1 {percent(result[figure])}")
    for name, docs in (("TimeBank + AQUAINT", news), ("MEANTIME dev", other), ("both", gold)):
        result, _ = score.score(docs, hidden)
        print(f"{name:20} calendar, publication date hidden: F1 {percent(result['calendar'])}")
    happened = records(chosen.folder / "events.jsonl.gz")
    filed = {
        d["id"]: entries(timeline_of(article(d["text"]), date.fromisoformat(d["dct"]))) for d in happened
    }
    score_events.show("events", score_events.score(happened, filed))
    print(f"CPU per 1,000 words: {cost * 1e6 / words:.1f} ms; texts whose offsets moved: {moved}")
    loads = [
        subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True)
        for _ in range(5)
    ]
    print(f"import of the engine: {min(float(run.stdout) for run in loads):.0f} ms CPU")
    if chosen.errors:
        chosen.errors.write_text("".join(json.dumps(e, ensure_ascii=False) + "\n" for e in all_errors))


if __name__ == "__main__":
    main()
