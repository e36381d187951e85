"""The place a report is filed from: "MOSCOW — ", "NEW YORK, Nov. 3 (Reuters) - ", "WASHINGTON (AP) — "."""

import re

from briefing_tui.core.model.span import Span
from briefing_tui.core.text.rare import Rare

_CAPITALS = r"[^\W\d_a-z][^\Wa-z\d_.'’-]{1,24}\.?(?:[ /-][^\W\d_a-z][^\Wa-z\d_.'’-]{0,24}\.?){0,3}"
_TITLED = r"[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+){0,2}"
_REGION = r"(?:,\s(?:[^\W\d_a-z][\w.]{0,20})(?:\s[^\W\d_a-z][\w.]{0,20}){0,2})?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:,?\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]{{2,8}})(?:,?\s\d{{4}})?)"
_AGENCY = r"(?:\s?\([^\W\d_][\w ./&-]{1,30}\))"
_DASH = r"\s?(?:—|–|--|-|_(?=\s))(?=\s|[\"“A-Z]|$)"
_DASHES = "—–-_"
_DATELINE = Rare(
    rf"(?P<place>{_CAPITALS}{_REGION}(?<!\s)){_DAY}?{_AGENCY}?\s?(?:(?:—|–|--)|[-_](?=\s|$))"
    rf"|(?P<city>{_TITLED}{_REGION})(?:{_DAY}{_AGENCY}?|{_AGENCY}){_DASH}"
)
_LABEL = Rare(
    r"(?:exclusive|breaking|update\w*|watch|video|analysis|opinion|report|live|developing|correction|note|editor|"
    r"photos?)\b",
    re.IGNORECASE,
)
_MONTH_TAIL = Rare(rf",?\s{_MONTH}$")
REACH = 120


def dateline_at(text: str, start: int, end: int) -> Span | None:
    """Return the place a paragraph begins with, if it begins with a dateline."""
    head = text[start : min(end, start + REACH)]
    match = _DATELINE.match(head) if any(dash in head for dash in _DASHES) else None
    if not match:
        return None
    if _LABEL.match(match.group()):
        return None
    name = "place" if match["place"] else "city"
    place = _MONTH_TAIL.sub("", match[name])
    if name == "place" and len(place) < 3:
        return None
    return Span(start, start + len(place))


def is_dateline(line: str) -> bool:
    """Say whether a line holds a dateline and nothing else: "ATLANTA (AP) --"."""
    dashed = len(line) <= REACH and any(dash in line for dash in _DASHES)
    return dashed and _DATELINE.fullmatch(line) is not None
