"""The bundled article, quotation by quotation, against its hand-made reading."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.quote import Quote, QuoteKind
from briefing_tui.core.quotes.engine import quotes_in

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT.parent / "shared" / "gold" / "alaska-illusion.yaml"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="needs ../shared/gold, which is not here")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:  # Any: YAML as written
    loaded: dict[str, Any] = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def found() -> tuple[str, tuple[Quote, ...]]:
    text = (ROOT / "seeds" / "alaska-illusion.txt").read_text(encoding="utf-8")
    article = structure(read_text(text))
    return article.text, quotes_in(article)


def _at(text: str, quotes: tuple[Quote, ...], line: int, words: str) -> Quote:
    bare = words.strip(" ,.")
    for quote in quotes:
        same_line = text.count("\n", 0, quote.span.start) + 1 == line
        if same_line and quote.span.of(text).strip(" ,.") == bare:
            return quote
    raise AssertionError(f"nothing found for {words!r} in line {line}")


def test_every_spoken_quotation_has_its_speaker_role_and_cue(
    gold: dict[str, Any], found: tuple[str, tuple[Quote, ...]]
) -> None:
    text, quotes = found
    roles = {row["speaker"]: row["role"] for row in gold["quotes"] if "role" in row}
    for row in gold["quotes"]:
        if row["kind"] not in {"full", "partial"} or row.get("optional"):
            continue
        quote = _at(text, quotes, row["line"], row["text"])
        assert quote.kind is QuoteKind(row["kind"]), row
        assert quote.speaker is not None, row
        assert quote.speaker.name == row["speaker"], row
        assert roles.get(row["speaker"], "") in quote.speaker.role, row
        assert quote.cue is not None, row
        assert quote.cue.of(text) == row["cue"], row


def test_mentions_are_told_as_written(gold: dict[str, Any], found: tuple[str, tuple[Quote, ...]]) -> None:
    text, quotes = found
    for row in gold["quotes"]:
        if "mention" in row and not row.get("optional"):
            mention = _at(text, quotes, row["line"], row["text"]).mention
            assert mention is not None
            assert mention.of(text) == row["mention"], row


def test_echoes_stand_in_the_group_of_what_they_echo(
    gold: dict[str, Any], found: tuple[str, tuple[Quote, ...]]
) -> None:
    text, quotes = found
    spoken = {quote.group for quote in quotes if quote.kind in {QuoteKind.FULL, QuoteKind.PARTIAL}}
    for row in gold["quotes"]:
        if row["kind"] == "echo":
            quote = _at(text, quotes, row["line"], row["text"])
            assert quote.kind is QuoteKind.ECHO, row
            assert quote.speaker is not None
            assert quote.speaker.name == row["speaker"], row
            assert quote.group in spoken, row


def test_scare_quotes_are_known_and_have_no_speaker(
    gold: dict[str, Any], found: tuple[str, tuple[Quote, ...]]
) -> None:
    text, quotes = found
    for row in gold["quotes"]:
        if row["kind"] == "scare":
            quote = _at(text, quotes, row["line"], row["text"])
            assert quote.kind is QuoteKind.SCARE, row
            assert quote.speaker is None, row


def test_nothing_else_is_told_as_speech(gold: dict[str, Any], found: tuple[str, tuple[Quote, ...]]) -> None:
    _, quotes = found
    spoken = [quote for quote in quotes if quote.kind in {QuoteKind.FULL, QuoteKind.PARTIAL}]
    wanted = [row for row in gold["quotes"] if row["kind"] in {"full", "partial"}]
    assert len(spoken) <= len(wanted)
