"""The whole article as the quote engine sees it: its paragraphs laid out once."""

from itertools import pairwise

from briefing_tui.core.lang.de.words import MARKERS
from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Block, BlockKind, Document
from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes.passage import Passage, passage_of
from briefing_tui.core.text.names_de import surnames_in
from briefing_tui.core.text.quotemarks import stretches_in
from briefing_tui.core.text.tokens import Token, tokens_in

_TITLES = frozenset((BlockKind.HEADLINE, BlockKind.DECK, BlockKind.HEADING))
_SAMPLE = 40
"""How many paragraphs tell the language."""

_SILENT = frozenset((BlockKind.CODE, BlockKind.BYLINE, BlockKind.DATELINE))


class Scene:
    """An article's passages in order; `titles` says which of them are headline, deck or heading."""

    __slots__ = ("language", "passages", "text", "titles")

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.passages: list[Passage] = []
        self.titles: list[bool] = []
        common: set[str] = set()
        laid: list[tuple[Span, list[Token], bool]] = []
        for block in document.blocks:
            if block.kind in _SILENT:
                continue
            tokens = tokens_in(self.text, block.span.start, block.span.end)
            laid.append((block.span, tokens, _is_title(block, self.text)))
        self.language = _language(laid)
        for _, tokens, _ in laid:
            common.update(surnames_in(tokens) if self.language == "de" else _inside(tokens))
        for span, tokens, title in laid:
            stretches = stretches_in(self.text, span.start, span.end, singles=title)
            self.passages.append(passage_of(self.text, span, tokens, stretches, common, self.language))
            self.titles.append(title)


def _is_title(block: Block, text: str) -> bool:
    """Say whether a block is written as titles are: a deck that ends as a sentence does is read as prose."""
    last = block.span.of(text).rstrip("\"”“»«'’ ")[-1:]
    return block.kind in _TITLES and (block.kind is BlockKind.HEADLINE or last != ".")


def _language(laid: list[tuple[Span, list[Token], bool]]) -> str:
    """Return "de" where one in nine of the first words is among the commonest German ones, else "en"."""
    words = [token[2].lower() for _, tokens, _ in laid[:_SAMPLE] for token in tokens if token[2][0].isalpha()]
    return "de" if 9 * sum(word in MARKERS for word in words) > len(words) > 0 else "en"


def _inside(tokens: list[Token]) -> list[str]:
    """Return the words that do not begin a sentence or a quotation."""
    return [
        token[2]
        for before, token in pairwise(tokens)
        if (before[2][0].isalnum() and before[2][-1] != ".") or before[2] == ","
    ]


def scene_of(article: Article) -> Scene:
    """Lay out an article."""
    return Scene(article.document)
