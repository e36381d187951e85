"""Memory used once goes back to the system at once: for whoever holds long texts, or may hold little."""

from functools import cache

_ARENAS, _BY_ITSELF, _KEPT = -8, -3, -1
"""Numbers of glibc's `mallopt`: how many arenas, what size stands by itself, how much is kept at the top."""
_SOME = 1 << 17


@cache
def be_frugal() -> None:
    """Tell the C library, where it is one that listens: a thread's own arena keeps what its peak took."""
    try:
        from ctypes import CDLL

        tell = CDLL(None).mallopt
        for what, much in ((_ARENAS, 1), (_BY_ITSELF, _SOME), (_KEPT, _SOME)):
            tell(what, much)
    except (ImportError, OSError, AttributeError):
        pass  # it costs memory, no more
