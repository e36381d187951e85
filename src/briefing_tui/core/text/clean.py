"""The gate: outside text becomes text that is safe to show, once.

Every offset in the program counts characters of what leaves here. The rule is the project's threat model: no
control character but the newline, no invisible steering character, no half or unassigned character, no
tower of combining marks; what is refused shows as U+FFFD, so that nothing hides.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

REFUSED = "\ufffd"
"""What stands where a character was refused."""

TAB = "    "
"""What stands for a tab: Markdown counts a tab as four columns, and so do most readers of plain text."""

RUN = 8
"""How many combining marks and joiners may follow one another."""

_NEWLINES = frozenset("\r\v\f\x85\u2028\u2029")
_DROPPED = frozenset("\u00ad\u200b\u2060\ufeff")  # soft hyphen, zero width space, word joiner, BOM
_JOINERS = frozenset("\u200c\u200d\u200e\u200f")  # needed by scripts and emoji; plain direction marks
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")  # blank Hangul letters: text that cannot be seen
_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Cn"})
_FEW = 12
_PART = 1 << 16
_STRETCH = 500_000
"""Characters gone through in one go: other threads take turns, and what a step takes stays small."""
_ODD = re.compile(r"[^\n -~]")
_PLAIN = re.compile(r"[ -~]")
_MARK = "\u0300"
_TOWER = re.compile(f"{_MARK}{{{RUN},}}")


@lru_cache(maxsize=65536)
def _shown(character: str) -> str:
    """Return what stands in the output for one character of the input."""
    if character in _NEWLINES:
        return "\n"
    if character in _DROPPED:
        return ""
    if character == "\t":
        return TAB
    if character == "\n" or character in _JOINERS:
        return character
    if character in _FILLERS or unicodedata.category(character) in _REFUSED_CATEGORIES:
        return REFUSED
    return character


def _zero_width(character: str) -> bool:
    """Say whether a character is drawn on the one before it."""
    return character in _JOINERS or unicodedata.category(character)[0] == "M"


def _replace(text: str, changes: dict[str, str]) -> str:
    """Return the text with single characters changed: one C-speed pass a kind while the kinds are few."""
    if len(changes) > _FEW:
        return text.translate({ord(old): new for old, new in changes.items()})
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def _kinds(text: str) -> set[str]:
    """Return the characters that are not plain ASCII, looked for in parts: a list of all may be long."""
    found: set[str] = set()
    for at in range(0, len(text), _PART):
        found.update(_ODD.findall(text, at, at + _PART))
    return found


def _trim_runs(text: str, kinds: set[str]) -> str:
    """Return the text with runs of combining marks cut after `RUN` of them."""
    marks = list(filter(_zero_width, kinds))
    if sum(map(text.count, marks)) <= RUN:
        return text
    mask = _replace(text, dict.fromkeys(marks, _MARK))  # same length: one kind of mark is quick to search for
    kept, at = [], 0
    for run in _TOWER.finditer(mask):
        kept.append(text[at : run.start() + RUN])
        at = run.end()
    return "".join(kept) + text[at:]


def clean(raw: str) -> str:
    """Return text safe for a terminal: idempotent, never raises, NFC, newline its only control character.

    Line ends of every sort become a newline, a tab becomes four spaces; soft hyphens, zero width spaces, word
    joiners and byte order marks vanish, for they are common in honest pages; all else refused is U+FFFD.
    """
    if raw.isascii() and raw.isprintable():
        return raw
    return _by_stretches(raw, _cleaned)


def normal(text: str) -> str:
    """Return the text in NFC."""
    return text if text.isascii() else _by_stretches(text, lambda some: unicodedata.normalize("NFC", some))


def _by_stretches(text: str, change: Callable[[str], str]) -> str:
    """Return a text changed stretch by stretch, each begun with a character nothing is joined to.

    It grows in place, and is the very same where nothing changes: copies of a long text are dear.
    """
    changed: str | None = None
    for start, end in _stretches(text):
        some = text[start:end]
        new = change(some)
        if changed is None:
            if new == some:
                continue
            changed = text[:start]
        changed += new
    return text if changed is None else changed


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        seam = _PLAIN.search(text, at + _STRETCH) if at + _STRETCH < len(text) else None
        end = seam.start() if seam else len(text)
        yield at, end
        at = end


def _cleaned(raw: str) -> str:
    text = raw.replace("\r\n", "\n") if "\r" in raw else raw
    kinds = _kinds(text)
    text = _replace(text, {c: shown for c in sorted(kinds) if (shown := _shown(c)) != c})
    if text.isascii():
        return text
    kinds = set("".join(map(_shown, kinds)))
    text = _trim_runs(text, kinds)  # first: normalising sorts each run, quadratic in its length
    if all(map(_settled, kinds)):
        return text
    text = unicodedata.normalize("NFC", text)
    return _trim_runs(text, _kinds(text))  # and again: a few letters come apart in NFC


@lru_cache(maxsize=65536)
def _settled(character: str) -> bool:
    """Say whether a character is in NFC whatever stands before it: no mark, no second part of a syllable."""
    joins = _zero_width(character) or "\u1160" <= character <= "\u11ff"
    return not joins and unicodedata.normalize("NFC", character) == character


def clean_line(raw: str, limit: int = 300, *, middle: bool = False) -> str:
    """Return one safe line of at most `limit` characters, for titles, names, addresses and messages.

    Newlines become spaces. What is too long loses its end, or its middle where `middle` is asked for: for
    paths and addresses, whose ends say most.
    """
    slack = 16 * limit + 64  # what is dropped or cut inside is rarely more, and a hostile title costs nothing
    if middle and len(raw) > 2 * slack:
        raw = raw[:slack] + raw[-slack:]
    line = clean(raw if middle else raw[:slack]).replace("\n", " ")
    if len(line) <= limit:
        return line
    if not middle:
        return line[: limit - 1].rstrip() + "…"
    head = limit // 2
    return line[:head] + "…" + line[len(line) - (limit - head - 1) :]
