"""Headings that head nothing: teasers and calls around the article that came with it."""

import re

from briefing_tui.core.markup.html.tree import Found
from briefing_tui.core.model.document import BlockKind, MarkKind

_CALL = re.compile(
    r"(?:related|more (?:on|from|in|about|stories|news|to read)|read (?:more|next|also)|see also|"
    r"you (?:may|might)|most (?:read|popular|viewed)|recommended|trending|popular|"
    r"latest (?:news|stories|posts)|"
    r"share\b|comments?$|leave a |post a comment|advertisement|newsletter|sign up|subscribe|follow us|"
    r"about the author|tags$|categories|join the|don't miss|top stories|editors?['’]s? picks?|"
    r"sponsored|promoted|"
    r"around the web|get the|download our|contact us|navigation|search$|menu$)",
    re.IGNORECASE,
)
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.BLOCKQUOTE, BlockKind.ROW, BlockKind.CODE})


def sifted(blocks: list[Found]) -> list[Found]:
    """Return the blocks less the headings that head nothing."""
    kept: list[Found] = []
    below: Found | None = None
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        if block.kind is BlockKind.HEADING and i > 1 and not _heads(block, below):
            continue
        kept.append(block)
        if block.kind in _BODY or block.kind is BlockKind.HEADING:
            below = block
    return kept[::-1]


def _heads(block: Found, below: Found | None) -> bool:
    """Say whether a heading has something below it: text, or headings of a lower rank."""
    if below is None or _CALL.match(block.text):
        return False
    if below.kind is BlockKind.HEADING:
        return below.level > block.level
    return not (_is_link(block) and _is_link(below))


def _is_link(block: Found) -> bool:
    """Say whether all of a block's words are links."""
    worded = [run for run in block.runs if run.text.strip()]
    return all(any(kind is MarkKind.LINK for kind, _ in run.marks) for run in worded)
