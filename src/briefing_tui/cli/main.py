"""The way in and out: the first frame before anything else, then the command line."""

import gc
import os
import sys
from collections.abc import Sequence

from briefing_tui.cli import surroundings
from briefing_tui.cli.commands.table import COMPLETE, NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:  # the module typing is not worth its wait here
    from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> "NoReturn":
    """Run the command line and end the process: the process's own words where no arguments are given.

    Start-up makes objects that live as long as the process: collecting garbage is off until the screen is up.
    """
    try:
        if arguments is None:
            gc.disable()
            surroundings.settle()
            _show_first_frame(sys.argv[1:])
        from briefing_tui.cli.ending import ended, install_hook, leave
        from briefing_tui.cli.output import settle_streams

        install_hook()
        settle_streams()
    except KeyboardInterrupt:
        os._exit(130)
    code = ended(lambda: _run(arguments))
    if _is_process(arguments):
        leave(code)
    sys.exit(code)


def _show_first_frame(words: Sequence[str]) -> None:
    """Show the first frame where the reader is asked for."""
    if not words or words[0] not in NAMES:
        from briefing_tui.cli import instant

        instant.show(words)


def _is_process(arguments: Sequence[str] | None) -> bool:
    """Say whether the command line is all there is to the process: no caller, no profiler."""
    return arguments is None and "_lsprof" not in sys.modules


def _run(arguments: Sequence[str] | None) -> int:
    """Answer a command line, the quickest way that can: nothing is imported before it is needed."""
    words = sys.argv[1:] if arguments is None else arguments
    if COMPLETE in os.environ:
        return _parsed(words)
    known = _remembered(words) if _is_process(arguments) else None
    if known is not None:
        return known
    if _names_locators_alone(words):
        return _read(tuple(words))
    from briefing_tui.cli import plain

    code = plain.answered(words)
    return _parsed(words) if code is None else code


def _remembered(words: Sequence[str]) -> int | None:
    if not words or words[0] not in NAMES:
        return None
    from briefing_tui.cli import remembered

    return remembered.answered()


def _parsed(words: Sequence[str]) -> int:
    from briefing_tui.late import late

    with late():
        from briefing_tui.cli.group import run

    return run(words)


def _names_locators_alone(words: Sequence[str]) -> bool:
    """Say whether a command line has neither command nor option: the reader needs no parser to open."""
    options = any(word.startswith("-") and word != "-" for word in words)
    return not options and (not words or words[0] not in NAMES)


def _read(locators: tuple[str, ...]) -> int:
    from briefing_tui.late import late

    with late():
        from briefing_tui.cli.output import tell
        from briefing_tui.cli.reader import open_reader
        from briefing_tui.cli.settings import read_settings

    loaded = read_settings()
    for warning in loaded.warnings:
        tell(warning)
    return open_reader(locators, loaded.settings, loaded.named)
