"""iCalendar (RFC 5545): a timeline's events as whole days, for a calendar program."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256

from briefing_tui.core.model.record import Record
from briefing_tui.export.as_json import named
from briefing_tui.export.sheet import Layout, Sheet, one_line

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefing//timeline//EN")
SPECIAL = re.compile(r"[\\;,]")
LONGEST = 75
"""Octets of a line, without its end (section 3.1)."""

STAMP = "19700101T000000Z"
"""The moment of making that the standard asks for: fixed, so that the same article gives the same bytes."""

STATUS = {
    "happened": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "planned": "TENTATIVE",
    "hypothetical": "TENTATIVE",
}


def as_ics(sheets: Iterable[Sheet], layout: Layout) -> Iterator[str]:
    """Yield one calendar; an event whose days are open, or that is denied, has no place in one."""
    yield _lines(HEAD)
    for sheet in sheets:
        for record in named(sheet):
            if record["from"] and record["to"] and record["status"] in STATUS:
                yield _lines(_event(record))
    yield _lines(["END:VCALENDAR"])


def _event(record: Record) -> list[str]:
    first, last = date.fromisoformat(record["from"]), date.fromisoformat(record["to"])
    after = last + timedelta(days=1) if last < date.max else last
    place = f"{record['article']} {record['start']} {record['end']} {record['date']}"
    inferred = "" if record["anchor"] == "said" else f" ({record['anchor']})"
    about = (record["sentence"], record["article"], record["date"] + inferred)
    return [
        "BEGIN:VEVENT",
        f"UID:{sha256(place.encode()).hexdigest()[:32]}@briefing",
        f"DTSTAMP:{STAMP}",
        f"DTSTART;VALUE=DATE:{_day(first)}",
        f"DTEND;VALUE=DATE:{_day(after)}",
        f"SUMMARY:{_text(record['phrase'])}",
        "DESCRIPTION:" + "\\n".join(map(_text, about)),
        f"STATUS:{STATUS[record['status']]}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(value: str) -> str:
    return SPECIAL.sub(lambda found: "\\" + found[0], one_line(value))


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    """Break a line that is too long, between characters; each further part begins with a blank."""
    parts, part, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LONGEST:
            parts.append(part)
            part, size = " ", 1
        part += character
        size += octets
    return "\r\n".join([*parts, part])
