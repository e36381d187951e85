"""What a terminal sends, before it is taken for keys: replies nobody asked for type and break nothing."""

import re

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys

SENT = re.compile(
    r"\x1b(?:"
    r"[\]PX^_][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)"  # control strings: answers about colours, titles, features
    r"|\[M[^\x1b]{3}"  # mouse reports of an old kind, which are not asked for
    r"|\[[0-9:;<=>?-]{0,4096}[ -/]{0,4}[@-Z\\-~]"
    r")"
)
KEY = re.compile(
    r"\x1b\[(?:"
    r"[0-9;:]{0,30}[A-HPQRSZabcdu~]"  # keys, plain and as the keyboard protocol writes them
    r"|20[01]~|<?[0-9;-]{1,30}[Mm]|\?2026;\d\$y"  # pastes, the mouse, held-back output
    r")"
)
MOVES = re.compile(r"(?:\x1b\[<35;\d{1,5};\d{1,5}M)+(?=\x1b\[<35;\d{1,5};\d{1,5}M)")


def wanted(typed: str) -> str:
    """Return what was typed without replies, reports of focus and size, and all but the last of mouse moves.

    A size told in band is dropped because the terminal itself is asked for it, and cannot be lied about.
    """
    if "\x1b" not in typed:
        return typed
    return MOVES.sub("", SENT.sub(lambda found: found[0] if KEY.fullmatch(found[0]) else "", typed))


class Parser(XTermParser):
    """Textual's parser, which a number no key has would end together with the application."""

    def _parse_extended_key(  # type: ignore[override]  # a cache of Textual, which faults need not
        self, sequence: str
    ) -> list[events.Key] | None:
        try:
            return super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]
