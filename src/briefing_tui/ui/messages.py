"""Messages across rooms of the screen: facts, in the past tense. Volumes are named by their number.

Nothing compares or prints them, and each method a dataclass writes delays the first key.
"""

from dataclasses import dataclass

from textual.message import Message

from briefing_tui.core.find import Query
from briefing_tui.core.model.article import Article
from briefing_tui.ui.shelf import Shelf


@dataclass(repr=False, eq=False)
class Shelved(Message):
    """Volumes are there: in the place of volume `number` where `instead`, else behind it."""

    number: int
    volumes: Shelf
    instead: bool


@dataclass(repr=False, eq=False)
class ArticleOpened(Message):
    """More is known of an article: its text, its findings too when `complete`; `whole` when no summary."""

    number: int
    article: Article
    complete: bool
    whole: bool


@dataclass(repr=False, eq=False)
class FindingsCame(Message):
    """Some more was found in an article; `share` of it, 0 to 1, has been read."""

    number: int
    article: Article
    share: float


@dataclass(repr=False, eq=False)
class OpenFailed(Message):
    """The rest of a summary could not be fetched, and why."""

    number: int
    reason: str


@dataclass(repr=False, eq=False)
class FindingFailed(Message):
    """The text is open, but could not be read for `reason`."""

    reason: str


@dataclass(repr=False, eq=False)
class Progressed(Message):
    """So many bytes of a fetch have come."""

    size: int


@dataclass(repr=False, eq=False)
class Drawn(Message):
    """The reader stands for the first time: with its text, unless that is still on its way."""

    text: bool


@dataclass(repr=False, eq=False)
class Folded(Message):
    """The text is ready to be searched for `wanted`; `follow` where its first match is to be gone to."""

    wanted: Query
    follow: bool


@dataclass(repr=False, eq=False)
class Left(Message):
    """The reader was left: the application ends."""
