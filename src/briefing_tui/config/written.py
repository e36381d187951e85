"""A settings file's words: YAML to settings, with every fault on its line."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import yaml
from msgspec.structs import fields

from briefing_tui.config import Loaded, Settings, named
from briefing_tui.config.values import LONGEST, kept_of, said
from briefing_tui.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

MAX_DEPTH = 20
MAX_NODES = 4_000
MAX_ALIASES = 20
MAX_SCALAR = 300
"""Characters of one value: a number of a hundred thousand digits takes a second to read."""
MAX_WARNINGS = 20

Places = dict[str, list[int]]
"""The lines each key stands on; keys of a mapping below are joined to its own by a dot."""


def settings_in(raw: bytes, where: "str | Path") -> Loaded:
    """Return the settings a file's bytes give; `ConfigError` where they are no mapping in YAML."""
    try:
        text = raw.decode("utf-8-sig")
        _guard(text, where)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except UnicodeDecodeError:
        raise ConfigError(f"{named(where)}: not UTF-8 text") from None
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise ConfigError(f"{named(where)}, line {line}: {said(fault.problem)}") from None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as fault:
        raise ConfigError(f"{named(where)}: {said(str(fault))}") from None
    except (KeyError, AttributeError, TypeError, IndexError):  # such as !!bool x
        raise ConfigError(f"{named(where)}: a value does not fit its tag") from None
    if values is None:
        return Loaded(Settings(), where)
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        raise ConfigError(f"{named(where)}, line 1: settings are written as `key: value` lines")
    return _settings(values, _places(node), where)


def _guard(text: str, where: "str | Path") -> None:
    """Count depth, nodes and aliases, and measure each value, before anything is built from them."""
    depth = aliases = 0
    for nodes, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
        aliases += isinstance(event, yaml.AliasEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH or nodes > MAX_NODES or aliases > MAX_ALIASES:
            raise ConfigError(f"{named(where)}: too deep, too long or too many aliases")
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > MAX_SCALAR:
            words = f"more than {MAX_SCALAR} characters in one value"
            raise ConfigError(f"{named(where)}, line {_line(event)}: {words}")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _places(node: yaml.MappingNode) -> Places:
    found: Places = {}
    for key, value in node.value:
        found.setdefault(str(key.value), []).append(key.start_mark.line + 1)
        for inner, _ in value.value if isinstance(value, yaml.MappingNode) else ():
            found.setdefault(f"{key.value}.{inner.value}", []).append(inner.start_mark.line + 1)
    return found


def _settings(values: dict[object, Any], places: Places, where: "str | Path") -> Loaded:
    """Turn a mapping of any kind into settings; `Any` because YAML can hold anything."""
    known = {one.name for one in fields(Settings)}
    given = {str(key): value for key, value in values.items() if key in known}
    kept, wrong = kept_of(given)
    faults = ((places.get(key, places.get(key.partition(".")[0], [1]))[-1], words) for key, words in wrong)
    return Loaded(
        Settings(**kept),
        where,
        _told(_odd_keys(values, known, places), where),
        frozenset(given),
        _told(faults, where),
        {key: lines[-1] for key, lines in places.items()},
    )


def _told(found: Iterator[tuple[int, str]], where: "str | Path") -> tuple[str, ...]:
    """Return lines to tell, so many of one kind at most."""
    lines = [f"{named(where)}, line {line}: {words}" for line, words in found]
    if more := max(0, len(lines) - MAX_WARNINGS):
        lines[MAX_WARNINGS:] = [f"{named(where)}: {more} more of this kind"]
    return tuple(lines)


def _odd_keys(values: dict[object, Any], known: set[str], places: Places) -> Iterator[tuple[int, str]]:
    """Yield the line and the words for each key that is unknown, and for each given twice."""
    for key in values:
        if key not in known:
            name = str(key)
            yield places.get(name, [1])[0], f"unknown key {said(name)!r}{_near(name, known)}"
    for name, lines in places.items():
        if len(lines) > 1:
            yield lines[-1], f"{said(name)} stands on line {lines[0]} already; the last one counts"


def _near(key: str, known: set[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key[:LONGEST], sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(known))}"
