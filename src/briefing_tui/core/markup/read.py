"""Text of any format in, `Document` out."""

from briefing_tui.core.markup.format import Format, format_of
from briefing_tui.core.markup.frontmatter import split_front_matter, with_front_matter
from briefing_tui.core.markup.plain.reader import read_plain
from briefing_tui.core.model.document import Document, Provenance
from briefing_tui.core.text.clean import clean
from briefing_tui.core.text.rare import Rare

__all__ = ["Format", "format_of", "read_text"]

LARGEST_MARKUP = 4_000_000
"""Characters up to which Markdown is parsed; a longer text is shown as it stands."""

MOST_LINES = 100_000
"""Lines up to which it is; each may be a block of its own."""

MOST_SIGNS = 200_000
"""Signs of markup up to which it is; each costs up to twenty microseconds."""

MOST_TAGS = 500_000
"""Tags up to which a page is parsed; of one with more, the words are shown as they stand."""

_SIGNS = "*_[]<>&\\`!|#~="
_TAG = Rare(r"<[^<>]{0,4000}>")
"""A tag; taken off where a page is nested too deep for a parser."""

_GAP = Rare(r"\n\s*\n")


def read_text(raw: str, kind: Format | None = None, provenance: Provenance | None = None) -> Document:
    """Return the document a text holds; `kind` forces a format, else the text decides. Never raises.

    All of it passes the gate. In plain text every character keeps its place; of other formats the markup is
    gone from the text.
    """
    kind, where = kind or format_of(raw), provenance or Provenance()
    if kind is Format.MARKDOWN and is_too_much(raw):
        kind = Format.PLAIN
    try:
        document = _READERS[kind](raw, where)
        return document if document.blocks else _plain(raw, where)
    except Exception:  # a parser, not ours, gave up on hostile markup: the words are there all the same
        if kind is Format.PLAIN:
            raise
        return _plain(raw, where)


def is_too_much(raw: str, times: float = 1.0) -> bool:
    """Say whether a Markdown text, `times` as long as `raw`, holds more than is parsed in some seconds."""
    if len(raw) * times > LARGEST_MARKUP or raw.count("\n") * times > MOST_LINES:
        return True
    return sum(map(raw.count, _SIGNS)) * times > MOST_SIGNS


def _plain(raw: str, where: Provenance) -> Document:
    text = clean(raw)
    fields, start = split_front_matter(text)
    return read_plain(text, with_front_matter(where, fields), start)


def _markdown(raw: str, where: Provenance) -> Document:
    from briefing_tui.core.markup.markdown import read_markdown

    text = clean(raw)
    fields, start = split_front_matter(text)
    return read_markdown(text[start:], with_front_matter(where, fields))


def _html(raw: str, where: Provenance) -> Document:
    from briefing_tui.core.markup.html.page import read_html

    if raw.count("<") > MOST_TAGS:
        return _plain(_words(raw), where)
    document = read_html(raw, where)
    return document if document.blocks else _plain(_words(raw), document.provenance)


_READERS = {Format.PLAIN: _plain, Format.MARKDOWN: _markdown, Format.HTML: _html}


def _words(raw: str) -> str:
    """Return a page's text with its tags simply taken off."""
    from html import unescape

    return _GAP.sub("\n\n", unescape(_TAG.sub("\n", raw)).strip())
