"""Events: what happened, on which day, how it is known, and whether it happened at all."""

from datetime import date

import pytest
from msgspec.structs import replace

from briefing_tui.core.analyse import structure
from briefing_tui.core.markup.read import read_text
from briefing_tui.core.model.event import Anchor, Event, EventStatus
from briefing_tui.core.text.sentences import sentences_in
from briefing_tui.core.timeline.engine import timeline_of
from briefing_tui.core.timeline.shown import shown

PUBLISHED = date(2031, 5, 14)  # a Wednesday


def events(text: str, published: date | None = PUBLISHED) -> tuple[Event, ...]:
    article = structure(read_text(text))
    return timeline_of(replace(article, sentences=sentences_in(article.document)), published).events


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(e.when.of(text), e.moment.value) for e in shown(events(text, published))]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The council closed the harbour on Friday.", EventStatus.HAPPENED),
        ("The council will close the harbour on Friday.", EventStatus.PLANNED),
        ("The council may close the harbour in July.", EventStatus.HYPOTHETICAL),
        ("The council did not close the harbour on Friday.", EventStatus.DENIED),
        ("The harbour has been closed since March 3, and ships wait.", EventStatus.ONGOING),
        ("The harbour opens on June 3.", EventStatus.PLANNED),
        ("She did not rule out a second strike in June.", EventStatus.HYPOTHETICAL),
        ("She ruled out a second strike in June.", EventStatus.DENIED),
    ],
)
def test_status(text: str, status: EventStatus) -> None:
    assert status in {e.status for e in events(text)}


def test_a_date_is_given_to_its_own_clause() -> None:
    text = "The mayor said on Tuesday that the bridge had fallen on 3 March 2030."
    found = {text[e.span.start : e.span.end]: e.moment.value for e in shown(events(text))}
    assert found["The mayor said on Tuesday "] == "2031-05-13"
    assert found["that the bridge had fallen on 3 March 2030."] == "2030-03-03"


def test_ranges_are_one_entry() -> None:
    assert told("The fair runs from 3 to 5 June.") == [("from 3 to 5 June", "2031-06-03/2031-06-05")]
    assert told("Between late Monday and early Tuesday, rain fell on Lund.")[0][1] == "2031-05-12/2031-05-13"
    assert told("The siege lasted from 1941 to 1944 and ruined Lund.")[0][1] == "1941/1944"


def test_durations_sets_and_the_present_are_no_entries() -> None:
    assert told("She waited three months. The paper appears daily. She is now in Lund.") == []


def test_a_date_that_only_limits_or_measures_is_no_entry() -> None:
    assert told("Sales were higher than in 2019.") == []
    assert told("It was the worst loss since 1992.") == []
    assert told("Shops stocked up ahead of winter.") == []
    assert told("Sales had doubled by 2019.") == []


def test_a_day_something_holds_from_is_one() -> None:
    assert told("The road will be closed from Monday.") == [("Monday", "2031-05-19")]
    assert told("Sales rose from 2019.") == []


@pytest.mark.parametrize(
    ("text", "when", "value"),
    [
        ("The crews will strike again from 7 July 2031.", "7 July 2031", "2031-07-07"),
        ("Service will continue until 31 December 2031.", "31 December 2031", "2031-12-31"),
        ("It will take until the end of June 2031 to clear.", "the end of June 2031", "2031-06"),
        ("The ferry runs till Friday.", "Friday", "2031-05-16"),
    ],
)
def test_a_deadline_is_an_entry(text: str, when: str, value: str) -> None:
    assert told(text) == [(when, value)]
    assert {e.status for e in shown(events(text))} == {EventStatus.PLANNED}


def test_what_came_not_until_a_day_did_come() -> None:
    (event,) = shown(events("The ferry did not sail until 3 March 2031."))
    assert event.status is EventStatus.HAPPENED


@pytest.mark.parametrize(
    "text", ["Collapse: 20 October 2030.", "Collapse — 20 October 2030", "20 October 2030: Collapse"]
)
def test_one_word_before_its_mark_names_what_happened(text: str) -> None:
    assert told(text) == [("20 October 2030", "2030-10-20")]


def test_an_item_of_one_word_is_an_entry_beside_its_neighbours() -> None:
    text = "The bridge fell in a storm.\n\n- Work began: March 2028\n- Collapse: 20 October 2030\n"
    assert told(text) == [("March 2028", "2028-03"), ("20 October 2030", "2030-10-20")]


@pytest.mark.parametrize(
    "text",
    [
        "Updated: 20 October 2030.",
        "Bridge falls\n\nNORWICK, Norrland, 14 March 2031\n\nThe bridge fell.",
    ],
)
def test_a_line_that_only_dates_the_article_is_no_entry(text: str) -> None:
    assert told(text) == []


def test_a_date_that_names_a_thing_is_one() -> None:
    assert told("Terms are harder than in the 2022 talks.") == [("2022", "2022")]


def test_what_has_no_date_is_filed_but_not_shown() -> None:
    text = "The bank failed on Friday. Its owner fled. Police searched the house."
    found = events(text)
    assert {e.anchor for e in found} == {Anchor.RELATIVE, Anchor.CARRIED}
    assert {e.moment.value for e in found} == {"2031-05-09"}
    assert len(shown(found)) == 1
    assert all(e.confidence < 0.5 for e in found if e.anchor is Anchor.CARRIED)


