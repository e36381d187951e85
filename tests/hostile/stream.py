"""What a terminal was told: which sequences are the program's own, and what the input has smuggled in."""

import re
from unicodedata import category

TOKEN = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]?"  # control sequences, and what was cut short
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"
    rb"|\x1b[PX^_][^\x1b]*(?:\x1b\\)?"
    rb"|\x1b."
    rb"|\x1b",
    re.DOTALL,
)
OWN = re.compile(
    rb"\x1b\[(?:"
    rb"[0-9;:]*m|[0-9;]*H|[0-3]?[JK]|\??[0-9;]*[hl]|\?(?:2026|2048)\$p|[<>=]?[0-9;]*u"
    rb")|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)|\x1b\\"
)
"""Colours, the cursor's place, erasing, modes, the questions about two modes, the keyboard's, the pointer's,
the end of a string that may have been cut."""
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")
MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
RETURN = re.compile(r"\r(?![\r\n])(?=.)")
MARK = b"7331"
"""The number every numeric canary carries: no colour, place or mode of our own has it."""
ON_BEFORE = frozenset({7, 25})
"""Modes a terminal has on of its own: lines wrap, the cursor shows."""
KEPT = "\u200c\u200d\u200e\u200f"
"""Of the invisible characters, those that scripts and emoji need."""


def smuggled(raw: bytes, copied: bool = False) -> list[str]:
    """Return what in a stream is none of the program's own: sequences, controls, invisible steering.

    `copied` allows the clipboard to be set, with clean text.
    """
    found, plain, at = [], bytearray(), 0
    for token in TOKEN.finditer(raw):
        plain += raw[at : token.start()]
        at = token.end()
        if not _own(token[0], copied):
            found.append(repr(token[0][:60]))
    plain += raw[at:]
    return found + _steering(bytes(plain))


def _own(token: bytes, copied: bool) -> bool:
    if copied and (clip := COPIED.fullmatch(token)):
        from base64 import b64decode

        words = b64decode(clip[1][: len(clip[1]) // 4 * 4])
        was_cut = token.endswith(b"\x1b\\")  # by leaving; Textual ends with a bell
        return not _steering(words[: -3 if was_cut else None].replace(b"\n", b""))
    return OWN.fullmatch(token) is not None and MARK not in token


def _steering(plain: bytes) -> list[str]:
    text = plain.decode("utf-8", "surrogateescape")
    found = [f"U+{ord(c):04X}" for c in sorted(set(text)) if not _harmless(c)]
    return found + (["a return within a line"] if RETURN.search(text) else [])


def _harmless(character: str) -> bool:
    if character in "\r\n" or character in KEPT:
        return True
    return (
        category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
        and character not in "\u115f\u1160\u3164\uffa0"
    )


def modes_left(raw: bytes) -> list[str]:
    """Return what a stream leaves switched: modes on that were off, or off that were on; the keyboard's too."""
    state: dict[int, bool] = {}
    for found in MODE.finditer(raw):
        for number in found[1].split(b";"):
            state[int(number)] = found[2] == b"h"
    left = [f"?{number}" for number, on in sorted(state.items()) if on is not (number in ON_BEFORE)]
    pushed, popped = len(re.findall(rb"\x1b\[>[0-9;]*u", raw)), len(re.findall(rb"\x1b\[<[0-9]*u", raw))
    return left + (["keyboard protocol"] if pushed and not popped else [])
