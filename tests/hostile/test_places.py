"""Payloads in every place text can come from, shown on the command line and on the screen."""

import json
from collections.abc import Sequence

import pytest
from tests.hostile.command import Streams, run
from tests.hostile.papers import FORMATS, plain
from tests.hostile.payloads import ALL, ESCAPES, MARKUP, SURROGATES
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal

COMMANDS: Sequence[Sequence[str]] = (
    *(("show", "--format", form) for form in ("table", "plain", "markdown", "json", "csv")),
    ("sections", "--format", "table"),
    ("quotes", "--kind", "full,partial,echo,scare", "--format", "table"),
    ("timeline", "--all", "--format", "table"),
    ("timeline", "--format", "ics"),
    ("timeline", "--expressions", "--format", "jsonl"),
    ("search", "ferry"),
)
TOGETHER = " ".join(payload for name, payload in ALL.items() if name not in ("nothing", "unfinished string"))
"""One payload of all, but for what makes a text binary: what one hides, another one may bring out."""


def paper(place: Place, form: str, payload: str, name: str = "paper") -> str:
    ending, make = FORMATS[form]
    return place.put(f"{name}{ending}", make(payload))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_with_all_payloads_prints_clean(place: Place, form: str) -> None:
    name = paper(place, form, TOGETHER)
    outcome = run(place, "show", "--format", "table", name)
    sound(outcome.faults((3,), lines=3) if form == "opml" else outcome.faults())


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_with_all_payloads_prints_clean(place: Place, command: Sequence[str]) -> None:
    name = paper(place, "html", TOGETHER)
    sound(run(place, *command, name).faults((0, 1)))


@pytest.mark.long
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("form", FORMATS)
def test_every_command_with_every_format_prints_clean(
    place: Place, form: str, command: Sequence[str]
) -> None:
    name = paper(place, form, TOGETHER)
    sound(run(place, *command, name).faults((0, 1, 3), None if form != "opml" else 3))


@pytest.mark.long
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", [*ALL, *SURROGATES])
def test_every_payload_in_every_format_prints_clean(place: Place, form: str, name: str) -> None:
    given = paper(place, form, (ALL | SURROGATES)[name])
    outcome = run(place, "show", "--format", "table", given)
    sound(outcome.faults((0, 3), lines=3 if form == "opml" else None))


FILE_NAMES = {
    "escape": b"n\x1b[7331m.txt",
    "string": b"n\x1b]0;KANARI\x07.txt",
    "eight bit": "n\x9b7331m.txt".encode(),
    "raw eight bit": b"n\x9b7331m\xff.txt",
    "override": "n\u202etxt.exe.txt".encode(),
    "newline": b"n\nbriefing: all is well.txt",
    "return": b"n\rgone.txt",
    "closing": b"n[].txt",
    "action": b"[@click=app.quit]x.txt",
    "dash": b"-x.txt",
    "option": b"--help.txt",
    "command": b"$(touch STRAY);`touch STRAY`|touch STRAY.txt",
    "blank": b" .txt",
    "long": b"n" * 250 + b".txt",
    "tab": b"a\tb.txt",
    "format": b"%s%n{0}.txt",
    "address": b"http:x.txt",
}


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_file_s_name_is_text_of_strangers_too(place: Place, name: str) -> None:
    given = place.put(FILE_NAMES[name], plain("here"))
    sound(run(place, "show", "--format", "table", f"./{given}").faults())
    sound(run(place, "quotes", f"./{given}.none").faults((3,)))


@pytest.mark.parametrize("name", FILE_NAMES)
@pytest.mark.long
def test_a_file_s_name_is_shown_clean_on_the_screen(place: Place, name: str) -> None:
    given = place.put(FILE_NAMES[name], plain("here"))
    with Terminal(place, f"./{given}", "./" + place.put("other.txt", plain("there"))) as terminal:
        assert terminal.shows("Ferry")
        sound(terminal.farewell())


def test_a_folder_of_odd_names_is_shown_clean(place: Place) -> None:
    for n, name in enumerate(FILE_NAMES.values()):
        place.put(b"folder/" + name, plain("here") if n % 3 else b"\0\1\2" * 500)
    sound(run(place, "sections", "folder").faults((3,), lines=6))
    with Terminal(place, "folder", start=Start(size=(160, 45))) as terminal:
        assert terminal.ready()
        terminal.type("1", "j", "j", "j", "G", "J", "J", "K")
        sound(terminal.farewell())


@pytest.mark.parametrize("form", ["plain", "html", "rss", "json feed"])
def test_every_pane_shows_all_payloads_clean(place: Place, form: str) -> None:
    name = paper(place, form, TOGETHER)
    with Terminal(place, name, start=Start(size=(160, 45))) as terminal:
        assert terminal.ready()
        terminal.type("j", "G", "g", "v", "3", "jjj", "\r", "4", "jj", "\r", "1", "j", "G", "2", ";", "\x1b")
        terminal.type(")", ">", "]", "z", "z", "?", "q", "J", "K", "o", "/ferry\r", "n", "\x1b")
        sound(terminal.farewell())


