"""The title line of a pane: name and count on a quiet rule, and the other names where they are hidden."""

from msgspec import Struct
from rich.cells import cell_len

from briefing_tui.ui.render.paint import Line, Run


class Tab(Struct, frozen=True):
    """One pane in a title line: `note` is its count, `alone` whether the others are named beside it."""

    name: str
    key: str
    title: str
    short: str
    note: str = ""
    listed: bool = False


def _cells(tabs: tuple[Tab, ...], here: str, width: int) -> list[tuple[str, Tab]]:
    own = [tab for tab in tabs if tab.name == here]
    shown = [tab for tab in tabs if tab.listed or tab.name == here] if own and own[0].listed else own
    for pattern in ("{key} {title} {note}", "{key} {short} {note}", "{key} {short}", "{key}"):
        made = [
            (pattern.format(key=t.key, title=t.title, short=t.short, note=t.note).strip(), t) for t in shown
        ]
        if 1 + sum(cell_len(text) + 2 for text, _ in made) <= width:
            return made
    return made if shown else []


def tab_line(tabs: tuple[Tab, ...], here: str, width: int, focused: bool) -> Line:
    """Return the title line of the pane called `here`."""
    line: list[Run] = [Run("─", ("pane--rule",))]
    used = 1
    for text, tab in _cells(tabs, here, width):
        look = ("pane--title-here",) if tab.name == here and focused else ("pane--title",)
        name, note = (
            (text.removesuffix(tab.note), tab.note) if tab.note and text.endswith(tab.note) else (text, "")
        )
        mine = tab.name == here
        line.append(Run(f" {name}", look if mine else ("pane--count",)))
        line.append(Run(f"{note} ", ("pane--count",)))
        used += cell_len(text) + 2
    line.append(Run("─" * max(0, width - used), ("pane--rule",)))
    return tuple(line)


def tab_at(tabs: tuple[Tab, ...], here: str, width: int, focused: bool, x: int) -> str:
    """Return the name of the pane whose title stands at cell `x`, or ""."""
    at = 1
    for text, tab in _cells(tabs, here, width):
        at += cell_len(text) + 2
        if x < at:
            return tab.name
    return ""
