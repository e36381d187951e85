"""Where a long stretch of words can be left: at a pause, with its verb told."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

from itertools import islice

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.verbs import has_verb

MOST, MORE, FEWEST = 16, 2, 7
"""Words of a phrase, how many more where that ends it well, and the least before a pause."""
WORD = Pattern(r"\S+")
NO_LETTER = Pattern(r"\W")
MARK = ",;:"
JOINING = frozenset(
    """
    and but or while whereas as because although though when where which who that if after before until
    since so than whether
    """.split()
)
LEADING = frozenset(
    """
    in on at for from by with about into over under against among amid during through across between
    following despite to
    """.split()
)
UNFINISHED = frozenset(
    """
    a an the of to and or but on in at for from by with about into over under against among amid during
    through across between following despite that which who whose as than if when while where because
    its his her their our my your this these those more most less least very not no is are was were be
    been has have had will would may might could should can early late some any all both such own
    said says told
    """.split()
)
"""Words after which a reader waits for another."""
AT_MARK, AT_JOINT, AT_LEAD = 9, 7, 4
NO_VERB, INSIDE = -30, -15


def left_at_pause(text: str, span: Span) -> Span:
    """Return a stretch of about `MOST` words, ended where a reader would pause."""
    found = islice(WORD.finditer(text, span.start, span.end), MOST + MORE + 1)
    words = [word.span() for word in found]
    if len(words) <= MOST + MORE:
        return span
    at = max(range(FEWEST, MOST + MORE + 1), key=lambda n: (_worth(text, words, n), n))
    return Span(span.start, words[at - 1][1])


def _worth(text: str, words: list[tuple[int, int]], count: int) -> int:
    """Return how well a stretch ends after so many words."""
    start, end = words[0][0], words[count - 1][1]
    last, following = text[slice(*words[count - 1])], text[slice(*words[count])]
    worth = min(count, 2 * MOST - count)
    if last[-1] in MARK:
        worth += AT_MARK
    elif _bare(following) in JOINING:
        worth += AT_JOINT
    elif _bare(following) in LEADING:
        worth += AT_LEAD
    if _bare(last) in UNFINISHED or (last[0].isupper() and following[0].isupper() and last[-1].isalpha()):
        worth += INSIDE
    if text.count("“", start, end) > text.count("”", start, end) or text.count('"', start, end) % 2:
        worth += INSIDE
    return worth + (0 if has_verb(text, start, end) else NO_VERB)


def _bare(word: str) -> str:
    return NO_LETTER.sub("", word).lower()
