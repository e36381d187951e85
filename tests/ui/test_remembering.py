"""From one run of the reader to the next."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefing_tui.config import Settings
from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article
from briefing_tui.desk.memory import Memory, with_choices
from briefing_tui.keeping.places import Place, key_of
from briefing_tui.ui.app import Briefing
from briefing_tui.ui.opening import Opening, opening_for

Run = Callable[..., AbstractAsyncContextManager[Any]]  # Any: the room of conftest


@pytest.fixture
def run(seat: tuple[Any, Any], article: Article, tmp_path: Path) -> Run:
    """Return what runs a reader that remembers, and leaves it as its user would."""
    stand, sit = seat

    @asynccontextmanager
    async def running(
        *locators: str, named: frozenset[str] = frozenset(), size: tuple[int, int] = (120, 20)
    ) -> AsyncIterator[Any]:
        memory = Memory(str(tmp_path / "state"))
        desk = stand(dict.fromkeys(("ferry.txt", *locators), article))
        desk.articles = {name: _at(article, name) for name in desk.articles}
        settings = with_choices(Settings(), named, memory.choices())
        opening = Opening(unfold=desk.unfold, understand=desk.understand)
        app = Briefing(locators or ("ferry.txt",), settings, None, opening, memory)
        async with app.run_test(size=size) as pilot:
            room = sit(pilot, desk)
            await room.until(lambda: bool(app._readers()))
            await room.settled()
            yield room
            app.keep()

    return running


def _at(article: Article, locator: str) -> Article:
    where = replace(article.document.provenance, locator=locator)
    text = article.text.replace("Kelso Bay", f"Kelso {locator[:3].title()}")[: len(article.text)]
    return replace(article, document=replace(article.document, provenance=where, text=text))


def kept(tmp_path: Path, text: str) -> Place | None:
    memory = Memory(str(tmp_path / "state"))
    memory.recall()
    return memory.place_in(text)


async def test_an_article_opened_again_offers_the_place_where_it_was_left(run: Run, tmp_path: Path) -> None:
    async with run() as room:
        await room.press("pagedown", "j")
        left, said = room.reading.place, int(room.screen.status.place.partition("%")[0])
        assert left > 0
    async with run() as room:
        assert room.reading.place == 0
        await room.until(lambda: room.screen.status.notice.startswith("read to "), "nothing is offered")
        notice = room.screen.status.notice
        percent = int(notice.removeprefix("read to ").partition(" ")[0])
        assert notice == f"read to {percent} %: Ctrl+o goes on there"
        assert abs(percent - said) <= 10  # pages hold more or less of a text
        await room.press("ctrl+o")
        assert room.reading.place == left


async def test_a_place_near_the_top_is_nothing_to_speak_of(run: Run) -> None:
    async with run() as room:
        await room.press("j")
        assert room.reading.place > 0
    async with run() as room:
        await room.press("k")
        assert not room.reading.trail
        assert "read to" not in room.screen.status.notice


@pytest.mark.parametrize(
    ("size", "keys", "offered"),
    [
        ((120, 20), ("G",), False),
        ((120, 20), ("G", "k", "k"), True),
        ((120, 20), ("pagedown",), True),
        ((160, 200), ("right_square_bracket",) * 3, False),
    ],
)
async def test_nothing_is_offered_where_the_text_was_read_to_its_end(
    run: Run, size: tuple[int, int], keys: tuple[str, ...], offered: bool
) -> None:
    async with run(size=size) as room:
        await room.press(*keys)
        assert room.reading.place > 0
    async with run(size=size) as room:
        await room.until(lambda: bool(room.reading.trail))
        assert ("read to " in room.screen.status.notice) == offered


async def test_the_trail_outlives_the_run(run: Run) -> None:
    async with run() as room:
        await room.press("right_square_bracket", "right_square_bracket")
        stops = room.reading.stops
        place = room.reading.place
        assert stops
    async with run() as room:
        await room.until(lambda: bool(room.reading.trail))
        assert room.reading.stops == (*stops, place)


async def test_a_look_at_the_top_loses_no_mark(run: Run, tmp_path: Path) -> None:
    async with run() as room:
        await room.press("pagedown")
        text, left = room.article.text, room.reading.place
    async with run() as room:
        await room.until(lambda: bool(room.reading.trail))
    place = kept(tmp_path, text)
    assert place is not None
    assert place.at == left


async def test_an_article_left_for_another_is_remembered_too(run: Run, tmp_path: Path) -> None:
    async with run("ada.txt", "bob.txt") as room:
        await room.until(lambda: all(volume.article for volume in room.reading.volumes))
        await room.press("pagedown")
        text, left = room.article.text, room.reading.place
        await room.press("J")
        assert room.article.text != text
        await room.press("K")
        assert room.reading.place == 0
        assert room.screen.status.notice.startswith("read to ")
    place = kept(tmp_path, text)
    assert place is not None
    assert (place.key, place.at) == (key_of(text), left)


async def test_theme_and_measure_hold_from_then_on_unless_the_file_names_them(run: Run) -> None:
    async with run() as room:
        room.app.theme = "nord"
        await room.press("+", "+")
        measure = room.screen.measure
    async with run() as room:
        assert (room.app.theme, room.screen.measure) == ("nord", measure)
    async with run(named=frozenset({"theme"})) as room:
        assert (room.app.theme, room.screen.measure) == (Settings().theme, measure)


async def test_nothing_chosen_is_nothing_kept(run: Run, tmp_path: Path) -> None:
    async with run() as room:
        await room.press("j", "k")
    assert not (tmp_path / "state").exists()


async def test_a_damaged_file_is_told_and_the_article_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "places.json").write_text("damage")
    async with run() as room:
        await room.until(lambda: room.screen.status.notice.startswith("places.json is damaged"))
        assert room.shows("Night Ferry")
        await room.press("pagedown")
    assert len(list((tmp_path / "state").glob("places.json*"))) == 2


async def test_where_nothing_can_be_kept_the_reader_says_so_and_reads_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.desk.memory.os.access", lambda *_: False)
    async with run() as room:
        await room.until(lambda: "are not kept" in room.screen.status.notice)
        await room.press("pagedown")
        assert room.screen.status.notice == ""
    assert not (tmp_path / "state").exists()


def test_what_was_found_once_is_not_looked_for_again(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def understand(one: Article, *_: object) -> Article:
        asked.append(one)
        return article

    monkeypatch.setattr("briefing_tui.ui.opening._understood", understand)
    monkeypatch.setattr("briefing_tui.desk.recollection.Thread", _Now)
    bare = replace(article, quotes=(), events=())
    way = opening_for(Settings())
    first, second = (way.understand(bare, None, bool, lambda *_: None) for _ in range(2))
    assert (first.quotes, first.events) == (article.quotes, article.events)
    assert (second.quotes, second.events) == (article.quotes, article.events)
    assert len(asked) == 1


def test_without_a_cache_it_is_looked_for_every_time(tmp_path: Path) -> None:
    way = opening_for(Settings(cache=False))
    bare = structure(read_text("“It holds,” said Ines Okafor."))
    assert way.understand(bare, None, bool, lambda *_: None).quotes
    assert not (tmp_path / "xdg-cache").exists()


class _Now:
    """A thread that is done when it has begun."""

    def __init__(self, target: Callable[..., None], args: tuple[object, ...], daemon: bool) -> None:
        self._target, self._args = target, args

    def start(self) -> None:
        self._target(*self._args)
