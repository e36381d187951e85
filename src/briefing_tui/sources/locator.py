"""Locators as the reader wrote them, made fit to be shown."""

import re

from briefing_tui.core.text.clean import clean_line

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
CREDENTIALS = re.compile(r"(?<=://)[^/?#@\s]*@")


def shown(locator: str) -> str:
    """Return a locator as one clean line: credentials cut, and a long one cut in its middle."""
    return clean_line(CREDENTIALS.sub("", locator), middle=True)
