"""Large and broken inputs, run on demand with `make long`."""

import random
from pathlib import Path

import pytest
import yaml

from briefing_tui.desk.entry import Entry
from briefing_tui.desk.unfold import unfold
from briefing_tui.errors import UnreadableError

pytestmark = pytest.mark.long

CASES = Path(__file__).parent.parent / "cases" / "sources" / "feeds.yaml"
BITS = (
    *(
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"&#xD800;",
        b"&#x110000;",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"\0",
        b"\xff",
        b'"',
    ),
    *(b'encoding="utf-7"', b"<item>", b"</item>", b'<entry xml:base="::">', b'<link href="http://[::1"/>'),
    *(b"<pubDate>99 99 9999999 25:99</pubDate>", b"<updated>0000-00-00</updated>", b"<!DOCTYPE x>"),
    *(b'<content type="application/octet-stream" mode="base64">!!</content>', b'<media:content url="x"/>'),
)


def damaged(feed: bytes, dice: random.Random) -> bytes:
    data = bytearray(feed)
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(data) + 1)
        if dice.random() < 0.6:
            data[at:at] = dice.choice(BITS)
        else:
            del data[at : at + dice.randint(1, 40)]
    return bytes(data)


def test_ten_thousand_damaged_feeds_give_entries_or_a_reason(tmp_path: Path) -> None:
    dice = random.Random(7)
    feeds = [case["feed"].encode() for case in yaml.safe_load(CASES.read_text())]
    path = tmp_path / "feed.xml"
    opened = 0
    for _ in range(10_000):
        path.write_bytes(damaged(dice.choice(feeds), dice))
        try:
            opened += sum(isinstance(outcome, Entry) for outcome in unfold(str(path)).entries)
        except UnreadableError as fault:
            assert str(fault).isprintable()  # noqa: PT017 (most damage leaves entries, and raises nothing)
    assert opened > 5_000


def test_a_feed_of_ten_thousand_entries_opens_whole(tmp_path: Path) -> None:
    words = "The bridge over the Elm is open again, the town said. " * 10
    items = "".join(
        f"<item><title>Entry {n}</title><link>https://elm.example/{n}</link><description>{words}</description></item>"
        for n in range(10_000)
    )
    (tmp_path / "feed.xml").write_text(
        f"<rss version='2.0'><channel><title>Elm</title>{items}</channel></rss>"
    )
    entries = list(unfold(str(tmp_path / "feed.xml")).entries)
    assert len(entries) == 10_000
    last = entries[-1]
    assert isinstance(last, Entry)
    assert last.article.title == "Entry 9999"
