import errno
import os
import resource
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing_tui.keeping.whole import UNFINISHED, read_bounded, write_whole


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "briefing" / "places.json"
    write_whole(str(path), b"first")
    write_whole(str(path), b"second")
    assert read_bounded(str(path), 6) == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert os.listdir(path.parent) == ["places.json"]


@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_permissions_do_not_hang_on_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        path = tmp_path / "kept"
        write_whole(str(path), b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_more_than_the_cap_was_not_written_by_us(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * 11)
    assert read_bounded(str(path), 10) is None
    assert read_bounded(str(path), 11) == b"x" * 11


def test_nothing_is_read_from_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "target").write_bytes(b"somebody else's")
    (tmp_path / "link").symlink_to("target")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("folder", "pipe", "link", "loop", "missing", "nul\0byte"):
        assert read_bounded(str(tmp_path / name), 100) is None
    assert read_bounded("/dev/zero", 100) is None


def test_a_link_is_replaced_and_what_it_leads_to_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"somebody else's")
    path = tmp_path / "kept"
    path.symlink_to("target")
    write_whole(str(path), b"ours")
    assert target.read_bytes() == b"somebody else's"
    assert not path.is_symlink()
    assert path.read_bytes() == b"ours"


def test_a_failed_write_keeps_the_old_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    write_whole(str(path), b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError) as fault:
            write_whole(str(path), b"new" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert fault.value.errno == errno.EFBIG
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["kept"]


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in ("/proc/briefing/kept", str(tmp_path / "file" / "kept"), "kept-without-a-folder"):
        with pytest.raises(OSError):
            write_whole(path, b"x")


@pytest.mark.parametrize("rounds", [5])
def test_killed_while_writing_it_holds_the_old_or_the_new(tmp_path: Path, rounds: int) -> None:
    path = tmp_path / "kept"
    code = (
        "from briefing_tui.keeping.whole import write_whole\n"
        f"path = {str(path)!r}\nwhile True:\n"
        "    for one in b'ab': write_whole(path, bytes([one]) * 300_000)\n"
    )
    for _ in range(rounds):
        child = subprocess.Popen([sys.executable, "-c", code])
        until = time.monotonic() + 30
        seen = set[bytes]()
        while len(seen) < 2 and time.monotonic() < until:
            held = read_bounded(str(path), 300_000)
            seen |= {held[:1]} if held else set()
        child.kill()
        child.wait()
        held = read_bounded(str(path), 300_000)
        assert held in (b"a" * 300_000, b"b" * 300_000)
    left = [name for name in os.listdir(tmp_path) if name != "kept"]
    assert all(name.endswith(UNFINISHED) for name in left)
