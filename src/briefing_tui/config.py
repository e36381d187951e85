"""Settings from the reader's YAML file: read once by the command line, handed down as arguments.

The file is never written. YAML and msgspec are imported only when there is a file to read.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Struct, field
from msgspec.structs import fields

from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    import yaml

MAX_BYTES = 256_000
MAX_DEPTH = 20
MAX_NODES = 4_000
MAX_ALIASES = 20
MAX_SCALAR = 300
"""Characters of one value: a number of a hundred thousand digits takes a second to read."""
MAX_WARNINGS = 20

Preset = Literal["default", "newsboat", "less"]


class Settings(Struct, frozen=True, kw_only=True):
    """What the reader can choose.

    `theme` is the name of a theme. `measure` is the width of the text in
    columns, 40 to 120. `keys` is a preset, `keymap` gives single bindings other keys by their id.
    `allow_private_addresses` lets feeds and redirects lead into the local network. `timeout_seconds` is the
    whole time one page may take, `max_megabytes` the most that is read of one locator. `cache` lets what was
    found in an article be kept for the next time it is opened.
    """

    theme: str = "briefing-dark"
    measure: int = 76
    keys: Preset = "default"
    keymap: Mapping[str, str] = field(default_factory=dict)
    allow_private_addresses: bool = False
    timeout_seconds: float = 20.0
    max_megabytes: int = 32
    cache: bool = True

    @property
    def max_bytes(self) -> int:
        """The most bytes read of one locator."""
        return self.max_megabytes * 1_000_000


LIMITS: Mapping[str, tuple[float, float]] = {
    "measure": (40, 120),
    "timeout_seconds": (1, 600),
    "max_megabytes": (1, 1_000),
}
"""The least and the most of the numbers."""


class Loaded(Struct, frozen=True):
    """Settings as read, the file they came from (none when there is none), and warnings of one line each.

    `named` are those the file gives, even where they are as usual.
    """

    settings: Settings
    path: "str | Path | None" = None
    warnings: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def load(where: "str | Path", asked: bool = True) -> Loaded:
    """Read the settings from a file; `ConfigError` for what it says wrongly, or where it cannot be read.

    Where nobody asked for it, a file that is missing is no fault, and one that cannot be read is a warning:
    the news can be read without it.
    """
    try:
        raw = _bytes(where)
    except (FileNotFoundError, NotADirectoryError):
        if not asked:
            return Loaded(Settings())
        raise ConfigError(f"{_name(where)}: no such file") from None
    except (OSError, ValueError) as fault:
        words = f"{_name(where)}: {_reason(fault)}"
        if not asked:
            return Loaded(Settings(), None, (f"{words}; the usual settings are in force",))
        raise ConfigError(words) from None
    if len(raw) > MAX_BYTES:
        raise ConfigError(f"{_name(where)}: larger than {MAX_BYTES // 1000} kB")
    return _parse(raw, where)


def _bytes(where: "str | Path") -> bytes:
    """Return at most one byte too many of a regular file, without waiting for anybody.

    A pipe of the shell's (`--config <(…)`) is read too.
    """
    with open(where, "rb", opener=_at_once) as file:
        mode = os.fstat(file.fileno()).st_mode
        piped = stat.S_ISFIFO(mode) and str(where).startswith("/dev/fd/")
        if not (stat.S_ISREG(mode) or piped):
            raise ValueError("not a regular file")
        return file.read(MAX_BYTES + 1)


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write to a named pipe."""
    descriptor = os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)
    os.set_blocking(descriptor, True)
    return descriptor


def _parse(raw: bytes, where: "str | Path") -> Loaded:
    import yaml

    try:
        text = raw.decode("utf-8-sig")
        _guard(text, where)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except UnicodeDecodeError:
        raise ConfigError(f"{_name(where)}: not UTF-8 text") from None
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise ConfigError(f"{_name(where)}, line {line}: {_said(fault.problem)}") from None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as fault:
        raise ConfigError(f"{_name(where)}: {_said(str(fault))}") from None
    except (KeyError, AttributeError, TypeError, IndexError):  # such as !!bool x
        raise ConfigError(f"{_name(where)}: a value does not fit its tag") from None
    if values is None:
        return Loaded(Settings(), where)
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        raise ConfigError(f"{_name(where)}, line 1: settings are written as `key: value` lines")
    return _settings(values, _lines(node), where)


