"""A place of its own for each case: a home, a working folder, and a look at what was left where."""

import ctypes
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

OPENERS = ("xdg-open", "open", "w3m", "lynx", "links", "elinks", "www-browser", "sensible-browser", "touch")
"""Programs that must not be run unasked; each leaves a trace when it is."""
OURS = (".local/state/briefing", ".cache/briefing", ".config/briefing")
"""The folders of the home that are the program's own."""
_CAPBSET_DROP, _DAC_OVERRIDE, _DAC_READ_SEARCH = 24, 1, 2


@dataclass(frozen=True, slots=True)
class Place:
    """Folders below `root`: `home`, `here` (the working folder), `spare` (temporary files), `traps` (programs)."""

    root: Path

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def here(self) -> Path:
        return self.root / "here"

    @property
    def spare(self) -> Path:
        return self.root / "spare"

    @property
    def traps(self) -> Path:
        return self.root / "traps"

    def prepare(self) -> None:
        for folder in (self.home, self.here, self.spare, self.traps):
            folder.mkdir(parents=True)
        for name in OPENERS:
            trap = self.traps / name
            trap.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.spare}/RUN"\n')
            trap.chmod(0o755)

    def environment(self, **changes: str | None) -> dict[str, str]:
        """Return a clean environment; None takes a variable out."""
        usual: dict[str, str | None] = {
            "PATH": f"{self.traps}:{os.path.dirname(sys.executable)}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "TMPDIR": str(self.spare),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "DISPLAY": ":0",
            "PYTHONPATH": os.environ.get("PYTHONPATH"),
            **changes,
        }
        return {name: value for name, value in usual.items() if value is not None}

    def put(self, name: str | bytes, content: str | bytes) -> str:
        """Write a file into the working folder and return its name, relative to it."""
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        path = os.path.join(os.fsencode(self.here), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(raw)
        return os.fsdecode(name)

    def fault_log(self) -> str:
        """Return the end of the log of faults, where the program has written one."""
        log = self.home / OURS[0] / "fault.log"
        return log.read_text()[-1500:] if log.exists() else ""

    def files(self) -> set[str]:
        """Return every path below the folders, but for the program's own."""
        found = set()
        for folder in (self.home, self.here, self.spare):
            for path in _below(str(folder)):
                inner = os.path.relpath(path, self.home)
                if not inner.startswith(OURS) and not any(one.startswith(f"{inner}/") for one in OURS):
                    found.add(path)
        return found


def without_privilege() -> None:
    """Take from root, in the child, the right to read and write what its owner may not."""
    if os.geteuid() == 0:
        for capability in (_DAC_OVERRIDE, _DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(_CAPBSET_DROP, capability, 0, 0, 0)


def sound(faults: Sequence[str]) -> None:
    """Fail with every fault in full, where there is one."""
    assert not faults, "\n".join(faults)


def _below(folder: str) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        for name in (*folders, *files):
            yield os.path.join(where, name)
