import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing_tui.config import Settings
from briefing_tui.desk.memory import Memory, memory, with_choices
from briefing_tui.keeping.choices import Choices
from briefing_tui.keeping.places import Place, key_of

TEXT = "A pier was mended. " * 50


def test_the_memory_lies_in_the_platforms_folder(tmp_path: Path) -> None:
    one = memory()
    one.left(TEXT, 10, ())
    one.save()
    assert (tmp_path / "xdg-state" / "briefing" / "places.json").exists()


def test_what_was_left_is_recalled(tmp_path: Path) -> None:
    first = Memory(str(tmp_path))
    first.left(TEXT, 40, (3, 7))
    first.chose(Choices("nord", 90))
    first.save()
    second = Memory(str(tmp_path))
    second.recall()
    assert second.place_in(TEXT) == Place(key_of(TEXT), 40, (3, 7))
    assert second.place_in(TEXT + "more") is None
    assert second.choices() == Choices("nord", 90)
    assert second.notice == ""


def test_leaving_at_the_top_leaves_the_mark_where_it_was(tmp_path: Path) -> None:
    first = Memory(str(tmp_path))
    first.left(TEXT, 40, ())
    first.save()
    second = Memory(str(tmp_path))
    second.recall()
    second.left(TEXT, 0, (40,))
    second.save()
    third = Memory(str(tmp_path))
    third.recall()
    place = third.place_in(TEXT)
    assert place is not None
    assert (place.at, place.trail) == (40, ())


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "briefing"
    one = Memory(str(folder))
    one.recall()
    one.left(TEXT, 0, ())
    one.save()
    assert not folder.exists()


def test_a_later_run_of_another_instance_stands(tmp_path: Path) -> None:
    first, second = Memory(str(tmp_path)), Memory(str(tmp_path))
    first.left(TEXT, 10, ())
    first.save()
    second.left(TEXT, 20, ())
    second.save()
    first.left("Something else.", 5, ())
    first.save()
    third = Memory(str(tmp_path))
    third.recall()
    place = third.place_in(TEXT)
    assert place is not None
    assert place.at == 20
    assert third.place_in("Something else.") is not None


def test_a_place_behind_the_end_is_none(tmp_path: Path) -> None:
    one = Memory(str(tmp_path))
    one.left(TEXT, len(TEXT) + 5, ())
    assert one.place_in(TEXT) is None


def test_without_a_folder_everything_is_forgotten() -> None:
    one = Memory()
    one.recall()
    one.left(TEXT, 10, ())
    one.save()
    assert one.choices() is None
    assert one.notice == ""


def test_damage_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "places.json").write_text("damage")
    one = Memory(str(tmp_path))
    one.recall()
    assert one.notice.startswith("places.json is damaged: set aside as places.json.")


@pytest.mark.parametrize("folder", ["/proc/briefing", "/dev/null/briefing"])
def test_where_nothing_can_be_kept_one_notice_says_so(folder: str) -> None:
    one = Memory(folder)
    one.recall()
    one.left(TEXT, 10, ())
    one.save()
    assert one.notice.startswith("places and settings are not kept: ")


def test_a_folder_that_fills_up_costs_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    one = Memory(str(tmp_path))
    one.recall()
    one.left(TEXT, 10, ())
    monkeypatch.setattr("briefing_tui.keeping.whole.os.write", full)
    one.save()
    assert one.notice == "places and settings are not kept: No space left on device"
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]


def test_a_disk_that_hangs_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Memory(str(tmp_path))
    one.left(TEXT, 10, ())
    monkeypatch.setattr("briefing_tui.keeping.whole.os.fsync", lambda _: time.sleep(3))
    before = time.monotonic()
    one.save(patience=0.05)
    assert time.monotonic() - before < 1


def test_where_no_thread_is_to_be_had_it_is_saved_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(_: object) -> None:
        raise RuntimeError("can't start new thread")

    one = Memory(str(tmp_path))
    one.left(TEXT, 10, ())
    monkeypatch.setattr("briefing_tui.desk.memory.Thread.start", none_left)
    one.save()
    two = Memory(str(tmp_path))
    two.recall()
    assert two.place_in(TEXT) is not None


def test_it_can_be_saved_inside_a_signal_handler(tmp_path: Path) -> None:
    code = (
        "import os, signal\nfrom briefing_tui.desk.memory import Memory\n"
        f"one = Memory({str(tmp_path)!r})\none.recall()\n"
        "def ended(*_): one.left('text ' * 9, 7, ()); one.save(); os._exit(0)\n"
        "signal.signal(signal.SIGTERM, ended)\n"
        "print('ready', flush=True)\n"
        "while True: one.left('other ' * 9, 7, ()); one.save(); one._places.clear()\n"
    )
    for _ in range(5):
        child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        child.terminate()
        child.stdout.close()
        assert child.wait(20) == 0
        found = Memory(str(tmp_path))
        found.recall()
        assert found.notice == ""
        assert found.place_in("text " * 9) is not None
        (tmp_path / "places.json").unlink()


def test_what_is_kept_is_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "briefing"
    one = Memory(str(folder))
    one.left(TEXT, 10, ())
    one.chose(Choices("nord"))
    one.save()
    modes = {name: stat.S_IMODE((folder / name).stat().st_mode) for name in os.listdir(folder)}
    assert modes == {"places.json": 0o600, "settings.json": 0o600, "lock": 0o600}


def test_the_configuration_file_has_the_last_word() -> None:
    chosen = Choices("nord", 90)
    settings = Settings(theme="gruvbox", measure=60)
    assert with_choices(settings, frozenset(), chosen) == Settings(theme="nord", measure=90)
    assert with_choices(settings, frozenset({"theme"}), chosen) == Settings(theme="gruvbox", measure=90)
    assert with_choices(settings, frozenset({"theme", "measure"}), chosen) == settings
    assert with_choices(settings, frozenset(), Choices()) == settings
    assert with_choices(settings, frozenset(), None) == settings
