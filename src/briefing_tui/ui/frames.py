"""First frames as drawn: what an article looked like when it was last opened, to be shown again at once.

A frame is kept under all that decides how it looks: the file and its times, the size and kind of the
terminal, the settings. One that was damaged or tampered with is none. Only the standard library is used.
"""

import os
import re
from collections.abc import Sequence

from briefing_tui import __version__
from briefing_tui.keeping.folders import cache_folder, config_folder, state_folder
from briefing_tui.keeping.stamp import NONE, stamp_of
from briefing_tui.keeping.whole import read_bounded, write_whole

MOST = 64
"""Frames kept; the oldest go first."""
_CAP = 2_000_000
_LOOKS = ("TERM", "COLORTERM", "NO_COLOR", "TERM_PROGRAM", "COLORFGBG")
_STYLED = re.compile(r"(?:[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\x1b\[[0-9;]{0,40}[mH]|\n)*")
"""What a frame is made of: text, colours, places. Anything else did not come from us."""


def identity(path: str, others: Sequence[str], size: tuple[int, int]) -> str:
    """Return all that decides how the first frame of a file looks, one word each; `OSError` without file.

    `others` are the locators that wait behind it on the shelf.
    """
    stamp = stamp_of(path)
    if stamp == NONE:
        raise OSError(path)
    words = [__version__, f"{size[0]}x{size[1]}", stamp]
    words += [f"{_hidden(other)}={stamp_of(other)}" for other in others]
    words += [stamp_of(f"{folder}/{name}") for folder, name in _settings()]
    words += [_hidden(os.environ.get(name, "-")) for name in _LOOKS]
    return " ".join(words)


def _hidden(word: str) -> str:
    """Return a word as one that holds no blank and no control character."""
    return word.encode("utf-8", "backslashreplace").hex()


def _settings() -> tuple[tuple[str, str], ...]:
    return ((config_folder(), "config.yaml"), (state_folder(), "settings.json"))


def kept(wanted: str) -> str:
    """Return the frame kept under an identity, "" where there is none."""
    data = read_bounded(_place(wanted), _CAP)
    head, _, frame = (data or b"").decode("utf-8", "replace").partition("\n")
    return frame if head == wanted and _STYLED.fullmatch(frame) else ""


def keep(wanted: str, frame: str) -> None:
    """Keep a frame under an identity; where nothing can be kept, nothing is."""
    data = f"{wanted}\n{frame}".encode("utf-8", "replace")
    if len(data) > _CAP or not _STYLED.fullmatch(frame):
        return
    from briefing_tui.keeping.bounds import clear_oldest

    try:
        write_whole(_place(wanted), data, lasting=False)
    except OSError:
        return
    clear_oldest(_folder(), MOST)


def _folder() -> str:
    return f"{cache_folder()}/frames"


def _place(wanted: str) -> str:
    """Return the file of an identity: one to an article and size, so that a newer frame replaces an old.

    An article alone and the same before others on a shelf are two.
    """
    _, size, times, *rest = wanted.split(" ")
    device, node, *_ = times.split(".")
    others = sum("=" in word for word in rest)
    return f"{_folder()}/{device}-{node}-{size}-{others}"
