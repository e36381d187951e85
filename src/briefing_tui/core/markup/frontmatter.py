"""Front matter: the few `key: value` lines between two `---` lines at the head of a text.

YAML proper is read by none of the core; what articles bring here are flat lines, read by hand.
"""

import re
from datetime import date

from msgspec.structs import replace

from briefing_tui.core.markup.byline import authors_in
from briefing_tui.core.markup.printed_date import printed_date
from briefing_tui.core.model.document import Provenance, Published, Status
from briefing_tui.core.text.clean import clean_line
from briefing_tui.core.text.rare import Rare

_FENCE = Rare(r"\s*---[ ]*\n")
_CLOSING = Rare(r"^(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.MULTILINE)
_FIELD = Rare(r"([A-Za-z][\w -]{0,30}):(?:[ ]+(.*))?")
_ENTRY = Rare(r"\s*-[ ]+(.*)")
REACH = 16_000
"""Characters within which front matter must end."""

_NAMES = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "by", "byline", "creator"),
    "date": ("date", "published", "publication_date", "pubdate", "publishdate", "date_published", "created"),
    "site": ("source", "site", "publisher", "publication"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url"),
    "language": ("language", "lang"),
}


def split_front_matter(text: str) -> tuple[dict[str, list[str]], int]:
    """Return the fields of a clean text's front matter, and where the text proper begins (0 without any)."""
    opening = _FENCE.match(text) if text[:REACH].lstrip().startswith("---") else None
    closing = _CLOSING.search(text, opening.end(), opening.end() + REACH) if opening else None
    if not opening or not closing:
        return {}, 0
    fields = _fields(text[opening.end() : closing.start()].split("\n"))
    return (fields, closing.end()) if fields else ({}, 0)


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """Return the fields of flat lines; none where a line is neither field, entry, comment nor blank."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if match := _FIELD.fullmatch(line.rstrip()):
            name = match.group(1).strip().lower().replace("-", "_").replace(" ", "_")
            fields[name] = _values(match.group(2) or "")
        elif (match := _ENTRY.fullmatch(line)) and name:
            fields[name] += _values(match.group(1))
        elif line.strip() and not line.startswith((" ", "#")):
            return {}
    return fields


def _values(written: str) -> list[str]:
    written = written.strip()
    many = written[1:-1].split(",") if written[:1] == "[" and written[-1:] == "]" else [written]
    return [value for piece in many if (value := _unquoted(piece.strip()))]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return re.sub(r"\s+#.*$", "", value)


def with_front_matter(provenance: Provenance, fields: dict[str, list[str]]) -> Provenance:
    """Return what is known of a text with its front matter added; what was known before stays."""
    if not fields:
        return provenance
    day = _day(_of(fields, "date"))
    said = Published(day, Status.SAID, day, day, "front matter") if day else provenance.published
    return replace(
        provenance,
        title=provenance.title or " ".join(_of(fields, "title")[:1]),
        authors=provenance.authors or _authors(_of(fields, "author")),
        url=provenance.url or next((value for value in _of(fields, "url") if "://" in value), ""),
        site=provenance.site or " ".join(_of(fields, "site")[:1]),
        language=provenance.language or " ".join(_of(fields, "language")[:1]).lower(),
        published=provenance.published if provenance.published.day else said,
    )


def _of(fields: dict[str, list[str]], name: str) -> list[str]:
    return [clean_line(value) for key in _NAMES[name] for value in fields.get(key, ())]


def _authors(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for value in values for name in (authors_in(f"By {value}") or (value,))))


def _day(values: list[str]) -> date | None:
    return next((day for value in values if (day := printed_date(value[:10]) or printed_date(value))), None)
