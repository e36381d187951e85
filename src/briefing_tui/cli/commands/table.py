"""The commands, in the order help shows them."""

TYPE_CHECKING = False
if TYPE_CHECKING:  # names are asked for before click is there
    import click

MODULES = {
    "read": "read",
    "show": "show",
    "sections": "sections",
    "quotes": "quotes",
    "timeline": "timeline",
    "search": "search",
    "config": "config",
}
"""Each command with its module; a module is imported when its command is asked for."""

NAMES = tuple(MODULES)
COMPLETE = "_BRIEFING_COMPLETE"
"""What a shell sets in the environment that wants a command line completed."""


def command(name: str) -> "click.Command | None":
    """Return a command by name, None where there is none of it."""
    if name not in MODULES:
        return None
    from importlib import import_module

    module = import_module(f"briefing_tui.cli.commands.{MODULES[name]}")
    found: click.Command = getattr(module, name)
    return found
