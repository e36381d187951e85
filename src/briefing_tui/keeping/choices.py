"""Settings changed in the app, which hold from then on."""

import os
import re

from msgspec import Struct
from msgspec.structs import replace

from briefing_tui.config import LIMITS
from briefing_tui.keeping.folders import SETTINGS
from briefing_tui.keeping.ledger import Content, read_ledger, write_ledger
from briefing_tui.keeping.lock import alone_in

_NAME = "settings"
_THEME = re.compile(r"[\w-]{1,64}")


class Choices(Struct, frozen=True):
    """What was chosen; None where nothing was, and false where nothing was at all."""

    theme: str | None = None
    measure: int | None = None

    def __bool__(self) -> bool:
        return self.theme is not None or self.measure is not None


def kept_choices(folder: str, stamp: str) -> tuple[Choices, str]:
    """Return the choices kept in a folder, and a notice as `read_ledger` does; `OSError` as there."""
    content, notice = read_ledger(_path(folder), _NAME, stamp)
    return _choices(content), notice


def keep_choices(folder: str, news: Choices, stamp: str) -> str:
    """Keep what was chosen; what was not stays as it is kept. Returns a notice as `kept_choices` does.

    `OSError` where nothing can be kept.
    """
    with alone_in(folder):
        known, notice = kept_choices(folder, stamp)
        now = replace(
            known,
            theme=known.theme if news.theme is None else news.theme,
            measure=known.measure if news.measure is None else news.measure,
        )
        if now != known:
            write_ledger(_path(folder), _NAME, _content(now))
    return notice


def _path(folder: str) -> str:
    return os.path.join(folder, SETTINGS)


def _content(choices: Choices) -> Content:
    values: Content = {"theme": choices.theme, "measure": choices.measure}
    return {name: value for name, value in values.items() if value is not None}


def _choices(content: Content) -> Choices:
    """Return the choices a ledger holds; a value that cannot be one is none."""
    theme, measure = content.get("theme"), content.get("measure")
    least, most = LIMITS["measure"]
    return Choices(
        theme if isinstance(theme, str) and _THEME.fullmatch(theme) else None,
        measure if type(measure) is int and least <= measure <= most else None,
    )
