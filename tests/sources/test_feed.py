"""Feeds of every sort in, entries out; a bad one says why, and never does anything else."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import briefing_tui
from briefing_tui.core.model.document import Status
from briefing_tui.desk.entry import completed
from briefing_tui.desk.unfold import unfold
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched
from briefing_tui.sources.feed import person, read_feed, written_day
from briefing_tui.sources.json_feed import read_json_feed
from briefing_tui.sources.kind import Kind, kind_of

CASES = Path(__file__).parent.parent / "cases" / "sources"
FEEDS: list[dict[str, Any]] = yaml.safe_load((CASES / "feeds.yaml").read_text())
KINDS: list[dict[str, str]] = yaml.safe_load((CASES / "kinds.yaml").read_text())
Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def writing(name: str, text: str) -> str:
        (tmp_path / name).write_text(text)
        return str(tmp_path / name)

    return writing


@pytest.mark.parametrize("case", FEEDS, ids=lambda case: case["case"])
def test_entries_are_read_as_they_are_meant(write: Write, case: dict[str, Any]) -> None:
    articles = briefing_tui.read(write(case.get("name", "feed.xml"), case["feed"]))
    assert isinstance(articles, list)
    records = [article.to_dict() for article in articles]
    assert len(records) == len(case["entries"])
    for record, wanted in zip(records, case["entries"], strict=True):
        assert {key: record[key] for key in wanted} == wanted


@pytest.mark.parametrize("case", KINDS, ids=lambda case: case["case"])
def test_content_decides_the_kind_then_the_name(case: dict[str, str]) -> None:
    data = case["text"].encode(case.get("encoding", "utf-8"))
    fetched = Fetched("x", data, case.get("name", ""), media_type=case.get("type", ""))
    assert kind_of(fetched) is Kind(case["kind"])


def test_a_summary_is_an_entry_with_a_link_and_a_whole_article_is_not(write: Write) -> None:
    feed = next(case for case in FEEDS if case["case"] == "summary and whole")["feed"]
    summary, whole = unfold(write("feed.xml", feed)).entries
    assert not isinstance(summary, UnreadableError)
    assert not isinstance(whole, UnreadableError)
    assert (summary.link, whole.link) == ("https://elm.example/a", "")
    assert completed(whole) is whole.article


def test_dates_have_their_grade(write: Write) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>'
        "<entry><title>a</title><published>2025-11-01T10:00:00Z</published></entry>"
        "<entry><title>b</title><updated>2025-11-02T10:00:00Z</updated></entry></feed>"
    )
    articles = briefing_tui.read(write("feed.xml", atom))
    assert isinstance(articles, list)
    assert [(one.published.day, one.published.status) for one in articles] == [
        (date(2025, 11, 1), Status.SAID),
        (date(2025, 11, 2), Status.INFERRED),
    ]


@pytest.mark.parametrize(
    ("written", "utc", "day"),
    [
        ("Sat, 01 Nov 2025 23:30:00 -0500", date(2025, 11, 2), date(2025, 11, 1)),
        ("2025-11-01T00:30:00+02:00", date(2025, 10, 31), date(2025, 11, 1)),
        ("1 November 2025", date(2025, 11, 1), date(2025, 11, 1)),
        ("2025-01-11 and so on", date(2025, 11, 1), date(2025, 11, 1)),
        ("99 Foo 2025", date(2025, 11, 1), date(2025, 11, 1)),
        ("", date(2025, 11, 1), date(2025, 11, 1)),
    ],
)
def test_the_day_is_the_one_the_paper_wrote(written: str, utc: date, day: date) -> None:
    assert written_day(written, utc) == day


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ada@elm.example (Ada Quill)", "Ada Quill"),
        ("Ada Quill <ada@elm.example>", "Ada Quill"),
        ("ada@elm.example", "ada@elm.example"),
        ("Ada Quill &amp; Bo", "Ada Quill & Bo"),
        ("", ""),
    ],
)
def test_people_are_called_by_their_names(written: str, name: str) -> None:
    assert person(written) == name


HOSTILE = {
    "billion laughs": '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title>',
    "external entity": '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title>',
    "parameter entity": '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://x.invalid/"> %p;]><rss><channel/></rss>',
    "padded": " " * 20_000 + '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_of_its_own_is_refused(tmp_path: Path, name: str, encoding: str) -> None:
    (tmp_path / "feed.xml").write_bytes(HOSTILE[name].encode(encoding))
    with pytest.raises(UnreadableError, match="document type"):
        briefing_tui.read(str(tmp_path / "feed.xml"))


def test_control_characters_of_a_feed_reach_no_record(write: Write) -> None:
    feed = (
        "<rss><channel><title>t&#27;]0;x</title><item><title>a\x1b]52;c;x\x07 &#x9b;b \u202e</title>"
        "<link>https://u:pass@x.example/\x1b</link><author>A\x1b[2J</author><description>d\x1b\u2066</description>"
        "</item></channel></rss>"
    )
    articles = briefing_tui.read(write("feed.xml", feed))
    assert isinstance(articles, list)
    text = json.dumps([one.to_dict() for one in articles], ensure_ascii=False)
    assert not set("\x1b\x07\x9b\u202e\u2066") & set(text)
    assert "pass@" not in text


@given(st.binary(max_size=300) | st.text(alphabet="<>/ab rsfed!\"'=&;[]CDAT\n", max_size=200).map(str.encode))
def test_no_bytes_raise_anything_but_our_error(data: bytes) -> None:
    for head in (b"", b"<rss><channel><item>", b'<feed xmlns="http://www.w3.org/2005/Atom"><entry>'):
        try:
            read_feed(Fetched("x", head + data))
        except UnreadableError:
            continue


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["title", "items", "url", "authors", "author", "name", "content_html", "date_published"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_json_of_any_shape_is_a_feed_or_our_error(value: object) -> None:
    for whole in (value, {"items": [value]}):
        try:
            read_json_feed(Fetched("x", json.dumps(whole).encode()))
        except UnreadableError:
            continue


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"items": ' + "[" * 100_000, '{"items": [' + "9" * 5000 + "]}", "{"]
)
def test_json_that_breaks_parsers_is_our_error(text: str) -> None:
    with pytest.raises(UnreadableError):
        read_json_feed(Fetched("x", text.encode()))


def test_a_hundred_thousand_nested_elements_are_survived(write: Write) -> None:
    try:
        briefing_tui.read(write("feed.xml", "<rss>" + "<a>" * 100_000))
    except UnreadableError as fault:
        assert str(fault).isprintable()  # noqa: PT017 (either is right)
