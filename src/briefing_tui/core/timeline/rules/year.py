"""A year: 1998, nineteen ninety-seven, the year 2000, '98; years before Christ are in `era`."""

from collections.abc import Iterator

from briefing_tui.core.model.span import Span
from briefing_tui.core.timeline.candidate import Candidate, Known, Rule
from briefing_tui.core.timeline.forms import form
from briefing_tui.core.timeline.named import year_of
from briefing_tui.core.timeline.page import Page
from briefing_tui.core.timeline.patterns import Pattern
from briefing_tui.core.timeline.windows import NUMBER, YEAR

FORM = form(
    r"(?:(?:the )?year (?=\d))?(?P<year>{year})(?:(?P<mark>[–—/-])(?P<last>1\d{3}|20\d\d|\d\d)(?!\d|"
    r"-\d))?|(?P<spoken>(?:the year )?{spoken_year})"
)
UNLIKE = Pattern(
    r"\s*(?:percent|per cent|points?|people|dollars|pounds|euros|yen|feet|foot|miles?|km|kilomet|"
    r"met(?:er|re)s|tons?|tonnes|"
    r"troops|soldiers|men|shares|jobs|units|cars|workers|employees|homes|houses|votes|passengers|"
    r"degrees|barrels|mph|"
    r"gmt|hours|utc|square|others|dead|killed|wounded|prisoners|aircraft|tanks|guns|casualties|deaths|"
    r"times|members|"
    r"women|children|horse|horses|cavalry|infantry|knights|sailors|marines|yards|ships|vessels|planes|rifles|muskets|"
    r"civilians|inhabitants|refugees|captives|slaves|archers|warriors|additional|students|years|days|rounds|local|est|edt|new|cases|patients|seats|acres|hectares|"
    r"-(?:strong|man|foot|mile|meter|metre|pound|year|square|ton|seat|horsepower))"
)
COUNTED = Pattern(r"\s[a-z]{2,}(?<![su])s\b")
DATED = Pattern(
    r"(?:\b(?:in|since|of|by|from|until|till|to|before|after|during|between|and|late|early|mid|year|"
    r"summer|spring|fall|"
    r"autumn|winter|through|or|ended|ending|ends|around|circa|c\.|for|the|its|their|his|than|back|"
    r"[a-z]+'s)[\s-]+|[(,–—-]\s?|^|\n)$"
)


def find(page: Page, start: int, end: int) -> Iterator[Candidate]:
    """Yield years, and both ends of a stretch of years such as 1941-45."""
    for found in FORM.finditer(page.low, start, end):
        if found["spoken"]:
            if (" " in found["spoken"] and not found["spoken"].startswith("two thousand")) or found[
                "spoken"
            ].startswith("the year"):
                yield Candidate(
                    Span(*found.span()),
                    Known(f"{year_of(found['spoken'].replace('the year ', '')):04d}"),
                    "year",
                )
            continue
        if UNLIKE.match(page.low, found.end()):
            continue
        if not _likely(page.low, found.start(), int(found["year"])):
            continue
        first = int(found["year"])
        last = _last(first, found["last"])
        if last is None:
            stop = found.end() if not found["last"] else found.end("year")
            yield Candidate(Span(found.start(), stop), Known(f"{first:04d}"), "year")
            continue
        yield Candidate(Span(found.start(), found.end("year")), Known(f"{first:04d}"), "year")
        yield Candidate(Span(*found.span("last")), Known(f"{last:04d}"), "year")


def _likely(low: str, start: int, year: int) -> bool:
    """Say whether a figure is a year: long past, or round before a plural, it needs a word that dates."""
    if DATED.search(low[max(0, start - 24) : start]):
        return True
    if not 1900 <= year <= 2050 or low[start - 1 : start] == "#":
        return False
    return year % 50 > 0 or not COUNTED.match(low, start + 4)


def _last(first: int, text: str | None) -> int | None:
    if not text:
        return None
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    return last if first < last < first + 150 else None


RULE = Rule("year", YEAR | NUMBER, find)
