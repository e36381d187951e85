import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefing_tui.core.analyse import findings, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Provenance, Published, Status
from briefing_tui.desk.analyst import GivenUpError
from briefing_tui.desk.recollection import key_of, recollect, remember
from briefing_tui.keeping.program import engine_print
from briefing_tui.keeping.stamp import stamp_below

TEXT = "Pier Mended\n\n“It holds,” said Ines Okafor on 3 March 2024. The boat leaves on Friday.\n"
DAY = date(2024, 3, 4)


def article(text: str = TEXT, **known: object) -> Article:
    return structure(read_text(text, provenance=replace(Provenance("story.txt"), **known)))


def kept(one: Article, day: date | None = DAY) -> Article:
    understood = findings(one, day)
    keeping = remember(one, day, understood)
    assert keeping is not None
    keeping.join()
    return understood


def test_what_was_understood_is_recollected() -> None:
    understood = kept(article())
    again = recollect(article(), DAY)
    assert again is not None
    assert (again.quotes, again.events) == (understood.quotes, understood.events)
    assert again.to_dict() == understood.to_dict()


def test_it_does_not_matter_where_and_when_it_was_fetched() -> None:
    kept(article())
    assert (
        recollect(article(locator="copy.txt", fetched_at=datetime(2025, 1, 1, tzinfo=UTC)), DAY) is not None
    )


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (article(TEXT + "More."), DAY),
        (article(TEXT.replace("Ines", "Inez")), DAY),
        (article(), None),
        (article(), date(2024, 3, 5)),
        (article(published=Published(date(2020, 1, 1), Status.SAID)), DAY),
        (article(title="Another title"), DAY),
    ],
)
def test_whatever_decides_what_is_found_makes_it_another(other: Article, day: date | None) -> None:
    kept(article())
    assert recollect(other, day) is None


def test_blocks_count_beside_the_text() -> None:
    one = article("A.\n\n- B.\n")
    other = replace(one, document=replace(one.document, blocks=one.document.blocks[:-1]))
    assert one.document.blocks[:-1] != one.document.blocks
    assert key_of(one, None) != key_of(other, None)


def test_another_engine_finds_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    kept(article())
    monkeypatch.setattr("briefing_tui.desk.recollection.engine_print", lambda: "another")
    assert recollect(article(), DAY) is None


def test_the_print_of_the_engine_changes_with_every_source_of_the_core(repo: Path) -> None:
    assert stamp_below(str(repo / "src" / "briefing_tui" / "core")) in engine_print().splitlines()


def test_a_damaged_entry_is_ignored_and_written_anew(tmp_path: Path) -> None:
    kept(article())
    (path,) = (tmp_path / "xdg-cache" / "briefing" / "findings").iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    assert recollect(article(), DAY) is None
    kept(article())
    assert recollect(article(), DAY) is not None


def test_nobody_waits_any_more() -> None:
    kept(article())
    with pytest.raises(GivenUpError):
        recollect(article(), DAY, lambda: True)


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_tui.desk.recollection.cache_folder", lambda: "")
    assert remember(article(), DAY, findings(article(), DAY)) is None
    assert recollect(article(), DAY) is None


def test_a_program_without_files_of_its_own_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def packed() -> str:
        raise NotADirectoryError

    monkeypatch.setattr("briefing_tui.desk.recollection.engine_print", packed)
    assert remember(article(), DAY, findings(article(), DAY)) is None
    assert recollect(article(), DAY) is None


def test_where_no_thread_is_to_be_had_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("briefing_tui.desk.recollection.Thread.start", none_left)
    assert remember(article(), DAY, findings(article(), DAY)) is None


def test_a_folder_nobody_can_write_to_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    kept(article())
    assert recollect(article(), DAY) is None
