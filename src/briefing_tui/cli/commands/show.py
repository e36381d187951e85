"""`briefing show`: the whole article."""

from datetime import date

import click

from briefing_tui.cli.lists.show import listed
from briefing_tui.cli.options import examples, locators, output_format, publication, settings_of
from briefing_tui.export.table import FORMATS

EXAMPLES = examples(
    "briefing show story.html --format markdown > story.md",
    "briefing show story.txt --format json | python3 -m json.tool",
)


@click.command(short_help="Print the article.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS)
@publication
@click.pass_context
def show(context: click.Context, locators: tuple[str, ...], form: str | None, published: date | None) -> int:
    """Print articles whole. The plain format is exactly the text that all offsets count in."""
    return listed(locators, form, settings_of(context), published)
