"""Reading a descriptor to its end, never past a cap."""

import os

CHUNK = 1 << 20


def read_all(descriptor: int, cap: int, likely: int = 0) -> bytes | None:
    """Return all bytes of an open descriptor, None where there are more than `cap`; OSError as it comes.

    As many as are `likely` there are read in one piece, of which no second copy is made.
    """
    parts: list[bytes] = []
    size = 0
    while part := os.read(descriptor, min(max(CHUNK, likely - size), cap + 1 - size)):
        parts.append(part)
        size += len(part)
        if size > cap:
            return None
    return b"".join(parts)
