"""`briefing show`: the whole article."""

from collections.abc import Callable
from datetime import date

import click

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.cli.options import examples, locators, output_format, publication, settings_of
from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record, article_record
from briefing_tui.desk.open_many import Wish
from briefing_tui.errors import UnreadableError
from briefing_tui.export.sheet import View
from briefing_tui.export.table import FORMATS

EXAMPLES = examples(
    "briefing show story.html --format markdown > story.md",
    "briefing show story.txt --format json | python3 -m json.tool",
)
WHOLE = frozenset({"json", "jsonl"})
"""The formats that hold the findings too; the others are written without looking for any."""


@click.command(short_help="Print the article.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS)
@publication
@click.pass_context
def show(context: click.Context, locators: tuple[str, ...], form: str | None, published: date | None) -> int:
    """Print articles whole. The plain format is exactly the text that all offsets count in."""
    return printed(locators, chosen_format(form, "plain"), settings_of(context), published)


def printed(
    locators: tuple[str, ...],
    form: str,
    settings: Settings,
    published: date | None = None,
    fault_line: Callable[[UnreadableError], str] = str,
) -> int:
    """Print articles whole in a format."""
    wish = Wish(settings, wanted=Part.ALL if form in WHOLE else Part.NONE, published=published)
    request = Request(View.SHOW, locators, wish, _whole, form, fault_line=fault_line)
    return answer(request)


def _whole(article: Article) -> tuple[Record, ...]:
    return (article_record(article),)
