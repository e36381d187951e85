"""The head of a long text: where to cut it off so that it can be laid out alone."""

HEAD = 64_000
"""Characters of a long text that are laid out before the rest."""


def head_end(text: str, reach: int = HEAD) -> int:
    """Return where the head of a text ends: at most `reach`, at a blank line, else a line's end, else a word's."""
    if len(text) <= reach:
        return len(text)
    for joint in ("\n\n", "\n", " "):
        cut = text.rfind(joint, reach // 2, reach)
        if cut > 0:
            return cut + len(joint)
    return reach
