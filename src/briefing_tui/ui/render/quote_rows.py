"""The quote list as rows: one an utterance, its echoes under it."""

from collections.abc import Iterable
from functools import lru_cache, partial

from msgspec import Struct

from briefing_tui.core.find import NOTHING, Query, hits_in
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import Quote, QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes.speaks import speaks
from briefing_tui.ui.render.paint import Look
from briefing_tui.ui.render.sheet import Para, Row, Rows

DOUBTFUL = 0.5
"""Below this chance of being right a speaker is marked as a guess."""
_BLANK = Row((Para(""),))
_SAID = (QuoteKind.FULL, QuoteKind.PARTIAL)


class Utterance(Struct, frozen=True):
    """The parts of one utterance in order, and the places that echo it."""

    parts: tuple[Quote, ...]
    echoes: tuple[Quote, ...]

    @property
    def head(self) -> Quote:
        """The part that names speaker and place."""
        return self.parts[0]


def utterances(quotes: Iterable[Quote], with_scare: bool = False) -> tuple[Utterance, ...]:
    """Return what was said, parts joined, echoes with what they echo, in the order of the text."""
    groups: dict[int, tuple[list[Quote], list[Quote]]] = {}
    alone: list[Utterance] = []
    for quote in quotes:
        if quote.kind is QuoteKind.SCARE:
            if with_scare:
                alone.append(Utterance((quote,), ()))
            continue
        parts, echoes = groups.setdefault(quote.group, ([], []))
        (parts if quote.kind in _SAID else echoes).append(quote)
    made = [
        Utterance(tuple(parts or echoes[:1]), tuple(echoes if parts else echoes[1:]))
        for parts, echoes in groups.values()
    ]
    return tuple(sorted([*made, *alone], key=lambda u: u.head.span.start))


@lru_cache(maxsize=2)
def heard(article: Article) -> tuple[Utterance, ...]:
    """Return what is said in an article, worked out once for as long as it is looked at."""
    return utterances(article.quotes)


def name_of(quote: Quote) -> str:
    """Return the speaker as a list names them: "~" before a doubtful one, "unknown" in words."""
    if quote.kind is QuoteKind.SCARE:
        return "not speech"
    if quote.speaker is None:
        return "speaker unknown"
    return ("~" if quote.confidence < DOUBTFUL else "") + quote.speaker.name


def where_of(article: Article, section: int) -> str:
    """Return what a section is called in a list."""
    if not 0 <= section < len(article.sections):
        return ""
    found = article.sections[section]
    return (found.title or found.heading or found.span).of(article.text).strip() if found.heading else "lead"


class Wanted(Struct, frozen=True):
    """Which quotations a list shows: words, speaker, one section (None: all), what is no speech too."""

    words: Query = NOTHING
    speaker: Query = NOTHING
    section: int | None = None
    with_scare: bool = False


@lru_cache(maxsize=2)
def quote_rows(article: Article, wanted: Wanted) -> Rows:
    """Return the rows of the quote list that pass the filters: a blank one, `None`, after each utterance."""
    said = utterances(article.quotes, with_scare=True) if wanted.with_scare else heard(article)
    plain = wanted == Wanted(with_scare=wanted.with_scare)
    entries: list[object] = []
    places: list[tuple[int, Span]] = []
    found = 0
    for one in said:
        if plain or _passes(article, one, wanted):
            found += one.head.kind is not QuoteKind.ECHO
            for entry, place in ((one, one.head.span), *((echo, echo.span) for echo in one.echoes)):
                places.append((len(entries), place))
                entries.append(entry)
            entries.append(None)
    return Rows(
        entries, partial(_made, article), _key, (place for place in places if place[1]), found, _place
    )


def _place(key: object) -> Span | None:
    return key.head.span or None if isinstance(key, Utterance) else None


def _key(entry: object) -> object:
    return Utterance((entry,), ()) if isinstance(entry, Quote) else entry


def _made(article: Article, entry: object) -> Row:
    if isinstance(entry, Utterance):
        return _row(article, entry)
    return _echo(article, entry) if isinstance(entry, Quote) else _BLANK


def _passes(article: Article, said: Utterance, wanted: Wanted) -> bool:
    every = (*said.parts, *said.echoes)
    if wanted.words and not any(hits_in(quote.span.of(article.text), wanted.words) for quote in every):
        return False
    if wanted.speaker and not _by(said.head, wanted.speaker):
        return False
    return wanted.section is None or said.head.section == wanted.section


def _by(quote: Quote, wanted: Query) -> bool:
    if quote.speaker is None:
        return False
    if wanted.regex or wanted.whole:
        return bool(hits_in(f"{quote.speaker.name} {quote.speaker.role}", wanted))
    return speaks(quote.speaker, wanted.words)


def _row(article: Article, said: Utterance) -> Row:
    head = said.head
    name = name_of(head)
    role = head.speaker.role if head.speaker and head.kind is not QuoteKind.SCARE else ""
    title = f"{name}  {role}" if role else name
    known = head.speaker is not None and head.kind is not QuoteKind.SCARE
    looks: list[Look] = [(0, len(name), "quotes--speaker" if known else "quotes--unknown")]
    looks.append((len(name), len(title), "quotes--role"))
    text = " … ".join(f"“{part.span.of(article.text)}”" for part in said.parts).replace("\n", " ")
    who = Para(title, "", tuple(looks), aside=where_of(article, head.section), limit=2)
    words = Para(text, "quotes--words" if known else "quotes--loose", limit=7)
    return Row((who, words), head.span, said)


def _echo(article: Article, echo: Quote) -> Row:
    text = f"“{echo.span.of(article.text)}”".replace("\n", " ")
    place = "headline" if _in_masthead(article, echo) else where_of(article, echo.section)
    para = Para(text, "quotes--echo", lead="  ↳ ", lead_look="quotes--echo", aside=place, limit=2)
    return Row((para,), echo.span, Utterance((echo,), ()))


def _in_masthead(article: Article, quote: Quote) -> bool:
    top = [article.headline, *(deck.span for deck in article.decks)]
    return any(span is not None and span.contains(quote.span) for span in top)
