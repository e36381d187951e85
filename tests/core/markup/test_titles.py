"""Headlines of pages whose heading and tags disagree."""

import pytest

from briefing_tui.core.markup.read import Format, read_text

BODY = (
    "<article>{h1}<p>"
    + "The bridge over the Norr was opened on Tuesday, before two thousand people. " * 9
    + "</p></article>"
)


def _title(head: str, h1: str = "") -> str:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{BODY.format(h1=h1)}</body></html>"
    return read_text(page, Format.HTML).provenance.title


@pytest.mark.parametrize(
    ("head", "h1", "wanted"),
    [
        ("<title>Bridge opens | Norwick Times</title>", "<h1>Bridge opens</h1>", "Bridge opens"),
        ("<title>Bridge opens at last | Norwick Times</title>", "", "Bridge opens at last"),
        (
            "<title>Norwick Times: Bridge opens at last</title>",
            "<h1>Bridge opens at last</h1>",
            "Bridge opens at last",
        ),
        (
            "<title>Bridge opens at last - Harbour - Norwick Times</title>"
            '<meta property="og:site_name" content="Norwick Times">',
            "",
            "Bridge opens at last",
        ),
        (
            "<title>Bridge opens | Norwick Times</title>"
            '<meta property="og:title" content="It opened! See the bridge">',
            "<h1>Norwick Times</h1>",
            "It opened! See the bridge",
        ),
        (
            '<meta property="og:title" content="Why the bridge of Norwick opened late">',
            "<h1>Why the bridge opened so late</h1>",
            "Why the bridge opened so late",
        ),
        (
            '<meta property="og:title" content="An opinion on the bridge">',
            "<h1>Opinion</h1>",
            "An opinion on the bridge",
        ),
        ('<meta property="og:title" content="Bridge &amp;amp; ferry">', "", "Bridge & ferry"),
        ("<svg><title>Logo</title></svg>", "<h1>Bridge opens at last</h1>", "Bridge opens at last"),
        ("<title>Bridge opens - what we know so far</title>", "", "Bridge opens - what we know so far"),
        ("", "", ""),
    ],
)
def test_the_headline_of_a_page(head: str, h1: str, wanted: str) -> None:
    assert _title(head, h1) == wanted
