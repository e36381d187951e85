"""Open several locators one after the other, each on its own: a bad one costs only itself."""

from collections.abc import Iterator
from datetime import date
from time import monotonic

from msgspec import Struct

from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part, findings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import NOBODY, Watch
from briefing_tui.sources.folder import is_folder

FOLDER_SECONDS = 60
"""How long one folder is read, so that a whole disk given by mistake comes to an end; files named singly have
no such bound."""


class Wish(Struct, frozen=True):
    """How articles are to be opened: what is to be found in them, and their publication date if known."""

    settings: Settings
    wanted: Part = Part.ALL
    published: date | None = None


class Opened(Struct, frozen=True):
    """The articles of all locators, or the reasons why there are none, one held at a time.

    `several` says whether there may be more than one, before any is looked at.
    """

    several: bool
    articles: Iterator[Article | UnreadableError]


def open_many(locators: tuple[str, ...], wish: Wish) -> Opened:
    """Open locators in their order; a folder, feed, list of feeds or book gives all it holds."""
    if len(locators) != 1:
        return Opened(
            True, (one for locator in locators for one in _articles(_unfolded(locator, wish), wish))
        )
    only = _unfolded(locators[0], wish)
    return Opened(only.several, _articles(only, wish))


def _unfolded(locator: str, wish: Wish) -> Unfolded:
    try:
        return unfold(locator, wish.settings, _patience() if is_folder(locator) else NOBODY)
    except UnreadableError as fault:
        return Unfolded(False, iter([fault]))


def _patience() -> Watch:
    """Return who waits for a folder, and gives up when its time is over."""
    end = monotonic() + FOLDER_SECONDS
    return Watch(stopped=lambda: monotonic() > end)


def _articles(unfolded: Unfolded, wish: Wish) -> Iterator[Article | UnreadableError]:
    for outcome in unfolded.entries:
        if isinstance(outcome, UnreadableError):
            yield outcome
        else:
            article = outcome.article
            yield findings(article, wish.published, wish.wanted) if wish.wanted else article
