"""Which format a text is in: by its content first, by its name after."""

import re
from enum import Enum

from briefing_tui.core.text.rare import Rare


class Format(Enum):
    """The formats a text can be in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


REACH = 60_000
"""Characters from the top that decide."""

_ENDINGS = {
    ("html", "htm", "xhtml", "shtml"): Format.HTML,
    ("md", "markdown", "mdown", "mkd", "mkdn"): Format.MARKDOWN,
    ("txt", "text"): Format.PLAIN,
}
_PAGE = Rare(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*){0,3}"
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|title|link|script|table|ul|ol)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_TAG = Rare(
    r"</?(?:p|div|h[1-6]|a|span|article|section|li|ul|br|table|body|html)(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_MARKDOWN = (
    Rare(r"^#{1,6}[ ]+\S", re.MULTILINE),
    Rare(r"\[[^\[\]\n]{1,200}\]\((?:https?:|mailto:|/|#|\.)[^()\s]{0,500}\)"),
    Rare(r"^(?:```|~~~)", re.MULTILINE),
    Rare(r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?![*\w])"),
    Rare(r"^\|?[ ]*:?-{3,}:?[ ]*\|[-: |]*$", re.MULTILINE),
    Rare(r"!\[[^\[\]\n]{0,200}\]\([^()\s]{1,500}\)"),
)


def format_of(raw: str, hint: Format | None = None) -> Format:
    """Return a text's format; `hint`, mostly the file name's, decides where the content does not."""
    head = raw[:REACH].lstrip("\ufeff")
    marked = "<" in head
    if marked and _PAGE.match(head):
        return Format.HTML
    if hint is not None:
        return hint
    tags = len(_TAG.findall(head)) if marked else 0
    if tags >= 4 and tags * 400 > len(head):
        return Format.HTML
    return Format.MARKDOWN if _is_markdown(head) else Format.PLAIN


def format_named(name: str) -> Format | None:
    """Return the format a file name's ending speaks of."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return next((format for endings, format in _ENDINGS.items() if ending in endings), None)


def _is_markdown(head: str) -> bool:
    """Say whether a text carries Markdown: a heading or a fence, or two other signs."""
    signs = [len(pattern.findall(head)) for pattern in _MARKDOWN]
    return bool(signs[0] or signs[2]) or sum(signs) >= 2
