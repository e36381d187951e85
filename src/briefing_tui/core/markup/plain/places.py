"""Where a line stands: what is above and below it, and how the blank lines around it differ from the rest."""

from collections import Counter

from msgspec import Struct

from briefing_tui.core.markup.plain.furniture import is_signature, speaker_label
from briefing_tui.core.markup.plain.paragraphs import Paragraph
from briefing_tui.core.markup.plain.shape import OPENING

SHORT = 90
"""Characters up to which a line without a stop is odd among prose."""


class Places(Struct, frozen=True):
    """The paragraphs of a text, its list items, and the blank lines usual between paragraphs."""

    paragraphs: list[Paragraph]
    items: frozenset[int]
    usual_gap: int

    @classmethod
    def of(cls, paragraphs: list[Paragraph], items: frozenset[int]) -> "Places":
        """Survey a text."""
        gaps = Counter(p.gap for i, p in enumerate(paragraphs) if i and i not in items)
        return cls(paragraphs, items, max(gaps, key=gaps.__getitem__, default=0))

    def prose_at(self, i: int) -> bool:
        """Say whether a paragraph of prose or a list stands at an index."""
        if not 0 <= i < len(self.paragraphs):
            return False
        paragraph = self.paragraphs[i]
        if i + 1 == len(self.paragraphs) and is_signature(paragraph.text[:200]):
            return False
        return i in self.items or len(paragraph.text) > 160 or (paragraph.stops and len(paragraph.text) > 24)

    def is_stray(self, i: int) -> bool:
        """Say whether a short line without a stop stands at an index."""
        if not 0 < i < len(self.paragraphs) or i in self.items:
            return False
        paragraph = self.paragraphs[i]
        return len(paragraph.text) <= SHORT and not paragraph.stops

    def answered_at(self, i: int) -> bool:
        """Say whether the paragraph at an index is a reply: quoted, or led in by a letter or a name."""
        text = self.paragraphs[i].text
        return text[0] in OPENING or speaker_label(text) is not None

    def gap_after(self, i: int) -> int:
        """Return the blank lines below a paragraph."""
        return self.paragraphs[i + 1].gap if i + 1 < len(self.paragraphs) else 0

    def is_glued(self, i: int) -> bool:
        """Say whether blank lines part it from what is above and none from what is below."""
        return self.usual_gap > 0 and self.paragraphs[i].gap > 0 and self.gap_after(i) == 0

    def is_set_off(self, i: int) -> bool:
        """Say whether more blank lines than usual stand above it."""
        return i > 0 and self.paragraphs[i].gap > self.usual_gap
