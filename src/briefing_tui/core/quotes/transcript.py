"""Transcripts and interviews: turns of speech without quotation marks, each behind its speaker's label.

Only a text that is laid out as one counts: several labels, at least two of them taking turns. A label is a
name before a colon at the start of a paragraph ("MARA VOSS: …", "Mara Voss: …"), or an interview's Q and A.
"""

from collections import Counter

from msgspec import Struct

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.document import Block, BlockKind
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.rare import Rare

_NAME = r"[^\W\d_a-z][\w.’'-]{0,30}"
_LABEL = Rare(
    rf"(?P<who>{_NAME}(?: (?:de|van|von|bin|al|{_NAME})){{0,4}})\s?(?:\([^()\n]{{1,40}}\))?:\s+(?=\S)"
)
_FARTHEST = 250
"""Where in a paragraph its label's colon can stand at most."""
_LEAST_TURNS = 4
_AGAIN = 2
"""Times a label must come to be a speaker's; a list's lead-ins ("Location: …") come once each."""
_SHARE = 0.3
"""Share of the paragraphs that must be turns."""
_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE})
_QUESTIONS, _ANSWERS = frozenset({"Q", "Question"}), frozenset({"A", "Answer"})


class Turn(Struct, frozen=True):
    """What one speaker says at one go; `label` is None at a question, `answers` marks an "A:"."""

    words: Span
    label: Span | None
    answers: bool = False


def turns_in(article: Article) -> tuple[Turn, ...]:
    """Return the turns of a transcript in order; none for any other text."""
    count, labelled = 0, list[Block]()
    for block in article.document.blocks:
        if block.kind in _SPOKEN:
            count += 1
            labelled += [block] if _has_colon(article.text, block.span) else []
    least = max(_LEAST_TURNS, _SHARE * count)
    if len(labelled) < least:
        return ()
    found = [(block, _LABEL.match(article.text, block.span.start, block.span.end)) for block in labelled]
    counts = Counter(match["who"] for _, match in found if match)
    speaking = {who for who, count in counts.items() if count >= _AGAIN}
    turns = [(block, match) for block, match in found if match and match["who"] in speaking]
    if len(speaking) < _AGAIN or len(turns) < least:
        return ()
    return tuple(
        Turn(
            Span(match.end(), block.span.end),
            None if match["who"] in _QUESTIONS else Span(match.start("who"), match.end("who")),
            match["who"] in _ANSWERS,
        )
        for block, match in turns
    )


def _has_colon(text: str, span: Span) -> bool:
    return text.find(":", span.start, min(span.end, span.start + _FARTHEST)) >= 0
