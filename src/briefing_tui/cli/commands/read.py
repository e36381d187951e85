"""`briefing LOCATOR…`: the reader itself."""

import os
import sys
from datetime import date

import click

from briefing_tui.cli.commands.show import printed
from briefing_tui.cli.ending import DONE, UNREADABLE
from briefing_tui.cli.options import examples, locators, publication, settings_of
from briefing_tui.cli.output import is_terminal, tell
from briefing_tui.cli.settings import NAMED
from briefing_tui.config import Settings
from briefing_tui.desk.open_article import check
from briefing_tui.errors import UnreadableError

EXAMPLES = examples(
    "briefing",
    "briefing story.txt page.html",
    "briefing --date 2025-10-09 story.txt",
    "curl -s https://example.org/story | briefing -",
)


@click.command(short_help="Open the reader (what `briefing` alone does).", epilog=EXAMPLES)
@locators
@publication
@click.pass_context
def read(context: click.Context, locators: tuple[str, ...], published: date | None) -> int:
    """Open articles in the reader; without a LOCATOR the bundled one.

    Where the output is no terminal, or one that cannot move its cursor (TERM=dumb), the article is printed as
    `briefing show` does.
    """
    settings = settings_of(context)
    if not is_terminal(sys.stdout):
        return printed(locators, "plain", settings, published, fault_line=meant)
    if os.environ.get("TERM", "dumb") in ("dumb", "unknown"):
        return printed(locators, "table", settings, published, fault_line=meant)
    faults = list(_faults(locators, settings))
    readable = tuple(one for one in locators if one not in faults)
    if locators and not readable:
        return UNREADABLE
    keys_from_terminal()
    screen_on_terminal()
    named: frozenset[str] = context.find_root().meta.get(NAMED, frozenset())
    return _reader(readable, settings, published, UNREADABLE if faults else DONE, named)


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
    """Let the screen be drawn on stdout where stderr, on which Textual draws, leads elsewhere."""
    if not is_terminal(sys.__stderr__):
        setattr(sys, "__stderr__", sys.__stdout__)  # noqa: B010 (as above)


def _reader(
    locators: tuple[str, ...], settings: Settings, published: date | None, code: int, named: frozenset[str]
) -> int:
    from briefing_tui.ui.app import run

    return run(locators, settings, published, code, named)
