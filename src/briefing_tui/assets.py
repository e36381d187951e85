"""Finds the folders of data that ship with the program: `styles` and `seeds`."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:  # the first frame is drawn before pathlib is there
    from pathlib import Path

ARTICLE = "alaska-illusion.txt"
"""The bundled article in `seeds`."""


def asset_dir(name: str) -> "Path":
    """Return the folder of that name: beside the package when installed, at the top of a checkout else.

    A real path, because Textual watches its style sheets. FileNotFoundError, in words, where neither exists.
    """
    from pathlib import Path

    return Path(asset_folder(name))


def asset_folder(name: str) -> str:
    """Return the same folder as a plain path."""
    package = os.path.dirname(os.path.realpath(__file__))
    for folder in (f"{package}/{name}", f"{os.path.dirname(os.path.dirname(package))}/{name}"):
        if os.path.isdir(folder):
            return folder
    raise FileNotFoundError(
        f"the folder {name!r} is missing from this installation of briefing; install it again"
    )
