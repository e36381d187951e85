"""What is no readable file is said in one line, and never waited for."""

import os
from pathlib import Path

import pytest

from briefing_tui.config import Settings
from briefing_tui.desk.open_article import check, document_of, fetch
from briefing_tui.errors import UnreadableError


def missing(folder: Path) -> Path:
    return folder / "missing.txt"


def empty(folder: Path) -> Path:
    (folder / "empty.txt").write_text(" \n\n")
    return folder / "empty.txt"


def binary(folder: Path) -> Path:
    (folder / "binary").write_bytes(bytes(range(256)) * 20)
    return folder / "binary"


def controls(folder: Path) -> Path:
    (folder / "controls").write_bytes(b"\x01\x02words\x03\x04" * 50)
    return folder / "controls"


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def device(folder: Path) -> Path:
    return Path("/dev/zero")


def circle(folder: Path) -> Path:
    (folder / "circle").symlink_to(folder / "circle")
    return folder / "circle"


def below_a_file(folder: Path) -> Path:
    (folder / "file").write_text("words")
    return folder / "file" / "below"


def huge(folder: Path) -> Path:
    with (folder / "huge").open("wb") as sparse:
        sparse.truncate(50_000_000)
    return folder / "huge"


def long_name(folder: Path) -> Path:
    return folder / ("x" * 5000)


REFUSED = {
    missing: "no such file",
    empty: "it is empty",
    binary: "binary data, not text",
    controls: "binary data, not text",
    pipe: "a named pipe",
    device: "a device",
    circle: "its links lead in a circle",
    below_a_file: "no such file",
    huge: "50 MB is more than the 32 MB that are read",
    long_name: "its name is too long",
}


@pytest.mark.parametrize("made", REFUSED, ids=lambda made: made.__name__)
def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path, made: object) -> None:
    path = made(tmp_path)  # type: ignore[operator]  # parametrize loses what the table holds
    with pytest.raises(UnreadableError) as caught:
        document_of(fetch(str(path)))
    assert REFUSED[made] in caught.value.reason  # type: ignore[index]  # as above
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500
    with pytest.raises(UnreadableError):
        check(str(path))


@pytest.mark.parametrize("locator", ["", "a\0b", "gopher://example.org/x", "bundled:nothing.txt"])
def test_a_locator_that_names_nothing_is_refused(locator: str) -> None:
    with pytest.raises(UnreadableError):
        fetch(locator)


def test_a_file_one_may_not_read_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "secret.txt").write_text("words")
    monkeypatch.setattr("briefing_tui.sources.file.os.open", refuse)
    with pytest.raises(UnreadableError, match="not allowed to read it"):
        fetch(str(tmp_path / "secret.txt"))


def test_the_limit_is_the_reader_s_to_set(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_bytes(b"word " * 400_000)
    with pytest.raises(UnreadableError, match="2 MB is more than the 1 MB"):
        fetch(str(tmp_path / "two.txt"), Settings(max_megabytes=1))
    assert len(fetch(str(tmp_path / "two.txt"), Settings(max_megabytes=2)).data) == 2_000_000


def test_a_name_with_control_characters_is_shown_clean(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;title\x07\nb\u202e.txt"
    with pytest.raises(UnreadableError) as caught:
        fetch(str(path))
    assert not set("\x1b\x07\n\u202e") & set(str(caught.value))
    path.write_text("A line of words.")
    assert not set("\x1b\x07\n\u202e") & set(fetch(str(path)).locator)


def test_a_name_that_is_no_utf_8_is_opened_all_the_same(tmp_path: Path) -> None:
    path = os.path.join(str(tmp_path), os.fsdecode(b"caf\xe9.txt"))
    Path(path).write_text("A line of words.")
    fetched = fetch(path)
    assert fetched.locator.encode()
    assert fetched.data == b"A line of words."


def test_a_file_address_is_opened_as_the_file_it_names(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text("words")
    assert fetch(f"file://{tmp_path}/a%20b.txt").data == b"words"
    assert fetch(f"file://localhost{tmp_path}/a%20b.txt").data == b"words"
    with pytest.raises(UnreadableError):
        fetch(f"file://elsewhere.example{tmp_path}/a%20b.txt")
