"""The quotations of articles."""

from collections.abc import Iterator

from briefing_tui.cli.answer import Request, answer, chosen_format
from briefing_tui.config import Settings
from briefing_tui.core.analyse import Part
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.record import Record, quote_records
from briefing_tui.desk.open_many import Wish
from briefing_tui.export.sheet import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.core.model.quote import Quote

SHOWN = frozenset({"full", "partial", "echo"})
"""What is listed unless other kinds are asked for: all that is speech."""


def listed(
    locators: tuple[str, ...],
    form: str | None,
    settings: Settings,
    speaker: str | None = None,
    about: str | None = None,
    kinds: frozenset[str] | None = None,
    published: "date | None" = None,
) -> int:
    """Write the quotations that pass the filters and return the exit code."""

    def records(article: Article) -> Iterator[Record]:
        return (
            record
            for quote, record in zip(article.quotes, quote_records(article), strict=True)
            if record["kind"] in (kinds or SHOWN)
            and (speaker is None or _is_by(speaker, quote, record["mention"] or ""))
            and (about is None or _has(about, record["text"]))
        )

    grep = any(option is not None for option in (speaker, about, kinds))
    wish = Wish(settings, wanted=Part.QUOTES, published=published)
    return answer(Request(View.QUOTES, locators, wish, records, chosen_format(form), grep))


def _is_by(words: str, quote: "Quote", mention: str) -> bool:
    from briefing_tui.core.quotes.speaks import speaks  # on use: few ask for a speaker

    return speaks(quote.speaker, words, mention)


def _has(words: str, text: str) -> bool:
    from briefing_tui.core.text.fold import fold

    return all(word in fold(text) for word in fold(words).split())
