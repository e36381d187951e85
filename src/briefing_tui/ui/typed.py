"""What a terminal sends, before it is taken for keys: replies nobody asked for type and break nothing."""

import re

SENT = re.compile(
    r"\x1b(?:"
    r"[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # control strings: answers about colours, titles, features
    r"|\[M[^\x1b]{3}"  # mouse reports of an old kind, which are not asked for
    r"|\[[0-9:;<=>?-]*[ -/]*[@-Z\\-~]"
    r"|\[[0-9:;<=>?-]+|[\]PX^_][^\x07\x1b]*(?=\x1b)"  # what breaks off
    r")"
)
KEY = re.compile(
    r"\x1b\[(?:"
    r"(?:1(?:[;:][0-9;:]{0,28})?)?[A-HPQRSZabcd]"  # keys by a letter: another number tells a place
    r"|[0-9]{1,2}(?:[;:][0-9;:]{0,28})?~|[0-9;:]{1,30}u"  # by a number, and of the keyboard protocol
    r"|<?[0-9;-]{1,30}[Mm]|\?2026;\d\$y"  # the mouse, held-back output
    r")"
)
PASTE = re.compile(r"\x1b\[20[01]~")
MOVES = re.compile(r"(?:\x1b\[<3[2-5];\d{1,5};\d{1,5}M)+(?=\x1b\[<3[2-5];\d{1,5};\d{1,5}M)")
ESCAPES = re.compile(r"\x1b{3,}")
OPEN = re.compile(r"\x1b(?:\x1b?|\[[0-?]*[ -/]*|\[M[^\x1b]{0,2}|[\]PX^_][^\x07\x1b]*\x1b?)\Z")
"""The beginning of a sequence, at the end of what was read."""
AT_ONCE = 512
"""Characters a hand, or a terminal without bracketed paste, may send in one breath."""
LEAVING = frozenset("qQ\x03")
"""Keys that leave: no flood hides them."""
LEFT = re.compile(r"\x1b+(?=[qQ\x03])")
"""An escape typed just before one of them."""


def wanted(typed: str) -> str:
    """Return what was typed, less replies, reports of focus and size, brackets of pastes, and idle moves.

    A size told in band is dropped because the terminal itself is asked for it, and cannot be lied about. Of
    moves of the mouse the last one counts.
    """
    if "\x1b" in typed:
        typed = SENT.sub(lambda found: found[0] if KEY.fullmatch(found[0]) else "", typed)
        typed = MOVES.sub("", ESCAPES.sub("\x1b\x1b", typed))
        while PASTE.search(typed):  # taking one out may put another together
            typed = PASTE.sub("", typed)
    return typed if len(typed) <= AT_ONCE else _thinned(typed)


def _thinned(typed: str) -> str:
    """Return the beginning of a flood, and of its rest the keys that leave."""
    started = OPEN.search(typed[:AT_ONCE])
    cut = started.start() if started else AT_ONCE
    return typed[:cut] + "".join(c for c in SENT.sub("", typed[cut:]) if c in LEAVING)
