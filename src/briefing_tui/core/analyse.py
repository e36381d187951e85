"""The one pipeline from text to `Article`; the only module of the core that knows all the others."""

from collections.abc import Callable, Generator
from datetime import date
from enum import Flag, auto

from msgspec.structs import replace

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import Format, read_text
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Document, Provenance
from briefing_tui.core.model.partial import Partial


class Part(Flag):
    """What there is to find in an article beside its structure."""

    NONE = 0
    QUOTES = auto()
    TIMELINE = auto()
    ALL = QUOTES | TIMELINE


class StoppedError(Exception):
    """Nobody waits for the findings any more."""


def analyse(
    text: str,
    published: date | None = None,
    *,
    kind: Format | None = None,
    provenance: Provenance | None = None,
) -> Article:
    """Understand one text: structure, quotations, timeline.

    `published` is the publication date when the caller knows it; it wins over what the text says. `kind`
    forces a format where the caller knows it, else the text decides. Pure and picklable: no file, network or
    clock; the same arguments give the same article.
    """
    return findings(structure(read_text(text, kind=kind, provenance=provenance or Provenance())), published)


def structure(document: Document) -> Article:
    """Lay out a document (headline, decks, sections) with no findings yet: quick, to show text at once."""
    return outline(document)


def findings(
    article: Article,
    published: date | None = None,
    wanted: Part = Part.ALL,
    stopped: Callable[[], bool] = lambda: False,
) -> Article:
    """Add what is `wanted` of quotations and timeline to a structured article, with its sentences.

    `StoppedError` once `stopped` says so: it is asked after each small slice of the text.
    """
    steps = findings_by_steps(article, published, wanted)
    while not stopped():
        try:
            next(steps)
        except StopIteration as end:
            found: Article = end.value
            return found
    raise StoppedError


def findings_by_steps(
    article: Article, published: date | None = None, wanted: Part = Part.ALL
) -> Generator[Partial, None, Article]:
    """Find the same step by step: yields what came since, as yet unrefined, and returns the whole.

    The engines are imported here: a reader sees the text before they are loaded, and one who asks for
    quotations alone does not wait for the other engine, nor for the sentences that only dates need.
    """
    portion = 1 / max(1, len(wanted & Part.ALL))
    if Part.TIMELINE in wanted:  # first: its second copy of the text is gone when quotations take their room
        article = yield from _dated(article, published, portion)
    if Part.QUOTES in wanted:
        article = yield from _quoted(article, 1 - portion)
    return article


def _dated(article: Article, published: date | None, portion: float) -> Generator[Partial, None, Article]:
    """Add sentences and times, which is a `portion` of all work."""
    from briefing_tui.core.text.sentences import sentences_in
    from briefing_tui.core.timeline.engine import timeline_by_steps

    article = replace(article, sentences=sentences_in(article.document))
    timing = timeline_by_steps(article, published)
    while True:
        try:
            share, some = next(timing)
        except StopIteration as end:
            times = end.value
            return replace(article, published=times.published, timexes=times.timexes, events=times.events)
        yield Partial(portion * share, events=some)


def _quoted(article: Article, begun: float) -> Generator[Partial, None, Article]:
    """Add quotations; `begun` is the share of all work that was done before."""
    from briefing_tui.core.quotes.engine import quotes_by_steps

    quoting = quotes_by_steps(article)
    while True:
        try:
            share, some = next(quoting)
        except StopIteration as end:
            return replace(article, quotes=end.value)
        yield Partial(begun + (1 - begun) * share, quotes=some)
