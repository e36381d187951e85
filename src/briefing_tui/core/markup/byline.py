"""Bylines: who wrote it, as printed."""

import re

_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s(?:(?:de|del|della|der|den|di|da|la|le|van|von|bin|al|el|y|of)\s)*[^\W\d_a-z][\w.'’-]*){1,3}"
_LEAD = r"(?:(?:story|words|text|written|reporting|reported|posted|published|article|report|analysis|opinion)\s+by|(?:words|text|author):|by:?)\s+"
BYLINE = re.compile(rf"(?i:{_LEAD})(?P<names>{_NAME}[^.!?]{{0,160}})\.?")
_BARE = re.compile(
    rf"(?P<names>{_NAME}(?:\s*(?:,|&|\band\b)\s*{_NAME})*)\s*(?:[|,–—-]|\bin\b|\bfor\b)\s*"
    r"(?:the\s)?(?P<rest>(?:associated press|ap|reuters|afp|bloomberg|staff|special|correspondent|contributor|senior|chief|"
    r"[\w' ]{0,40}(?:news|times|post|press|tribune|herald|journal|guardian|bbc|cnn|npr|writer|reporter|editor|correspondent"
    r"|columnist))\b[^.!?]{0,60})",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|;|/|&|\||\band\b|\bwith\b|\n)\s*")
_TAIL = re.compile(r"\s+(?:in|for|at|of|from|on)\s+.*$|\s*[(–—].*$|\s+-\s.*$", re.DOTALL)
_WHOLE_NAME = re.compile(_NAME)
_NOT_A_NAME = re.compile(
    r"\b(?:staff|writer|writers|reporter|reporters|editor|correspondent|correspondents|press|news|times|post|reuters|"
    r"bloomberg|agency|agencies|service|associated|journal|guardian|media|network|desk|team|contributor|columnist|"
    r"updated|published|january|february|march|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|utc|est|edt|gmt|inc|ltd|llc)\b",
    re.IGNORECASE,
)
LONGEST = 200


def is_byline(line: str) -> bool:
    """Say whether a line names its writers: "By Ada Quill and Bo Reed, Staff Writers", "Ada Quill | Norwick Times"."""
    if len(line) > LONGEST:
        return False
    match = BYLINE.fullmatch(line)
    if match:
        return _WHOLE_NAME.match(match.group("names")) is not None
    bare = _BARE.fullmatch(line)
    return (
        bare is not None and bare.group("names")[:1].isupper() and not _NOT_A_NAME.search(bare.group("names"))
    )


def authors_in(byline: str) -> tuple[str, ...]:
    """Return the persons a byline names, in order, without roles, papers and places."""
    match = BYLINE.fullmatch(byline.strip()) or _BARE.fullmatch(byline.strip())
    found: list[str] = []
    for piece in _SPLIT.split(match.group("names") if match else ""):
        name = _TAIL.sub("", piece).strip()
        if _WHOLE_NAME.fullmatch(name) and not _NOT_A_NAME.search(name):
            found.append(_plain_case(name))
    return tuple(dict.fromkeys(found))


def _plain_case(name: str) -> str:
    """Return a name set in capitals in ordinary letters."""
    return (
        " ".join(part.title() if len(part) > 2 else part for part in name.split()) if name.isupper() else name
    )
