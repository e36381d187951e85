"""`briefing`: the group, the options before a command."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefing_tui import __version__
from briefing_tui.cli.commands import table
from briefing_tui.cli.options import examples
from briefing_tui.cli.output import tell

EXAMPLES = examples(
    "briefing                        the bundled article",
    "briefing story.txt page.html    articles in the reader",
    "curl -s URL | briefing -        what a pipe brings",
    "briefing https://example.org/feed.xml    a feed, an article, a page",
    "briefing quotes story.txt       only its quotations",
    "briefing timeline story.txt --format json",
) + (
    "\n\n\b\nShell completion (bash; zsh and fish likewise):\n"
    '  eval "$(_BRIEFING_COMPLETE=bash_source briefing)"\n\n'
    "\b\nExit codes: 0 done, 1 nothing found, 2 wrong usage, 3 a locator could not be read.\n"
)


class Commands(click.Group):
    """Commands by name, loaded when asked for; a first word that is none is a locator for the reader."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the table's order."""
        return list(table.NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None for a word that is none."""
        return table.command(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of the first word; where it is none, the reader with every word."""
        if table.command(args[0]) is None:
            args = ["read", *args]
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    epilog=EXAMPLES,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "ignore_unknown_options": True,
        "max_content_width": 100,
    },
)
@click.option(
    "--config", "config", type=click.Path(path_type=Path), metavar="FILE", help="Another configuration file."
)
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
@click.pass_context
def briefing(context: click.Context, config: Path | None) -> int:
    """Read news articles for their structure: sections, quotations with speakers, a timeline.

    A LOCATOR is a file, a folder, an address (http or https), or - for standard input. Files and addresses
    may hold plain text, Markdown, HTML, a feed (RSS, Atom, RDF, JSON Feed), a list of feeds (OPML), a book
    (EPUB) or, with the extra pdf, a PDF.
    """
    context.meta["briefing.config"] = config
    if context.invoked_subcommand == "config":
        return 0
    from briefing_tui.config import load

    loaded = load(config)
    for warning in loaded.warnings:
        tell(warning)
    context.obj = loaded.settings
    if context.invoked_subcommand is not None:
        return 0
    reader = table.command("read")
    return int(context.invoke(reader)) if reader else 0


def run(arguments: Sequence[str] | None) -> int:
    """Run a command line, the process's own where none is given; return what to exit with."""
    given = list(arguments) if arguments is not None else None
    code = briefing.main(given, prog_name="briefing", standalone_mode=False)
    return code if isinstance(code, int) else 0
