"""Settings from the reader's YAML file: read once by the command line, handed down as arguments.

The file is never written. What reads it, and YAML with it, is imported only when there is a file.
"""

import os
import stat
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 256_000

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
    """Settings as read, the file they came from (none when there is none), and what is odd about it.

    `named` are the settings the file gives, even where they are as usual. `warnings` and `faults` are lines
    to tell, with the file and the line: a warning hinders nothing, a setting with a fault is as usual.
    `lines` has the line of each key; one of a mapping below is joined to its own by a dot.
    """

    settings: Settings
    path: "str | Path | None" = None
    warnings: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    faults: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def load(where: "str | Path", asked: bool = True) -> Loaded:
    """Read the settings from a file; `ConfigError` for what it says wrongly, or where it cannot be read.

    Where nobody asked for it, a file that is missing is no fault, and one that cannot be read is a warning:
    the news can be read without it.
    """
    loaded = examined(where, asked)
    if loaded.faults:
        more = len(loaded.faults) - 1
        raise ConfigError(loaded.faults[0] + (f" (config check tells {more} more)" if more else ""))
    return loaded


def examined(where: "str | Path", asked: bool = True) -> Loaded:
    """Read the same with all the faults its values have; `ConfigError` only where there are no values."""
    try:
        raw = _bytes(where)
    except (FileNotFoundError, NotADirectoryError):
        if not asked:
            return Loaded(Settings())
        raise ConfigError(f"{named(where)}: no such file") from None
    except (OSError, ValueError) as fault:
        words = f"{named(where)}: {_reason(fault)}"
        if not asked:
            return Loaded(Settings(), None, (f"{words}; the usual settings are in force",))
        raise ConfigError(words) from None
    if len(raw) > MAX_BYTES:
        raise ConfigError(f"{named(where)}: larger than {MAX_BYTES // 1000} kB")
    from briefing_tui.config.written import settings_in

    return settings_in(raw, where)


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


def named(path: "str | Path") -> str:
    """Return the name of a settings file as it is told."""
    return clean_line(str(path), middle=True) or "''"


def _reason(fault: Exception) -> str:
    return clean_line(getattr(fault, "strerror", None) or str(fault)).lower()
