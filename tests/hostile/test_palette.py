"""The palette in the real program: its modules are imported when it is asked for (briefing_tui.late)."""

from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal


def test_a_command_is_chosen_from_the_palette(place: Place) -> None:
    with Terminal(place, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        terminal.type("\x10", "this help")
        assert terminal.shows("Meta")
        terminal.type("\r")
        assert terminal.shows("next pane")
        terminal.type("\x1b")
        sound(terminal.farewell())


def test_a_theme_is_chosen_from_the_list(place: Place) -> None:
    with Terminal(place, start=Start(size=(120, 40))) as terminal:
        assert terminal.ready()
        terminal.type("t", "nord")
        assert terminal.shows("nord")
        terminal.type("\r")
        sound(terminal.farewell())
    kept = [file for file in (place.home / ".local/state").rglob("*") if file.is_file()]
    assert any(b"nord" in file.read_bytes() for file in kept), kept