def test_without_a_day_in_the_lead_it_is_the_publication_date() -> None:
    found = events("The bank failed. Its owner fled the town.")
    assert {(e.anchor, e.moment.value) for e in found} == {(Anchor.PUBLISHED, "2031-05-14")}
    assert events("The bank failed. Its owner fled the town.", None) == ()


def test_the_same_told_twice_is_one_entry_with_a_mention() -> None:
    told_once = "Floods destroyed the old harbour bridge on 3 March 2030."
    text = f"{told_once}\n\nOn 3 March 2030 floods destroyed the old harbour bridge."
    (event,) = shown(events(text))
    assert len(event.mentions) == 1


def test_a_happening_called_back_by_its_noun_brings_its_day() -> None:
    text = (
        "The assessment was read out on Monday. A meeting on 3 March 2030 had failed. "
        "The assessment came the same day the mayor left."
    )
    assert [v for w, v in told(text) if w == "the same day"] == ["2031-05-12"]


def test_phrases_are_the_texts_own_words_without_their_date() -> None:
    text = "On 3 March 2030, the council closed the harbour."
    (event,) = shown(events(text))
    assert event.phrase.of(text) == "the council closed the harbour"


PHRASES = [
    (
        "Crews will return to work on Friday after unions and owners signed a deal on Monday night.",
        "Friday",
        EventStatus.PLANNED,
        "Crews will return to work",
    ),
    (
        "Crews will return to work on Friday after unions and owners signed a deal on Monday night.",
        "Monday night",
        EventStatus.HAPPENED,
        "unions and owners signed a deal",
    ),
    (
        "The lamp at Cape Orn will be switched off on 1 June, the coast guard said on Monday.",
        "1 June",
        EventStatus.PLANNED,
        "The lamp at Cape Orn will be switched off",
    ),
    (
        "The lamp at Cape Orn will be switched off on 1 June, the coast guard said on Monday.",
        "Monday",
        EventStatus.HAPPENED,
        "the coast guard said",
    ),
    (
        "The bridge at Harl, which collapsed in a storm in May 2030, was not inspected in 2029.",
        "May 2030",
        EventStatus.HAPPENED,
        "The bridge at Harl, which collapsed in a storm",
    ),
    (
        "The bridge at Harl, which collapsed in a storm in May 2030, was not inspected in 2029.",
        "2029",
        EventStatus.DENIED,
        "The bridge at Harl, which collapsed in a storm in May 2030, was not inspected in 2029",
    ),
    (
        "Mara Stein, the chief executive, resigned on Monday, hours after auditors said she had to.",
        "Monday",
        EventStatus.HAPPENED,
        "Mara Stein, the chief executive, resigned",
    ),
    (
        "The firm, founded in 1998 by two brothers in Lund, will close its last shop in June, owners said.",
        "June",
        EventStatus.PLANNED,
        "The firm, founded in 1998 by two brothers in Lund, will close its last shop",
    ),
    (
        "Service will continue until 31 December 2031.",
        "31 December 2031",
        EventStatus.PLANNED,
        "Service will continue until 31 December 2031",
    ),
    (
        "Workers will return after owners and unions settled on Monday.",
        "Monday",
        EventStatus.HAPPENED,
        "owners and unions settled",
    ),
]


@pytest.mark.parametrize(("text", "when", "status", "phrase"), PHRASES)
def test_each_date_keeps_its_own_verb_and_its_subject(
    text: str, when: str, status: EventStatus, phrase: str
) -> None:
    (event,) = (e for e in shown(events(text)) if e.when.of(text) == when)
    assert (event.status, event.phrase.of(text)) == (status, phrase)


def test_a_long_phrase_ends_at_a_pause_with_its_verb_told() -> None:
    text = (
        "A spokesman for the ministry of roads, bridges and ferries of the old northern province told "
        "reporters in Lund on Monday that the new bridge would not be opened before the spring of the year."
    )
    (event,) = (e for e in shown(events(text)) if e.when.of(text) == "Monday")
    phrase = event.phrase.of(text)
    assert phrase.endswith("told reporters")
    assert len(phrase.split()) <= 18


NEWS = (
    "The mayor resigned Wednesday. Storms have killed nine in 2031 alone. On August 15 he won a vote. "
    "Less than two months later? He is gone. "
)
"""Without a publication date this tells that Wednesday is 8 October 2031."""


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Between late Tuesday and early Wednesday, rain fell on Lund.", "2031-10-07/2031-10-08"),
        ("Rain fell on Lund from Monday to Wednesday.", "2031-10-06/2031-10-08"),
        ("Rain fell on Lund from Wednesday to Friday.", "2031-10-08/2031-10-10"),
    ],
)
def test_a_weekday_beside_a_known_one_is_counted_from_it(sentence: str, value: str) -> None:
    assert value in [found for _, found in told(NEWS + sentence, None)]


def test_weekdays_of_two_happenings_are_not_counted_from_each_other() -> None:
    text = NEWS + "Rain fell on Tuesday and the vote was held on Wednesday."
    assert ("Tuesday", "2031-10-XX") in told(text, None)


def test_a_part_of_a_day_leaves_the_day_certain_and_a_part_of_a_month_does_not() -> None:
    day, month = shown(events("The bank failed late Tuesday. The mill had burnt down in early March."))[::-1]
    assert (day.moment.value, day.moment.approximate) == ("2031-05-13", False)
    assert (month.moment.value, month.moment.approximate) == ("2031-03", True)
