"""`briefing timeline`: what happened when."""

from datetime import date

import click

from briefing_tui.cli.lists.timeline import expressed, listed
from briefing_tui.cli.options import Day, examples, locators, output_format, publication, settings_of
from briefing_tui.errors import UsageFaultError
from briefing_tui.export.table import CALENDAR, FORMATS

EXAMPLES = examples(
    "briefing timeline story.txt --date 2025-10-09",
    "briefing timeline *.txt --since 2024 --until 2025-06 --format csv",
    "briefing timeline --expressions story.txt",
    "briefing timeline story.txt --format ics > story.ics",
)


@click.command(short_help="List the dated events.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS, CALENDAR)
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
    settings = settings_of(context)
    if not expressions:
        return listed(locators, form, settings, published, since, until, everything)
    if since is not None or until is not None:
        raise UsageFaultError("--since and --until choose events; they say nothing to --expressions")
    if form == "ics":
        raise UsageFaultError("a calendar holds events; it has no place for expressions")
    return expressed(locators, form, settings, published)
