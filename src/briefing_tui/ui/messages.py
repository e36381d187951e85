"""What workers tell the reader screen: facts, in the past tense."""

from dataclasses import dataclass

from textual.message import Message

from briefing_tui.core.model.article import Article


@dataclass
class ArticleOpened(Message):
    """An article can be shown: structure only, or with findings when `complete`."""

    volume: int
    article: Article
    complete: bool


@dataclass
class OpenFailed(Message):
    """A locator could not be read, and why."""

    volume: int
    reason: str


@dataclass
class FindingFailed(Message):
    """The text is open, but could not be read for `reason`."""

    reason: str
