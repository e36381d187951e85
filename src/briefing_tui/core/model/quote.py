"""Who said what."""

from enum import Enum

from msgspec import Struct

from briefing_tui.core.model.span import Span


class QuoteKind(Enum):
    """What a quoted stretch is.

    FULL is a whole sentence or clause of someone's speech; PARTIAL a fragment of it inside the reporter's
    sentence; ECHO words said elsewhere in the article and repeated; SCARE not speech at all.
    """

    FULL = "full"
    PARTIAL = "partial"
    ECHO = "echo"
    SCARE = "scare"


class Speaker(Struct, frozen=True, gc=False):
    """A person or body: the fullest name the article gives, its role as written, where it is mentioned."""

    name: str
    role: str = ""
    mentions: tuple[Span, ...] = ()


class Quote(Struct, frozen=True, gc=False):
    """One quoted stretch, without its marks.

    `pieces` are its paragraphs' stretches in order (one, mostly). `mention` is the speaker as written here
    ("he"), `cue` the words that attribute. `group` is shared by the parts of one utterance, and by an echo
    and what it echoes. `section` indexes `Article.sections`. `confidence` is the chance, 0 to 1, that the
    speaker is right. `rule` names the rule that found it.
    """

    span: Span
    pieces: tuple[Span, ...]
    kind: QuoteKind
    speaker: Speaker | None
    mention: Span | None
    cue: Span | None
    section: int
    group: int
    confidence: float
    rule: str
