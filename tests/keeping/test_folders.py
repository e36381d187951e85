import os
import stat
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from briefing_tui.keeping.folders import cache_folder, made, state_folder

HOMES = [
    {"HOME": "/home/ada"},
    {"HOME": "/home/ada/"},
    {"HOME": "/"},
    {"HOME": "not/absolute"},
    {"HOME": ""},
    {},
    {"HOME": "/home/ada", "XDG_STATE_HOME": "/var/ada", "XDG_CACHE_HOME": "/var/tmp/ada"},
    {"HOME": "/home/ada", "XDG_STATE_HOME": "", "XDG_CACHE_HOME": " "},
    {"HOME": "/home/ada", "XDG_STATE_HOME": "beside", "XDG_CACHE_HOME": "~/beside"},
    {"XDG_STATE_HOME": "/var/ada/", "XDG_CACHE_HOME": "/"},
]


@pytest.mark.parametrize("environment", HOMES)
def test_the_folders_are_those_of_platformdirs(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert os.path.normpath(state_folder()) == os.path.normpath(
        platformdirs.user_state_dir("briefing", appauthor=False)
    )
    assert os.path.normpath(cache_folder()) == os.path.normpath(
        platformdirs.user_cache_dir("briefing", appauthor=False)
    )


def test_elsewhere_platformdirs_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert state_folder() == platformdirs.user_state_dir("briefing", appauthor=False)


def test_without_a_home_there_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    def nobody(_: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setenv("HOME", "")
    monkeypatch.delenv("XDG_STATE_HOME")
    assert state_folder() == ""
    with pytest.raises(OSError):
        made(state_folder())


def test_folders_are_made_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b" / "briefing"
    made(str(folder))
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder, folder.parent, folder.parent.parent)] == [
        0o700
    ] * 3


def test_an_open_folder_of_ours_is_closed_and_one_above_it_is_left_alone(tmp_path: Path) -> None:
    above = tmp_path / "state"
    folder = above / "briefing"
    folder.mkdir(parents=True)
    above.chmod(0o755)
    folder.chmod(0o755)
    made(str(folder))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(above.stat().st_mode) == 0o755


def test_importing_costs_next_to_nothing() -> None:
    code = (
        "import os, sys, briefing_tui; before = set(sys.modules); import briefing_tui.keeping.folders, "
        "briefing_tui.keeping.whole; print(*sorted(set(sys.modules) - before))"
    )
    outcome = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout.split() == [
        "briefing_tui.keeping",
        "briefing_tui.keeping.folders",
        "briefing_tui.keeping.whole",
    ]
