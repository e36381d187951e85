"""Screens that are one list over the reader: the keys, the links in view."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from briefing_tui.ui.keymap import KEYMAP, SEARCH_KEYS
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.links import Link
from briefing_tui.ui.render.sheet import Para, Row, Rows, given
from briefing_tui.ui.render.tabs import Tab
from briefing_tui.ui.state import Reading

_KEYS_WIDE = 14


class Listing(RowsPane):
    """A list that is given its rows once."""

    NAME = "listing"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "listing--key",
        "listing--text",
        "listing--group",
        "listing--address",
    }

    def __init__(self, rows: Sequence[Row], title: str) -> None:
        super().__init__()
        self._given = given(rows)
        self.set_reactive(Listing.tabs, (Tab(self.NAME, "", title, title),))

    def on_mount(self) -> None:
        """Take the rows."""
        self._take(self.reading)

    def rows_of(self, reading: Reading) -> Rows:
        """Return the given rows."""
        return self._given

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """Depend on nothing."""
        return ()


class ListScreen(ModalScreen[str | None], inherit_bindings=False):
    """One list with the keys every list has."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown,ctrl+d", "page(1)", show=False),
        Binding("b,pageup,ctrl+u", "page(-1)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("escape,q,question_mark,semicolon", "leave", show=False),
        Binding("Q", "app.quit", show=False),
    ]

    def __init__(self, rows: Sequence[Row], title: str) -> None:
        super().__init__()
        self._listing = Listing(rows, title)

    def compose(self) -> ComposeResult:
        """Show the list."""
        yield self._listing

    def on_mount(self) -> None:
        """Give the list the keys."""
        self._listing.focus()

    def action_move(self, step: int) -> None:
        """Move a row."""
        self._listing.move_cursor(step)

    def action_page(self, step: int) -> None:
        """Move a page."""
        self._listing.page_cursor(float(step))

    def action_edge(self, step: int) -> None:
        """Move to the first or last row."""
        self._listing.edge(step)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self._listing.choose()

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)

    def on_rows_pane_chosen(self, message: RowsPane.Chosen) -> None:
        """Answer with the chosen row's key."""
        message.stop()
        self.dismiss(message.row.key if isinstance(message.row.key, str) else None)


class HelpScreen(ListScreen):
    """The keys, made from the key table."""

    def __init__(self) -> None:
        super().__init__(help_rows(), "Keys  (Esc closes)")

    def on_rows_pane_chosen(self, message: RowsPane.Chosen) -> None:
        """Stay open: a row of help leads nowhere."""
        message.stop()


class LinksScreen(ListScreen):
    """The links in view; Enter opens one."""

    def __init__(self, links: Sequence[Link]) -> None:
        rows = []
        for words, address in links:
            paras = (
                Para(words, "listing--text", limit=1),
                Para(address, "listing--address", lead="  ", limit=3),
            )
            rows.append(Row(paras, None, address))
        super().__init__(rows, "Links  (Enter opens, Esc closes)")


def help_rows() -> list[Row]:
    """Return the key table as rows, group by group."""
    rows: list[Row] = []
    group = ""
    for key in KEYMAP:
        if key.group != group:
            rows += [Row((Para(""),))] if group else []
            rows.append(Row((Para(key.group, "listing--group"),)))
            group = key.group
        rows.append(_key_row(key.label, key.help, key.id, key.id))
    rows += [Row((Para(""),)), Row((Para("While searching", "listing--group"),))]
    rows += [_key_row(keys, text, f"search:{keys}") for keys, text in SEARCH_KEYS]
    return rows


def _key_row(label: str, text: str, key: str, name: str = "") -> Row:
    lead = "  " + label.ljust(_KEYS_WIDE) + " "
    return Row((Para(text, "listing--text", lead=lead, lead_look="listing--key", aside=name),), None, key)
