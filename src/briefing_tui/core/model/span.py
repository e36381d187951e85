"""A stretch of text by its positions."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """Half-open stretch `[start, end)`, counted in characters of `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span | int") -> bool:
        """Say whether a position, or a whole span, lies inside this one."""
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start
