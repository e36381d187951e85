"""Modules that others import at their start and need much later, if at all: they are imported then.

The reader shows text: before a key asks for it, it speaks no TLS, opens no archive and lists no commands. A
stand-in takes such a module's place while Textual and msgspec are imported; whatever is first done with it or
with a name taken from it, imports the real module and does it there. That spares an eighth of the start and a
fifth of the memory.
"""

import os
import sys
import typing
from abc import ABC, ABCMeta
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any  # what stands in for another's value can have any type

MODULES = (
    "asyncio.sslproto",
    "bz2",
    "locale",
    "lzma",
    "mimetypes",
    "msgspec.inspect",
    "msgspec.msgpack",
    "msgspec.toml",
    "msgspec.yaml",
    "ssl",
    "textwrap",
    "tokenize",
)
"""Modules that their importers take whole: `import ssl`."""

NAMES = {
    "ast": ("NodeVisitor",),
    "decimal": ("Decimal",),
    "difflib": ("get_close_matches",),
    "msgspec._json_schema": ("schema", "schema_components"),
    "pickle": ("dumps", "loads"),
    "platformdirs": ("user_downloads_path",),
    "rich.markup": ("render",),
    "rich.table": ("Table",),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.command": (
        "CommandListItem",
        "CommandPalette",
        "DiscoveryHit",
        "Hit",
        "Hits",
        "Provider",
        "SimpleProvider",
    ),
    "textual.markup": ("parse_style",),
    "textual.widgets._toast": ("ToastRack",),
    "urllib.parse": ("quote_from_bytes",),
}
"""Modules of which their importers take names: `from platformdirs import user_downloads_path`."""

ABSTRACT = ("Provider",)
"""Names of abstract classes: Python changes a class's base only for one that is built alike."""


@contextmanager
def late() -> Iterator[None]:
    """Let stand-ins take the modules' places as long as it lasts; modules imported already stay."""
    every = {**dict.fromkeys(MODULES, ()), **NAMES}
    stand_ins: dict[str, ModuleType] = {name: _LateModule(name, names) for name, names in every.items()}
    stand_ins["platform"] = _Platform("platform", ())
    stand_ins["typing_extensions"] = _Typing("typing_extensions", ())
    stand_ins = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


class _LateModule(ModuleType):
    """A module's stand-in: what is asked of it is asked of the real one."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(name)
        self._late = [_LateName(self, one) for one in names]
        self.__dict__.update(zip(names, self._late, strict=True))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # the import system asks for some, and takes no for an answer
            raise AttributeError(name)
        return getattr(self._real(), name)

    def _real(self) -> ModuleType:
        """Import the real module; classes derived from a stand-in are derived from the real class now."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        real = import_module(self.__name__)
        while self._late:
            self._late.pop().settle(real)
        return real


class _Typing(_LateModule):
    """A stand-in for `typing_extensions`, which gives what `typing` has and the real one's else."""

    def __getattr__(self, name: str) -> Any:
        return getattr(typing, name) if hasattr(typing, name) else super().__getattr__(name)


class _Platform(_LateModule):
    """A stand-in for `platform`, of which `uuid` asks the system's name when it is imported."""

    def system(self) -> str:
        """Return the system's name, as the real one does after compiling eight patterns."""
        return os.uname().sysname


class _LateName:
    """A name's stand-in: a function to call; a class to call, to ask, to compare with, to derive from."""

    def __init__(self, module: _LateModule, name: str) -> None:
        self._module, self._name = module, name
        self._base: type = ABCMeta(name, (ABC,), {}) if name in ABSTRACT else type(name, (), {})

    def settle(self, real: ModuleType) -> None:
        """Give the classes derived from this name their real base."""
        derived: type
        for derived in self._base.__subclasses__():
            derived.__bases__ = (getattr(real, self._name),)

    def _value(self) -> Any:
        return getattr(self._module._real(), self._name)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._value()(*arguments, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._value(), name)

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        return (self._base,)

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, self._value())
