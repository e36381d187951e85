"""The export formats by name: a new one is a module and a line here."""

from briefing_tui.export.as_csv import as_csv
from briefing_tui.export.as_json import as_json
from briefing_tui.export.as_jsonl import as_jsonl
from briefing_tui.export.as_markdown import as_markdown
from briefing_tui.export.as_plain import as_plain
from briefing_tui.export.as_table import as_table
from briefing_tui.export.sheet import Exporter

FORMATS: dict[str, Exporter] = {
    "table": as_table,
    "plain": as_plain,
    "markdown": as_markdown,
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
}
"""`table` is for people, the others are for programs."""
