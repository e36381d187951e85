"""A hostile server: every answer ends in a page or in one clean line, in time, in little memory."""

from collections.abc import Iterator

import pytest
from tests.hostile.command import run
from tests.hostile.place import Place, sound
from tests.hostile.server import SAID, TALKS, Server, running
from tests.hostile.terminal import ENTERED, Start, Terminal

FINE = {"page", "longer than said", "no length", "many places", "a feed of bad links"}
EITHER = {
    *(
        "encoding unheard of",
        "brotli not asked for",
        "zstandard not asked for",
        "many encodings",
        "status of none",
    ),
    *(
        "escapes in the type",
        "escapes in the names",
        "a codec that is none",
        "another that is none",
        "utf-7",
        "idna",
    ),
    *("long charset", "folded headers", "bare newlines", "two lengths", "length and chunks"),
}
QUICK = (
    *(
        "shorter than said",
        "bomb",
        "bomb in a bomb",
        "escapes in the reason",
        "escapes in the place",
        "no http",
    ),
    *(
        "many encodings",
        "to a file",
        "to a number",
        "drip",
        "drip of headers",
        "endless headers",
        "endless continues",
    ),
    *(
        "encoding unheard of",
        "reset later",
        "to no address",
        "chunk of huge size",
        "unchanged though nobody asked",
    ),
)
MEMORY = 300
"""Megabytes that fetching a page may need, whatever it says it is."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    yield from running()


def fetched(place: Place, server: Server, name: str) -> None:
    config = place.put("config.yaml", "timeout_seconds: 2\n")
    before = len(server.asked)
    outcome = run(place, "--config", config, "show", "--format", "plain", server.named(name), patience=30)
    codes = (0,) if name in FINE else (0, 3) if name in EITHER else (3,)
    sound(outcome.faults(codes))
    assert b"root:" not in outcome.out
    assert outcome.megabytes < MEMORY
    assert len(server.asked) <= before + 6


@pytest.mark.parametrize("name", QUICK)
def test_an_answer_is_a_page_or_one_line(place: Place, server: Server, name: str) -> None:
    fetched(place, server, name)


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in (*SAID, *TALKS, "loop") if name not in QUICK])
def test_every_answer_is_a_page_or_one_line(place: Place, server: Server, name: str) -> None:
    fetched(place, server, name)


def opened(place: Place, server: Server, name: str) -> None:
    config = place.put("config.yaml", "timeout_seconds: 3\n")
    start = Start(size=(120, 40))
    with Terminal(place, "--config", config, server.named(name), start=start) as terminal:
        if terminal.wait(lambda: ENTERED in terminal.raw, 30):
            terminal.breathe(0.5)
            terminal.send("j")
            terminal.leave()
            sound(terminal.faults(3 if terminal.process.returncode == 3 else 0))
        else:
            sound(terminal.faults(3))


@pytest.mark.parametrize("name", ["page", "drip", "endless headers", "escapes in the reason"])
def test_a_screen_over_an_answer_is_left_at_once(place: Place, server: Server, name: str) -> None:
    opened(place, server, name)


@pytest.mark.long
@pytest.mark.parametrize("name", [*SAID, *TALKS, "loop"])
def test_a_screen_over_every_answer_is_left_at_once(place: Place, server: Server, name: str) -> None:
    opened(place, server, name)


def test_many_addresses_at_once(place: Place, server: Server) -> None:
    config = place.put("config.yaml", "timeout_seconds: 2\n")
    names = ("page", "drip", "reset", "bomb", "no http", "page")
    outcome = run(place, "--config", config, "sections", *map(server.named, names), patience=60)
    sound(outcome.faults((3,), lines=4))
