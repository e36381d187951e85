"""Settings from YAML: what is wrong is said with file, line and key, in one line."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.config import Settings, config_path, load
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


def test_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: nord\nmeasure: 64\nkeys: less\nkeymap: {pane.zoom: f}\ntimeout_seconds: 5\n")
    loaded = load(path)
    assert loaded.settings == Settings(
        theme="nord", measure=64, keys="less", keymap={"pane.zoom": "f"}, timeout_seconds=5
    )
    assert (loaded.path, loaded.warnings) == (path, ())


def test_an_unknown_key_is_a_warning_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: nord\nmesure: 64\n'\\e]0;x': 1\n3: 4\n")
    loaded = load(path)
    assert loaded.settings == Settings(theme="nord")
    assert loaded.warnings[0] == f"{path}, line 2: unknown key 'mesure'; did you mean 'measure'?"
    assert len(loaded.warnings) == 3
    assert all(warning.isprintable() for warning in loaded.warnings)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_is_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.yaml").write_text(text)
    assert load(tmp_path / "config.yaml").settings == Settings()


def test_no_file_in_the_usual_place_is_no_fault() -> None:
    assert load().settings == Settings()
    assert load().path is None


def test_the_usual_place_is_the_platform_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert config_path() == tmp_path / "briefing" / "config.yaml"


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


def test_a_named_pipe_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "config.yaml")
    assert load(tmp_path / "config.yaml").settings == Settings()
