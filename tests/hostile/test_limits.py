"""Little of everything: descriptors, memory, disk, processes; a home that cannot be written."""

import os
import resource
import shutil
from collections.abc import Callable

import pytest
from tests.hostile.command import Streams, run
from tests.hostile.place import Place, sound, without_privilege
from tests.hostile.terminal import ENTERED, Start, Terminal

STORY = 'Ferry Opens\n\nThe ferry sails. "It is late," said Anna Berg on 9 October 2025.\n\n' * 20


def limited(*limits: tuple[int, int]) -> Callable[[], None]:
    def before() -> None:
        for what, most in limits:
            resource.setrlimit(what, (most, most))

    return before


LIMITS = {
    "sixty descriptors": [(resource.RLIMIT_NOFILE, 60)],
    "sixteen descriptors": [(resource.RLIMIT_NOFILE, 16)],
    "ten descriptors": [(resource.RLIMIT_NOFILE, 10)],
    "five descriptors": [(resource.RLIMIT_NOFILE, 5)],
    "no file may grow": [(resource.RLIMIT_FSIZE, 0)],
    "small files": [(resource.RLIMIT_FSIZE, 512)],
    "little memory": [(resource.RLIMIT_AS, 600_000_000)],
    "too little memory": [(resource.RLIMIT_AS, 60_000_000)],
    "memory for one heap": [(resource.RLIMIT_AS, 200_000_000)],
    "less memory": [(resource.RLIMIT_AS, 250_000_000)],
    "a small stack": [(resource.RLIMIT_STACK, 256_000)],
    "no core": [(resource.RLIMIT_CORE, 0)],
}
QUICK = ("sixteen descriptors", "five descriptors", "no file may grow", "too little memory")


def on_the_screen(place: Place, name: str) -> None:
    given = place.put("story.txt", STORY)
    for _ in range(2):
        with Terminal(place, given, start=Start(before=limited(*LIMITS[name]))) as terminal:
            if not terminal.wait(lambda: ENTERED in terminal.raw and terminal.quiet()):
                assert terminal.process.returncode == 3  # said in one line, which is all that can be done
                assert b"briefing: " in terminal.raw
                assert b"fault of the program" not in terminal.raw
                sound([fault for fault in terminal.unrestored() if fault])
                assert b"Traceback" not in terminal.raw
                return
            terminal.type("j", "3", "4", "2")
            sound(terminal.farewell())


@pytest.mark.parametrize("name", QUICK)
def test_it_lives_on_little(place: Place, name: str) -> None:
    on_the_screen(place, name)


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in LIMITS if name not in QUICK])
def test_it_lives_on_less(place: Place, name: str) -> None:
    on_the_screen(place, name)


@pytest.mark.parametrize("name", LIMITS)
def test_a_command_on_little(place: Place, name: str) -> None:
    read, write = os.pipe()  # files may not grow: what is printed goes into a pipe
    with open(write, "wb", closefd=True) as out:
        given = place.put("story.txt", STORY[:90])
        outcome = run(place, "quotes", given, streams=Streams(stdout=out), before=limited(*LIMITS[name]))
    os.close(read)
    assert outcome.code in (0, 1, 3)
    assert not outcome.hung
    assert b"Traceback" not in outcome.err


@pytest.mark.parametrize("mode", [0o500, 0o000])
@pytest.mark.parametrize(
    "folder", [".", ".local/state", ".local/state/briefing", ".cache", ".config/briefing"]
)
def test_folders_that_cannot_be_written(place: Place, folder: str, mode: int) -> None:
    closed = place.home / folder
    closed.mkdir(parents=True, exist_ok=True)
    closed.chmod(mode)
    try:
        with Terminal(place, start=Start(before=without_privilege)) as terminal:
            assert terminal.ready()
            terminal.type("j", "+", "G")
            sound(terminal.farewell())
    finally:
        closed.chmod(0o700)


@pytest.mark.skipif(shutil.which("unshare") is None or os.geteuid() != 0, reason="a full disk needs a mount")
def test_a_full_disk(place: Place) -> None:
    mounted = f"mount -t tmpfs -o size=4k none {place.home} && head -c 9000 /dev/zero > {place.home}/fill; exec briefing"
    shell = Start(program=["unshare", "-m", "sh", "-c", f"{mounted} || exit 77"])
    with Terminal(place, start=shell) as terminal:
        if not terminal.wait(lambda: ENTERED in terminal.raw):
            pytest.skip("no mounts here")
        terminal.quiet()
        terminal.type("j", "+", "G")
        assert terminal.leave()
        sound(
            [*terminal.unrestored(), *([] if terminal.process.returncode == 0 else [terminal.words()[-500:]])]
        )


def test_two_at_once_in_one_home(place: Place) -> None:
    given = place.put("story.txt", STORY)
    with Terminal(place, given) as one, Terminal(place, given) as other:
        for terminal in (one, other):
            assert terminal.ready()
        for key in ("j", "G", "+", "3", "2"):
            one.type(key)
            other.type(key)
        sound(one.farewell())
        sound(other.farewell())
