"""The article's text made ready for the rules: once as written, once in lower case with equal offsets."""

from typing import NamedTuple


class Page(NamedTuple):
    """A text and its lower-case twin of the same length."""

    text: str
    low: str

    def capital(self, at: int) -> bool:
        """Say whether the character at a position is a capital."""
        return self.text[at : at + 1].isupper()


def page_of(text: str) -> Page:
    """Return the page of a text; a character whose lower case is longer stays as it is."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return Page(text, low.replace("’", "'").replace("‘", "'"))
