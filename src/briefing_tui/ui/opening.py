"""How the reader comes by articles: in steps, so that text shows before it is understood."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.entry import Entry, completed
from briefing_tui.desk.unfold import Unfolded, unfold
from briefing_tui.desk.waiting import Watch


@dataclass(frozen=True, slots=True)
class Opening:
    """`unfold` opens a locator, `complete` fetches the rest of a summary, `understand` adds what is found."""

    unfold: Callable[[str, Settings, Watch], Unfolded] = unfold
    complete: Callable[[Entry, Settings, Watch], Article] = completed
    understand: Callable[[Article, date | None], Article] = findings
