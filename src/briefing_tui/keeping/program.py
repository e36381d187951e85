"""Which program it is that keeps something: what it finds may be another thing tomorrow."""

import os
import sys
from functools import cache
from importlib.util import find_spec

from briefing_tui import __version__
from briefing_tui.keeping.stamp import stamp_below, stamp_of

_ENGINES = ("nupunkt", "regex")
"""What the core stands on."""


@cache
def engine_print() -> str:
    """Return what changes whenever a file of the core does, or the libraries it stands on, or Python.

    `OSError` for a program without files of its own.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parts = [__version__, sys.version, stamp_below(os.path.join(package, "core"))]
    for name in _ENGINES:
        found = find_spec(name)
        parts.append(stamp_of(found.origin if found and found.origin else ""))
    return "\n".join(parts)
