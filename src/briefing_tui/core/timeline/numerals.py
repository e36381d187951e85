"""Numbers as written, read."""

import re

from briefing_tui.core.lang.en.numbers import ARTICLES, CARDINALS, MULTIPLIERS, ORDINALS, SOME
from briefing_tui.core.timeline.patterns import Pattern

FRACTION = Pattern(r"(\d+)[\s-]+(\d)/(\d)")
WORD = Pattern(r"[a-z]+|\d[\d,]*(?:\.\d+)?")


def number_of(words: str) -> float | None:
    """Return the number that lower-case words name, None where they leave it open ("several")."""
    if fraction := FRACTION.search(words):
        whole, over, under = (int(part) for part in fraction.groups())
        return whole + over / under if under else None
    total, current = 0.0, 0.0
    for word in WORD.findall(words):
        if word[0].isdigit():
            current += float(word.replace(",", "") or 0)
        elif word in MULTIPLIERS:
            current = (current or 1) * MULTIPLIERS[word]
            if word == "thousand":
                total, current = total + current, 0.0
        elif word == "half":
            current += 0.5
        elif word == "couple":
            return 2
        elif word in SOME:
            return None
        else:
            current += CARDINALS.get(word, ORDINALS.get(word, 0))
    return total + current or (1 if ARTICLES & set(WORD.findall(words)) else 0)


def ordinal_of(words: str) -> int:
    """Return the number of "3rd", "third" or "twenty-first"; 0 where there is none."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else int(number_of(words) or 0)
