"""The publication date: the caller's, the container's, the text's own words, else unknown."""

from datetime import date

import pytest
from msgspec.structs import replace

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.document import Provenance, Published, Status
from briefing_tui.core.model.event import Anchor
from briefing_tui.core.timeline.engine import Times, timeline_of

LINE = "\n\nThe council met and the harbour was closed by its order."


def times(text: str, day: date | None = None, provenance: Provenance | None = None) -> Times:
    return timeline_of(structure(read_text(text, provenance=provenance)), day)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour closed\n9 October 2031" + LINE,
        "Harbour closed\nPublished: October 9, 2031" + LINE,
        "LUND, Oct. 9, 2031 — The harbour was closed.",
        "Harbour closed\n2031-10-09T08:30Z" + LINE,
        "The harbour was closed.\n\nThursday, October 9, 2031",
    ],
)
def test_a_date_line_says_it(text: str) -> None:
    published = times(text).published
    assert published.day == date(2031, 10, 9)
    assert published.status is Status.SAID
    assert published.evidence


@pytest.mark.parametrize("title", ["Harbour closed\n", "# Harbour closed\n\nBy Mara Lund\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "Published 9 October 2031, updated 11 October 2031",
        "Published: 9 October 2031, updated: 11 October 2031",
        "Published October 9, 2031 | Updated October 11, 2031",
        "Published on 9 October 2031 and last updated on 11 October 2031",
        "First published 9 October 2031. Last updated 11 October 2031.",
        "Posted 2031-10-09 at 09:30, updated 2031-10-11 at 10:00",
        "Updated 11 October 2031 | Published 9 October 2031",
    ],
)
def test_a_line_with_its_update_says_the_first_day_and_tells_no_event(line: str, title: str) -> None:
    found = times(title + line + LINE)
    assert (found.published.day, found.published.status) == (date(2031, 10, 9), Status.SAID)
    assert [event for event in found.events if event.anchor in (Anchor.SAID, Anchor.RELATIVE)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Published 9 October 2031, updated figures show that 12 ferries were lost." + LINE,
        "The treaty of 9 October 1931 was signed in Lund.",
        "On October 9, 1931, the harbour was closed for good, and nobody knew why it had been built.",
        "The harbour was closed on Friday.",
        "Siege of Lund\n8 September 1941 – 27 January 1944\nIt began in 1941 and ended on 27 January 1944.",
        "",
        "The bank lost money in 2031.",
    ],
)
def test_a_date_told_of_something_else_is_not_it(text: str) -> None:
    assert times(text).published.status is Status.UNKNOWN


def test_the_present_perfect_tells_the_year() -> None:
    text = "The river has flooded in 2031 alone nine times. On March 3 the bridge fell."
    published = times(text).published
    assert published.status is Status.INFERRED
    assert published.earliest == date(2031, 3, 3)
    assert published.latest == date(2031, 12, 31)
    assert "2031" in published.evidence


def test_a_count_to_now_and_a_weekday_narrow_it_to_a_week() -> None:
    text = (
        "The mayor resigned Wednesday. Storms have killed nine in 2031 alone. On August 15 he won a vote. "
        "Less than two months later? He is gone."
    )
    published = times(text).published
    assert (published.earliest, published.latest) == (date(2031, 10, 8), date(2031, 10, 14))


def test_the_caller_wins_over_the_container_and_the_container_over_the_text() -> None:
    text = "Harbour closed\n9 October 2031" + LINE
    container = Provenance(published=Published(date(2030, 1, 2), Status.SAID, evidence="meta"))
    article = structure(read_text(text, provenance=container))
    article = replace(article, published=container.published)
    assert timeline_of(article, date(2029, 5, 6)).published.day == date(2029, 5, 6)
    assert timeline_of(article).published.day == date(2030, 1, 2)
    assert times(text).published.day == date(2031, 10, 9)


def test_what_only_the_publication_date_fixes_stays_open_without_it() -> None:
    found = times("The bank failed on August 15. It had lost money in 1998. The mayor resigned Friday.")
    assert [t.value for t in found.timexes] == ["XXXX-08-15", "1998", "XXXX-WXX-5"]
    open_ones = [e for e in found.events if "X" in e.moment.value]
    assert len(open_ones) == 2
    assert all(e.moment.first is None and e.moment.order > (9999,) for e in open_ones)


def test_a_weekday_told_with_its_day_and_month_tells_the_year() -> None:
    text = (
        "The doctor was shot on Friday, Oct. 23, at home. A clinic had been bombed in 1997. "
        "Police searched the woods on Nov. 2."
    )
    found = times(text)
    assert found.published.status is Status.INFERRED
    assert found.published.earliest == date(1998, 11, 2)
    assert [t.value for t in found.timexes] == ["1998-10-23", "1997", "1998-11-02"]
    assert times("The match was on Friday, Oct. 23.").published == Published()


@pytest.mark.parametrize(
    "where",
    [
        Provenance(url="https://post.example/2031/10/09/harbour-closed?from=2030-01-01"),
        Provenance(url="https://post.example/world/2031/oct/09/harbour"),
        Provenance(url="https://post.example/harbour-2031-10-09.html"),
        Provenance(locator="notes/2031-10-09-harbour.md"),
        Provenance(locator="/archive/2025-01-01/wire_20311009.txt"),
    ],
)
def test_an_address_or_a_file_name_tells_it_where_the_text_does_not(where: Provenance) -> None:
    found = times("The harbour was closed on Wednesday.", provenance=where)
    assert (found.published.day, found.published.status) == (date(2031, 10, 9), Status.INFERRED)
    assert "address" in found.published.evidence
    assert [t.value for t in found.timexes] == ["2031-10-08"]


@pytest.mark.parametrize(
    "where",
    [
        Provenance(url="https://2031-10-09.example/harbour"),
        Provenance(url="https://post.example/2031/10/harbour"),
        Provenance(url="https://post.example/harbour?day=2031-10-09"),
        Provenance(locator="/archive/2031-10-09/harbour.txt"),
        Provenance(locator="from-2031-01-02-to-2031-10-09.txt"),
        Provenance(locator="2031-13-45.txt"),
        Provenance(locator="120311009123.txt"),
        Provenance(locator="RFC2031-10-091.txt"),
    ],
)
def test_other_numbers_of_an_address_do_not(where: Provenance) -> None:
    assert times("The harbour was closed on Wednesday.", provenance=where).published == Published()


def test_a_text_that_tells_later_days_was_not_written_on_its_address_day() -> None:
    text = "It fell on 3 May 2032. Work began on 4 June 2033. It opened on 5 July 2034."
    where = Provenance(locator="2031-10-09.txt")
    assert times(text, provenance=where).published.day is None
