"""Open several locators one after the other, each on its own: a bad one costs only itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.open_article import open_structure
from briefing_tui.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Wish:
    """How articles are to be opened: with findings or only laid out, and their publication date if known."""

    settings: Settings
    findings: bool = True
    published: date | None = None


def open_many(locators: Iterable[str], wish: Wish) -> Iterator[Article | UnreadableError]:
    """Yield an article for each locator, or the reason why there is none; one is held at a time."""
    for locator in locators:
        try:
            article = open_structure(locator, wish.settings)
            yield findings(article, wish.published) if wish.findings else article
        except UnreadableError as fault:
            yield fault
