"""Who is asked for a locator, and what a plug-in can do."""

from importlib.metadata import EntryPoint

import pytest

from briefing_tui.config import Settings
from briefing_tui.errors import UnreadableError
from briefing_tui.sources import table
from briefing_tui.sources.base import NOBODY, Fetched, Source, Watch


def whole(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    return Fetched(locator, b"Words of a plug-in.")


def broken(locator: str, settings: Settings, watch: Watch = NOBODY) -> Fetched:
    raise RuntimeError("broken")


WHOLE = Source("whole", lambda locator: True, whole)
BROKEN = Source("broken", lambda locator: True, broken)


@pytest.fixture(autouse=True)
def _plugged(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "a_plug_in", sys.modules[__name__])
    values = {"whole": "a_plug_in:WHOLE", "broken": "a_plug_in:BROKEN", "absent": "no_such_module:SOURCE"}

    def points(group: str, name: str) -> list[EntryPoint]:
        return [EntryPoint(name, values[name], group)] if name in values else []

    monkeypatch.setattr("importlib.metadata.entry_points", points)


@pytest.mark.parametrize(
    ("locator", "name"),
    [
        ("-", "stdin"),
        ("/dev/fd/7", "stdin"),
        ("bundled:x.txt", "bundled"),
        ("HTTPS://elm.example/", "address"),
        ("story.txt", "file"),
        ("a:b.txt", "file"),
        ("C:\\story.txt", "file"),
        ("file:///tmp/x", "file"),
    ],
)
def test_each_locator_has_its_source(locator: str, name: str) -> None:
    assert next(source.name for source in table.SOURCES if source.accepts(locator)) == name


def test_a_plug_in_is_asked_for_its_scheme() -> None:
    assert table.fetch("whole://x", Settings()).data == b"Words of a plug-in."


@pytest.mark.parametrize("scheme", ["broken", "absent"])
def test_a_broken_plug_in_is_told_in_one_line(scheme: str) -> None:
    with pytest.raises(UnreadableError, match=f"the source {scheme} .* is broken"):
        table.fetch(f"{scheme}://x", Settings())


def test_a_scheme_of_nobody_is_said_so() -> None:
    with pytest.raises(UnreadableError, match="no source takes such an address"):
        table.fetch("gopher://x", Settings())
