"""`briefing sections`: headings and what stands under them."""

import click

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.cli.options import examples, locators, output_format, settings_of
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.record import section_records
from briefing_tui.desk.open_many import Wish
from briefing_tui.export.sheet import View
from briefing_tui.export.table import FORMATS

EXAMPLES = examples("briefing sections story.txt", "briefing sections *.md --format jsonl | jq -r .heading")


@click.command(short_help="List the sections.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS)
@click.pass_context
def sections(context: click.Context, locators: tuple[str, ...], form: str | None) -> int:
    """List the sections of articles: the lead, and each heading with its body."""
    wish = Wish(settings_of(context), wanted=Part.NONE)
    return answer(Request(View.SECTIONS, locators, wish, section_records, chosen_format(form)))
