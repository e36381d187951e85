"""`briefing timeline`: what happened when."""

from collections.abc import Iterator
from datetime import date

import click
from msgspec.structs import replace

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.cli.options import Day, examples, locators, output_format, publication, settings_of
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record, event_records, timex_records
from briefing_tui.core.timeline.shown import shown
from briefing_tui.desk.open_many import Wish
from briefing_tui.errors import UsageFaultError
from briefing_tui.export.sheet import View, merged
from briefing_tui.export.table import FORMATS

EXAMPLES = examples(
    "briefing timeline story.txt --date 2025-10-09",
    "briefing timeline *.txt --since 2024 --until 2025-06 --format csv",
    "briefing timeline --expressions story.txt",
    "briefing timeline story.txt --format ics > story.ics",
)


@click.command(short_help="List the dated events.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS, "ics")
@publication
@click.option("--since", type=Day(), metavar="DATE", help="Only events that end on this day or later.")
@click.option("--until", type=Day(last=True), metavar="DATE", help="Only events that begin by then.")
@click.option("--all", "everything", is_flag=True, help="Also events that only their surroundings date (~).")
@click.option("--expressions", is_flag=True, help="List every time expression instead of the events.")
@click.pass_context
def timeline(
    context: click.Context,
    locators: tuple[str, ...],
    form: str | None,
    published: date | None,
    since: date | None,
    until: date | None,
    everything: bool,
    expressions: bool,
) -> int:
    """List the events of articles by date; those of several articles make one chronology.

    Events whose own words date them; --all adds those that take a date over from the text around them.
    ~ marks a date that is inferred, open in part or approximate. DATE is YYYY, YYYY-MM or YYYY-MM-DD.
    Exit code 1: filters left nothing.
    """
    grep = since is not None or until is not None
    if expressions and grep:
        raise UsageFaultError("--since and --until choose events; they say nothing to --expressions")
    wish = Wish(settings_of(context), wanted=Part.TIMELINE, published=published)
    form = chosen_format(form)
    if expressions and form == "ics":
        raise UsageFaultError("a calendar holds events; it has no place for expressions")
    if expressions:
        return answer(Request(View.EXPRESSIONS, locators, wish, timex_records, form))

    def records(article: Article) -> Iterator[Record]:
        listed = article if everything else replace(article, events=shown(article.events))
        return (record for record in event_records(listed) if _within(record, since, until))

    return answer(Request(View.TIMELINE, locators, wish, records, form, grep, together=merged))


def _within(record: Record, since: date | None, until: date | None) -> bool:
    """Say whether an event's days touch the window; days that are open touch none."""
    if since is None and until is None:
        return True
    if record["from"] is None or record["to"] is None:
        return False
    return (since is None or record["to"] >= since.isoformat()) and (
        until is None or record["from"] <= until.isoformat()
    )
