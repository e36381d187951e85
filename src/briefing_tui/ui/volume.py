"""One article on the shelf."""

from dataclasses import dataclass

from briefing_tui.core.model.article import Article
from briefing_tui.desk.entry import Entry


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """A locator, and the article once it is open or why it is not.

    `number` names it for as long as the reader runs. `entry` is where the rest of a summary can be had.
    """

    number: int
    locator: str
    article: Article | None = None
    complete: bool = False
    fault: str = ""
    entry: Entry | None = None

    @property
    def link(self) -> str:
        """Where the whole of it can be fetched; "" where it is at hand."""
        return self.entry.link if self.entry else ""

    @property
    def title(self) -> str:
        """What the feed calls it."""
        return (self.article.title if self.article else "") or self.locator
