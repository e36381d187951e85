"""The lines above the article's prose: headline, decks, byline, date."""

import re

from briefing_tui.core.markup.byline import is_byline, is_person
from briefing_tui.core.markup.dateline import dateline_at, is_dateline
from briefing_tui.core.markup.placed_date import placed_date
from briefing_tui.core.markup.plain.furniture import is_furniture, speaker_label
from briefing_tui.core.markup.plain.headings.kicker import split_kicker
from briefing_tui.core.markup.plain.paragraphs import Paragraph
from briefing_tui.core.markup.plain.places import Places
from briefing_tui.core.markup.printed_date import printed_date
from briefing_tui.core.model.document import BlockKind
from briefing_tui.core.text.rare import Rare

DEEPEST = 12
"""How many paragraphs from the top on are looked at."""

FEWEST_IN_DECK = 7
"""Words from which on a line under the headline is a deck; a shorter one only above a byline or a date."""

LONGEST_HEADLINE, LONGEST_DECK = 220, 320
_NEWS = Rare(
    r"(?:breaking|exclusive|update\w*|analysis|opinion|watch|live|just in|developing|explainer|in depth|"
    r"special report|fact check|interview|review|comment\w*|video|photos?|report|alert|urgent|new|poll)\b",
    re.IGNORECASE,
)
QUOTING = "\"'’”"
_SMALL_PRINT = Rare(r"(?:\d+|one|two|three|four|five|six) min(?:ute)?s? read", re.IGNORECASE)


def front_of(places: Places) -> dict[int, BlockKind]:
    """Return what the paragraphs above the prose are, by index from 0 without a hole."""
    if _is_headline(places, 0):
        if (
            _is_label(places.paragraphs[0])
            and _is_headline(places, 1)
            and places.paragraphs[1].shape.words > 4
        ):
            return _lines_below(places, 2, {0: BlockKind.DECK, 1: BlockKind.HEADLINE})
        return _lines_below(places, 1, {0: BlockKind.HEADLINE})
    return _lines_below(places, 0, {})


def _is_label(paragraph: Paragraph) -> bool:
    """Say whether a line above the headline only says what sort of piece this is: "FOR IMMEDIATE RELEASE"."""
    return paragraph.shape.capitals and paragraph.shape.words <= 4


def _is_headline(places: Places, i: int) -> bool:
    """Say whether a paragraph at the top is the headline: short, no list item, no sentence of prose."""
    if i + 1 >= len(places.paragraphs) or i in places.items:
        return False
    first = places.paragraphs[i]
    if len(first.text) > LONGEST_HEADLINE:
        return False
    if _is_signed(first) or (first.text[0] in "([" and first.text[-1] in ")]"):
        return False
    if first.stops and dateline_at(first.text, 0, len(first.text)):
        return False
    shape = first.shape
    if not shape.words or shape.end in ",;:" or not (shape.upper or shape.quoted or first.text[0] == "#"):
        return False
    return shape.end != "." or not shape.stopped or shape.titled or first.text[-1] in QUOTING


def _lines_below(places: Places, at: int, found: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Add the lines below the headline; a full sentence counts only above a byline or a date."""
    kinds = [_kind(places, i) for i in range(at, min(DEEPEST, len(places.paragraphs) - 1))]
    signed = [i for i, kind in enumerate(kinds) if kind in (BlockKind.BYLINE, BlockKind.DATELINE)]
    for i, kind in enumerate(kinds):
        sure = bool(signed) and i < signed[-1] and i < 4
        if kind is None and not (found and sure and _is_standfirst(places.paragraphs[at + i])):
            break
        if kind is BlockKind.DECK and (not found or (signed and i > signed[0])):
            break
        found[at + i] = kind or BlockKind.DECK
    return found


def _kind(places: Places, i: int) -> BlockKind | None:
    paragraph = places.paragraphs[i]
    if is_byline(paragraph.text) or (i and is_person(paragraph.text) and not places.prose_at(i - 1)):
        return BlockKind.BYLINE
    if _is_small_print(paragraph):
        return BlockKind.DATELINE
    return BlockKind.DECK if _is_deck(places, i) else None


def _is_small_print(paragraph: Paragraph) -> bool:
    text = paragraph.text
    dated = printed_date(text) or placed_date(text) or _SMALL_PRINT.fullmatch(text)
    return bool(dated) or is_dateline(text)


def _is_signed(paragraph: Paragraph) -> bool:
    return is_byline(paragraph.text) or _is_small_print(paragraph)


def _is_deck(places: Places, i: int) -> bool:
    """Say whether a line under the headline is a deck: no full stop, and too long to be the first heading."""
    paragraph = places.paragraphs[i]
    shape, text = paragraph.shape, paragraph.text
    if i in places.items or len(text) > LONGEST_DECK or not (shape.upper or shape.quoted) or shape.stopped:
        return False
    if len(paragraph.lines) > 3:
        return False
    if ":" in text and _NEWS.match(text) and split_kicker(text):
        return not is_furniture(text)
    if (shape.end in "?!" and not shape.titled) or shape.words <= 3 or speaker_label(text):
        return False
    told = (shape.words >= FEWEST_IN_DECK and not places.is_glued(i)) or _is_signed(places.paragraphs[i + 1])
    return told and not is_furniture(text)


def _is_standfirst(paragraph: Paragraph) -> bool:
    """Say whether a paragraph above the byline may be a summary in a sentence or two."""
    return (
        len(paragraph.text) <= LONGEST_DECK
        and paragraph.shape.upper
        and not is_furniture(paragraph.text[:60])
    )
