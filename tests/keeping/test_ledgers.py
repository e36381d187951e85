"""Places and choices: what was kept is found again, damage is set aside, several writers get along."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.keeping.choices import Choices, keep_choices, kept_choices
from briefing_tui.keeping.ledger import read_ledger, set_aside
from briefing_tui.keeping.lock import alone_in
from briefing_tui.keeping.places import MOST, MOST_STOPS, Place, keep_places, kept_places, key_of

STAMP = "2026-11-22T12-00-00"


def damages() -> dict[str, Callable[[Path], object]]:
    """Return ways to put something into the place of a file of ours."""

    def linked(path: Path) -> None:
        path.with_name("elsewhere").write_bytes(b"somebody else's")
        path.symlink_to("elsewhere")

    return {
        "empty": lambda path: path.write_bytes(b""),
        "cut short": lambda path: path.write_bytes(b'{"briefing":"places","version":1,"pla'),
        "noise": lambda path: path.write_bytes(bytes(range(256))),
        "another's": lambda path: path.write_bytes(b'{"places": []}'),
        "a list": lambda path: path.write_bytes(b"[1, 2]"),
        "a string": lambda path: path.write_bytes(b'"briefing"'),
        "newer": lambda path: path.write_bytes(b'{"briefing":"places","version":2,"places":[]}'),
        "no version": lambda path: path.write_bytes(b'{"briefing":"places","places":[]}'),
        "an odd version": lambda path: path.write_bytes(b'{"briefing":"places","version":"1"}'),
        "nested": lambda path: path.write_bytes(b"[" * 100_000),
        "a long number": lambda path: path.write_bytes(b'{"briefing":' + b"9" * 10_000 + b"}"),
        "too large": lambda path: path.write_bytes(b" " * 1_000_001),
        "a folder": lambda path: path.mkdir(),
        "a pipe": lambda path: os.mkfifo(path),
        "a link": linked,
        "a dangling link": lambda path: path.symlink_to("nowhere"),
        "a loop": lambda path: path.symlink_to(path.name),
    }


@pytest.mark.parametrize("damage", damages())
def test_what_is_not_ours_is_set_aside_with_a_notice(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "places.json"
    damages()[damage](path)
    before = os.lstat(path)
    held = path.read_bytes() if stat.S_ISREG(before.st_mode) else b""
    places, notice = kept_places(str(tmp_path), STAMP)
    aside = tmp_path / f"places.json.{STAMP}"
    assert places == {}
    assert notice.startswith("places.json is ")
    assert notice.endswith(f"set aside as {aside.name}")
    assert os.lstat(aside).st_ino == before.st_ino
    assert not held or aside.read_bytes() == held
    assert not os.path.lexists(path)
    assert keep_places(str(tmp_path), [Place("a", 1)], STAMP) == ""
    assert kept_places(str(tmp_path), STAMP) == ({"a": Place("a", 1)}, "")


def test_nothing_set_aside_earlier_is_written_over(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "places.json").write_text(f"damage {number}")
        kept_places(str(tmp_path), STAMP)
    held = sorted(path.read_text() for path in tmp_path.glob("places.json.*"))
    assert held == ["damage 0", "damage 1", "damage 2"]


def test_damage_found_while_writing_is_set_aside_too(tmp_path: Path) -> None:
    (tmp_path / "places.json").write_text("damage")
    notice = keep_places(str(tmp_path), [Place("a", 1)], STAMP)
    assert "set aside" in notice
    assert (tmp_path / f"places.json.{STAMP}").read_text() == "damage"
    assert list(kept_places(str(tmp_path), STAMP)[0]) == ["a"]


def test_what_cannot_be_moved_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "places.json"
    path.write_text("damage")

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("briefing_tui.keeping.ledger.os.rename", refused)
    with pytest.raises(OSError):
        keep_places(str(tmp_path), [Place("a", 1)], STAMP)
    assert path.read_text() == "damage"


def test_setting_aside_what_another_has_just_set_aside(tmp_path: Path) -> None:
    assert set_aside(str(tmp_path / "gone"), STAMP) == "gone"


def test_without_a_file_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert read_ledger(str(tmp_path / "no" / "places.json"), "places", STAMP) == ({}, "")
    assert kept_choices(str(tmp_path), STAMP) == (Choices(), "")
    assert not list(tmp_path.iterdir())


@given(
    rows=st.lists(
        st.tuples(
            st.text(st.characters(codec="ascii"), min_size=1, max_size=20),
            st.integers(0, 10**12),
            st.lists(st.integers(0, 10**12), max_size=60),
        ),
        max_size=20,
        unique_by=lambda row: row[0],
    )
)
def test_places_are_found_as_they_were_left(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, int, list[int]]]
) -> None:
    folder = str(tmp_path_factory.mktemp("state"))
    places = [Place(key, at, tuple(trail)) for key, at, trail in rows]
    keep_places(folder, places, STAMP)
    found, notice = kept_places(folder, STAMP)
    assert notice == ""
    assert list(found.values()) == [Place(p.key, p.at, p.trail[-MOST_STOPS:]) for p in places]


def test_the_file_is_json_and_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "briefing"
    keep_places(str(folder), [Place("a", 7, (1, 2))], STAMP)
    path = folder / "places.json"
    assert json.loads(path.read_text()) == {"briefing": "places", "version": 1, "places": [["a", 7, [1, 2]]]}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {one.name for one in folder.iterdir()} == {"places.json", "lock"}


@pytest.mark.parametrize(
    "row",
    [
        5,
        None,
        [],
        ["a"],
        ["a", -1, []],
        ["a", True, []],
        ["a", 1.5, []],
        ["a", 1, None],
        [1, 1, []],
        ["a" * 65, 1, []],
        {"a": 1},
    ],
)
def test_a_row_that_is_no_place_costs_only_itself(tmp_path: Path, row: object) -> None:
    content = {"briefing": "places", "version": 1, "places": [row, ["b", 1, [2, -2, "x", True]]]}
    (tmp_path / "places.json").write_text(json.dumps(content))
    assert kept_places(str(tmp_path), STAMP) == ({"b": Place("b", 1, (2,))}, "")


def test_the_places_left_last_are_kept(tmp_path: Path) -> None:
    keep_places(str(tmp_path), [Place(str(number), 1) for number in range(MOST)], STAMP)
    keep_places(str(tmp_path), [Place("0", 2), Place("new", 1)], STAMP)
    found = kept_places(str(tmp_path), STAMP)[0]
    assert len(found) == MOST
    assert list(found)[-2:] == ["0", "new"]
    assert found["0"].at == 2
    assert "1" not in found


def test_of_two_writers_neither_loses_the_others_articles(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom briefing_tui.keeping import lock\n"
        "from briefing_tui.keeping.places import Place, keep_places\nlock.PATIENCE = 30\n"
        f"name = sys.argv[1]\nfor number in range(40): keep_places({str(tmp_path)!r}, "
        "[Place(f'{name}{number}', 1), Place('both', number)], '')\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, name]) for name in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    found = kept_places(str(tmp_path), STAMP)[0]
    assert {f"{name}{number}" for name in "ab" for number in range(40)} <= set(found)
    assert found["both"].at == 39


def test_a_lock_somebody_sits_on_is_waited_for_a_moment_only(tmp_path: Path) -> None:
    with alone_in(str(tmp_path)) as first, alone_in(str(tmp_path), patience=0.02) as second:
        assert first
        assert not second
        keep_places(str(tmp_path), [Place("a", 1)], STAMP)
    with alone_in(str(tmp_path)) as third:
        assert third
    assert "a" in kept_places(str(tmp_path), STAMP)[0]


@pytest.mark.parametrize("lock", ["folder", "pipe", "link"])
def test_an_odd_lock_is_none(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "lock"
    if lock == "folder":
        path.mkdir()
    elif lock == "link":
        path.symlink_to("elsewhere")
    else:
        os.mkfifo(path)
    keep_places(str(tmp_path), [Place("a", 1)], STAMP)
    assert "a" in kept_places(str(tmp_path), STAMP)[0]
    assert not (tmp_path / "elsewhere").exists()


def test_a_fault_under_the_lock_is_the_callers(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), alone_in(str(tmp_path)):
        raise FileNotFoundError


def test_choices_not_made_stay_as_they_are_kept(tmp_path: Path) -> None:
    folder = str(tmp_path)
    keep_choices(folder, Choices(theme="nord"), STAMP)
    keep_choices(folder, Choices(measure=80), STAMP)
    assert kept_choices(folder, STAMP) == (Choices("nord", 80), "")
    assert json.loads((tmp_path / "settings.json").read_text()) == {
        "briefing": "settings",
        "version": 1,
        "theme": "nord",
        "measure": 80,
    }


def test_choosing_the_same_again_writes_nothing(tmp_path: Path) -> None:
    keep_choices(str(tmp_path), Choices("nord", 80), STAMP)
    before = (tmp_path / "settings.json").stat()
    keep_choices(str(tmp_path), Choices("nord"), STAMP)
    assert (tmp_path / "settings.json").stat() == before


@pytest.mark.parametrize(
    ("values", "choices"),
    [
        ({"theme": 5, "measure": "80"}, Choices()),
        ({"theme": "\x1b]52;c;eA==\x07", "measure": 39}, Choices()),
        ({"theme": "", "measure": True}, Choices()),
        ({"theme": "a" * 65, "measure": 121}, Choices()),
        ({"theme": "gruvbox", "measure": 120, "else": []}, Choices("gruvbox", 120)),
    ],
)
def test_a_choice_nobody_can_have_made_is_none(
    tmp_path: Path, values: dict[str, object], choices: Choices
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"briefing": "settings", "version": 1, **values}))
    assert kept_choices(str(tmp_path), STAMP) == (choices, "")


@given(text=st.text(), other=st.text())
def test_a_text_has_one_key(text: str, other: str) -> None:
    assert key_of(text) == key_of(text)
    assert (key_of(text) == key_of(other)) == (text == other)


def test_the_key_of_ten_megabytes_sees_both_ends() -> None:
    text = "word " * 2_000_000
    assert len({key_of(text), key_of(f"x{text[1:]}"), key_of(f"{text[:-1]}x"), key_of(text[:-1])}) == 4
