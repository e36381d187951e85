"""Answers given before: the same question about the same files is answered as it was, at once.

An answer is kept under all that decides it: the command's words, the bytes of the files they name, the
program itself and what it stands on, the settings, the width to write for. Analysis is a pure function of
these. Only single articles from files are kept; what needs a network, a pipe or a folder is always worked out
anew. Anything wrong with what is kept means that nothing is. Imported before click, so it does without.
"""

import os
import sys

from briefing_tui import __version__
from briefing_tui.keeping.bounds import clear_oldest
from briefing_tui.keeping.folders import cache_folder, config_folder
from briefing_tui.keeping.stamp import stamp_below, stamp_of
from briefing_tui.keeping.whole import read_bounded, write_whole

COMMANDS = frozenset({"show", "sections", "quotes", "timeline", "search"})
MOST = 128
"""Answers kept; the oldest go first."""
LARGEST_FILE, LARGEST_ANSWER = 1_000_000, 300_000
"""Bytes of a file asked about, and of an answer, beyond which nothing is kept."""
_HEAD = 64
_APART = "ui"
"""The folder no answer comes from."""


asked = ""
"""What this process was asked; "" where the answer is not to be kept."""


def answered() -> int | None:
    """Print the answer kept for this process's words and return its exit code, None where there is none."""
    global asked
    asked = _question_now()
    found = answer_to(asked)
    if found is None:
        return None
    from briefing_tui.cli.output import put

    put([found[1]])
    return found[0]


def keep_answer(code: int, text: str) -> None:
    """Keep what was answered, unless the files have changed meanwhile."""
    if asked and asked == _question_now():
        keep(asked, code, text)


def _question_now() -> str:
    try:
        return question(sys.argv[1:], os.get_terminal_size(1).columns if os.isatty(1) else 0)
    except OSError:
        return ""


def question(words: "list[str]", width: int) -> str:
    """Return what a command line asks, in a few characters; "" where its answer is not to be kept.

    `width` is the columns of the terminal that is written to, 0 where the output is none.
    """
    if not words or words[0] not in COMMANDS or not cache_folder():
        return ""
    files = [_content(word) for word in words[1:]]
    if not any(files) or None in files:
        return ""
    settings = f"{config_folder()}/config.yaml"
    parts = [
        __version__,
        sys.version,
        _program(),
        stamp_of(settings),
        os.environ.get("COLUMNS", ""),
        str(width),
    ]
    return _digest(repr((parts, words, files)).encode("utf-8", "backslashreplace"))


def answer_to(asked: str) -> tuple[int, str] | None:
    """Return the exit code and the text kept for a question, None where there is none."""
    kept = read_bounded(_place(asked), LARGEST_ANSWER + _HEAD + 8) if asked else None
    if not kept:
        return None
    head, _, rest = kept.partition(b"\n")
    if head.decode("ascii", "replace") != _digest(rest + asked.encode()) or rest[:2] not in (b"0\n", b"1\n"):
        return None
    return int(rest[:1]), rest[2:].decode("utf-8", "replace")


def keep(asked: str, code: int, text: str) -> None:
    """Keep the answer to a question; where nothing can be kept, nothing is."""
    rest = f"{code}\n{text}".encode("utf-8", "replace")
    if not asked or code not in (0, 1) or len(rest) > LARGEST_ANSWER:
        return
    try:
        head = _digest(rest + asked.encode()).encode()
        write_whole(_place(asked), head + b"\n" + rest, lasting=False)
        clear_oldest(os.path.dirname(_place(asked)), MOST)
    except OSError:
        return


def _place(asked: str) -> str:
    return f"{cache_folder()}/answers/{asked}"


def _content(word: str) -> str | None:
    """Return the digest of the file a word names, "" where it names none; None forbids keeping anything."""
    if word == "-" or "://" in word or "\0" in word or word.startswith(("/dev/", "/proc/")):
        return None
    if not os.path.lexists(word):
        return ""
    data = read_bounded(word, LARGEST_FILE)
    return None if data is None else _digest(data)


_PROGRAM: list[str] = []


def _program() -> list[str]:
    """Return what changes whenever a file that an answer comes from does, or a package beside the program."""
    if not _PROGRAM:
        package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        _PROGRAM.extend([package, stamp_below(package, _APART), *map(stamp_of, filter(None, sys.path))])
    return _PROGRAM


def _digest(data: bytes) -> str:
    try:
        from _blake2 import blake2b  # hashlib's own, without the library of ciphers that comes with hashlib
    except ImportError:
        from hashlib import blake2b
    return blake2b(data, digest_size=_HEAD // 2).hexdigest()
