"""What a source is, and what it hands over."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from briefing_tui.config import Settings


class Fetched(Struct, frozen=True):
    """Bytes with where they come from.

    `locator` is as it may be shown (one clean line, no credentials). `name` ends as the file or the path of
    the address does, for the kind where the content leaves it open. `charset` and `media_type` are what the
    carrier declared. `url` is the address after redirects. `etag` and `modified` are for asking
    again, to which the answer may be `unchanged`, without data.
    """

    locator: str
    data: bytes
    name: str = ""
    url: str = ""
    charset: str = ""
    media_type: str = ""
    when: datetime | None = None
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


class Watch(Struct, frozen=True):
    """Who waits for a fetch: told how many bytes have come, and asked whether to give up."""

    progress: Callable[[int], None] = lambda size: None
    stopped: Callable[[], bool] = lambda: False


NOBODY = Watch()
"""Nobody waits: no progress is told, and the fetch is given up at its deadline only."""


class Source(Struct, frozen=True):
    """A way of getting at text: whether it takes a locator, and how it fetches it.

    `fetch` raises `UnreadableError` and nothing else.
    """

    name: str
    accepts: Callable[[str], bool]
    fetch: Callable[[str, Settings, Watch], Fetched]
