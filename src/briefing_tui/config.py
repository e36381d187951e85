"""Settings from the reader's YAML file: read once by the command line, handed down as arguments.

The file is never written. YAML and msgspec are imported only when there is a file to read.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import ConfigError

if TYPE_CHECKING:
    import yaml

MAX_BYTES = 256_000
MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_ALIASES = 20

Preset = Literal["default", "newsboat", "less"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the reader can choose.

    `theme` is the name of a theme. `measure` is the width of the text in
    columns, 40 to 120. `keys` is a preset, `keymap` gives single bindings other keys by their id.
    `allow_private_addresses` lets feeds and redirects lead into the local network. `timeout_seconds` is the
    whole time one page may take, `max_megabytes` the most that is read of one locator.
    """

    theme: str = "briefing-dark"
    measure: int = 76
    keys: Preset = "default"
    keymap: Mapping[str, str] = field(default_factory=dict)
    allow_private_addresses: bool = False
    timeout_seconds: float = 20.0
    max_megabytes: int = 32

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


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read, the file they came from (none when there is none), and warnings of one line each."""

    settings: Settings
    path: Path | None = None
    warnings: tuple[str, ...] = ()


def config_path() -> Path:
    """Return where the configuration file is looked for: the platform's own place for such files."""
    import platformdirs

    return Path(platformdirs.user_config_dir("briefing", appauthor=False)) / "config.yaml"


def load(path: Path | None = None) -> Loaded:
    """Read the settings from `path`, or from the usual place where a missing file is no fault."""
    where = path or config_path()
    try:
        with open(where, "rb", opener=_at_once) as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        if path is None:
            return Loaded(Settings())
        raise ConfigError(f"{_name(where)}: no such file") from None
    except (OSError, ValueError) as fault:
        raise ConfigError(f"{_name(where)}: {_reason(fault)}") from None
    if len(raw) > MAX_BYTES:
        raise ConfigError(f"{_name(where)}: larger than {MAX_BYTES // 1000} kB")
    return _parse(raw, where)


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write: a named pipe nobody writes to is an empty file."""
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor


def _parse(raw: bytes, where: Path) -> Loaded:
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
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise ConfigError(f"{_name(where)}: {_said(str(fault))}") from None
    if values is None:
        return Loaded(Settings(), where)
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        raise ConfigError(f"{_name(where)}, line 1: settings are written as `key: value` lines")
    return _settings(values, _lines(node), where)


def _guard(text: str, where: Path) -> None:
    """Count depth, nodes and aliases before anything is built from them."""
    import yaml

    depth = aliases = 0
    for nodes, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
        aliases += isinstance(event, yaml.AliasEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH or nodes > MAX_NODES or aliases > MAX_ALIASES:
            raise ConfigError(f"{_name(where)}: too deep, too long or too many aliases")


def _lines(node: "yaml.MappingNode") -> dict[str, int]:
    """Return the line each key stands on; keys of a mapping below are joined by a dot."""
    import yaml

    found: dict[str, int] = {}
    for key, value in node.value:
        found[str(key.value)] = key.start_mark.line + 1
        if isinstance(value, yaml.MappingNode):
            found |= {f"{key.value}.{inner}": line for inner, line in _lines(value).items()}
    return found


def _settings(values: dict[object, Any], lines: dict[str, int], where: Path) -> Loaded:
    """Turn a mapping of any kind into settings; `Any` because YAML can hold anything."""
    known = {one.name for one in fields(Settings)}
    unknown = [str(key) for key in values if key not in known]
    warnings = tuple(
        f"{_name(where)}, line {lines.get(key, 1)}: unknown key {_said(key)!r}{_near(key, known)}"
        for key in unknown
    )
    kept = {str(key): value for key, value in values.items() if key in known}
    for key, value in kept.items():
        for fault_key, fault in _faults(key, value):
            raise ConfigError(f"{_name(where)}, line {lines.get(fault_key, lines.get(key, 1))}: {fault}")
    return Loaded(Settings(**kept), where, warnings)


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
    }
    kind, choices = kinds[key]
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        inner = _odd_one(value) if key == "keymap" else ""
        if inner:
            yield f"{key}.{inner}", f"{key}: {_said(inner)}: expected keys such as 'ctrl+f,pagedown'"
        yield key, f"{key}: expected {choices}, got {_said(repr(value))}"
        return
    low, high = LIMITS.get(key, (None, None))
    if low is not None and high is not None and not low <= value <= high:
        yield key, f"{key}: expected {choices}, got {value}"


def _odd_one(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    return next(
        (str(key) for key, keys in value.items() if not (isinstance(key, str) and isinstance(keys, str))), ""
    )


def _near(key: str, known: set[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _name(path: Path) -> str:
    return clean_line(str(path))


def _said(words: str | None) -> str:
    return clean_line(words or "not valid YAML", 120)


def _reason(fault: Exception) -> str:
    return clean_line(getattr(fault, "strerror", None) or str(fault))
