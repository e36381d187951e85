"""Analysis per 1,000 words, against counting the same words by a regular expression: `make bench`."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from briefing_tui.core.analyse import analyse, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.document import Provenance
from briefing_tui.core.quotes.engine import quotes_in
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import timeline_of

pytestmark = pytest.mark.bench

SHARED = Path(__file__).resolve().parents[3] / "shared" / "dev" / "quotes" / "articles.jsonl.gz"
WORD = re.compile(r"\w+")


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/dev is not here")
def test_analysis_per_thousand_words() -> None:
    with gzip.open(SHARED, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [row["text"] for row in rows if row["id"].startswith("dev/")]
    thousands = sum(len(WORD.findall(text)) for text in texts) / 1000
    articles = [analyse(text) for text in texts]
    baseline = _cpu(lambda: [WORD.findall(text) for _ in range(20) for text in texts]) / 20
    parts: dict[str, Callable[[], object]] = {
        "structure": lambda: [structure(read_text(text, provenance=Provenance())) for text in texts],
        "sentences": lambda: [sentences_in(article.document) for article in articles],
        "quotes": lambda: [quotes_in(article) for article in articles],
        "timeline": lambda: [timeline_of(article) for article in articles],
        "all": lambda: [analyse(text) for text in texts],
    }
    print(f"\n{'CPU':10} {'ms per 1,000 words':>20} {'× counting words':>18}")
    for name, part in parts.items():
        spent = min(_cpu(part) for _ in range(3))
        print(f"{name:10} {1000 * spent / thousands:20.2f} {spent / baseline:18.1f}")
    assert thousands > 10


def _cpu(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
