"""What of a long article takes long to lay out, done before the screen takes it."""

from briefing_tui.core.model.article import Article
from briefing_tui.ui.render.event_rows import Choice, event_rows
from briefing_tui.ui.render.headline_rows import section_counts
from briefing_tui.ui.render.page import findings_layer, units_of
from briefing_tui.ui.render.quote_rows import Wanted, quote_rows
from briefing_tui.ui.render.tally import tally_of


def make_ready(article: Article) -> None:
    """Work out what the panes will ask for first, which is then at hand; may run beside the screen."""
    units_of(article.document)
    findings_layer(article)
    section_counts(article)
    quote_rows(article, Wanted())
    event_rows(article, Choice(), 0)


def gather_words(article: Article) -> None:
    """Put together the words of the lists, in which matches are counted at each letter of a search."""
    for rows in (quote_rows(article, Wanted()), event_rows(article, Choice(), 0)):
        for _ in tally_of(rows).gather():
            pass
