"""Lines around the article's prose that are neither prose nor headings: captions, credits, labels, links."""

import re

_CREDIT = re.compile(
    r"\b(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|caption|credit|source)\s*(?::|\bby\b|/|\|)"
    r"|\((?:photo|image|picture|AP|AFP|Reuters|Getty)\b[^)]{0,60}\)|\b(?:AP|AFP|EPA|Reuters|Getty(?: Images)?)\s?(?:/|photo\b)"
    r"|/(?:AP|AFP|EPA|Reuters|Getty(?: Images)?)\b|^(?:above|below|left|right|top|bottom|pictured|from left|file photo)\b[,:]?\s"
    r"|,? (?:pictured|left|right|centre|center)(?:,|$)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"https?://|\bwww\.|\S@\S+\.\w|^@\w|^#\w"
    r"|^(?:read (?:more|next|also|the full)|see (?:also|more)|related|more (?:on|from|in|about)\b|sign up|subscribe|click|"
    r"share (?:this|on)|follow (?:us|me|him|her|@)|watch|listen|advertisement|sponsored|continue reading|story continues|"
    r"all rights reserved|copyright|©|download|contact|like the page|comments?$|print$|email$|tags?\b|filed under|topics?:|"
    r"recommended|most (?:read|popular)|trending|back to top|skip to|scroll|menu$|search$|home$|news$|log ?in|editor[’']s note|"
    r"correction\b|clarification\b|update\b|end$|ends$|more$|-?30-?$)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^(?:[—–~]|--?)\s*\S|^(?:yours|sincerely|regards|best(?: wishes| regards)?|respectfully|love|cheers|dear)\b"
    r"|\b(?:contributed to this report|staff writer|staff reporter|correspondent|special to|is (?:a|an|the) [\w -]{0,40}"
    r"(?:writer|reporter|editor|columnist|professor|author|journalist))\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r",\s+(?:(?:a|an|the|age|aged)\s|\d{1,3}\b|(?:chief|senior|deputy|former|vice|executive|managing|associate|assistant)\b|"
    r"(?:president|chair\w*|director|professor|minister|secretary|spokes\w+|ceo|editor|mayor|governor|senator|founder|"
    r"teacher|resident|manager|analyst|economist|attorney|lawyer|captain|coach|staff|reporter|author)\b)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]{0,20}\s?){1,4}(?:\([^)]{1,40}\)\s?)?:")
_NUMBERS = re.compile(r"[\d\s.,:;%$£€()+/–—-]*")


def is_furniture(line: str) -> bool:
    """Say whether a short line is a caption, credit, link, signature, role line or bare figures."""
    return bool(
        _NUMBERS.fullmatch(line)
        or _LINK.search(line)
        or _CREDIT.search(line)
        or _SIGNATURE.search(line)
        or _ROLE.search(line)
        or "|" in line
    )


def speaker_label(line: str) -> str | None:
    """Return the label a transcript's line begins with ("SMITH:", "Q:"), if it has one."""
    match = _SPEAKER.match(line)
    return match.group() if match else None
