"""Plain questions: a command, locators, perhaps a format. They are answered without click.

The parser of the command line costs as long to import as reading a short article takes. What it alone
understands, and all that is wrong, is left to it.
"""

from collections.abc import Container, Sequence

COMMANDS = ("quotes", "sections", "show", "timeline")
"""The commands that ask for nothing but locators and a format; each has a module in `lists`."""


def answered(words: Sequence[str]) -> int | None:
    """Answer a plain question and return the exit code; None for words that only the parser understands."""
    if list(words) == ["--version"]:
        return _version()
    if not words or words[0] not in COMMANDS:
        return None
    from briefing_tui.late import late

    with late():
        from briefing_tui.cli.output import tell
        from briefing_tui.cli.settings import read_settings
        from briefing_tui.export.table import CALENDAR, FORMATS

    formats = (*FORMATS, CALENDAR) if words[0] == "timeline" else FORMATS
    locators, form = _read(words[1:], formats)
    if locators is None:
        return None
    room = __import__(f"briefing_tui.cli.lists.{words[0]}", fromlist=("",))
    loaded = read_settings()
    for warning in loaded.warnings:
        tell(warning)
    code: int = room.listed(locators, form, loaded.settings)
    return code


def _version() -> int:
    """Tell the version, as the parser does."""
    from briefing_tui import __version__
    from briefing_tui.cli.output import put

    put([f"briefing {__version__}\n"])
    return 0


def _read(words: Sequence[str], formats: Container[str]) -> tuple[tuple[str, ...] | None, str | None]:
    """Return locators and format; no locators where there is anything else."""
    locators, form, rest = [], None, iter(words)
    for word in rest:
        if word == "--format":
            form = next(rest, "")
            if form not in formats:
                return None, None
        elif word.startswith("-") and word != "-":
            return None, None
        else:
            locators.append(word)
    return tuple(locators), form
