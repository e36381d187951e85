"""Locators as the reader wrote them, made fit to be shown."""

from briefing_tui.core.text.clean import clean_line
from briefing_tui.core.text.rare import Rare

SCHEME = Rare(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
CREDENTIALS = Rare(r"(?<=://)[^/?#@\s]*@")


def shown(locator: str) -> str:
    """Return a locator as one clean line: credentials cut, and a long one cut in its middle."""
    return clean_line(CREDENTIALS.sub("", locator) if "@" in locator else locator, middle=True)
