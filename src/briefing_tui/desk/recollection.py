"""Understand an article, or remember having understood it: the analysis behind a cache of findings."""

from collections.abc import Callable
from datetime import date
from threading import Thread
from time import sleep

from msgspec.structs import replace

from briefing_tui.core.model.article import Article
from briefing_tui.desk.analyst import GivenUpError
from briefing_tui.desk.wire import text_rows
from briefing_tui.keeping.findings.shelf import keep, kept
from briefing_tui.keeping.folders import cache_folder
from briefing_tui.keeping.program import engine_print

try:
    from _blake2 import blake2b  # hashlib's own, without the library of ciphers that comes with hashlib
except ImportError:
    from hashlib import blake2b

_BLOCKS = 1000
"""Blocks taken into a key at a time."""

Stopped = Callable[[], bool]


def recollect(article: Article, published: date | None, stopped: Stopped = lambda: False) -> Article | None:
    """Return the article with its findings if they are kept, else None.

    `GivenUpError` once `stopped` says so.
    """
    folder = _folder()
    if not folder:
        return None

    def breathe() -> None:
        if stopped():
            raise GivenUpError
        sleep(0)

    return kept(folder, key_of(article, published), article, breathe)


def remember(article: Article, published: date | None, understood: Article) -> Thread | None:
    """Keep what was found in an article, under all that decides it, while the caller goes on.

    Returns the thread that does so, which nobody need wait for; None where there is no folder to keep it in.
    """
    folder = _folder()
    if not folder:
        return None
    keeping = Thread(target=_remember, args=(folder, article, published, understood), daemon=True)
    try:
        keeping.start()
    except RuntimeError:  # no thread to be had
        return None
    return keeping


def _remember(folder: str, article: Article, published: date | None, understood: Article) -> None:
    keep(folder, key_of(article, published), understood, lambda: sleep(0))


def key_of(article: Article, published: date | None) -> str:
    """Return what names an analysis: the engine, the text, how it is laid out, what is known of it."""
    document = article.document
    known = replace(document.provenance, locator="", fetched_at=None)
    given = (published, known, article.published, article.language, article.authors)
    print_ = blake2b(engine_print().encode("utf-8", "replace"), digest_size=20)
    print_.update(repr((given, article.headline, article.decks, article.dateline)).encode("utf-8", "replace"))
    for _, piece in text_rows(document.text):
        print_.update(piece.encode("utf-8", "replace"))
    for parts in (document.blocks, document.marks):
        for start in range(0, len(parts), _BLOCKS):
            print_.update(repr(parts[start : start + _BLOCKS]).encode("utf-8", "replace"))
    return print_.hexdigest()


def _folder() -> str:
    """Return where findings are kept, "" where they are not: no home, or a program without own files."""
    try:
        engine_print()
    except OSError:
        return ""
    folder = cache_folder()
    return f"{folder}/findings" if folder else ""
