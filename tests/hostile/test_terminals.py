"""Terminals of all sizes and kinds, and what the environment says of them."""

import random

import pytest
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal

SIZES = (
    (1, 1),
    (2, 1),
    (1, 50),
    (200, 1),
    (3, 3),
    (10, 3),
    (20, 5),
    (39, 10),
    (40, 8),
    (40, 10),
    (80, 24),
    (500, 200),
)
QUICK = ((1, 1), (1, 50), (200, 1), (20, 5), (40, 10), (500, 200))
KEYS = (
    "j",
    " ",
    "\t",
    "\x1b[6~",
    "3",
    "G",
    "\r",
    "?",
    "\x1b",
    "/ab",
    "\x1b",
    ":",
    "\x1b",
    "t",
    "\x1b",
    ";",
    "z",
)


@pytest.mark.parametrize("size", QUICK, ids=str)
def test_it_lives_in_a_terminal_of_this_size(place: Place, size: tuple[int, int]) -> None:
    with Terminal(place, start=Start(size=size)) as terminal:
        assert terminal.ready()
        for key in KEYS:
            terminal.send(key)
            terminal.breathe(0.12 if key == "\x1b" else 0.02)
        terminal.quiet()
        terminal.type("\x1b", "\x1b")
        sound(terminal.farewell())


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_key_is_answered_in_a_terminal_of_this_size(place: Place, size: tuple[int, int]) -> None:
    with Terminal(place, start=Start(size=size)) as terminal:
        assert terminal.ready()
        for key in (
            *KEYS,
            *"jkhl1234)(><][nNvfFDyYor-+gG",
            "\x1b[5~",
            "\x1b[H",
            "\x0c",
            "\x0f",
            "\x04",
            "\x15",
        ):
            terminal.type(key, "\x1b")
        sound(terminal.farewell(copied=True))


def test_a_storm_of_sizes_ends_in_a_whole_screen(place: Place) -> None:
    dice = random.Random(7)
    with Terminal(place) as terminal:
        assert terminal.ready()
        for _ in range(150):
            terminal.size(
                dice.choice((1, 2, 5, 20, 40, 80, 100, 200, 500)), dice.choice((1, 2, 5, 10, 24, 60, 200))
            )
            terminal.read()
        terminal.size(80, 24)
        terminal.quiet()
        terminal.type("2", "g")
        assert terminal.shows("? help")
        sound(terminal.farewell())


@pytest.mark.parametrize(
    "keys", ["", "/ferry", "?", ":", "3"], ids=["text", "search", "help", "palette", "list"]
)
def test_down_to_one_cell_and_back(place: Place, keys: str) -> None:
    with Terminal(place) as terminal:
        assert terminal.ready()
        terminal.type(keys)
        for size in ((1, 1), (0, 0), (2, 2), (500, 1), (100, 30)):
            terminal.size(*size)
            terminal.quiet()
            terminal.type("j")
        terminal.type("\x1b", "\x1b", "\x1b")
        sound(terminal.farewell())


