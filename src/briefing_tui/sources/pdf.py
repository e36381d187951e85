"""PDF through pypdfium2, which the extra `pdf` brings."""

from briefing_tui.core.text.clean import clean_line
from briefing_tui.errors import UnreadableError
from briefing_tui.sources.base import Fetched

MAX_PAGES = 2_000
MAX_CHARACTERS = 10_000_000
INSTALL = "PDF needs one more package: pip install 'briefing-tui[pdf]', or pip install pypdfium2"


def text_of(fetched: Fetched) -> tuple[str, str]:
    """Return the text of a PDF, pages apart by blank lines, and its title."""
    try:
        import pypdfium2
    except ImportError:
        raise UnreadableError(fetched.locator, INSTALL) from None
    try:
        document = pypdfium2.PdfDocument(fetched.data)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        reason = "it is locked with a password" if locked else "its PDF is damaged"
        raise UnreadableError(fetched.locator, reason) from None
    pages: list[str] = []
    size = 0
    try:
        for index in range(min(len(document), MAX_PAGES)):
            page = document[index].get_textpage().get_text_range()
            size += len(page)
            pages.append(page.replace("\r\n", "\n").replace("\ufffe", "").strip())
            if size > MAX_CHARACTERS:
                break
        title = clean_line(document.get_metadata_dict().get("Title", ""))
    except Exception as fault:  # whatever a parser stumbles over: it is not ours
        raise UnreadableError(fetched.locator, f"its PDF is damaged: {clean_line(str(fault), 80)}") from None
    finally:
        document.close()
    return "\n\n".join(page for page in pages if page), title
