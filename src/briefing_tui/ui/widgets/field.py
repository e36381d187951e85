"""A line of text under one's hands: what is typed, moved over, taken away. Pure Python."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"(?<=\W)\w")


@dataclass(frozen=True, slots=True)
class Field:
    """`text` with a `cursor` between its characters; what lies from `anchor` to the cursor is selected."""

    text: str = ""
    cursor: int = 0
    anchor: int = 0

    @classmethod
    def chosen(cls, text: str) -> "Field":
        """Return a line of which all is selected: what is typed first takes its place."""
        return cls(text, len(text), 0)

    @property
    def selected(self) -> tuple[int, int]:
        """From where to where it is selected; empty at the cursor where nothing is."""
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    def place(self, name: str) -> int:
        """Return a place as the keys name it, seen from the cursor: "left", "word_right", "home", …"""
        match name:
            case "left":
                return max(0, self.cursor - 1)
            case "right":
                return min(len(self.text), self.cursor + 1)
            case "word_left":
                return max((found.start() for found in _WORD.finditer(self.text[: self.cursor])), default=0)
            case "word_right":
                found = _WORD.search(self.text, min(len(self.text), self.cursor + 1))
                return found.start() if found else len(self.text)
            case "home":
                return 0
            case _:
                return len(self.text)

    def moved(self, name: str, select: bool = False) -> "Field":
        """Return the line with the cursor elsewhere; without `select`, a selection is left at its side."""
        first, last = self.selected
        if not select and first != last and name in ("left", "right"):
            return self.at(first if name == "left" else last)
        return self.at(self.place(name), select)

    def at(self, place: int, select: bool = False) -> "Field":
        """Return the line with the cursor at a place."""
        there = max(0, min(place, len(self.text)))
        return Field(self.text, there, self.anchor if select else there)

    def typed(self, some: str) -> "Field":
        """Return the line with text at the cursor, in place of what is selected."""
        first, last = self.selected
        return Field(self.text[:first] + some + self.text[last:], first + len(some), first + len(some))

    def cut(self, name: str) -> "Field":
        """Return the line without what is selected, or else without what lies between cursor and a place."""
        first, last = self.selected
        return self.typed("") if first != last else self.at(self.place(name), select=True).typed("")
