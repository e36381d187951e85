"""Which configuration file is read: the one asked for, else the one in the platform's usual place."""

from briefing_tui.config import Loaded, Settings, examined, load
from briefing_tui.keeping.folders import config_folder

TYPE_CHECKING = False
if TYPE_CHECKING:  # the reader opens without click
    import click

ASKED = "briefing.config"
"""Where the group leaves the path that was asked for."""
NAMED = "briefing.named"
"""Where it leaves the names of the settings that the file gives."""


def usual_path() -> str | None:
    """Return where the file is looked for; none where there is no home directory to have one in."""
    folder = config_folder()
    return f"{folder}/config.yaml" if folder else None


def path_of(context: "click.Context") -> str | None:
    """Return the path of the file that counts for this command, whether it is there or not."""
    asked: str | None = context.meta.get(ASKED)
    return usual_path() if asked is None else asked


def loaded_for(context: "click.Context") -> Loaded:
    """Read the file that counts for this command."""
    return read_settings(context.meta.get(ASKED))


def examined_for(context: "click.Context") -> Loaded:
    """Read the same, with all that is wrong with it."""
    path, asked = path_of(context), context.meta.get(ASKED)
    return Loaded(Settings()) if path is None else examined(path, asked=asked is not None)


def read_settings(asked: str | None = None) -> Loaded:
    """Read the file that was asked for, else the usual one."""
    path = usual_path() if asked is None else asked
    return Loaded(Settings()) if path is None else load(path, asked=asked is not None)
