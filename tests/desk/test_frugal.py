"""Memory given back: the C library is asked, and one that does not listen is left alone."""

import subprocess
import sys

import pytest

from briefing_tui.desk.frugal import be_frugal

THREAD = """
import threading
from briefing_tui.desk.frugal import be_frugal
{ask}
def pieces():
    kept = [bytes(20_000) for _ in range(2_000)]
    del kept[::2]
    kept.clear()
thread = threading.Thread(target=pieces); thread.start(); thread.join()
print(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])
"""


def held(ask: str) -> int:
    """Return the kilobytes a process holds after a thread has used forty megabytes."""
    code = THREAD.format(ask=ask)
    return int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)


def test_what_a_thread_has_used_goes_back() -> None:
    assert held("be_frugal()") < held("") + 8_000


def test_a_library_that_does_not_listen_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    be_frugal.__wrapped__()
