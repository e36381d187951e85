"""`briefing sections`: headings and what stands under them."""

import click

from briefing_tui.cli.lists.sections import listed
from briefing_tui.cli.options import examples, locators, output_format, settings_of
from briefing_tui.export.table import FORMATS

EXAMPLES = examples("briefing sections story.txt", "briefing sections *.md --format jsonl | jq -r .heading")


@click.command(short_help="List the sections.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS)
@click.pass_context
def sections(context: click.Context, locators: tuple[str, ...], form: str | None) -> int:
    """List the sections of articles: the lead, and each heading with its body."""
    return listed(locators, form, settings_of(context))
