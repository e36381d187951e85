"""`briefing search`: words in articles."""

import click

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.cli.options import examples, locators, output_format, settings_of
from briefing_tui.core.analyse import Part
from briefing_tui.core.find import query
from briefing_tui.desk.open_many import Wish
from briefing_tui.desk.search_article import hit_records
from briefing_tui.errors import UsageFaultError
from briefing_tui.export.sheet import View
from briefing_tui.export.table import FORMATS

EXAMPLES = examples(
    "briefing search alaska story.txt",
    'briefing search "powerful momentum" *.txt --format jsonl',
    "briefing search --regex '[0-9]+ drones' story.txt",
)


@click.command(short_help="Find words.", epilog=EXAMPLES)
@click.argument("words")
@locators
@output_format(*FORMATS)
@click.option("--whole", "-w", is_flag=True, help="Only whole words.")
@click.option("--regex", "-e", is_flag=True, help="WORDS is a regular expression.")
@click.pass_context
def search(
    context: click.Context, words: str, locators: tuple[str, ...], form: str | None, whole: bool, regex: bool
) -> int:
    """Find WORDS in articles. Case matters once a capital is typed; accents do not.

    Exit code 1: nothing found.
    """
    wanted = query(words, whole, regex)
    if wanted.fault or not words:
        raise UsageFaultError(wanted.fault or "there are no words to look for")
    wish = Wish(settings_of(context), wanted=Part.NONE)
    return answer(
        Request(
            View.HITS, locators, wish, lambda article: hit_records(article, wanted), chosen_format(form), True
        )
    )
