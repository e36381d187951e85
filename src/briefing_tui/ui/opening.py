"""How the reader comes by articles: in steps, so that text shows before it is understood."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing_tui.config import Settings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.at_hand import at_hand
from briefing_tui.desk.entry import Bundle, Entry, completed
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.desk.waiting import Watch
from briefing_tui.errors import BriefingError
from briefing_tui.ui.volume import Volume

if TYPE_CHECKING:  # imported on use: a short article needs none of it
    from briefing_tui.desk.apart import Offered


def volume_of(locator: str, outcome: Entry | BriefingError) -> Volume:
    """Return the volume for what a locator gave; its number is 0 until the shelf gives it one."""
    if isinstance(outcome, BriefingError):
        return Volume(0, locator, fault=str(outcome))
    return Volume(0, outcome.locator or locator, outcome.at_hand, entry=outcome)


Told = Callable[[Article, float], None]
"""Is given what was found so far, and the share of the text that was read."""


def _understood(article: Article, published: date | None, stopped: Callable[[], bool], told: Told) -> Article:
    from briefing_tui.desk.analyst import understand

    return understand(article, published, stopped, told)


def _recollected(
    article: Article, published: date | None, stopped: Callable[[], bool], told: Told
) -> Article:
    """Understand an article unless what was found in it is kept; keep it."""
    from briefing_tui.desk.recollection import recollect, remember

    known = recollect(article, published, stopped)
    if known is not None:
        return known
    understood = _understood(article, published, stopped, told)
    remember(article, published, understood)
    return understood


def _unfolded_apart(locator: str, settings: Settings, watch: Watch) -> "Unfolded | Offered":
    """Open a locator; what is long is read by a child, so that no key waits for it."""
    if at_hand(locator):
        return unfold(locator, settings, watch)
    from briefing_tui.desk.apart import unfold_apart

    return unfold_apart(locator, settings, watch)


class Opening(Struct, frozen=True):
    """`unfold` opens a locator, `complete` fetches the rest of a summary, `understand` adds what is found."""

    unfold: Callable[[str, Settings, Watch], "Unfolded | Offered"] = unfold
    complete: Callable[[Entry, Settings, Watch], Article] = completed
    understand: Callable[[Article, date | None, Callable[[], bool], Told], Article] = _understood

    def begin(self, locator: str, settings: Settings) -> Volume | None:
        """Return the one article of a locator that is at hand, so that it is there with the first frame.

        Of a big file of text it is the head alone: a partial volume, whose whole is still to be opened.
        """
        if not at_hand(locator):
            from briefing_tui.desk.head import head_of

            head = head_of(locator, settings)
            return None if head is None else Volume(0, locator, head, partial=True)
        try:
            unfolded = self.unfold(locator, settings, Watch())
            first = None if unfolded.several else next(unfolded.entries)
            return None if first is None or isinstance(first, Bundle) else volume_of(locator, first)
        except (BriefingError, StopIteration):
            return None


def opening_for(settings: Settings) -> Opening:
    """Return the usual way: long texts are laid out apart, findings are kept if the settings allow it."""
    understand = _recollected if settings.cache else _understood
    return Opening(unfold=_unfolded_apart, understand=understand)
