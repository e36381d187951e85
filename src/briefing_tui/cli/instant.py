"""The first frame, drawn with the standard library before anything else is imported.

It is the frame Textual itself drew when the same file was opened last, in a terminal of the same kind and
size, under the same settings: equal by origin, so the application takes it over without a flash. Keys typed
from here on wait in the terminal for the application. Where anything is unusual, nothing is drawn.
"""

import os
import sys
from collections.abc import Sequence

from briefing_tui.assets import ARTICLE, asset_folder
from briefing_tui.cli.commands.table import COMPLETE, NAMES
from briefing_tui.ui import frames, taken
from briefing_tui.ui.layout import SMALLEST

MOST = 20
"""Locators; with more of them nothing is instant."""
LARGEST = (500, 200)
"""The most columns and rows; in fewer than `SMALLEST` no article is shown."""
_KEYS, _OUTPUT, _SCREEN = 0, 1, 2
"""Descriptors: Textual reads keys from stdin and draws on stderr."""


def show(words: Sequence[str]) -> None:
    """Show the frame kept for a command line, if it asks for the reader and there is one."""
    try:
        path = _path(words)
        if path and _usual():
            taken.identity = frames.identity(path, words[1:], _size())
            frame = frames.kept(taken.identity)
            if frame:
                taken.take(_KEYS, _SCREEN, frame)
    except Exception:  # a terminal just lost, no memory: whatever it is, the application will meet it
        return


def _path(words: Sequence[str]) -> str:
    """Return the file the reader would open first, "" where it is anything else."""
    if not words:
        return f"{asset_folder('seeds')}/{ARTICLE}"
    word = words[0]
    odd = len(words) > MOST or any(one.startswith("-") for one in words) or word in NAMES
    return word if not odd and os.path.isfile(word) else ""


def _usual() -> bool:
    """Say whether this is a terminal in our hands, of which nothing special is known."""
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown") or any(map(_odd, os.environ)):
        return False
    if not all(map(os.isatty, (_KEYS, _OUTPUT, _SCREEN))) or sys.stderr.encoding.lower() != "utf-8":
        return False
    width, height = _size()
    fits = SMALLEST[0] <= width <= LARGEST[0] and SMALLEST[1] <= height <= LARGEST[1]
    return fits and os.tcgetpgrp(_KEYS) == os.getpgrp()


def _odd(name: str) -> bool:
    return name.startswith("TEXTUAL") or name == COMPLETE


def _size() -> tuple[int, int]:
    width, height = os.get_terminal_size(_KEYS)
    return width, height
