"""One article on the shelf."""

from msgspec import Struct
from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Published
from briefing_tui.desk.at_hand import named
from briefing_tui.desk.entry import Entry


class Volume(Struct, frozen=True, eq=False):
    """A locator, and the article once it is open or why it is not.

    `number` names it for as long as the reader runs. `entry` is where the rest of a summary can be had. Of a
    `partial` one the article is only the head of its text: the whole is being opened.
    """

    number: int
    locator: str
    article: Article | None = None
    complete: bool = False
    fault: str = ""
    entry: Entry | None = None
    partial: bool = False

    @property
    def link(self) -> str:
        """Where the whole of it can be fetched; "" where it is at hand."""
        return self.entry.link if self.entry else ""

    @property
    def laid_out(self) -> Article | None:
        """The article as far as it is at hand: what a feed told of it is laid out when it is looked at."""
        return self.article if self.article or not self.entry else self.entry.article

    @property
    def title(self) -> str:
        """What the feed calls it."""
        known = self.article or self.entry
        return (known.title if known else "") or named(self.locator)

    @property
    def site(self) -> str:
        """Whose it is."""
        if self.article:
            return self.article.document.provenance.site
        return self.entry.site if self.entry else ""

    @property
    def published(self) -> Published | None:
        """When it was published; None while nothing is known of it."""
        known = self.article or self.entry
        return known.published if known else None

    def opened_as(self, whole: "Volume") -> "Volume":
        """Return what this volume becomes once it is open; where the whole cannot be had, its head stays."""
        if self.partial and whole.article is None:
            return replace(self, fault=whole.fault, partial=False)
        return whole
