"""Settings from YAML: what is wrong is said with file, line and key, in one line."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.config import Settings, examined, load
from briefing_tui.config.written import MAX_WARNINGS
from briefing_tui.errors import ConfigError

WRONG = [
    ("theme: no\n", "line 1: theme: expected the name of a theme, got False"),
    ("\nmeasure: wide\n", "line 2: measure: expected a number from 40 to 120, got 'wide'"),
    ("measure: 200", "line 1: measure: expected a number from 40 to 120, got 200"),
    ("measure: true", "line 1: measure: expected a number from 40 to 120, got True"),
    ("theme: x\nkeys: emacs", "line 2: keys: expected one of default, newsboat, less, got 'emacs'"),
    ("keymap: [a]", "line 1: keymap: expected a list of `binding: keys` lines"),
    ("keymap:\n  a: b\n  pane.zoom: 7", "line 3: keymap: pane.zoom: expected keys such as 'ctrl+f,pagedown'"),
    ("allow_private_addresses: 'yes'", "line 1: allow_private_addresses: expected true or false, got 'yes'"),
    ("cache: 0", "line 1: cache: expected true or false, got 0"),
    ("max_megabytes: 0", "line 1: max_megabytes: expected a number from 1 to 1000, got 0"),
    ("timeout_seconds: soon", "line 1: timeout_seconds: expected a number of seconds from 1 to 600"),
    ("timeout_seconds: .nan", "timeout_seconds: expected a number of seconds from 1 to 600"),
    ("- a\n- b", "line 1: settings are written as `key: value` lines"),
    ("just words", "line 1: settings are written as `key: value` lines"),
    ("theme: [a", "line"),
    ("theme: 'a\n", "line"),
    ("a: b: c", "line 1"),
    ("x: !!python/object/apply:os.system ['true']", "line 1"),
    ("&a [*a, *a]", "settings"),
    ("x: " + "[" * 100 + "]" * 100, "too deep"),
    ("a: &a [1]\n" + "".join(f"b{n}: *a\n" for n in range(50)), "too many aliases"),
    ("x: 1\n" * 60_000, "larger than 256 kB"),
    ("x: 1\n" * 6_000, "too long"),
    ("\nmeasure: 0x" + "f" * 9_000, "line 2: more than 300 characters in one value"),
    ("theme: 0x" + "f" * 250, "line 1: theme: expected the name of a theme, got"),
    ("measure: 1" + ":59" * 60_000, "line 1: more than 300 characters in one value"),
    ("theme: &a [*a]", "line 1: theme: expected the name of a theme, got a list"),
    ("theme: 2024-01-01", "got a date"),
    ("theme: 2024-13-41", "month must be"),
    ("theme: !!binary '%'", "line 1"),
    ("? [a]\n: b", "line 1"),
    ("\tmeasure: 60", "line 1: found character '\\t'"),
    ("measure: ~", "line 1: measure: expected a number from 40 to 120, got nothing"),
    ("--- {}\n--- {}", "another document"),
    ("theme: a\0b", "unacceptable character"),
    (
        "a: &a ["
        + "x, " * 300
        + "x]\n"
        + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(9))
        + "theme: *b8",
        "line 11: theme: expected the name of a theme, got a list",
    ),
]


@pytest.mark.parametrize(("text", "words"), WRONG, ids=[words[:40] for _, words in WRONG])
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(str(path))
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1252"])
def test_other_encodings_are_said(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes("theme: “é”".encode(encoding))
    with pytest.raises(ConfigError, match="not UTF-8 text"):
        load(path)
    path.write_bytes("theme: é".encode("utf-8-sig"))
    assert load(path).settings.theme == "é"


def test_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: nord\nmeasure: 64\nkeys: less\nkeymap: {pane.zoom: f}\ntimeout_seconds: 5\n")
    loaded = load(path)
    assert loaded.settings == Settings(
        theme="nord", measure=64, keys="less", keymap={"pane.zoom": "f"}, timeout_seconds=5
    )
    assert (loaded.path, loaded.warnings) == (path, ())


def test_what_is_right_counts_beside_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: nord\nmeasure: 7\nkeymap: {pane.zoom: f, pane.next: 1}\n")
    loaded = examined(path)
    assert loaded.settings == Settings(theme="nord", keymap={"pane.zoom": "f"})
    assert len(loaded.faults) == 2
    assert loaded.lines["keymap.pane.next"] == 3


def test_faults_are_not_without_end(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("keymap:\n" + "".join(f"  odd{number}: 1\n" for number in range(900)))
    assert len(examined(path).faults) == MAX_WARNINGS + 1


def test_an_unknown_key_is_a_warning_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: nord\nmesure: 64\n'\\e]0;x': 1\n3: 4\n")
    loaded = load(path)
    assert loaded.settings == Settings(theme="nord")
    assert loaded.warnings[0] == f"{path}, line 2: unknown key 'mesure'; did you mean 'measure'?"
    assert len(loaded.warnings) == 3
    assert "known are allow_private_addresses, cache, keymap," in loaded.warnings[1]
    assert all(warning.isprintable() for warning in loaded.warnings)


def test_a_key_given_twice_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("measure: 50\nkeymap: {a: b,\n a: c}\nmeasure: 60\n")
    loaded = load(path)
    assert (loaded.settings.measure, dict(loaded.settings.keymap)) == (60, {"a": "c"})
    assert loaded.warnings == (
        f"{path}, line 4: measure stands on line 1 already; the last one counts",
        f"{path}, line 3: keymap.a stands on line 2 already; the last one counts",
    )


def test_warnings_are_not_without_end(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("".join(f"odd{number}: 1\n" for number in range(900)))
    assert len(load(path).warnings) == MAX_WARNINGS + 1


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "keymap: &a {<<: *a}", "measure: 76"])
def test_an_empty_file_is_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.yaml").write_text(text)
    assert load(tmp_path / "config.yaml").settings == Settings()


@pytest.mark.parametrize("name", ["missing.yaml", "file/config.yaml"])
def test_no_file_is_no_fault_where_nobody_asked_for_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    loaded = load(tmp_path / name, asked=False)
    assert (loaded.settings, loaded.path, loaded.warnings) == (Settings(), None, ())


def odd_places(folder: Path) -> list[Path]:
    """Return paths of what is no file to read settings from."""
    os.mkfifo(folder / "pipe")
    (folder / "folder").mkdir()
    (folder / "loop").symlink_to("loop")
    (folder / "endless").symlink_to("/dev/zero")
    names = ["pipe", "folder", "loop", "endless", "file\x1b]0;x\x07\0"]
    return [*(folder / name for name in names), Path("/dev/null"), Path("/dev/tty")]


def test_what_is_no_regular_file_is_said_at_once(tmp_path: Path) -> None:
    for place in odd_places(tmp_path):
        with pytest.raises(ConfigError) as caught:
            load(place)
        assert str(caught.value).isprintable()


def test_what_nobody_asked_for_and_cannot_be_read_is_a_warning(tmp_path: Path) -> None:
    for place in odd_places(tmp_path):
        loaded = load(place, asked=False)
        assert (loaded.settings, loaded.path) == (Settings(), None)
        (warning,) = loaded.warnings
        assert warning.endswith("; the usual settings are in force")
        assert warning.isprintable()


def test_a_pipe_of_the_shell_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"measure: 66")
    os.close(writing)
    try:
        assert load(Path(f"/dev/fd/{reading}")).settings.measure == 66
    finally:
        os.close(reading)


@pytest.mark.parametrize("name", ["missing.yaml", "folder"])
def test_a_file_asked_for_must_be_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ConfigError):
        load(tmp_path / name)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_raise_anything_else(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    try:
        load(path)
    except ConfigError:
        return
