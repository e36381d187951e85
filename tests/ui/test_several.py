"""Several articles: one shelf, each opened, understood and searched when it is turned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import BlockKind
from briefing_tui.desk.entry import Entry
from briefing_tui.desk.unfold import Unfolded
from briefing_tui.errors import UnreadableError
from briefing_tui.ui.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Piece, Reader, Room

    Making = Callable[[tuple[Piece, ...]], Article]


@pytest.fixture
def shelf(article: Article, made: Making) -> dict[str, Article]:
    """Return three articles by their locators."""
    pieces = (
        (BlockKind.HEADLINE, "A Lighthouse Is Sold for One Crown", 1, ""),
        (BlockKind.PARAGRAPH, "It stands at the end of a pier of its own.", 0, ""),
    )
    return {"ferry": article, "light": made(pieces), "again": replace(article, authors=("Bo Tarn",))}


async def turned(room: Room, key: str, index: int) -> None:
    await room.press(key)
    await room.until(lambda: room.reading.current == index)
    await room.settled()


async def test_articles_are_turned_with_their_keys(reader: Reader, shelf: dict[str, Article]) -> None:
    async with reader(articles=shelf) as room:
        await turned(room, "J", 1)
        assert room.shows("A Lighthouse Is Sold")
        assert room.screen.status.place.startswith("2/3  ")
        assert room.shows("No quotations in this article.", "quotes")
        await turned(room, "J", 2)
        await room.press("J")
        assert room.reading.current == 2
        await turned(room, "K", 1)
        await turned(room, "K", 0)
        assert room.shows("Ines Okafor", "quotes")


async def test_the_feed_unfolds_the_article_being_read(reader: Reader, shelf: dict[str, Article]) -> None:
    async with reader(articles=shelf) as room:
        feed = room.rows("headlines")
        assert "A Lighthouse Is Sold for One Crown" in [row.text.split("\n")[0] for row in feed.rows]
        assert sum("THE SEA" in row.text for row in feed.rows) == 1
        await room.focus("headlines")
        await room.press("G")
        assert feed.current is not None
        await room.press("enter")
        await room.until(lambda: room.reading.current == 2)
        await room.settled()
        assert "Bo Tarn" in " ".join(room.drawn("headlines"))


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (40, 10)])
async def test_the_trail_leads_back_between_articles(
    size: tuple[int, int], reader: Reader, shelf: dict[str, Article]
) -> None:
    async with reader(articles=shelf, size=size) as room:
        await room.press("right_parenthesis", "right_parenthesis")
        first = room.lit()
        await room.press("right_square_bracket")
        await turned(room, "J", 1)
        await room.press("ctrl+o")
        await room.until(lambda: room.reading.current == 0 and room.lit() == first)
        assert room.shows(first)


async def test_a_search_goes_along(reader: Reader, shelf: dict[str, Article]) -> None:
    async with reader(articles=shelf) as room:
        await room.ask("slash", "pier")
        await room.press("enter")
        assert len(room.reading.hits) == 7
        await turned(room, "J", 1)
        await room.until(lambda: len(room.reading.hits) == 1)
        assert room.reading.place == 0
        await room.press("n")
        assert room.screen.status.found == "1 of 1"
        await turned(room, "K", 0)
        await room.until(lambda: len(room.reading.hits) == 7)


async def test_what_cannot_be_read_is_said_in_the_feed(reader: Reader, shelf: dict[str, Article]) -> None:
    async with reader(articles=shelf, locators=("ferry", "gone.txt", "light")) as room:
        await room.until(lambda: all(v.article or v.fault for v in room.reading.volumes))
        rows = [row.text for row in room.rows("headlines").rows]
        assert any("gone.txt" in text and "no such file" in text for text in rows)
        await room.press("J")
        await room.until(lambda: room.reading.current == 1)
        assert room.shows("no such file")
        await room.press(
            "j", "G", "y", "o", "right_parenthesis", "slash", "x", "enter", "D", "escape", "semicolon"
        )
        await turned(room, "J", 2)
        assert room.shows("A Lighthouse Is Sold")


async def test_a_first_article_that_fails_leaves_the_others(
    reader: Reader, shelf: dict[str, Article]
) -> None:
    async with reader(articles=shelf, locators=("gone.txt", "light"), wait=False) as room:
        await room.until(lambda: all(v.article or v.fault for v in room.reading.volumes))
        assert "no such file" in room.screen.status.notice
        await turned(room, "J", 1)
        assert room.shows("A Lighthouse Is Sold")


async def test_an_article_is_understood_once(reader: Reader, shelf: dict[str, Article]) -> None:
    async with reader(articles=shelf) as room:
        await turned(room, "J", 1)
        await turned(room, "K", 0)
        await turned(room, "J", 1)
        assert len(room.desk.dates) == 2


async def test_the_feed_is_filtered_by_title(reader: Reader, shelf: dict[str, Article]) -> None:
    async with reader(articles=shelf) as room:
        await room.focus("headlines")
        await room.ask("ampersand", "lighthouse")
        assert [row.text.split("\n")[0] for row in room.rows("headlines").rows] == [
            "A Lighthouse Is Sold for One Crown"
        ]
        await room.press("escape")
        assert len(room.rows("headlines").rows) > 5


class Feed:
    """A feed of summaries; it keeps which articles were fetched."""

    def __init__(self, shelf: dict[str, Article], fault: str = "") -> None:
        self.shelf, self.fault = shelf, fault
        self.fetched: list[str] = []

    def unfold(self, *_: object) -> Unfolded:
        return Unfolded(
            True, iter([Entry(one, f"https://elm.example/{name}") for name, one in self.shelf.items()])
        )

    def complete(self, entry: Entry, *_: object) -> Article:
        self.fetched.append(entry.link)
        if self.fault:
            raise UnreadableError(entry.link, self.fault)
        return replace(entry.article, authors=("The Whole Of It",))

    def opening(self) -> Opening:
        return Opening(self.unfold, self.complete, lambda article, *_: article)


async def test_a_feed_fetches_nothing_until_an_article_is_turned_to(
    reader: Reader, shelf: dict[str, Article]
) -> None:
    feed = Feed(shelf)
    async with reader(opening=feed.opening()) as room:
        assert feed.fetched == []
        assert room.shows("only the summary: r fetches", "headlines")
        await room.press("r")
        await room.until(lambda: room.shows("The Whole Of It", "headlines"))
        await turned(room, "J", 1)
        await room.until(lambda: feed.fetched == ["https://elm.example/ferry", "https://elm.example/light"])
        await room.until(lambda: room.reading.complete and not room.reading.volumes[1].link)


async def test_an_article_that_cannot_be_fetched_leaves_its_summary(
    reader: Reader, shelf: dict[str, Article]
) -> None:
    feed = Feed(shelf, "no such host")
    async with reader(opening=feed.opening()) as room:
        await room.press("r")
        await room.until(lambda: room.shows("only the summary: https", "headlines"))
        assert "no such host" in room.screen.status.notice
        assert room.shows("Night Ferry")
        await room.until(lambda: room.reading.complete)
        feed.fault = ""
        await room.press("r")
        await room.until(lambda: room.shows("The Whole Of It", "headlines"))


async def test_what_was_found_in_articles_left_behind_is_held_up_to_a_bound(
    reader: Reader, shelf: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.ui.screens.shelving._FINDINGS", len(shelf["ferry"].quotes))
    async with reader(articles=shelf) as room:
        await turned(room, "J", 1)
        await turned(room, "J", 2)
        held = [volume.article for volume in room.reading.volumes]
        assert [bool(one and one.quotes) for one in held] == [False, False, True]
        assert [volume.complete for volume in room.reading.volumes] == [False, True, True]
        await turned(room, "K", 1)
        await turned(room, "K", 0)
        assert room.shows("Ines Okafor", "quotes")
        assert room.reading.article is not None
        assert room.reading.article.text == shelf["ferry"].text
