"""Only what opens in no time is opened before the screen is."""

import os
from pathlib import Path

from briefing_tui.desk.at_hand import SMALL, at_hand


def test_the_bundled_article_and_small_files_are_at_hand(tmp_path: Path) -> None:
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_text("A pier.")
    large.write_text("a" * (SMALL + 1))
    assert at_hand("bundled:alaska-illusion.txt")
    assert at_hand(str(small))
    assert not at_hand(str(large))


def test_what_may_keep_one_waiting_is_not(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for locator in ("-", "https://elm.example/", str(tmp_path), str(pipe), str(tmp_path / "gone"), "\0"):
        assert not at_hand(locator), locator
