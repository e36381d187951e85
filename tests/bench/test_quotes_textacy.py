"""Our quotations against textacy's direct_quotations on the same articles in the same run: `make bench`.

Needs, in the same environment: `pip install textacy` and an English spaCy model, such as `en_core_web_sm`.
"""

import importlib
from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
from tests.bench.quotes_corpus import SHARED, Laid, laid, rows, scorer

from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.quotes.engine import quotes_in

pytestmark = pytest.mark.bench

Predicted = dict[str, list[dict[str, Any]]]  # Any: the scorer's own shape


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/dev is not here")
def test_against_textacy() -> None:
    extract = pytest.importorskip("textacy.extract", reason="textacy is not installed")
    spacy = pytest.importorskip("spacy")
    models = [name for name in spacy.util.get_installed_models() if name.startswith("en_")]
    if not models:
        pytest.skip("no English spaCy model is installed")
    read = importlib.import_module(models[0]).load()
    news = [laid(row) for row in rows("dev")]
    tools: dict[str, Callable[[Laid], list[dict[str, Any]]]] = {
        "briefing": ours,
        "textacy": lambda one: theirs(extract, read(one.article.text)),
    }
    print(f"\n{'':10} {'end-to-end F1 R, core':>22} {'CPU seconds':>12}")
    for name, tool in tools.items():
        start = process_time()
        predicted: Predicted = {one.row["id"]: tool(one) for one in news}
        spent = process_time() - start
        report = scorer().report([one.row for one in news], predicted, "core")
        print(f"{name:10} {100 * report['e2e_R']:22.1f} {spent:12.2f}")


def ours(one: Laid) -> list[dict[str, Any]]:
    """Return the quotations an article shows."""
    quotes = (q for q in quotes_in(one.article) if q.kind in (QuoteKind.FULL, QuoteKind.PARTIAL))
    return [
        {"start": q.span.start, "end": q.span.end, "speaker": q.speaker.name if q.speaker else None}
        for q in quotes
    ]


def theirs(extract: Any, document: Any) -> list[dict[str, Any]]:  # Any: textacy has no types
    """Return what textacy finds in a parsed text, in the scorer's shape: nothing where it gives up."""
    out = []
    try:
        quotations = list(extract.triples.direct_quotations(document))
    except ValueError:  # it refuses a whole text for one mark without its other half
        return []
    for found in quotations:
        speaker = " ".join(token.text for token in found.speaker)
        out.append({"start": found.content.start_char, "end": found.content.end_char, "speaker": speaker})
    return out
