"""The head of a long text: where to cut it off so that it can be laid out alone."""

HEAD = 64_000
"""Characters of a long text that are laid out before the rest."""

HEAD_LINES = 2_000
"""Lines of it, where they are short."""


def head_end(text: str, reach: int = HEAD) -> int:
    """Return where the head of a text ends: at a blank line, else where a line ends, else a word."""
    if len(text) <= reach:
        return len(text)
    head = text[:reach]
    if head.count("\n") > HEAD_LINES:
        reach = sum(map(len, head.split("\n", HEAD_LINES)[:HEAD_LINES])) + HEAD_LINES
    for joint in ("\n\n", "\n", " "):
        cut = text.rfind(joint, reach // 2, reach)
        if cut > 0:
            return cut + len(joint)
    return reach
