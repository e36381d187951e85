"""How the reader comes by articles: two steps, so that text shows before it is understood."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefing_tui.config import Settings
from briefing_tui.core.analyse import findings
from briefing_tui.core.model.article import Article
from briefing_tui.desk.open_article import open_structure


@dataclass(frozen=True, slots=True)
class Opening:
    """`structure` opens a locator with its text laid out, `understand` adds what is found in it."""

    structure: Callable[[str, Settings], Article] = open_structure
    understand: Callable[[Article, date | None], Article] = findings
