"""Read a news article for its structure: sections, quotations with their speakers, dated events.

Importing this loads nothing heavy; the names below are loaded on first use.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from briefing_tui.core.analyse import analyse as analyse
    from briefing_tui.desk.read import read as read

__version__ = "0.1.0"
__all__ = ["__version__", "analyse", "read"]

_ROOMS = {"analyse": "briefing_tui.core.analyse", "read": "briefing_tui.desk.read"}


def __getattr__(name: str) -> "Any":
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_ROOMS[name]), name)
