"""Where things are kept between runs: the folders `platformdirs` names, without the cost of importing it.

The screen asks before its first frame, so this imports `os` and `sys` alone.
"""

import os
import sys

NAME = "briefing"
SETTINGS = "settings.json"
"""The file of settings changed in the app, in the folder of what must not be lost."""


def state_folder() -> str:
    """Return the folder of what must not be lost; "" where there is no home to have one in."""
    return _folder("XDG_STATE_HOME", "/.local/state", "user_state_dir")


def cache_folder() -> str:
    """Return the folder of what can be had again; "" where there is no home to have one in."""
    return _folder("XDG_CACHE_HOME", "/.cache", "user_cache_dir")


def config_folder() -> str:
    """Return the folder of what the reader has written himself; "" where there is no home to have one in."""
    return _folder("XDG_CONFIG_HOME", "/.config", "user_config_dir")


def made(folder: str) -> None:
    """Make a folder and those above it, for the owner's eyes only; `OSError` where it cannot be had.

    One of ours that others may look into is closed to them.
    """
    if not folder:
        raise FileNotFoundError("there is no home directory")
    try:
        found = os.stat(folder)
    except FileNotFoundError:
        above = os.path.dirname(folder)
        if above != folder and not os.path.isdir(above):
            made(above)
        os.mkdir(folder, 0o700)
        return
    if os.path.basename(folder) == NAME and found.st_mode & 0o077 and found.st_uid == os.geteuid():
        os.chmod(folder, 0o700)


def _folder(variable: str, below: str, name: str) -> str:
    if sys.platform != "linux" or _is_android():
        return _as_platformdirs(name)
    base = os.environ.get(variable, "")
    if not base.startswith("/"):
        home = _home()
        base = home + below if home is not None else ""
    return f"{base.rstrip('/')}/{NAME}" if base else ""


def _is_android() -> bool:
    return hasattr(sys, "getandroidapilevel") or os.environ.get("ANDROID_ROOT") == "/system"


def _home() -> str | None:
    """Return the home directory without a slash behind; a relative HOME is none."""
    home = os.environ.get("HOME", "")
    if not home.startswith("/"):
        import pwd

        try:
            home = pwd.getpwuid(os.getuid()).pw_dir
        except KeyError:
            return None
    return home.rstrip("/") if home.startswith("/") else None


def _as_platformdirs(name: str) -> str:
    import platformdirs

    try:
        return str(getattr(platformdirs, name)(NAME, appauthor=False))
    except (OSError, RuntimeError):
        return ""
