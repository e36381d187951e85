"""Findings kept and read back: the same, or nothing."""

import json
import os
import stat
import zlib
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.span import Span
from briefing_tui.keeping.bounds import clear_oldest
from briefing_tui.keeping.findings.heard import DamagedError, heard
from briefing_tui.keeping.findings.shelf import keep, kept
from briefing_tui.keeping.findings.told import told

FOUND = ("published", "sentences", "quotes", "timexes", "events")
TEXT = """Pier Mended Before the Winter

PORT ELM, 3 March 2024 — “It holds,” said Ines Okafor, the harbour master. She had measured it on Friday.

What Comes Next

“We sail at dawn,” Okafor said, “and nobody stays behind.” The first boat leaves in June 2025. Odd Lindqvist,
a deckhand, called it “a bargain twice over”. Two days later the ticket office opens.
"""


@cache
def bare() -> Article:
    return structure(read_text(TEXT))


@cache
def understood() -> Article:
    return findings(bare(), date(2024, 3, 4))


def lines() -> list[bytes]:
    return [line.encode() for line in told(understood())]


def article_of(some: Iterable[bytes]) -> Article:
    return heard(bare(), some)


def test_there_is_something_to_keep() -> None:
    assert len(understood().quotes) >= 4
    assert len(understood().events) >= 3
    assert understood().published.day == date(2024, 3, 4)


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found_is_read_back_as_it_was(name: str) -> None:
    assert getattr(article_of(lines()), name) == getattr(understood(), name)


def test_speakers_stand_once_and_stay_one() -> None:
    again = article_of(lines())
    said = [quote.speaker for quote in again.quotes if quote.speaker and "Okafor" in quote.speaker.name]
    assert len(said) > 1
    assert len({id(speaker) for speaker in said}) == 1


def test_an_article_without_findings_is_kept_too() -> None:
    empty = findings(structure(read_text("")))
    found = heard(structure(read_text("")), (line.encode() for line in told(empty)))
    assert found.quotes == ()
    assert found.published == empty.published


def test_without_the_publication_date_the_lines_are_not_whole() -> None:
    with pytest.raises(DamagedError):
        heard(bare(), [])


def spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for one in value for span in spans(one)]
    names = getattr(type(value), "__struct_fields__", ())
    return [span for name in names for span in spans(getattr(value, name))]


def values(value: object) -> list[tuple[list[object], int]]:
    """Return every place of a JSON value that can be changed, lists within lists."""
    if not isinstance(value, list):
        return []
    return [(value, at) for at in range(len(value))] + [place for one in value for place in values(one)]


@settings(max_examples=300)
@given(data=st.data())
def test_a_changed_value_is_damage_or_can_be_true(data: st.DataObject) -> None:
    told_ = [json.loads(line) for line in lines()]
    places = values(told_)
    holder, at = places[data.draw(st.integers(0, len(places) - 1))]
    holder[at] = data.draw(
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(-(10**20), 10**20),
            st.floats(),
            st.text(max_size=5),
            st.sampled_from(["\x1b[2J", "\u202e", "full", "2024-13-41", [], [[]], {}]),
        )
    )
    try:
        found = article_of(json.dumps(line).encode() for line in told_)
    except DamagedError:
        return
    for name in FOUND:
        for span in spans(getattr(found, name)):
            assert 0 <= span.start <= span.end <= len(TEXT)
    for quote in found.quotes:
        assert 0 <= quote.section < len(found.sections)
        assert quote.speaker is None or not set(quote.speaker.name + quote.speaker.role) & set("\x1b\u202e")


@settings(max_examples=200)
@given(noise=st.lists(st.binary(max_size=30), max_size=5))
def test_noise_is_damage(noise: list[bytes]) -> None:
    with pytest.raises(DamagedError):
        heard(bare(), noise)


@pytest.mark.parametrize(
    "line", [b"[" * 100_000, b'["quotes", [' + b"9" * 10_000 + b"]]", b"{}", b"null", b'["else", [1]]', b""]
)
def test_odd_lines_are_damage(line: bytes) -> None:
    with pytest.raises(DamagedError):
        heard(bare(), [*lines(), line])


