"""`briefing config`: where the settings are, what they are, whether they are right."""

from collections.abc import Iterable, Iterator

import click
from msgspec.structs import fields

from briefing_tui.cli.ending import DONE, WRONG_USAGE
from briefing_tui.cli.options import examples
from briefing_tui.cli.output import put, tell
from briefing_tui.cli.settings import examined_for, loaded_for, path_of
from briefing_tui.config import Loaded, Settings
from briefing_tui.config.values import LONGEST, said
from briefing_tui.errors import ConfigError
from briefing_tui.keeping.folders import cache_folder, state_folder

EXAMPLES = examples("briefing config path", "briefing --config other.yaml config check")


@click.group(short_help="Show or check the settings.", epilog=EXAMPLES, no_args_is_help=False)
def config() -> None:
    """Show where the configuration file is, what the settings are, or check the file.

    The file is YAML and is never written by the program.
    """


@config.command(epilog=examples("$EDITOR $(briefing config path)"))
@click.pass_context
def path(context: click.Context) -> int:
    """Print the path of the configuration file."""
    where = path_of(context)
    if where is None:
        raise ConfigError("there is no home directory to have a configuration file in")
    put([f"{where}\n"])
    return 0


@config.command(epilog=examples("briefing config folders"))
def folders() -> int:
    """Print the folders in which places, changed settings and caches are kept; all may be removed."""
    kept = {"state": state_folder(), "cache": cache_folder()}
    put(f"{name}: {folder or 'none, there is no home directory'}\n" for name, folder in kept.items())
    return 0


@config.command(epilog=examples("briefing config show"))
@click.pass_context
def show(context: click.Context) -> int:
    """Print the settings in force, as YAML."""
    import yaml

    settings = loaded_for(context).settings
    values = {one.name: getattr(settings, one.name) for one in fields(Settings)}
    put([yaml.safe_dump(values | {"keymap": dict(settings.keymap)}, sort_keys=False)])
    return 0


@config.command(epilog=examples("briefing config check && echo fine"))
@click.pass_context
def check(context: click.Context) -> int:
    """Check the configuration file; exit code 2 where it has a fault or an unknown key.

    Each is told with its line.
    """
    loaded = examined_for(context)
    found = [*loaded.faults, *loaded.warnings, *_unknown_theme(loaded), *_unknown_bindings(loaded)]
    for line in found:
        tell(line)
    if not found:
        fine = f"{loaded.path}: fine" if loaded.path else "no configuration file; the defaults are in force"
        put([f"{fine}\n"])
    return WRONG_USAGE if found else DONE


def _unknown_theme(loaded: Loaded) -> Iterator[str]:
    """Yield a line where `theme` names none."""
    from briefing_tui.ui.themes import theme_names

    wanted, known = loaded.settings.theme, theme_names()
    if wanted and wanted not in known:
        yield _line(loaded, "theme", f"theme: no theme is called {said(wanted)}", wanted, known)


def _unknown_bindings(loaded: Loaded) -> Iterator[str]:
    """Yield a line for each name in `keymap` that no key has."""
    from briefing_tui.ui.keymap import KEYMAP

    known = [key.id for key in KEYMAP]
    for name in loaded.settings.keymap:
        if name not in known:
            yield _line(loaded, f"keymap.{name}", f"keymap: no key is called {said(name)}", name, known)


def _line(loaded: Loaded, key: str, words: str, wanted: str, known: Iterable[str]) -> str:
    """Return what is told of a name that is none, with those that it may have meant."""
    from difflib import get_close_matches

    near = get_close_matches(wanted[:LONGEST], known, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(known))}"
    where = f"{loaded.path}, line {loaded.lines[key]}" if key in loaded.lines else f"{loaded.path}"
    return f"{where}: {words}; {hint}"
