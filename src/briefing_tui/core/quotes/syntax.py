"""Who is the subject of which verb, as far as a row of letters tells."""

import re

from briefing_tui.core.quotes.passage import Passage

_VERB = re.compile("[vcgkfs]")
_SUBJECTS = frozenset("NOMPYRmh")
_NEAR = 3
"""How many verbs before the quotation are looked at."""


def subjects(passage: Passage, quote: int) -> dict[int, list[str]]:
    """Return, for items that are the subject of a verb near a quotation, which verb that is.

    A tag tells the verb's order from the quotation ("1" the nearest before it, "a" the first after it), its
    letter, and how the subject was found: "n" the nearest before the verb, "s" the sentence's first (for
    participles and verbs after "and"), "r" right behind the verb.
    """
    out: dict[int, list[str]] = {}
    begin, end = _sentence(passage, quote)
    verbs = [begin + one.start() for one in _VERB.finditer(passage.shape[begin:quote])][-_NEAR:]
    for order, verb in enumerate(reversed(verbs), start=1):
        _tag(out, passage, begin, verb, str(order))
    ahead = _VERB.search(passage.shape, quote + 1, end)
    if ahead:
        verb = ahead.start()
        behind = passage.shape[verb + 1 : verb + 2]
        if _tag(out, passage, quote + 1, verb, "a") is None and behind in _SUBJECTS and passage.closes[quote]:
            out.setdefault(verb + 1, []).append(f"a{passage.shape[verb]}r")
    first = _first(passage, begin, quote)
    if first is not None:
        out.setdefault(first, []).append("S")
    return out


def _tag(out: dict[int, list[str]], passage: Passage, begin: int, verb: int, order: str) -> int | None:
    letter = passage.shape[verb]
    joined = letter in "gk" or "&" in passage.shape[max(begin, verb - 2) : verb]
    subject = _first(passage, begin, verb) if joined else _nearest(passage, begin, verb)
    if subject is not None:
        out.setdefault(subject, []).append(f"{order}{letter}{'s' if joined else 'n'}")
    return subject


def _sentence(passage: Passage, item: int) -> tuple[int, int]:
    number = passage.sentences[item]
    begin, end = item, item + 1
    while begin > 0 and item - begin < 60 and passage.sentences[begin - 1] == number:
        begin -= 1
    while end < len(passage.shape) and end - item < 40 and passage.sentences[end] == number:
        end += 1
    return begin, end


def _first(passage: Passage, begin: int, end: int) -> int | None:
    """Return the first mention that no preposition governs and no possessive follows."""
    for item in range(begin, end):
        if passage.shape[item] in _SUBJECTS and _free(passage, item):
            return item
    return None


def _nearest(passage: Passage, begin: int, end: int) -> int | None:
    for item in range(end - 1, begin - 1, -1):
        if passage.shape[item] in _SUBJECTS and _free(passage, item):
            return item
    return None


def _free(passage: Passage, item: int) -> bool:
    before = passage.shape[item - 1] if item else "^"
    after = passage.shape[item + 1 : item + 2]
    return before not in "iobza" and after != "'"
