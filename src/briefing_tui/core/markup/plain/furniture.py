"""Lines around the article's prose that are neither prose nor headings: captions, credits, labels, links."""

import re

from briefing_tui.core.markup.byline import is_byline
from briefing_tui.core.text.rare import Rare

_CREDIT = Rare(
    r"\b(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|caption|credit|source)\s*(?::|\bby\b|/|\|)"
    r"|\((?:photo|image|picture|AP|AFP|Reuters|Getty)\b[^)]{0,60}\)"
    r"|\b(?:AP|AFP|EPA|Reuters|Getty(?: Images)?)\s?(?:/|photo\b)"
    r"|\([^()]{2,60}/[^()]{2,60}\)$"
    r"|/(?:AP|AFP|EPA|Reuters|Getty(?: Images)?)\b"
    r"|^(?:above|below|left|right|top|bottom|pictured|from left|file photo)\b[,:]?\s"
    r"|,? (?:pictured|left|right|centre|center)(?:,|$)",
    re.IGNORECASE,
)
_ADDRESS = Rare(r"https?://|\bwww\.|\S@\S+\.\w|(?:^|\s)@\w|^#\w")
_LABELS = frozenset(
    (
        *(
            "advertisement",
            "sponsored",
            "comments",
            "comment",
            "print",
            "email",
            "menu",
            "search",
            "home",
            "news",
        ),
        *(
            "log in",
            "login",
            "end",
            "ends",
            "more",
            "-30-",
            "30",
            "share",
            "tags",
            "related",
            "contact",
            "update",
        ),
        *(
            "subscribe",
            "copyright",
            "correction",
            "clarification",
            "editor's note",
            "watch",
            "listen",
            "video",
        ),
        *(
            "photos",
            "loading",
            "back to top",
            "gallery",
            "sign up",
            "see also",
            "read more",
            "read next",
            "thank you",
        ),
    )
)
_INVITATION = Rare(
    r"(?:read (?:more|next|also|the full|our)|see (?:also|more)|more (?:on|from)|sign up|"
    r"subscribe (?:to|now)|click (?:here|to|on)|share (?:this|on)|follow (?:us|me|him|her|our|the author|@)|"
    r"watch(?::| (?:the|our|live|now|more|this|full|video))|listen(?::| to)|"
    r"continue reading|(?:story|article) continues|all rights reserved|copyright\b|©|contact(?::| us)|"
    r"like the page|filed under|(?:topics?|tags?):|recommended|most (?:read|popular)|trending|skip to|scroll|"
    r"related(?::| (?:stories|articles|content|coverage|links|reading))|"
    r"(?:video|photos|gallery|correction|clarification|editor[’']s note|note|update):|"
    r"download (?:the|our))",
    re.IGNORECASE,
    begins="read see more sign subscribe click share follow watch listen continue story article all "
    "copyright © contact like filed topic tag recommended most trending skip scroll related video photos "
    "gallery correction clarification editor note update download",
)
_SIGNATURE = Rare(
    r"^(?:[—–~]|--?)\s*\S|^(?i:yours|sincerely|regards|(?:best|kind) (?:wishes|regards)|"
    r"respectfully)\b.{0,12}$"
    r"|^[Dd]ear [A-Z]"
    r"|\b(?:contributed to this report|[Ss]taff (?:[Ww]riter|[Rr]eporter)|[Cc]orrespondent|[Ss]pecial to|"
    r"is (?:a|an|the) [\w -]{0,40}(?:writer|reporter|editor|columnist|professor|author|journalist))\b",
)
_ROLE = Rare(
    r",\s+(?:(?:a|an|the|age|aged)\s|\d{1,3}\b|(?:chief|senior|deputy|former|vice|executive|"
    r"managing|associate|assistant)\b|"
    r"(?:president|chair\w*|director|professor|minister|secretary|spokes\w+|ceo|editor|mayor|governor|senator|founder|"
    r"teacher|resident|manager|analyst|economist|attorney|lawyer|captain|coach|staff|reporter|author)\b)",
    re.IGNORECASE,
)
_CREDITS = Rare(
    r"(?:(?:additional|with) )?(?:reporting|research|editing|edited|photograph\w*|photos?|illustrat\w+|"
    r"graphics?|video|produced|production|translat\w+|compiled|design\w*|words)(?: and \w+)? by\b",
    re.IGNORECASE,
    begins="additional with report research edit photo illustrat graphic video produc translat compil design "
    "words",
)
_PERSON = Rare(r"(?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w.'’-]*,\s[a-z\d]")
"""A name and what the person is: the label of a voice, or a caption."""

_HOUR = Rare(r"\b\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b", re.IGNORECASE)
_SPEAKER = Rare(r"(?:[A-Z][\w.'’-]{0,20}\s?){1,4}(?:\([^)]{1,40}\)\s?)?:")
_CLOCK = Rare(
    r"(?:(?:last )?updated:? (?:at )?|posted:? (?:at )?|at )?"
    r"\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?:?",
    re.IGNORECASE,
)
_CALENDAR = Rare(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"\s\d{1,2}|\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?:,?\s\d{4})?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
    begins="mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec 0 1 2 3 4 5 6 7 8 9",
)
_NUMBERS = Rare(r"[\d\s.,:;%$£€()+/–—-]*")


def is_furniture(line: str) -> bool:
    """Say whether a short line is a caption, credit, link, signature, role line or bare figures."""
    return bool(
        line[0] in "(["
        or "|" in line
        or (not line[0].isalpha() and _NUMBERS.fullmatch(line))
        or _is_hour(line)
        or is_byline(line)
        or _CREDITS.match(line)
        or ("," in line and _PERSON.match(line))
        or _ADDRESS.search(line)
        or line.rstrip(":.").replace("’", "'").casefold() in _LABELS
        or _INVITATION.match(line)
        or _CREDIT.search(line)
        or _SIGNATURE.search(line)
        or ("," in line and _ROLE.search(line))
    )


def _is_hour(line: str) -> bool:
    """Say whether a line is an hour or a day and no more, or speaks of an hour."""
    if _CALENDAR.fullmatch(line):
        return True
    digits = any(map(str.isdecimal, line))
    return digits and bool(_CLOCK.fullmatch(line) or _HOUR.search(line))


def speaker_label(line: str) -> str | None:
    """Return the label a transcript's line begins with ("SMITH:", "Q:"), if it has one."""
    match = _SPEAKER.match(line) if ":" in line else None
    return match.group() if match else None


def is_signature(line: str) -> bool:
    """Say whether a line is about the writer, or signs what stands above it."""
    return _SIGNATURE.search(line) is not None
