"""HTML that is an article and nothing else: a feed's entry, a book's chapter."""

from briefing_tui.core.markup.build import Builder
from briefing_tui.core.markup.html import bare, captions
from briefing_tui.core.markup.html.page import parsed, write
from briefing_tui.core.markup.top import with_top
from briefing_tui.core.model.document import Document, Provenance
from briefing_tui.core.text.clean import clean

MOST_TAGS = 200_000


def read_fragment(raw: str, provenance: Provenance) -> Document:
    """Return a document of all that stands in a stretch of HTML, under its title. Never raises.

    Nothing is taken for the furniture of a page. A stretch that no parser can take leaves the title alone.
    """
    try:
        page = parsed(clean(raw)) if raw.strip() and raw.count("<") <= MOST_TAGS else None
        blocks = captions.placed(page, list(bare.blocks_of(page))) if page is not None else []
    except Exception:  # whatever a parser stumbles over: it is not ours
        blocks = []
    builder = Builder()
    write(builder, provenance.title, blocks)
    return with_top(builder.document(provenance))
