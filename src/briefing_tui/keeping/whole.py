"""Files that are there whole or not at all.

Imported before the first frame, so it does without contextlib and threading: they cost more than all of it.
"""

import os
import stat
from _thread import get_ident

from briefing_tui.keeping.folders import made

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

UNFINISHED = ".unfinished"
"""What the name of a file that is being written ends with; one left behind holds nothing anybody needs."""


def write_whole(path: str, data: bytes, lasting: bool = True) -> None:
    """Write a file so that it holds either what it held or all of `data`, whatever happens; `OSError` if not.

    It is written beside its place (readable by the owner alone), then moved there, which takes the place of a
    symbolic link instead of following it. `lasting` waits until the disk has it: for what must outlive a
    crash of the machine.
    """
    write_parts(path, (data,), lasting)


def write_parts(path: str, parts: "Iterable[bytes]", lasting: bool = True) -> None:
    """Write a file part by part, in the same way; what `parts` raise leaves everything as it was."""
    folder = os.path.dirname(path)
    made(folder)
    unfinished = f"{path}.{os.getpid()}-{get_ident()}{UNFINISHED}"
    try:
        _write_new(unfinished, parts, lasting)
        os.replace(unfinished, path)
    except BaseException:
        _remove(unfinished)
        raise
    if lasting:
        _settle(folder)


def _write_new(path: str, parts: "Iterable[bytes]", lasting: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    _remove(path)
    descriptor = os.open(path, flags, 0o600)
    try:
        for part in parts:
            rest = memoryview(part)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        if lasting:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _settle(folder: str) -> None:
    """Wait until the disk knows the folder's new entry; not every file system can say so."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def open_bounded(path: str, cap: int) -> int | None:
    """Return a descriptor for a file of ours, to be closed by the caller; None where there is no such file.

    Nothing is waited for and no symbolic link followed; more than `cap` bytes were not written by us.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except (OSError, ValueError):
        return None
    try:
        found = os.fstat(descriptor)
        if stat.S_ISREG(found.st_mode) and found.st_size <= cap:
            return descriptor
    except OSError:
        pass
    os.close(descriptor)
    return None


def read_bounded(path: str, cap: int) -> bytes | None:
    """Return what a file of ours holds; None where `open_bounded` returns it."""
    descriptor = open_bounded(path, cap)
    if descriptor is None:
        return None
    try:
        return _read(descriptor, cap)
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _read(descriptor: int, cap: int) -> bytes | None:
    parts, left = [], cap + 1
    while left > 0 and (part := os.read(descriptor, min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts) if left > 0 else None
