"""A small JSON file of ours, as in `{"briefing": "places", "version": 1, …}`; what is not ours is set aside.

It is read value by value, not decoded into a type as a whole: a row that is wrong costs only itself.
"""

import json
import os

from briefing_tui.keeping.whole import read_bounded, write_whole

VERSION = 1
CAP = 1_000_000
"""The most bytes a ledger has; a larger one was not written by us."""

Content = dict[str, object]


def read_ledger(path: str, what: str, stamp: str) -> tuple[Content, str]:
    """Return what a ledger holds, and a notice where there was something else in its place.

    That is moved aside under a name with `stamp` in it, never written over; `OSError` where it will not move.
    """
    data = read_bounded(path, CAP)
    if data is None and not os.path.lexists(path):
        return {}, ""
    content, reason = _understood(data, what)
    if not reason:
        return content, ""
    return {}, f"{os.path.basename(path)} is {reason}: set aside as {set_aside(path, stamp)}"


def write_ledger(path: str, what: str, content: Content) -> None:
    """Write a ledger whole; `OSError` where that cannot be."""
    head: Content = {"briefing": what, "version": VERSION}
    write_whole(path, json.dumps(head | content, separators=(",", ":")).encode("ascii") + b"\n")


def set_aside(path: str, stamp: str) -> str:
    """Move whatever stands at `path` to a name nobody has, and return it; `OSError` where that cannot be."""
    number, aside = 1, f"{path}.{stamp}"
    while os.path.lexists(aside):
        number += 1
        aside = f"{path}.{stamp}-{number}"
    try:
        os.rename(path, aside)
    except FileNotFoundError:  # another of us was faster
        return os.path.basename(path)
    return os.path.basename(aside)


def _understood(data: bytes | None, what: str) -> tuple[Content, str]:
    """Return the content, or why there is none."""
    if data is None:
        return {}, "no file that can be read"
    try:
        content = json.loads(data)
    except (ValueError, RecursionError, MemoryError):
        return {}, "damaged"
    if not isinstance(content, dict) or content.get("briefing") != what:
        return {}, "not ours"
    version = content.get("version")
    if type(version) is not int or version < 1:
        return {}, "damaged"
    return (content, "") if version <= VERSION else ({}, "of a newer version of briefing")
