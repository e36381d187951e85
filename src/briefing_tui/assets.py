"""Finds the folders of data that ship with the program: `styles` and `seeds`."""

from pathlib import Path


def asset_dir(name: str) -> Path:
    """Return the folder of that name: beside the package when installed, at the top of a checkout else.

    A real path, because Textual watches its style sheets. FileNotFoundError, in words, where neither exists.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / name, package.parent.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"the folder {name!r} is missing from this installation of briefing; install it again"
    )
