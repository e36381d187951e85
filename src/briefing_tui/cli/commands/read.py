"""`briefing LOCATOR…`: the reader itself."""

from datetime import date

import click

from briefing_tui.cli.options import examples, locators, publication, settings_of
from briefing_tui.cli.reader import open_reader
from briefing_tui.cli.settings import NAMED

EXAMPLES = examples(
    "briefing",
    "briefing story.txt page.html",
    "briefing --date 2025-10-09 story.txt",
    "curl -s https://example.org/story | briefing -",
)


@click.command(short_help="Open the reader (what `briefing` alone does).", epilog=EXAMPLES)
@locators
@publication
@click.pass_context
def read(context: click.Context, locators: tuple[str, ...], published: date | None) -> int:
    """Open articles in the reader; without a LOCATOR the bundled one.

    Where the output is no terminal, or one that cannot move its cursor (TERM=dumb), the article is printed as
    `briefing show` does.
    """
    named: frozenset[str] = context.find_root().meta.get(NAMED, frozenset())
    return open_reader(locators, settings_of(context), named, published)
