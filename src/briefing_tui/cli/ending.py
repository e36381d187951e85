"""How the process ends: every way out is an exit code and at most one line, never a traceback."""

import errno
import os
import sys
from collections.abc import Callable

from briefing_tui.cli.output import ClosedPipeError, drop_stdout, give_terminal_back, tell
from briefing_tui.errors import BriefingError
from briefing_tui.keeping.folders import state_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import NoReturn

DONE, NOTHING_FOUND, WRONG_USAGE, UNREADABLE = 0, 1, 2, 3
INTERNAL, INTERRUPTED, PIPE_CLOSED = 70, 130, 141
OUTPUT = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""What can befall a stream that is written to."""
SCARCE = frozenset({errno.ENOMEM, errno.EAGAIN})
STARVED = ("can't start new thread", "MemoryError")
"""What is said where memory, or the number of processes, does not suffice, whoever passes it on."""


MOST_KEPT = 100_000
"""Characters of a traceback that are kept, its last ones: a recursion's is long."""


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
    try:
        return work()
    except ClosedPipeError:
        raise
    except BriefingError as fault:
        tell(str(fault))
        return fault.exit_code
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as fault:
        if fault.errno in (errno.EMFILE, errno.ENFILE):
            tell("too many files are open (ulimit -n says how many may be)")
            return UNREADABLE
        if fault.errno in SCARCE:
            return _told_of_scarcity()
        if fault.filename is not None or fault.errno not in OUTPUT:
            report(type(fault), fault, fault.__traceback__)
            return INTERNAL
        drop_stdout()
        tell(f"output: {(fault.strerror or '').lower()}")  # help and version are written by click
        return UNREADABLE
    except MemoryError:
        return _told_of_scarcity()
    except Exception as fault:
        return _told_of_scarcity() if any(sign in str(fault) for sign in STARVED) else _told_of_usage(fault)


def _told_of_scarcity() -> int:
    tell("there is not enough memory for this")
    return UNREADABLE


def _told_of_usage(fault: Exception) -> int:
    """Tell what click found wrong with the command line; any other fault is one of our own."""
    import click

    if isinstance(fault, click.UsageError):
        where = fault.ctx.command_path if fault.ctx else "briefing"
        tell(f"{fault.format_message().rstrip('.')} (try '{where} --help')")
    elif isinstance(fault, click.ClickException):
        tell(fault.format_message())
    elif isinstance(fault, click.Abort):
        return INTERRUPTED
    else:
        report(type(fault), fault, fault.__traceback__)
        return INTERNAL
    return WRONG_USAGE


def leave(code: int) -> "NoReturn":
    """End the process at once: all is written, and tidying memory that goes anyway takes its time."""
    give_terminal_back()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(code)


def report(kind: type[BaseException], fault: BaseException, trace: "TracebackType | None") -> None:
    """Tell one line about a fault of our own, and keep its traceback (no values) in a private log."""
    if issubclass(kind, KeyboardInterrupt):
        leave(INTERRUPTED)
    log = _log(kind, fault, trace)
    kept = f"; the details are in {log}" if log else ""
    tell(f"a fault of the program itself: {kind.__name__}{kept}")


def install_hook() -> None:
    """Let faults that reach the interpreter end in one line too."""
    sys.excepthook = report


def _log(kind: type[BaseException], fault: BaseException, trace: "TracebackType | None") -> str:
    """Keep the traceback; return where it is, "" where it cannot be kept."""
    import time
    import traceback

    from briefing_tui.keeping.whole import write_whole

    folder = state_folder()
    path = f"{folder}/fault.log"
    told = time.strftime("%Y-%m-%d %H:%M:%S\n") + "".join(traceback.format_exception(kind, fault, trace))
    try:
        if not folder:
            return ""
        write_whole(path, told[-MOST_KEPT:].encode("utf-8", "backslashreplace"), lasting=False)
    except (OSError, MemoryError):
        return ""
    return path
