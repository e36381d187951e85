"""Paths that are no files: each is said in one clean line, at once, and never waited for."""

import os
import socket
from collections.abc import Callable

import pytest
from tests.hostile.command import run
from tests.hostile.place import Place, sound, without_privilege
from tests.hostile.terminal import Start, Terminal

PROMPT = 20.0


def _fifo(path: str) -> None:
    os.mkfifo(path)


def _linked_fifo(path: str) -> None:
    os.mkfifo(f"{path}2")
    os.symlink(f"{path}2", path)


def _loop(path: str) -> None:
    os.symlink(path, path)


def _socket(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


def _secret(path: str) -> None:
    with open(path, "w") as file:
        file.write("words")
    os.chmod(path, 0)


def _link(target: str) -> Callable[[str], None]:
    return lambda path: os.symlink(target, path)


MADE: dict[str, Callable[[str], None]] = {
    "fifo": _fifo,
    "loop": _loop,
    "socket": _socket,
    "folder": os.mkdir,
    "link to nothing": _link("nowhere"),
    "link to a device": _link("/dev/zero"),
    "link to a fifo": _linked_fifo,
}
GIVEN = (
    *(
        "/dev/zero",
        "/dev/full",
        "/dev/random",
        "/dev/ptmx",
        "/proc/self/mem",
        "/proc/kcore",
        "/dev/fd/77",
        "",
    ),
    *(
        "a" * 5000,
        "no\x1b[7331mne",
        "\udcff\udc9b7331m",
        "[/]",
        "a\nb",
        "gopher://x/y",
        "http://",
        "http://[::1",
    ),
    *(
        "http://exa mple/",
        "http://a:99999/",
        "file:///nope",
        "file://",
        "~/nope",
        "~nobody/x",
        "javascript:x",
        "exec:touch STRAY",
    ),
)


@pytest.mark.parametrize("name", MADE)
def test_what_is_no_file_is_said_at_once(place: Place, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place.here)
    MADE[name](str(place.here / "odd"))
    sound(run(place, "show", "odd", patience=PROMPT).faults((3,)))
    if name != "folder":  # which could be filled yet
        with Terminal(place, "odd") as terminal:
            assert terminal.ended(PROMPT)
            sound(terminal.faults(3))


@pytest.mark.parametrize("given", GIVEN, ids=lambda given: ascii(given[:30]))
def test_what_names_no_file_is_said_at_once(place: Place, given: str) -> None:
    sound(run(place, "show", given, patience=PROMPT).faults((3,)))


FILES = [given for given in GIVEN if not given.startswith("http://")]
"""Addresses are asked behind the screen, and what is wrong with them is told on it."""


@pytest.mark.long
@pytest.mark.parametrize("given", FILES, ids=lambda given: ascii(given[:30]))
def test_what_names_no_file_opens_no_screen(place: Place, given: str) -> None:
    with Terminal(place, given) as terminal:
        assert terminal.ended(PROMPT)
        sound(terminal.faults(3))


@pytest.mark.long
@pytest.mark.parametrize("given", sorted({*GIVEN} - {*FILES}))
def test_an_address_that_is_none_is_told_on_the_screen(place: Place, given: str) -> None:
    with Terminal(place, given) as terminal:
        assert terminal.ready()
        sound(terminal.farewell(3))


def test_a_file_one_may_not_read(place: Place) -> None:
    _secret(str(place.here / "secret.txt"))
    outcome = run(place, "show", "secret.txt", before=without_privilege, patience=PROMPT)
    sound(outcome.faults((3,)))
    assert b"not allowed" in outcome.err
    with Terminal(place, "secret.txt", start=Start(before=without_privilege)) as terminal:
        assert terminal.ended(PROMPT)
        sound(terminal.faults(3))


def test_a_file_pulled_away_while_it_is_open(place: Place) -> None:
    names = [
        place.put(f"{name}.txt", f"{name} Title\n\nThe ferry sails.\n") for name in ("One", "Two", "Three")
    ]
    with Terminal(place, *names, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        for name in names:
            (place.here / name).unlink()
        terminal.type("J", "J", "J", "K", "1", "j", "\r")
        sound(terminal.farewell())


def test_a_file_cut_short_and_grown_while_it_is_open(place: Place) -> None:
    name = place.put("growing.txt", "The ferry sails.\n\n" * 20_000)
    with Terminal(place, name) as terminal:
        assert terminal.ready()
        os.truncate(place.here / name, 3)
        terminal.type("G", "g", "3", "2")
        place.put(name, "x" * 1_000_000)
        terminal.type("G", "g")
        sound(terminal.farewell())
