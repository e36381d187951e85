"""Open several locators one after the other, each on its own: a bad one costs only itself."""

from collections.abc import Iterator
from datetime import date
from time import monotonic

from msgspec import Struct

from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part, findings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.entry import Outcome
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.folder import is_folder
from briefing_tui.sources.locator import shown

FOLDER_SECONDS = 600
"""How long the files of one folder are read, so that a whole disk given by mistake comes to an end."""


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
        unfolded = unfold(locator, wish.settings)
    except UnreadableError as fault:
        return Unfolded(False, iter([fault]))
    return Unfolded(True, _in_time(locator, unfolded.entries)) if is_folder(locator) else unfolded


def _in_time(locator: str, entries: Iterator[Outcome]) -> Iterator[Outcome]:
    """Pass on what a folder holds until its time is over; then say that there is more."""
    end = monotonic() + FOLDER_SECONDS
    for count, outcome in enumerate(entries):
        if monotonic() > end:
            read = f"only the first {count:,} articles in it were read"
            yield UnreadableError(shown(locator), f"{read}, for {FOLDER_SECONDS} seconds: name fewer")
            return
        yield outcome


def _articles(unfolded: Unfolded, wish: Wish) -> Iterator[Article | UnreadableError]:
    for outcome in unfolded.entries:
        if isinstance(outcome, UnreadableError):
            yield outcome
        else:
            article = outcome.article
            yield findings(article, wish.published, wish.wanted) if wish.wanted else article
