"""Open an address in the reader's own browser, when asked and only then."""

import os
import shutil
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import BriefingError

SCHEMES = frozenset({"http", "https", "mailto"})


def open_link(address: str) -> str:
    """Open an address with the desktop's opener and return it as opened.

    Only http, https and mailto; never a program in this terminal. `BriefingError` says why it was not opened.
    """
    target = safe_address(address)
    opener = _opener()
    if opener is None:
        raise BriefingError(f"no desktop to open it with here: {target}")
    try:
        subprocess.Popen(  # noqa: S603 - a fixed program, a checked address, no shell
            [opener, target],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as fault:
        raise BriefingError(f"could not open {target}: {fault.strerror}") from None
    return target


def safe_address(address: str) -> str:
    """Return an address fit to be handed to an opener, or raise `BriefingError`."""
    plain = clean_line(address.strip(), 2000)
    try:
        parts = urlsplit(plain)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError:
        raise BriefingError("not an address that can be opened") from None
    if parts.scheme not in SCHEMES or "\ufffd" in plain or any(c.isspace() for c in plain):
        raise BriefingError(f"only http, https and mailto are opened, not: {plain[:100]}")
    if parts.scheme == "mailto":
        return urlunsplit(("mailto", "", parts.path, parts.query, ""))
    if not host or host.startswith("-"):
        raise BriefingError(f"not an address that can be opened: {plain[:100]}")
    try:
        plain_host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        raise BriefingError("not an address that can be opened") from None
    plain_host = f"[{plain_host}]" if ":" in plain_host else plain_host
    where = plain_host + (f":{parts.port}" if parts.port else "")
    return urlunsplit((parts.scheme, where, parts.path, parts.query, parts.fragment))


def _opener() -> str | None:
    if sys.platform == "darwin":
        return shutil.which("open")
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return shutil.which("xdg-open")
    return None