def _guard(text: str, where: "str | Path") -> None:
    """Count depth, nodes and aliases, and measure each value, before anything is built from them."""
    import yaml

    depth = aliases = 0
    for nodes, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
        aliases += isinstance(event, yaml.AliasEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH or nodes > MAX_NODES or aliases > MAX_ALIASES:
            raise ConfigError(f"{_name(where)}: too deep, too long or too many aliases")
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > MAX_SCALAR:
            raise ConfigError(
                f"{_name(where)}, line {_line(event)}: more than {MAX_SCALAR} characters in one value"
            )


def _line(event: "yaml.Event") -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _lines(node: "yaml.MappingNode") -> dict[str, list[int]]:
    """Return the lines each key stands on; keys of a mapping below are joined to its own by a dot."""
    import yaml

    found: dict[str, list[int]] = {}
    for key, value in node.value:
        found.setdefault(str(key.value), []).append(key.start_mark.line + 1)
        for inner, _ in value.value if isinstance(value, yaml.MappingNode) else ():
            found.setdefault(f"{key.value}.{inner.value}", []).append(inner.start_mark.line + 1)
    return found


def _settings(values: dict[object, Any], lines: dict[str, list[int]], where: "str | Path") -> Loaded:
    """Turn a mapping of any kind into settings; `Any` because YAML can hold anything."""
    known = {one.name for one in fields(Settings)}
    kept = {str(key): value for key, value in values.items() if key in known}
    for key, value in kept.items():
        for fault_key, fault in _faults(key, value):
            line = lines.get(fault_key, lines.get(key, [1]))[-1]
            raise ConfigError(f"{_name(where)}, line {line}: {fault}")
    warnings = [f"{_name(where)}, line {line}: {words}" for line, words in _odd_keys(values, known, lines)]
    if more := len(warnings) - MAX_WARNINGS:
        warnings[MAX_WARNINGS:] = [f"{_name(where)}: {more} more of this kind"] if more > 0 else []
    return Loaded(Settings(**kept), where, tuple(warnings), frozenset(kept))


def _odd_keys(
    values: dict[object, Any], known: set[str], lines: dict[str, list[int]]
) -> Iterator[tuple[int, str]]:
    """Yield the line and the words for each key that is unknown, and for each given twice."""
    for key in values:
        if key not in known:
            name = str(key)
            yield lines.get(name, [1])[0], f"unknown key {_said(name)!r}{_near(name, known)}"
    for name, places in lines.items():
        if len(places) > 1:
            yield places[-1], f"{_said(name)} stands on line {places[0]} already; the last one counts"


def _faults(key: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with one value: the key (with a dot for one inside) and a line of words."""
    import msgspec

    kinds: dict[str, tuple[Any, str]] = {
        "theme": (str, "the name of a theme"),
        "measure": (int, "a number from 40 to 120"),
        "keys": (Preset, "one of default, newsboat, less"),
        "keymap": (dict[str, str], "a list of `binding: keys` lines"),
        "allow_private_addresses": (bool, "true or false"),
        "timeout_seconds": (Annotated[float, msgspec.Meta(ge=1)], "a number of seconds from 1 to 600"),
        "max_megabytes": (int, "a number from 1 to 1000"),
        "cache": (bool, "true or false"),
    }
    kind, choices = kinds[key]
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        inner = _odd_one(value) if key == "keymap" else None
        if inner is not None:
            yield f"{key}.{inner}", f"{key}: {_said(inner)}: expected keys such as 'ctrl+f,pagedown'"
        yield key, f"{key}: expected {choices}, got {_got(value)}"
        return
    low, high = LIMITS.get(key, (None, None))
    if low is not None and high is not None and not low <= value <= high:
        yield key, f"{key}: expected {choices}, got {_got(value)}"


def _got(value: object) -> str:
    """Return a value in words that are short, whatever it is."""
    if isinstance(value, str | int | float):
        return _said(repr(value))
    kinds = {dict: "a mapping", list: "a list", type(None): "nothing"}
    return kinds.get(type(value), f"a {_said(type(value).__name__)}")


def _odd_one(value: Any) -> str | None:
    """Return the first binding whose keys are no words, none where there is none."""
    if not isinstance(value, dict):
        return None
    return next(
        (str(key) for key, keys in value.items() if not (isinstance(key, str) and isinstance(keys, str))),
        None,
    )


def _near(key: str, known: set[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(known))}"


def _name(path: "str | Path") -> str:
    return clean_line(str(path), middle=True) or "''"


def _said(words: str | None) -> str:
    return clean_line(words or "not valid YAML", 120)


def _reason(fault: Exception) -> str:
    return clean_line(getattr(fault, "strerror", None) or str(fault)).lower()
