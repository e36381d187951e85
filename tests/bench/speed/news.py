"""News nobody reported: as much of it as is wished, the same every time."""

from pathlib import Path
from random import Random

HEADLINE = "BYLINE of the Night Ferry: Port Elm Counts Its Boats"
"""The first line, which the screen shows when it shows any text."""

_NAMES = ("Ines Okafor", "Odd Lindqvist", "Mikkel Sand", "Ada Quill", "Tomás Reyes", "Ruth Amsel")
_ROLES = ("the harbour master", "a deckhand", "president of the ferry board", "the town’s treasurer")
_SAID = ("said", "told the council", "wrote", "argued", "replied")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MONTHS = ("January", "March", "May", "June", "September", "November")
_THINGS = ("the pier", "the night boat", "the ticket office", "the breakwater", "the new engine", "the toll")
_DEEDS = ("was mended", "stood empty", "was sold", "opened again", "was measured twice", "cost too much")
_PLAIN = (
    "Nobody had asked the islanders.",
    "The water was high, and two boats stayed in.",
    "Freight goes by road, which costs more than anybody had thought.",
    "The board keeps its figures in a drawer, and few have seen them.",
    "Some of them remember the island without any crossing at all.",
)


def write_news(path: Path, size: int, seed: int = 7) -> Path:
    """Write about `size` bytes of news in plain text and return the path."""
    chance, parts, written, number = Random(seed), [f"{HEADLINE}\n\n"], 0, 0
    while written < size:
        number += 1
        part = f"{_heading(chance)}\n\n" if number % 12 == 0 else f"{_paragraph(chance, number)}\n\n"
        parts.append(part)
        written += len(part.encode("utf-8"))
    path.write_text("".join(parts), encoding="utf-8")
    return path


def write_feed(path: Path, entries: int, seed: int = 7) -> Path:
    """Write an RSS feed of many short entries and return the path."""
    chance = Random(seed)
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Port Elm Post</title>')
        for number in range(entries):
            title = f"{number}: {_heading(chance)}"
            file.write(f"<item><title>{title}</title><guid>{number}</guid>")
            file.write(f"<description>{chance.choice(_PLAIN)}</description></item>")
        file.write("</channel></rss>")
    return path


def _heading(chance: Random) -> str:
    return f"Why {chance.choice(_THINGS)[4:].title()} {chance.choice(_DEEDS).title()}"


def _paragraph(chance: Random, number: int) -> str:
    sentences = [f"Note {number} concerns {chance.choice(_THINGS)}, as the president had wished."]
    kinds = (_plain, _plain, _plain, _plain, _quoted, _dated)  # about as much to find as in real news
    sentences += [chance.choice(kinds)(chance) for _ in range(chance.randint(3, 6))]
    return " ".join(sentences)


def _plain(chance: Random) -> str:
    return chance.choice(_PLAIN)


def _quoted(chance: Random) -> str:
    words = f"{chance.choice(_THINGS)} {chance.choice(_DEEDS)} and we all knew it"
    who = f"{chance.choice(_NAMES)}, {chance.choice(_ROLES)}"
    return f"“{words[0].upper()}{words[1:]},” {chance.choice(_SAID)} {who}."


def _dated(chance: Random) -> str:
    day, month, year = chance.randint(1, 28), chance.choice(_MONTHS), chance.randint(1990, 2024)
    when = chance.choice((f"On {day} {month} {year}", f"In {month} {year}", f"On {chance.choice(_DAYS)}"))
    return f"{when} {chance.choice(_THINGS)} {chance.choice(_DEEDS)}, the president recalled."