# On the shelf


def shelved(folder: Path, key: str = "key") -> Path:
    keep(str(folder), key, understood(), lambda: None)
    return folder / f"{key}.jsonl"


def taken(folder: Path, key: str = "key", article: Article | None = None) -> Article | None:
    return kept(str(folder), key, article or bare(), lambda: None)


def test_kept_findings_are_found_again(tmp_path: Path) -> None:
    path = shelved(tmp_path / "briefing" / "findings")
    found = taken(path.parent)
    assert found is not None
    assert found.events == understood().events
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_without_an_entry_there_is_none(tmp_path: Path) -> None:
    assert taken(tmp_path) is None
    assert taken(tmp_path / "nowhere") is None


@settings(max_examples=100)
@given(at=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_changed_byte_makes_the_entry_none(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int
) -> None:
    folder = tmp_path_factory.mktemp("findings")
    path = shelved(folder)
    data = bytearray(path.read_bytes())
    at %= len(data)
    same = data[at] == byte
    data[at] = byte
    path.write_bytes(data)
    assert (taken(folder) is not None) is same


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_an_entry_cut_short_is_none(tmp_path: Path, share: float) -> None:
    path = shelved(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert taken(tmp_path) is None


def test_an_entry_moved_to_another_article_is_none(tmp_path: Path) -> None:
    shelved(tmp_path).rename(tmp_path / "other.jsonl")
    assert taken(tmp_path, "other") is None


def test_an_entry_forged_for_a_shorter_text_is_none(tmp_path: Path) -> None:
    shelved(tmp_path)
    assert taken(tmp_path, article=structure(read_text("Too short."))) is None


def test_a_forged_entry_cannot_bring_an_escape(tmp_path: Path) -> None:
    path = shelved(tmp_path)
    body = path.read_bytes()[:-9].replace(b"Ines Okafor", rb"\u001b]52;c;eA==\u0007")
    path.write_bytes(body + f"{zlib.crc32(body):08x}\n".encode())
    assert b"52;c" in path.read_bytes()
    assert taken(tmp_path) is None


def test_a_folder_or_pipe_in_its_place_is_none(tmp_path: Path) -> None:
    (tmp_path / "key.jsonl").mkdir()
    assert taken(tmp_path) is None
    keep(str(tmp_path), "key", understood(), lambda: None)
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert taken(tmp_path, "pipe") is None


def test_what_cannot_be_written_is_not_kept() -> None:
    keep("/proc/briefing", "key", understood(), lambda: None)


def test_giving_up_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        keep(str(tmp_path), "key", understood(), stop)
    assert not list(tmp_path.iterdir())
    shelved(tmp_path)
    with pytest.raises(KeyError):
        kept(str(tmp_path), "key", bare(), stop)


def test_more_than_an_entry_may_have_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_tui.keeping.findings.shelf.LARGEST", 100)
    keep(str(tmp_path), "key", understood(), lambda: None)
    assert not list(tmp_path.iterdir())


# Bounds


def aged(folder: Path, name: str, age: float, size: int = 10) -> Path:
    path = folder / name
    path.write_bytes(b"x" * size)
    os.utime(path, (10**9 - age, 10**9 - age))
    return path


def test_the_oldest_go_first(tmp_path: Path) -> None:
    for age in range(5):
        aged(tmp_path, f"{age}", age)
    clear_oldest(str(tmp_path), 3)
    assert sorted(os.listdir(tmp_path)) == ["0", "1", "2"]
    clear_oldest(str(tmp_path), 3, most_bytes=25)
    assert sorted(os.listdir(tmp_path)) == ["0", "1"]
    clear_oldest(str(tmp_path / "nowhere"), 1)


def test_what_a_dead_process_left_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    aged(tmp_path, "new", 0)
    aged(tmp_path, "a.1-1.unfinished", 10)
    aged(tmp_path, "b.1-1.unfinished", 10_000)
    (tmp_path / "folder").mkdir()
    clear_oldest(str(tmp_path), 10)
    assert sorted(os.listdir(tmp_path)) == ["a.1-1.unfinished", "folder", "new"]
