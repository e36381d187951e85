"""The export formats: a new one is a module `as_NAME` with a function of that name, and a name here."""

from importlib import import_module

from briefing_tui.export.sheet import Exporter

FORMATS = ("table", "plain", "markdown", "json", "jsonl", "csv")
"""`table` is for people, the others are for programs; a module is imported when its format is asked for."""


def exporter(name: str) -> Exporter:
    """Return the function that writes a format."""
    module = import_module(f"briefing_tui.export.as_{name}")
    found: Exporter = getattr(module, f"as_{name}")
    return found
