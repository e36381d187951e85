"""Understand an article in a process of its own: the screen keeps its processor and its memory.

The child is this module run by the same Python. It gets one article and gives back its findings, both as
pickles through its pipes; it ends with its parent, and is killed when nobody waits for it any more.
"""

import os
import pickle
import select
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from threading import Thread
from typing import BinaryIO

from briefing_tui.core.analyse import findings
from briefing_tui.core.model.article import Article

_WAIT = 0.05
"""Seconds between two looks whether anybody still waits."""
_LENGTH = struct.Struct("!Q")
_BLOCK = 1 << 20


class GivenUpError(Exception):
    """Nobody waits for the findings any more."""


def understand(
    article: Article, published: date | None, stopped: Callable[[], bool] = lambda: False
) -> Article:
    """Return the article with its findings, worked out in a child process; here, where none can be had.

    `GivenUpError` once `stopped` says so.
    """
    try:
        child = subprocess.Popen(  # noqa: S603 - this Python, this module, nothing from outside
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError):
        return findings(article, published)
    try:
        told = _told(child, pickle.dumps((article, published), pickle.HIGHEST_PROTOCOL), stopped)
    except (OSError, EOFError):
        return findings(article, published)
    finally:
        child.kill()
        child.wait()
    return _joined(article, told)


def _told(child: "subprocess.Popen[bytes]", question: bytes, stopped: Callable[[], bool]) -> bytes:
    assert child.stdin is not None
    assert child.stdout is not None
    with child.stdin, child.stdout:
        child.stdin.write(_LENGTH.pack(len(question)) + question)
        child.stdin.flush()
        answer = bytearray()
        while True:
            if stopped():
                raise GivenUpError
            if not select.select([child.stdout], [], [], _WAIT)[0]:
                continue
            some = os.read(child.stdout.fileno(), _BLOCK)
            if not some:
                return bytes(answer)
            answer += some


def _joined(article: Article, answer: bytes) -> Article:
    """Return the article with the findings of an answer; an empty answer is a fault of the engines."""
    if not answer:
        raise RuntimeError("the analysis ended without an answer")
    found: Article = pickle.loads(answer)  # noqa: S301 - from our own child, through our own pipe
    return replace(found, document=article.document, decks=article.decks, sections=article.sections)


def answer(source: BinaryIO, target: BinaryIO) -> None:
    """Be the child: read one article, write it back with its findings, its text left out."""
    (size,) = _LENGTH.unpack(source.read(_LENGTH.size))
    article, published = pickle.loads(source.read(size))  # noqa: S301 - from our own parent
    Thread(target=_end_with_parent, args=(source,), daemon=True).start()
    found = findings(article, published)
    nothing = replace(found.document, text="", blocks=(), marks=())
    bare = replace(found, document=nothing, decks=(), sections=())
    target.write(pickle.dumps(bare, pickle.HIGHEST_PROTOCOL))
    target.flush()


def _end_with_parent(source: BinaryIO) -> None:
    source.read(1)
    os._exit(0)


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        answer(sys.stdin.buffer, sys.stdout.buffer)
    os._exit(0)
