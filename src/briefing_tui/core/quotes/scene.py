"""The whole article as the quote engine sees it: its paragraphs laid out one after the other, and let go."""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from briefing_tui.core.lang.de.words import MARKERS
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Block, BlockKind, Document
from briefing_tui.core.quotes.passage import Passage, passage_of
from briefing_tui.core.quotes.portions import Portion, portions, stretches_of
from briefing_tui.core.text.quotemarks import speaks_in_singles
from briefing_tui.core.text.tokens import tokens_in, words_in

_TITLES = frozenset((BlockKind.HEADLINE, BlockKind.DECK, BlockKind.HEADING))
_SAMPLE = 40
"""How many paragraphs tell the language."""

_SILENT = frozenset((BlockKind.CODE, BlockKind.BYLINE, BlockKind.DATELINE))

MOST_WORDS = 300_000
"""How many different words are remembered; no article has as many."""


class Scene:
    """An article's passages in order, and the words it writes inside its sentences."""

    __slots__ = ("_common", "_document", "_titles", "language", "text")

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self._document = document
        self._titles = bytes(_is_title(block, self.text) for block in self._blocks())
        self.language = _language(self.text, islice(self._blocks(), _SAMPLE))
        self._common: set[str] = set()

    def _blocks(self) -> Iterator[Block]:
        return (block for block in self._document.blocks if block.kind not in _SILENT)

    def look_over(self) -> Iterator[int]:
        """Learn the words written inside sentences; yields how far it came, now and then."""
        for block in self._blocks():
            for portion in portions(self.text, block.span):
                if len(self._common) < MOST_WORDS:
                    self._common.update(self._words(portion))
                yield portion.span.end

    def _words(self, portion: Portion) -> set[str] | list[str]:
        start, end = portion.span.start, portion.span.end
        if self.language == "de":
            from briefing_tui.core.text.names_de import surnames_in

            return surnames_in(tokens_in(self.text, start, end))
        return _inside(words_in(self.text, start, end))

    def passages(self) -> Iterator[tuple[Passage, bool, bool]]:
        """Yield each passage, whether it is a title, and whether its names are read as a title's.

        Without any title the first passage is read as one.
        """
        if not self._common:
            for _ in self.look_over():
                pass
        headed = not any(self._titles)
        single = speaks_in_singles(self.text)
        for block, title in zip(self._blocks(), self._titles, strict=True):
            stretches = stretches_of(self.text, block.span, singles=single or bool(title))
            for portion in portions(self.text, block.span, stretches):
                laid = passage_of(self.text, portion.span, portion.stretches, self._common, self.language)
                yield laid, bool(title), bool(title) or headed
                headed = False


def _is_title(block: Block, text: str) -> bool:
    """Say whether a block is written as titles are: a deck that ends as a sentence does is read as prose."""
    if block.kind not in _TITLES:
        return False
    last = block.span.of(text).rstrip("\"”“»«'’ ")[-1:]
    return block.kind is BlockKind.HEADLINE or last != "."


def _language(text: str, blocks: Iterable[Block]) -> str:
    """Return "de" where one in nine of the first words is among the commonest German ones, else "en"."""
    first = [next(portions(text, block.span)).span for block in blocks]
    found = [word.lower() for one in first for word in words_in(text, one.start, one.end)]
    words = [word for word in found if word[0].isalpha()]
    return "de" if 9 * sum(word in MARKERS for word in words) > len(words) > 0 else "en"


def _inside(words: list[str]) -> list[str]:
    """Return the words that do not begin a sentence or a quotation."""
    return [
        word
        for before, word in pairwise(words)
        if (before[0].isalnum() and before[-1] != ".") or before == ","
    ]


def scene_of(article: Article) -> Scene:
    """Lay out an article."""
    return Scene(article.document)
