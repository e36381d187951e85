"""The article's text made ready for the rules: once as written, once in lower case with equal offsets."""

from typing import NamedTuple


class Page(NamedTuple):
    """A text and its lower-case twin of the same length."""

    text: str
    low: str

    def capital(self, at: int) -> bool:
        """Say whether the character at a position is a capital."""
        return self.text[at : at + 1].isupper()


PIECE = 1 << 16
"""Characters made lower case at once: a second copy of a large text would be dear."""


def page_of(text: str) -> Page:
    """Return the page of a text; a character whose lower case is longer stays as it is."""
    low = ""
    for at in range(0, len(text), PIECE):
        low += _low(text[at : at + PIECE])  # grows in place
    return Page(text, low)


def _low(piece: str) -> str:
    low = piece.lower()
    if len(low) != len(piece):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in piece)
    return low.replace("’", "'").replace("‘", "'")
