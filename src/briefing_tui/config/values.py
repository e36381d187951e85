"""The values settings may have: which are kept, and what is wrong with the others."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import msgspec

from briefing_tui.config import LIMITS, Preset
from briefing_tui.core.text.clean import clean_line

LONGEST = 120
"""Characters of a value or a name that are told."""

KINDS: Mapping[str, tuple[Any, str]] = {
    "theme": (str, "the name of a theme"),
    "measure": (int, "a number from 40 to 120"),
    "keys": (Preset, "one of default, newsboat, less"),
    "keymap": (dict[str, str], "a list of `binding: keys` lines"),
    "allow_private_addresses": (bool, "true or false"),
    "timeout_seconds": (Annotated[float, msgspec.Meta(ge=1)], "a number of seconds from 1 to 600"),
    "max_megabytes": (int, "a number from 1 to 1000"),
    "cache": (bool, "true or false"),
}
"""The type of each setting (`Any` because that is what types are), and its choices in words."""


def kept_of(given: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Return the values that can be used, and for each other one its key and what is wrong with it.

    Of a list of bindings those that can be used are kept; the key of one of the others is behind a dot.
    """
    kept, wrong = dict(given), list[tuple[str, str]]()
    for key, value in given.items():
        if faults := list(_faults(key, value)):
            wrong += faults
            del kept[key]
            if key == "keymap" and isinstance(value, dict):
                kept[key] = {name: keys for name, keys in value.items() if _is_binding(name, keys)}
    return kept, wrong


def _faults(key: str, value: Any) -> Iterator[tuple[str, str]]:
    kind, choices = KINDS[key]
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        if key == "keymap" and isinstance(value, dict):
            yield from _odd_bindings(value)
        else:
            yield key, f"{key}: expected {choices}, got {_got(value)}"
        return
    low, high = LIMITS.get(key, (None, None))
    if low is not None and high is not None and not low <= value <= high:
        yield key, f"{key}: expected {choices}, got {_got(value)}"


def _odd_bindings(value: dict[Any, Any]) -> Iterator[tuple[str, str]]:
    """Yield each binding whose name or keys are no words."""
    for name, keys in value.items():
        if not _is_binding(name, keys):
            words = f"{said(str(name))}: expected keys such as 'ctrl+f,pagedown', got {_got(keys)}"
            yield f"keymap.{name}", f"keymap: {words}"


def _is_binding(name: Any, keys: Any) -> bool:
    return isinstance(name, str) and isinstance(keys, str)


def _got(value: object) -> str:
    """Return a value in words that are short, whatever it is."""
    if isinstance(value, str | int | float):
        return said(repr(value))
    kinds = {dict: "a mapping", list: "a list", type(None): "nothing"}
    return kinds.get(type(value), f"a {said(type(value).__name__)}")


def said(words: str | None) -> str:
    """Return what a file says as it is told: one short line."""
    return clean_line(words or "not valid YAML", LONGEST)
