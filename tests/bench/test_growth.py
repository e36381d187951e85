"""Twice the text, twice the time: each engine on texts made to be dear.

Run: pytest -m bench -s tests/bench/test_growth.py. CPU time of this process, so a busy machine does not
count; a quadratic pass would show four times the time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, product
from time import process_time

import pytest

from briefing_tui.core.analyse import Part, findings, structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.article import Article

pytestmark = pytest.mark.bench

SIZE = 40_000
"""Characters of the smallest text; twice and four times as many follow."""
GROWTH = 2.9
"""How much longer twice the text may take: two, and what caches and the clock add."""
NOISE = 0.1
"""Seconds below which a time says nothing."""
SECONDS_A_MEGABYTE = 90
"""What the dearest text may take; findings are bounded, so ten megabytes do not take ten times that."""

SYLLABLES = [a + b for a, b in product("bdfgklmnprstvz", "aeiou")]


def _name(number: int) -> str:
    count = len(SYLLABLES)
    places = (number % count, number // count % count, number // count**2 % count)
    return "".join(SYLLABLES[place] for place in places).title()


def _again(words: str) -> Callable[[int], str]:
    return lambda size: words * (size // len(words))


def _each(words: str) -> Callable[[int], str]:
    """Return a text of a sentence again and again, each time with another name for {}."""

    def made(size: int) -> str:
        return "".join(words.replace("{}", _name(n)) for n in range(size // (len(words) + 4)))

    return made


def _mixed(size: int) -> str:
    letters = cycle("“a” \"b, 'c’ “.A1 ‘—’\n(")
    return "".join(next(letters) if n % 7 else "”" for n in range(size))


TEXTS: dict[str, Callable[[int], str]] = {
    "one letter": _again("a"),
    "capitals": _again("A"),
    "initials": _again("A."),
    "digits": _again("1234567890"),
    "numbers": _again("12 "),
    "lines": _again("a\n"),
    "paragraphs": _again("a b.\n\n"),
    "brackets": _again("("),
    "stops": _again("A. "),
    "combining marks": _again("e\u0301"),
    "hyphens": _again("a-"),
    "said": _again("said "),
    "dates": _again("3 May 2019, "),
    "lines of dates": _again("3 May 2019\n\n"),
    "sentences of dates": _again("It fell on 3 May 2019. "),
    "years": _again("in 1999 and in 2001 "),
    "the present year": _again("has happened in 2019 "),
    "days told back": _again("two days later the attack came the same day "),
    "weekdays": _again("Friday "),
    "ranges": _again("from May to June 2019 "),
    "straight marks": _again('"'),
    "opening marks": _again("“"),
    "nested marks": lambda size: "“" * (size // 2) + "”" * (size // 2),
    "letters quoted": _again('"a" '),
    "a paragraph of quotations": _again("“No one,” she said. “We go on,” Ann Lee said of it. "),
    "bad quotations": _again("“x” Lee said "),
    "quotations": _again("Ann Lee met Bob Hale. “Oh,” he said.\n\n"),
    "single marks": _again("‘a’ "),
    "one family": _each("“Oh,” said {} Smith.\n\n"),
    "one first name": _each("“Oh,” said Ann {}.\n\n"),
    "headings of one family": _each("THE {} SMITH GOES\n\n“Oh,” said Smith.\n\n"),
    "turns": _again("MARA VOSS: We go on.\n\nTOM HALE: No.\n\n"),
    "turns of many": _each("{} VOSS: We go on.\n\n{} VOSS: No.\n\n"),
    "echoes": _each("“It is the end of {},” said Ann Lee. The “is the” and “the end of {}” came.\n\n"),
    "German": _again("Der Minister Karl Holz sagte: „Das ist das Ende und nicht die Zeit“. "),
    "Chinese": _again("「我们」说。"),
    "mixed": _mixed,
}


@dataclass(frozen=True)
class Spent:
    """Seconds for one, two and four times the text."""

    times: tuple[float, float, float]

    @property
    def grows(self) -> bool:
        """Say whether a time grew faster than its text."""
        one, two, four = self.times
        return four > GROWTH * max(two, NOISE) and two + four > GROWTH * (max(one, NOISE) + max(two, NOISE))


@pytest.mark.parametrize("part", [Part.QUOTES, Part.TIMELINE], ids=["quotes", "timeline"])
@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_takes_twice_the_time(name: str, part: Part) -> None:
    spent = Spent((_seconds(name, part, 1), _seconds(name, part, 2), _seconds(name, part, 4)))
    print(f"\n{name:28} {part.name:9}" + "".join(f"{one:8.2f}" for one in spent.times))
    assert not spent.grows
    assert spent.times[2] * 1_000_000 / (4 * SIZE) < SECONDS_A_MEGABYTE


def _seconds(name: str, part: Part, times: int) -> float:
    article = _laid_out(TEXTS[name](SIZE * times))
    begun = process_time()
    findings(article, wanted=part)
    return process_time() - begun


def _laid_out(text: str) -> Article:
    return structure(read_text(text))
