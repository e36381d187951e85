"""Lines drawn under a heading with one character."""

from briefing_tui.core.markup.plain.paragraphs import RULE, Paragraph


def without_rules(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], frozenset[int]]:
    """Return the paragraphs less all drawn lines, and the positions at which an underlined one starts."""
    kept: list[Paragraph] = []
    underlined: set[int] = set()
    for paragraph in paragraphs:
        if not RULE.fullmatch(paragraph.text):
            kept.append(paragraph)
        elif kept and paragraph.gap == 0 and _as_wide(kept[-1], paragraph):
            underlined.add(kept[-1].start)
    return kept, frozenset(underlined)


def _as_wide(words: Paragraph, rule: Paragraph) -> bool:
    """Say whether a drawn line is about as wide as the single line above it."""
    return len(words.lines) == 1 and abs(len(words.text) - len(rule.text)) <= max(3, len(words.text) // 4)
