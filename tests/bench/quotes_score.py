"""Score the quote engine: python -m tests.bench.quotes_score [dev|train] [--hand] [--errors FILE]

Reads each article's text as the product does and hands the quotations of the kinds full and partial, which
are the default list, to ../shared/dev/quotes/score.py. Prints the table of figures, confidence against truth,
and CPU per 1,000 words.
"""

import sys
import time
from collections.abc import Sequence
from typing import Any

from tests.bench.quotes_corpus import Laid, laid, rows, scorer

from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.quote import Quote, QuoteKind
from briefing_tui.core.quotes import engine
from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.engine import quotes_in
from briefing_tui.core.quotes.resolve import Pick
from briefing_tui.core.quotes.rules import RULES
from briefing_tui.core.quotes.scorer import Weights
from briefing_tui.core.text.quotemarks import Stretch

SPOKEN = frozenset((QuoteKind.FULL, QuoteKind.PARTIAL))


def predictions(one: Laid) -> list[dict[str, Any]]:  # Any: the scorer's own shape
    return [_record(quote) for quote in quotes_in(one.article) if quote.kind in SPOKEN]


def _record(quote: Quote) -> dict[str, Any]:  # Any: the scorer's own shape
    record: dict[str, Any] = {
        "start": quote.span.start,
        "end": quote.span.end,
        "group": quote.group,
    }  # Any: as above
    record["speaker"] = quote.speaker.name if quote.speaker else None
    record["confidence"] = quote.confidence
    if quote.mention:
        record |= {"speaker_start": quote.mention.start, "speaker_end": quote.mention.end}
    return record


def confidence_table(
    score: Any, gold: list[Any], found: dict[str, Any]
) -> list[str]:  # Any: the scorer's shapes
    bands = [(0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01), (0.9, 1.01)]
    counts = {band: [0, 0] for band in bands}
    for row in gold:
        places = {
            piece: quote
            for quote in row["quotes"]
            if quote["marks"] == "double"
            for piece in score.spans.split_paragraphs(row["text"], quote["start"], quote["end"])
        }
        for one in found[row["id"]]:
            quote = places.get((one["start"], one["end"]))
            right = score.said_by(one, quote, True) if quote else None
            if right is None:
                continue
            for band in bands:
                if band[0] <= one["confidence"] < band[1]:
                    counts[band][0] += 1
                    counts[band][1] += right
    return [
        f"confidence {low:.2f}-{min(high, 1):.2f}: {n:5d} quotations, {100 * good / max(n, 1):5.1f} % right"
        for (low, high), (n, good) in counts.items()
    ]


def cpu_per_thousand_words(articles: list[Laid]) -> tuple[float, float]:
    """Return milliseconds of the quote engine, and of the whole analysis, per 1,000 words."""
    words = sum(len(one.article.text.split()) for one in articles)
    begun = time.process_time()
    for one in articles:
        quotes_in(one.article)
    quotes = time.process_time() - begun
    begun = time.process_time()
    for one in articles:
        findings(structure(read_text(one.row["text"])))
    return quotes / words * 1e6, (time.process_time() - begun) / words * 1e6


def by_hand(_: Weights) -> Pick:
    """Choose without learned weights: the first rule of the table, else the nearest name before."""
    order = [rule.__name__ for rule in RULES]

    def pick(candidates: Sequence[Candidate], features: Sequence[Sequence[str]], stretch: Stretch) -> int:
        ruled = [(order.index(one.rules[0]), at) for at, one in enumerate(candidates) if one.rules]
        if ruled:
            return min(ruled)[1]
        carried = [at for at, one in enumerate(candidates) if one.origin == "carried"]
        near = [at for at, one in enumerate(candidates) if one.mention and one.mention.end <= stretch.start]
        return (carried or near[-1:] or [len(candidates) - 1])[0]

    return pick


def main(arguments: list[str]) -> None:
    if "--hand" in arguments:
        engine.likeliest = by_hand  # type: ignore[assignment, attr-defined]  # a measurement, no setting
    part = next((one for one in arguments if one in {"dev", "train"}), "dev")
    score = scorer()
    articles = [laid(row) for row in rows(part)]
    gold = [one.row for one in articles]
    found = {one.row["id"]: predictions(one) for one in articles}
    errors: list[Any] = []  # Any: the scorer's own tuples
    for mode in ("core", "all"):
        result = score.report(gold, found, mode, errors if mode == "core" else None)
        print(score.show(result))
        for kind, one in result["by_kind"].items():
            share = [f"{100 * one[mark]:5.1f}" if one[mark] is not None else "  -  " for mark in "MR"]
            print(f"     {kind:8s} gold {one['gold']:4d} found {one['found']:4d} M {share[0]} R {share[1]}")
    print("\n".join(confidence_table(score, gold, found)))
    print(
        "CPU per 1,000 words: quotes {:.1f} ms, whole analysis {:.1f} ms".format(
            *cpu_per_thousand_words(articles)
        )
    )
    if "--errors" in arguments:
        with open(arguments[arguments.index("--errors") + 1], "w", encoding="utf-8") as out:
            out.writelines("\t".join(" ".join(str(part).split()) for part in one) + "\n" for one in errors)


if __name__ == "__main__":
    main(sys.argv[1:])
