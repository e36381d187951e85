"""The events of articles by date, or every time expression."""

from collections.abc import Iterator

from msgspec.structs import replace

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record, event_records, timex_records
from briefing_tui.core.timeline.shown import shown
from briefing_tui.desk.open_many import Wish
from briefing_tui.export.sheet import View, merged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def listed(
    locators: tuple[str, ...],
    form: str | None,
    settings: Settings,
    published: "date | None" = None,
    since: "date | None" = None,
    until: "date | None" = None,
    everything: bool = False,
) -> int:
    """Write the events that touch the window from `since` to `until` and return the exit code.

    Those that only their surroundings date come with `everything`.
    """

    def records(article: Article) -> Iterator[Record]:
        listed = article if everything else replace(article, events=shown(article.events))
        return (record for record in event_records(listed) if _within(record, since, until))

    grep = since is not None or until is not None
    wish = Wish(settings, wanted=Part.TIMELINE, published=published)
    request = Request(View.TIMELINE, locators, wish, records, chosen_format(form), grep, together=merged)
    return answer(request)


def expressed(
    locators: tuple[str, ...], form: str | None, settings: Settings, published: "date | None" = None
) -> int:
    """Write every time expression and return the exit code."""
    wish = Wish(settings, wanted=Part.TIMELINE, published=published)
    return answer(Request(View.EXPRESSIONS, locators, wish, timex_records, chosen_format(form)))


def _within(record: Record, since: "date | None", until: "date | None") -> bool:
    """Say whether an event's days touch the window; days that are open touch none."""
    if since is None and until is None:
        return True
    if record["from"] is None or record["to"] is None:
        return False
    return (since is None or record["to"] >= since.isoformat()) and (
        until is None or record["from"] <= until.isoformat()
    )
