"""Whole articles."""

from collections.abc import Callable

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record, article_record
from briefing_tui.desk.open_many import Wish
from briefing_tui.errors import UnreadableError
from briefing_tui.export.sheet import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

WHOLE = frozenset({"json", "jsonl"})
"""The formats that hold the findings too; the others are written without looking for any."""


def listed(
    locators: tuple[str, ...], form: str | None, settings: Settings, published: "date | None" = None
) -> int:
    """Write articles whole and return the exit code; plain is exactly the text that all offsets count in."""
    return printed(locators, chosen_format(form, "plain"), settings, published)


def printed(
    locators: tuple[str, ...],
    form: str,
    settings: Settings,
    published: "date | None" = None,
    fault_line: Callable[[UnreadableError], str] = str,
) -> int:
    """Print articles whole in a format."""
    wish = Wish(settings, wanted=Part.ALL if form in WHOLE else Part.NONE, published=published)
    request = Request(View.SHOW, locators, wish, _whole, form, fault_line=fault_line)
    return answer(request)


def _whole(article: Article) -> tuple[Record, ...]:
    return (article_record(article),)
