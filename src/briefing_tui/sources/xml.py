"""XML that a stranger wrote: no document type of its own, no entities, no deep trees, nothing fetched."""

import re
from collections.abc import Iterator
from io import BytesIO

from briefing_tui.core.text.clean import clean_line
from briefing_tui.core.text.rare import Rare
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.kind import WIDE

MAX_ELEMENTS = 200_000
MAX_DEPTH = 200
_DECLARES = r"<!DOCTYPE[^<>\[]{0,2000}\["
_SUBSET, _WIDE_SUBSET = re.compile(_DECLARES.encode()), Rare(_DECLARES)


def refuse_subset(data: bytes, locator: str) -> None:
    """Raise `UnreadableError` for a document type with declarations inside; a bare reference is let pass."""
    codec = next((codec for mark, codec in WIDE if data.startswith(mark)), "")
    found = _WIDE_SUBSET.search(data.decode(codec, "replace")) if codec else _SUBSET.search(data)
    if found:
        raise UnreadableError(locator, "it brings its own document type with declarations, which is refused")


def elements(data: bytes, locator: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Yield each element's local name, attributes and own text, when it ends; `UnreadableError` else."""
    from xml.etree.ElementTree import ParseError, iterparse

    refuse_subset(data, locator)
    depth = count = 0
    try:
        for event, element in iterparse(BytesIO(data), ["start", "end"]):  # noqa: S314 (no subset: nothing to expand)
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > MAX_DEPTH or count > MAX_ELEMENTS:
                raise UnreadableError(locator, "it is nested too deep, or has too many elements")
            if event == "end":
                attributes = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
                yield element.tag.rpartition("}")[2], attributes, (element.text or "").strip()
                element.clear()
    except (ParseError, ValueError, LookupError) as fault:
        raise UnreadableError(locator, f"it is no well-formed XML: {clean_line(str(fault), 80)}") from None
