"""Read any locator from Python."""

from datetime import date
from os import PathLike, fspath

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.entry import Outcome
from briefing_tui.desk.unfold import unfold
from briefing_tui.errors import UnreadableError


def read(locator: str | PathLike[str], published: date | None = None) -> Article | list[Article]:
    """Read a path, `-` or an address and understand it: an article, or a list for what holds several.

    A feed, a folder, a list of feeds or a book gives a list; parts of one that cannot be read are left out.
    `UnreadableError` where nothing can be read. Only the locator itself is fetched (and the feeds of a list):
    an entry that a feed gives as a summary stays one.
    """
    opened = unfold(fspath(locator), Settings())
    if opened.several:
        return [_understood(outcome, published) for outcome in opened.entries if _is_there(outcome)]
    return _understood(next(opened.entries), published)


def _is_there(outcome: Outcome) -> bool:
    return not isinstance(outcome, UnreadableError)


def _understood(outcome: Outcome, published: date | None) -> Article:
    if isinstance(outcome, UnreadableError):
        raise outcome
    return findings(outcome.article, published)
