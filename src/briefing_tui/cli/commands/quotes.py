"""`briefing quotes`: who said what."""

from datetime import date

import click

from briefing_tui.cli.lists.quotes import listed
from briefing_tui.cli.options import examples, locators, output_format, publication, settings_of
from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.export.table import FORMATS

EXAMPLES = examples(
    "briefing quotes story.txt",
    "briefing quotes --speaker rutte --about eastern story.txt",
    "briefing quotes *.txt --format csv > quotes.csv",
)


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
    return listed(locators, form, settings_of(context), speaker, about, kinds, published)
