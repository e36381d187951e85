"""Read a news article for its structure: sections, quotations with their speakers, dated events.

Importing this loads nothing heavy; the names below are loaded on first use.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing_tui.core.analyse import analyse as analyse
    from briefing_tui.desk.open_article import read as read

__version__ = "0.1.0"
__all__ = ["__version__", "analyse", "read"]


def __getattr__(name: str) -> Any:
    if name == "analyse":
        from briefing_tui.core.analyse import analyse

        return analyse
    if name == "read":
        from briefing_tui.desk.open_article import read

        return read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
