"""Bylines: who wrote it, as printed."""

import re

from briefing_tui.core.lang.en.names import BOTH, FEMALE, MALE
from briefing_tui.core.text.rare import Rare

_PART = r"[^\W\d_a-z][\w.'’-]*"
_NAME = (
    rf"{_PART}(?:\s(?:(?:de|del|della|der|den|di|da|la|le|van|von|bin|al|el|y|of)\s){{0,3}}{_PART}){{1,3}}"
)
_LEAD = (
    r"(?:(?:story|words|text|written|reporting|reported|posted|published|article|report|analysis|opinion)\s+by|"
    r"(?:words|text|author):|by:?)\s+"
)
_LEADS = frozenset(
    (
        *("by", "story", "words", "text", "written", "reporting", "reported", "posted", "published"),
        *("article", "report", "analysis", "opinion", "author"),
    )
)
"""The first words of such a line: one that begins otherwise is not looked at any closer."""

_OUTLETS = "press|ap|reuters|afp|bloomberg|staff|news|times|post|tribune|herald|journal|guardian|bbc|cnn|npr"
_TRADES = "writer|reporter|editor|correspondent|columnist|contributor"
_BEHIND = frozenset(word + end for word in (*_OUTLETS.split("|"), *_TRADES.split("|")) for end in ("", "s"))
"""What stands behind a bare name; a line without any is not looked at any closer."""

_APART = str.maketrans("|,–—", "    ")
_REST = r"(?:[^.!?]|(?<=\b[A-Z])\.|(?<=[JS]r)\.|\.(?=\w|\s\d)){0,160}"
BYLINE = Rare(rf"(?i:{_LEAD})(?!(?i:the|a|an|no|all|this)\s)(?P<names>{_NAME}{_REST})\.?")
_BARE = Rare(
    rf"(?P<names>{_NAME}(?:\s(?:and|&)\s{_NAME})?)(?:\s?[|,–—]\s?|\s-\s|\s(?:in|for)\s)"
    rf"(?i:(?:[\w' -]{{0,40}}\s)?(?:{_OUTLETS}|(?:(?:staff|senior|chief)\s)?(?:{_TRADES}))s?)"
    r"(?:\s?[|,]\s?[\w' -]{0,40})?"
)
_INITIALS = Rare(r"[^AEIOU]{1,2}|(?:\w\.)+|AJ|EJ")
_SPLIT = Rare(r"\s*(?:,|;|/|&|\||\band\b|\bwith\b|\n)\s*")
_TAIL = Rare(r"\s+(?:in|for|at|of|from|on)\s+.*$|\s*[(–—].*$|\s+-\s.*$", re.DOTALL)
_WHOLE_NAME = Rare(_NAME)
_NOT_A_NAME = Rare(
    r"\b(?:staff|writer|writers|reporter|reporters|editor|correspondent|correspondents|press|news|times|post|reuters|"
    r"bloomberg|agency|agencies|service|associated|journal|guardian|media|network|desk|team|contributor|columnist|"
    r"updated|published|january|february|march|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|utc|est|edt|gmt|inc|ltd|llc)\b",
    re.IGNORECASE,
)
LONGEST = 200
LONGEST_NAME = 40
_FIRST_NAMES = MALE | FEMALE | BOTH


def is_byline(line: str) -> bool:
    """Say whether a line names its writers: "By Ada Quill and Bo Reed", "Ada Quill | Norwick Times"."""
    if len(line) > LONGEST:
        return False
    low = line.lower()
    leads = any(first.rstrip(":") in _LEADS for first in low.split(None, 1)[:1])
    match = BYLINE.fullmatch(line) if leads else None
    if match:
        return _WHOLE_NAME.match(match.group("names")) is not None
    placed = line[:1].isupper() and not _BEHIND.isdisjoint(low.translate(_APART).split())
    bare = _BARE.fullmatch(line) if placed else None
    return bare is not None and not _NOT_A_NAME.search(bare.group("names"))


def is_person(line: str) -> bool:
    """Say whether a line is a person's name and nothing else, known by the first name: "Jane Quill"."""
    first = line.split(None, 1)[:1] if len(line) <= LONGEST_NAME else []
    if not first or first[0].lower() not in _FIRST_NAMES:
        return False
    return _WHOLE_NAME.fullmatch(line) is not None and not is_body(line)


def authors_in(byline: str) -> tuple[str, ...]:
    """Return the persons a byline names, in order, without roles, papers and places."""
    if is_person(byline.strip()):
        return (_plain_case(byline.strip()),)
    match = BYLINE.fullmatch(byline.strip()) or _BARE.fullmatch(byline.strip())
    found: list[str] = []
    for piece in _SPLIT.split(match.group("names") if match else ""):
        name = _TAIL.sub("", piece).strip()
        if _WHOLE_NAME.fullmatch(name) and not _NOT_A_NAME.search(name):
            found.append(_plain_case(name))
    return tuple(dict.fromkeys(found))


def is_body(name: str) -> bool:
    """Say whether a name is a role's, a paper's or an agency's, not a person's."""
    return _NOT_A_NAME.search(name) is not None


def _plain_case(name: str) -> str:
    """Return a name set in capitals in ordinary letters."""
    return (
        " ".join(part if _INITIALS.fullmatch(part) else part.title() for part in name.split())
        if name.isupper()
        else name
    )
