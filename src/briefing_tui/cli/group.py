"""`briefing`: the group, the options before a command."""

import os
from collections.abc import Sequence

import click

from briefing_tui import __version__
from briefing_tui.cli.commands import table
from briefing_tui.cli.options import examples
from briefing_tui.cli.output import put, tell
from briefing_tui.cli.settings import ASKED, NAMED, loaded_for
from briefing_tui.errors import UsageFaultError

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
@click.option("--config", "config", type=click.Path(), metavar="FILE", help="Another configuration file.")
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
@click.pass_context
def briefing(context: click.Context, config: str | None) -> int:
    """Read news articles for their structure: sections, quotations with speakers, a timeline.

    A LOCATOR is a file, a folder, an address (http or https), or - for standard input. Files and addresses
    may hold plain text, Markdown, HTML, a feed (RSS, Atom, RDF, JSON Feed), a list of feeds (OPML), a book
    (EPUB) or, with the extra pdf, a PDF.
    """
    context.meta[ASKED] = config
    if context.invoked_subcommand == "config":
        return 0
    loaded = loaded_for(context)
    for warning in loaded.warnings:
        tell(warning)
    context.obj, context.meta[NAMED] = loaded.settings, loaded.named
    if context.invoked_subcommand is not None:
        return 0
    reader = table.command("read")
    return int(context.invoke(reader)) if reader else 0


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return what to exit with."""
    if asked := os.environ.get(table.COMPLETE):
        return _completed(asked)
    try:
        with briefing.make_context("briefing", _with_reader(arguments)) as context:
            code = briefing.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code
    return code if isinstance(code, int) else 0


def _with_reader(arguments: Sequence[str]) -> list[str]:
    """Return the words with `read` before a "--" that no command precedes: all behind it are locators."""
    words, at = list(arguments), 0
    while at < len(words) and words[at].startswith("-") and words[at] not in ("-", "--"):
        at += 2 if words[at] == "--config" else 1
    return [*words[:at], "read", *words[at:]] if words[at : at + 1] == ["--"] else words


def _completed(asked: str) -> int:
    """Answer a shell that completes a command line."""
    from contextlib import redirect_stdout
    from io import BytesIO, TextIOWrapper

    from click.shell_completion import shell_complete

    told = BytesIO()
    try:
        with TextIOWrapper(told, "utf-8", write_through=True) as stream, redirect_stdout(stream):
            code = shell_complete(briefing, {}, "briefing", table.COMPLETE, asked)
            words = told.getvalue().decode("utf-8", "replace")
    except (KeyError, ValueError, IndexError, OSError):
        raise UsageFaultError("the shell has not said what to complete") from None
    put([words])
    return code
