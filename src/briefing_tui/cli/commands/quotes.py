"""`briefing quotes`: who said what."""

from collections.abc import Iterator
from datetime import date

import click

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.cli.options import examples, locators, output_format, publication, settings_of
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.record import Record, quote_records
from briefing_tui.core.quotes.speaks import speaks
from briefing_tui.core.text.fold import fold
from briefing_tui.desk.open_many import Wish
from briefing_tui.export.sheet import View
from briefing_tui.export.table import FORMATS

EXAMPLES = examples(
    "briefing quotes story.txt",
    "briefing quotes --speaker rutte --about eastern story.txt",
    "briefing quotes *.txt --format csv > quotes.csv",
)
SHOWN = frozenset({"full", "partial", "echo"})
"""What is listed unless other kinds are asked for: all that is speech."""


class Kinds(click.ParamType[frozenset[str]]):
    """Kinds of quotations, apart by commas."""

    name = "kinds"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        """Return the kinds named; a usage error lists those there are."""
        known = {kind.value for kind in QuoteKind}
        asked = {word.strip().lower() for word in str(value).split(",")} if isinstance(value, str) else set()
        if "all" in asked:
            return frozenset(known)
        if not asked or asked - known:
            self.fail(f"{value!r} is not made of {', '.join(sorted(known))} or all", param, ctx)
        return frozenset(asked)


@click.command(short_help="List the quotations with their speakers.", epilog=EXAMPLES)
@locators
@output_format(*FORMATS)
@click.option("--speaker", "-s", metavar="NAME", help="Only of speakers with these words in name or role.")
@click.option("--about", "-a", metavar="WORDS", help="Only those with all of these words in them.")
@click.option("--kind", "-k", "kinds", type=Kinds(), metavar="KINDS", help="full,partial,echo,scare or all.")
@publication
@click.pass_context
def quotes(
    context: click.Context,
    locators: tuple[str, ...],
    form: str | None,
    speaker: str | None,
    about: str | None,
    kinds: frozenset[str] | None,
    published: date | None,
) -> int:
    """List the quotations of articles. Scare quotes are left out unless --kind asks for them.

    Case and accents do not matter to --speaker and --about, nor does "Mr" to --speaker. Exit code 1:
    filters left nothing.
    """

    def records(article: Article) -> Iterator[Record]:
        return (
            record
            for quote, record in zip(article.quotes, quote_records(article), strict=True)
            if record["kind"] in (kinds or SHOWN)
            and (speaker is None or speaks(quote.speaker, speaker, record["mention"] or ""))
            and _has(about, record["text"])
        )

    grep = any(option is not None for option in (speaker, about, kinds))
    wish = Wish(settings_of(context), wanted=Part.QUOTES, published=published)
    return answer(Request(View.QUOTES, locators, wish, records, chosen_format(form), grep))


def _has(words: str | None, text: str) -> bool:
    return words is None or all(word in fold(text) for word in fold(words).split())
