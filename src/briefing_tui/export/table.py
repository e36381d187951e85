"""The export formats: a new one is a module `as_NAME` with a function of that name, and a name here."""

from briefing_tui.export.sheet import Exporter

FORMATS = ("table", "plain", "markdown", "json", "jsonl", "csv")
"""`table` is for people, the others are for programs; a module is imported when its format is asked for."""

CALENDAR = "ics"
"""The format that a timeline has beside them."""


def exporter(name: str) -> Exporter:
    """Return the function that writes a format."""
    module = __import__(f"briefing_tui.export.as_{name}", fromlist=("",))  # importlib brings warnings
    found: Exporter = getattr(module, f"as_{name}")
    return found