SAID: dict[str, dict[str, str | None]] = {
    "vt100": {"TERM": "vt100"},
    "linux": {"TERM": "linux"},
    "unheard of": {"TERM": "nonsense\x1b[7331m"},
    "long": {"TERM": "x" * 5000},
    "C": {"LANG": "C", "LC_ALL": "C"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "unknown locale": {"LC_ALL": "xx_YY.nothing"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "latin": {"PYTHONIOENCODING": "latin-1:strict"},
    "no colour": {"NO_COLOR": "1"},
    "lying small": {"COLUMNS": "1", "LINES": "1"},
    "lying large": {"COLUMNS": "99999", "LINES": "99999"},
    "lying words": {"COLUMNS": "abc", "LINES": "-5"},
    "lying long": {"COLUMNS": "9" * 5000, "LINES": "9" * 5000, "ESCDELAY": "9" * 400},
    "lying digits": {"COLUMNS": "８０", "LINES": "²", "ESCDELAY": "²"},
    "seven bits": {"PYTHONIOENCODING": "utf-7"},
    "shifting": {"PYTHONIOENCODING": "iso2022_jp"},
    "no home": {"HOME": None},
    "home is none": {"HOME": "/nonexistent"},
    "home is proc": {"HOME": "/proc"},
    "state is a device": {
        "XDG_STATE_HOME": "/dev/null",
        "XDG_CACHE_HOME": "/dev/null",
        "XDG_CONFIG_HOME": "/dev/null",
    },
    "relative state": {"XDG_STATE_HOME": "x\x1b[7331m", "XDG_CACHE_HOME": "", "XDG_CONFIG_HOME": "y"},
    "no temporary folder": {"TMPDIR": "/nonexistent"},
    "textual's own": {"TEXTUAL": "debug,devtools", "TEXTUAL_COLOR_SYSTEM": "bogus", "TEXTUAL_FPS": "abc"},
    "textual's driver": {"TEXTUAL_DRIVER": "os:system", "TEXTUAL_LOG": "/dev/full", "TEXTUAL_PRESS": "x,y"},
    "textual's numbers": {
        "ESCDELAY": "abc",
        "TEXTUAL_ANIMATIONS": "\x1b[7331m",
        "TEXTUAL_SLOW_THRESHOLD": "x",
    },
    "textual's picture": {"TEXTUAL_SCREENSHOT": "1", "TEXTUAL_SCREENSHOT_LOCATION": "/nonexistent"},
    "rich's": {"FORCE_COLOR": "1", "TTY_COMPATIBLE": "0", "JUPYTER_COLUMNS": "x", "TTY_INTERACTIVE": "0"},
    "colour terminal": {"COLORTERM": "\x1b[7331m"},
    "warnings": {"PYTHONWARNINGS": "error"},
    "development": {"PYTHONDEVMODE": "1"},
    "zone": {"TZ": "garbage/x\x1b[7331m"},
    "proxy": {"http_proxy": "\x1b[7331m", "https_proxy": "::::"},
    "certificates": {"SSL_CERT_FILE": "/nonexistent"},
}
FEW = (
    "unheard of",
    "POSIX",
    "lying small",
    "lying long",
    "lying digits",
    "seven bits",
    "state is a device",
    "textual's own",
    "textual's numbers",
    "no home",
)


def in_this_environment(place: Place, name: str) -> None:
    with Terminal(
        place,
        place.put("paper.txt", "Ferry Opens\n\nIt sails. Zoë said so.\n"),
        start=Start(environment=SAID[name]),
    ) as terminal:
        assert terminal.shows("It sails.")
        terminal.quiet()
        terminal.type("j", "?", "\x1b")
        sound(terminal.farewell())


@pytest.mark.parametrize("name", FEW)
def test_it_lives_whatever_the_environment_says(place: Place, name: str) -> None:
    in_this_environment(place, name)


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in SAID if name not in FEW])
def test_it_lives_whatever_else_the_environment_says(place: Place, name: str) -> None:
    in_this_environment(place, name)


@pytest.mark.parametrize("term", ["dumb", "unknown", "", None])
def test_a_terminal_that_moves_no_cursor_gets_the_article_printed(place: Place, term: str | None) -> None:
    with Terminal(place, start=Start(environment={"TERM": term})) as terminal:
        assert terminal.ended(60)
        sound(terminal.faults())
        assert b"\x1b[?1049h" not in terminal.raw


ANSWERS: dict[str, dict[bytes, bytes]] = {
    "nothing": {},
    "no": {b"\x1b[?2026$p": b"\x1b[?2026;0$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"},
    "sizes in band": {b"\x1b[?2048$p": b"\x1b[?2048;2$y\x1b[48;1;1;1;1t\x1b[48;99999;99999;0;0t"},
    "garbage": {
        b"\x1b[?2026$p": b"\x1b[?2026;9999999999$y\x1b[?;$y",
        b"\x1b[?2048$p": b"\x1b]\x1bP\x1b_\xff\xfe\x9b",
    },
    "an unfinished string": {b"\x1b[?2026$p": b"\x1bP1$r"},
}


@pytest.mark.parametrize("name", ANSWERS)
def test_whatever_the_terminal_answers(place: Place, name: str) -> None:
    with Terminal(place, start=Start(replies=ANSWERS[name])) as terminal:
        assert terminal.ready()
        terminal.type("j")
        sound(terminal.farewell())


def test_cells_lost_to_a_size_that_came_and_went_are_drawn_anew(place: Place) -> None:
    with Terminal(place, start=Start(size=(80, 24))) as terminal:
        assert terminal.ready()
        before = terminal.text()
        terminal.size(1, 1)
        terminal.size(80, 24)
        terminal.quiet()
        assert terminal.text() == before
        sound(terminal.farewell())