@pytest.mark.long
@pytest.mark.parametrize("name", [*ALL, *SURROGATES])
@pytest.mark.parametrize("form", ["plain", "html", "rss"])
def test_every_pane_shows_every_payload_clean(place: Place, form: str, name: str) -> None:
    given = paper(place, form, (ALL | SURROGATES)[name])
    with Terminal(place, given, start=Start(size=(160, 45))) as terminal:
        if not terminal.ready():  # so many controls are no text
            sound(terminal.faults(3))
            return
        terminal.type("j", "G", "3", "jj\r", "4", "jj\r", "1", "G", "2", ";", "\x1b", "z", "z", "/", "\x1b")
        sound(terminal.farewell())


def test_what_is_copied_is_clean(place: Place) -> None:
    name = paper(place, "html", TOGETHER)
    with Terminal(place, name, start=Start(size=(160, 45))) as terminal:
        assert terminal.ready()
        terminal.type("y", "Y", "3", "y", "Y", "4", "y", "Y", "1", "y", "Y")
        assert b"\x1b]52;" in terminal.raw
        sound(terminal.farewell(copied=True))


def test_of_a_text_in_one_line_the_beginning_is_copied_and_leaving_cuts_no_sequence(place: Place) -> None:
    given = place.put("line.txt", "word " * 1_000_000)
    with Terminal(place, given, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        terminal.send("yY")
        assert terminal.wrote(b"\x1b]52;")
        sound(terminal.farewell(copied=True))
        assert len(terminal.raw) < 1_000_000


@pytest.mark.parametrize("name", ["action", "action with words", "web link", "closing"])
def test_markup_is_shown_as_it_stands_and_a_click_runs_nothing(place: Place, name: str) -> None:
    given = paper(place, "plain", MARKUP[name])
    with Terminal(place, given, start=Start(size=(160, 45))) as terminal:
        assert terminal.ready()
        assert terminal.shows(MARKUP[name])
        for row in range(2, 44, 3):
            for column in (5, 20, 60, 90, 120, 140):
                terminal.send(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")
        terminal.quiet()
        sound(terminal.farewell())


SEARCHED = {
    "paste": "\x1b[200~" + "".join(ESCAPES.values()).replace("\x1b", "\x1b") + "\x1b[201~",
    "paste of markup": "\x1b[200~" + " ".join(MARKUP.values()) + "\x1b[201~",
    "paste of steering": "\x1b[200~a\u202eb\u2066c\u200b\u2028\x1b[201~",
    "typed": "\x9b\x85\u202e\u2028[/]",
    "raw bytes": "\udcff\udcfe\udc80",
}
FIELDS = {"search": "/", "words": '"', "speaker": "@", "list": "&", "date": "D", "palette": ":", "theme": "t"}


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_typed_anywhere_comes_back_clean(place: Place, field: str) -> None:
    given = paper(place, "plain", "here")
    with Terminal(place, given, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        for typed in SEARCHED.values():
            terminal.type("\x1b", FIELDS[field], typed.encode("utf-8", "surrogateescape"))
        terminal.type("\x1b", "\x1b", "\x1b")
        sound(terminal.farewell())


def test_a_search_on_the_command_line_is_clean(place: Place) -> None:
    given = paper(place, "plain", "here")
    for words in (TOGETHER.replace("\x00", ""), "[/]", "\x1b[7331m", "\udcff\udc9b", "", "x" * 100_000):
        sound(run(place, "search", words, given).faults((0, 1, 2)))


OPTIONS = (
    ("quotes", "--format", "\x1b[7331m"),
    ("quotes", "--speaker", "[/]\x1b[7331m"),
    ("quotes", "--about", "\x9b7331m"),
    ("quotes", "--kind", "\x1b"),
    ("quotes", "--none\x1b[7331m"),
    ("timeline", "--date", "\x9b7331m"),
    ("timeline", "--date", "9" * 5000),
    ("timeline", "--date", "99999-01-01"),
    ("timeline", "--since", "0000-00-00"),
    ("timeline", "--until", "\udcff"),
    ("\x1b[7331m",),
    ("--config", "\x1b]0;KANARI\x07", "quotes"),
)


@pytest.mark.parametrize("words", OPTIONS, ids=range(len(OPTIONS)))
def test_a_wrong_option_is_told_in_one_clean_line(place: Place, words: Sequence[str]) -> None:
    outcome = run(place, *words, *([] if len(words) == 1 else [paper(place, "plain", "here")]))
    sound(outcome.faults((0, 1, 2, 3)))


def test_a_feed_of_everything_odd_is_read(place: Place) -> None:
    odd: list[object] = [
        None,
        5,
        [],
        {"title": None},
        {"title": ["x"], "url": 7, "authors": "x"},
        {"authors": [{"name": []}]},
    ]
    name = place.put("odd.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": odd}))
    sound(run(place, "show", name).faults((0, 3)))


def test_standard_input_with_all_payloads_prints_clean(place: Place) -> None:
    streams = Streams(stdin=plain(TOGETHER).encode("utf-8", "surrogatepass"))
    sound(run(place, "quotes", "-", "--format", "table", streams=streams).faults())
