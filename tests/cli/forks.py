"""Runs `briefing` many times after one start: what is slow is imported once, each run is a fork of its own.

Reads requests from stdin, a line of JSON each, and answers each with one. `before` is Python that is run in
the fork before anything else: it closes descriptors, sets limits, starts whoever is at the other end.
"""

import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from typing import IO, Any, NoReturn

ROOM = {"os": os, "resource": resource, "signal": signal}
"""What `before` may name."""
MODULES = ("click", "yaml", "msgspec", "nupunkt", "briefing_tui.cli.group", "briefing_tui.core.quotes.engine")


def serve() -> None:
    """Answer requests until there are no more."""
    for module in MODULES:
        __import__(module)
    for line in sys.stdin:
        request = json.loads(line)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            number = os.fork()
            if not number:
                run(request, out, err)
            _, status = os.waitpid(number, 0)
            texts = [_read(file).decode("utf-8", "surrogateescape") for file in (out, err)]
        print(json.dumps([os.waitstatus_to_exitcode(status), *texts]), flush=True)


def _read(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def run(request: dict[str, Any], out: IO[bytes], err: IO[bytes]) -> NoReturn:
    """Be one run: never return."""
    try:
        os.setsid()
        signal.alarm(60)
        for number, target in enumerate((os.open(os.devnull, os.O_RDONLY), out.fileno(), err.fileno())):
            os.dup2(target, number)
        os.environ.clear()
        os.environ.update(request["environment"])
        os.chdir(request["folder"])
        exec(request["before"], dict(ROOM))
        sys.stdin, sys.stdout, sys.stderr = _stream(0, "r"), _stream(1, "w"), _stream(2, "w")
        sys.argv = ["briefing", *request["words"]]
        from briefing_tui.cli.main import main

        main()
    except BaseException:
        os.write(2, traceback.format_exc().encode("utf-8", "replace"))
    finally:
        os._exit(99)


def _stream(number: int, mode: str) -> Any:
    """Return what Python puts in the place of `sys.stdin` and its like."""
    try:
        os.fstat(number)
        return open(number, mode, encoding="ascii", errors="strict", closefd=False)
    except OSError:
        return None


if __name__ == "__main__":
    serve()
