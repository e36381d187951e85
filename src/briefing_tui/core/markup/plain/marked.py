"""Headings set between signs in plain text: "## Heading", "== Heading ==", "*Heading*", "--- Heading ---"."""

from briefing_tui.core.text.rare import Rare

_MARKED = (
    Rare(r"(?P<open>#{1,6})\s+(?P<words>[^\s#].*?)(?:\s+#+)?"),
    Rare(r"(?P<open>={1,6})\s*(?P<words>[^\s=].*?)\s*(?P=open)"),
    Rare(r"(?P<open>\*{1,3}|_{1,3})(?P<words>[^\s*_](?:[^*_]*[^\s*_])?)(?P=open)"),
    Rare(r"(?P<open>-{1,6}|~{1,6}|—|–|•|\*{3})\s+(?P<words>[^\W\d_].*?)\s+(?P=open)"),
)
LONGEST = 120


def words_between(line: str) -> tuple[int, int, int] | None:
    """Return where a marked line's words begin and end, and the heading's rank; none if it is not marked."""
    if len(line) > LONGEST or line[0] not in "#=*_-~—–•":
        return None
    for pattern in _MARKED:
        match = pattern.fullmatch(line)
        if match and match["words"][-1] not in ".,;:" and any(c.isalpha() for c in match["words"]):
            rank = len(match["open"]) if match["open"][0] in "#=" else 2
            return match.start("words"), match.end("words"), max(2, rank)
    return None
