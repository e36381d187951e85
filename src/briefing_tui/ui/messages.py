"""Messages that cross panes: facts in the past tense, requests in the imperative."""

from dataclasses import dataclass

from textual.message import Message

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.span import Span


@dataclass
class JumpTo(Message):
    """Show a place of the text and light its words."""

    target: Span
    beside: tuple[Span, ...] = ()


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
