"""The annotated news of ../shared/dev/quotes, laid beside the articles as the product reads them."""

import gzip
import importlib
import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.learn import Lesson
from briefing_tui.core.quotes.referents import people_of
from briefing_tui.core.quotes.scene import scene_of
from briefing_tui.core.quotes.speakers import Person
from briefing_tui.core.quotes.survey import survey_of
from briefing_tui.core.text.names import Mention
from briefing_tui.core.text.quotemarks import Stretch

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "dev" / "quotes"

Row = dict[str, Any]  # Any: JSON as the corpus has it


def scorer() -> Any:  # Any: a script without types, loaded from beside the corpus
    """Return the corpus's own score.py as a module."""
    if str(SHARED) not in sys.path:
        sys.path.insert(0, str(SHARED))
    return importlib.import_module("score")


def rows(part: str) -> Iterator[Row]:
    """Yield the corpus rows whose id begins with "train" or "dev"."""
    with gzip.open(SHARED / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"].startswith(part + "/"):
                for quote in row["quotes"]:
                    quote.setdefault("speaker_text", "")  # the scorer asks for it where nobody is named
                yield row


@dataclass(frozen=True)
class Laid:
    """One row with positions moved to the article's cleaned text, and that article's structure."""

    row: Row
    article: Article


def laid(row: Row) -> Laid:
    """Read a row's text as the product does, and move the annotation to where the text now is."""
    article = structure(read_text(row["text"]))
    if article.text != row["text"]:
        move = mover(row["text"], article.text)
        row = dict(row, text=article.text)
        for part in ("quotes", "optional", "negatives"):
            row[part] = [{key: _moved(key, value, move) for key, value in one.items()} for one in row[part]]
    return Laid(row, article)


def _moved(key: str, value: object, move: Callable[[int], int]) -> object:
    return move(value) if key.endswith(("start", "end")) and isinstance(value, int) else value


def mover(old: str, new: str) -> Callable[[int], int]:
    """Return a map of positions from a text to its cleaned form, line by line."""
    old_lines, new_lines = old.split("\n"), new.split("\n")
    old_starts, new_starts = _starts(old_lines), _starts(new_lines)

    def move(position: int) -> int:
        number = bisect_right(old_starts, position) - 1
        if number >= len(new_lines):
            return len(new)
        return new_starts[number] + _within(
            old_lines[number], new_lines[number], position - old_starts[number]
        )

    return move


def _starts(lines: list[str]) -> list[int]:
    out = [0]
    for line in lines:
        out.append(out[-1] + len(line) + 1)
    return out[:-1]


def _within(old: str, new: str, at: int) -> int:
    if old == new:
        return at
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    if at <= head:
        return at
    if at >= len(old) - tail:
        return len(new) - (len(old) - at)
    return head + round((at - head) * (len(new) - tail - head) / max(1, len(old) - tail - head))


def _alike(one: str, other: str) -> int:
    """Return how many first characters two strings share."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def lesson_of(one: Laid) -> Lesson:
    """Turn an annotated article into a lesson, judged by the corpus's own rules of names."""
    score = scorer()
    text = one.article.text
    scene = scene_of(one.article)
    gold = {
        piece: quote
        for quote in one.row["quotes"]
        if quote["marks"] == "double"
        for piece in score.spans.split_paragraphs(text, quote["start"], quote["end"])
    }
    pronouns = {
        quote["speaker_start"]: quote
        for quote in gold.values()
        if quote["speaker_kind"] == "pronoun" and quote.get("referent")
    }

    def speaks(stretch: Stretch, candidate: Candidate) -> bool:
        quote = gold.get((stretch.start, stretch.end))
        return quote is not None and _speaks(score, text, quote, candidate.mention)

    def means(start: int, person: Person) -> bool | None:
        quote = pronouns.get(start)
        return None if quote is None else bool(score.said_by({"speaker": person.name}, quote, True))

    def speech(stretch: Stretch) -> bool | None:
        return (stretch.start, stretch.end) in gold if not stretch.single else None

    survey = survey_of(scene)
    return Lesson(scene, survey, people_of(survey), speaks, means, speech)


def _speaks(score: Any, text: str, quote: Row, mention: Mention | None) -> bool:  # Any: see scorer()
    if quote["speaker_kind"] == "none":
        return mention is None
    if mention is None or quote.get("speaker_start") is None:
        return False
    if not (mention.start < quote["speaker_end"] and quote["speaker_start"] < mention.end):
        return False
    named = mention.kind.value in "NO"
    said = text[mention.name_start if named else mention.start : mention.end]
    prediction = {"speaker": said, "speaker_start": mention.start, "speaker_end": mention.end}
    return bool(score.said_by(prediction, quote, False))
