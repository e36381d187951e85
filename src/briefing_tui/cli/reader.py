"""The reader over some locators, or their text where the output is no screen. It opens without click."""

import os
import sys

from briefing_tui.cli.ending import DONE, UNREADABLE
from briefing_tui.cli.output import is_terminal, tell
from briefing_tui.config import Settings
from briefing_tui.desk.open_article import check
from briefing_tui.errors import UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_DESCRIPTORS = 4
"""Files a screen has open: the loop's three, and one to read an article from."""


def open_reader(
    locators: tuple[str, ...],
    settings: Settings,
    named: frozenset[str] = frozenset(),
    published: "date | None" = None,
) -> int:
    """Open locators in the reader and return what to exit with once it is left.

    `named` are the settings that the configuration file gives: they hold, whatever was chosen in the reader.
    Where the output is no terminal, or one that cannot move its cursor, the articles are printed.
    """
    if not is_terminal(sys.stdout):
        return _printed(locators, "plain", settings, published)
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown"):
        return _printed(locators, "table", settings, published)
    faults = _faults(locators, settings)
    readable = tuple(one for one in locators if one not in faults)
    if locators and not readable:
        return UNREADABLE
    see_to_descriptors()
    keys_from_terminal()
    screen_on_terminal()
    return _reader(readable, settings, published, UNREADABLE if faults else DONE, named)


def _printed(locators: tuple[str, ...], form: str, settings: Settings, published: "date | None") -> int:
    from briefing_tui.cli.lists.show import printed

    return printed(locators, form, settings, published, fault_line=meant)


def _faults(locators: tuple[str, ...], settings: Settings) -> list[str]:
    """Tell what cannot be read and return it; this takes a pipe's text before the keys take its place."""
    faults = []
    for locator in dict.fromkeys(locators):
        try:
            check(locator, settings)
        except UnreadableError as fault:
            tell(meant(fault))
            faults.append(locator)
    return faults


def meant(fault: UnreadableError) -> str:
    """Return the line for a fault, with the command that a missing file's name may have been meant for."""
    from difflib import get_close_matches

    from briefing_tui.cli.commands.table import NAMES

    near = get_close_matches(fault.locator.lower(), NAMES, 1, 0.6) if fault.reason == "no such file" else []
    return f"{fault}; did you mean {near[0]}?" if near else str(fault)


def see_to_descriptors() -> None:
    """Say in one line where fewer files may be open than a screen takes; halfway up it could not."""
    free: list[int] = []
    try:
        free.extend(os.dup(1) for _ in range(_DESCRIPTORS))
    except OSError:
        raise UnreadableError("screen", "too few files may be open (ulimit -n)") from None
    finally:
        for descriptor in free:
            os.close(descriptor)


def keys_from_terminal() -> None:
    """Let keys come from the terminal where standard input is something else."""
    if is_terminal(sys.stdin):
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise UnreadableError("keyboard", "there is no terminal to read keys from") from None
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 (it stays open)
    setattr(sys, "__stdin__", sys.stdin)  # noqa: B010 (Textual reads this one, and typing calls it final)


def screen_on_terminal() -> None:
    """Let the screen be drawn on stdout where stderr, on which Textual draws, leads elsewhere or nowhere."""
    if not is_terminal(sys.__stderr__) or not _is_written(2):
        setattr(sys, "__stderr__", sys.__stdout__)  # noqa: B010 (as above)


def _is_written(descriptor: int) -> bool:
    """Say whether a descriptor is open for writing; nothing is written."""
    try:
        os.write(descriptor, b"")
    except OSError:
        return False
    return True


def _reader(
    locators: tuple[str, ...], settings: Settings, published: "date | None", code: int, named: frozenset[str]
) -> int:
    from briefing_tui.late import late

    with late():
        from briefing_tui.ui.app import run

    return run(locators, settings, published, code, named)
