"""How the process ends: every way out is an exit code and at most one line, never a traceback."""

import os
import sys
import time
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path
from types import TracebackType

from briefing_tui.cli.output import ClosedPipeError, drop_stdout, tell
from briefing_tui.errors import BriefingError

DONE, NOTHING_FOUND, WRONG_USAGE, UNREADABLE = 0, 1, 2, 3
INTERNAL, INTERRUPTED, PIPE_CLOSED = 70, 130, 141


def ended(work: Callable[[], int]) -> int:
    """Do the work and return what the process is to exit with."""
    try:
        return _told(work)
    except ClosedPipeError:
        drop_stdout()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        drop_stdout()
        return INTERRUPTED


def _told(work: Callable[[], int]) -> int:
    import click

    try:
        return work()
    except ClosedPipeError:
        raise
    except BriefingError as fault:
        tell(str(fault))
        return fault.exit_code
    except click.UsageError as fault:
        where = fault.ctx.command_path if fault.ctx else "briefing"
        tell(f"{fault.format_message()} (try '{where} --help')")
        return WRONG_USAGE
    except click.ClickException as fault:
        tell(fault.format_message())
        return WRONG_USAGE
    except click.Abort:
        return INTERRUPTED
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as fault:
        if fault.errno != ENOSPC:
            report(type(fault), fault, fault.__traceback__)
            return INTERNAL
        drop_stdout()
        tell("output: no space left on device")  # help and version are written by click
        return UNREADABLE
    except MemoryError:
        tell("there is not enough memory for this")
        return INTERNAL
    except Exception as fault:
        report(type(fault), fault, fault.__traceback__)
        return INTERNAL


def report(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Tell one line about a fault of our own, and keep its traceback (no values) in a private log."""
    log = _log(kind, fault, trace)
    kept = f"; the details are in {log}" if log else ""
    tell(f"a fault of the program itself: {kind.__name__}{kept}")


def install_hook() -> None:
    """Let faults that reach the interpreter end in one line too."""
    sys.excepthook = report


def _log(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> Path | None:
    import traceback

    import platformdirs

    folder = Path(platformdirs.user_state_dir("briefing", appauthor=False))
    path = folder / "fault.log"
    lines = traceback.format_exception(kind, fault, trace)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            os.fchmod(descriptor, 0o600)
            file.write(time.strftime("%Y-%m-%d %H:%M:%S\n") + "".join(lines))
    except OSError:
        return None
    return path
