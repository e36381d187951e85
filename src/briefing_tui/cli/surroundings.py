"""What the process finds around it, made fit before anything else is imported.

The environment is input like any other. Variables that make a library write files, load code or talk to
others, and those that make Python stop, chatter or turn warnings into errors, are not ours to obey; children
do not get them either.
"""

import os
import sys
import time

FOREIGN = ("TEXTUAL", "RICH_", "JUPYTER_")
"""Beginnings of names: a library's own switches (drivers, logs, screenshots, keys pressed by themselves)."""
OTHERS = frozenset(
    {
        "UNICODE_VERSION",
        "SSLKEYLOGFILE",
        "PYTHONINSPECT",
        "PYTHONWARNINGS",
        "PYTHONDEVMODE",
        "PYTHONASYNCIODEBUG",
        "PYTHONBREAKPOINT",
        "PYTHONDUMPREFS",
        "PYTHONPROFILEIMPORTTIME",
        "PYTHONVERBOSE",
    }
)
NUMBERS = ("COLUMNS", "LINES", "ESCDELAY")
"""Variables that libraries take for numbers of any length, in any script."""
MOST_DIGITS = 5
LAST = 9_223_286_400.0
"""The last midnight, in seconds since 1970, that Python counts to: in April 2262."""


def settle() -> None:
    """Make environment, warnings and standard descriptors such that nothing below need think of them."""
    for name in [name for name in os.environ if name.startswith(FOREIGN) or name in OTHERS]:
        del os.environ[name]
    for name in NUMBERS:
        if not _is_number(os.environ.get(name, "0")):
            del os.environ[name]
    _no_warnings()
    _settle_clock()
    sys.unraisablehook = _nothing
    for descriptor, mode in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_RDWR)):
        _fill(descriptor, mode)


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) <= MOST_DIGITS


def _settle_clock() -> None:
    """Let a clock that Python cannot count with stand still: libraries ask for the time when imported."""
    try:
        time.time()
    except OverflowError:
        time.time = lambda: LAST


def _no_warnings() -> None:
    """Let Python keep its warnings to itself: they are for those who write programs."""
    if "warnings" in sys.modules:
        sys.modules["warnings"].simplefilter("ignore")
    else:
        sys.warnoptions.append("ignore")  # it is read when they are imported


def _nothing(_: object) -> None:
    """Say nothing of a fault in tidying up: Python would tell it with a traceback."""


def _fill(descriptor: int, mode: int) -> None:
    """Put something in the place of a closed descriptor, so that no file opened later is taken for it.

    Reading from 0 and writing to 1 fail as before; what goes to 2 is lost.
    """
    try:
        os.fstat(descriptor)
    except OSError:
        try:
            os.open(os.devnull, mode)  # the lowest free number, which is this one
        except OSError:
            return
