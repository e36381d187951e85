"""The last line of the screen: where the reader is, what was found, what just happened."""

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from briefing_tui.ui.widgets.lined import Lined


class StatusLine(Lined):
    """One line: `notice` wins over `place`, `busy` stands behind either; `found` and `hint` at the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "status--place",
        "status--found",
        "status--hint",
        "status--notice",
    }

    place: reactive[str] = reactive("")
    busy: reactive[str] = reactive("")
    found: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")
    notice: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        left, look = (self.notice, "status--notice") if self.notice else (self.place, "status--place")
        left += f"  {self.busy}" if self.busy else ""
        right = [(self.found, "status--found"), (self.hint, "status--hint")]
        shown = [(text, name) for text, name in right if text and text != self.notice]
        while shown and sum(cell_len(t) + 2 for t, _ in shown) + min(cell_len(left), width // 2) > width:
            shown.pop()
        room = max(0, width - sum(cell_len(text) + 2 for text, _ in shown))
        fits = left if cell_len(left) < room else set_cell_size(left, max(0, room - 2)).rstrip() + "…"
        segments = [Segment(set_cell_size(" " + fits, room), self.style_of((look,)))]
        for text, name in shown:
            segments.append(Segment(f"{text}  ", self.style_of((name,))))
        return Strip(segments).adjust_cell_length(width, self.style_of(()))
