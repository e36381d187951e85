"""A query in one article: what it means, the text made ready for it, its matches."""

from briefing_tui.core.find.folded import Searchable
from briefing_tui.core.find.hits import Hits, nearest, search
from briefing_tui.core.find.query import NOTHING, Query, TooSlowError, hits_between, hits_in, query

__all__ = [
    "NOTHING",
    "Hits",
    "Query",
    "Searchable",
    "TooSlowError",
    "hits_between",
    "hits_in",
    "nearest",
    "query",
    "search",
]
