"""Ends that go wrong: a terminal that reads too slowly, a fault of the program itself; it is given back all the same."""

import sys

import pytest
from tests.hostile.place import Place, sound
from tests.hostile.stream import smuggled
from tests.hostile.terminal import Start, Terminal


def test_a_terminal_that_reads_too_slowly_is_given_back(place: Place) -> None:
    with Terminal(place, start=Start((300, 90))) as terminal:
        assert terminal.ready()
        terminal.reading = False
        for _ in range(40):
            terminal.send("gG", 0.1)
        terminal.send("Q", 1)
        assert terminal.stopped()
        terminal.reading = True
        terminal.read(1)
        sound(terminal.unrestored())
        assert terminal.process.returncode == 0


FAULTS = {
    "of the parser of keys": "briefing_tui.ui.parser.Parser.feed",
    "of reading them": "briefing_tui.ui.terminal.Terminal._read",
    "of the first frame": "briefing_tui.ui.app.Briefing.on_drawn",
    "of saving": "briefing_tui.ui.app.Briefing.keep",
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_program_gives_the_terminal_back(place: Place, name: str) -> None:
    room, kind, method = FAULTS[name].rsplit(".", 2)
    place.put(
        "run.py",
        f"import sys\nimport {room} as room\n\n\ndef fault(*_: object) -> None:\n    raise ValueError('\\x1b[7331m')\n\n\n"
        f"room.{kind}.{method} = fault\nsys.argv[1:] = []\nfrom briefing_tui.cli.main import main\n\nmain()\n",
    )
    with Terminal(place, "run.py", start=Start(program=[sys.executable])) as terminal:
        terminal.wait(lambda: not terminal.alive() or "? help" in terminal.text())
        terminal.send("jQ", 2)
        assert terminal.ended()
        sound([*terminal.unrestored(), *smuggled(bytes(terminal.raw))])
        assert b"a fault of the program itself: ValueError" in terminal.raw
        assert b"Traceback" not in terminal.raw
        assert terminal.process.returncode == 70


def test_a_screen_is_drawn_where_the_stream_of_faults_cannot_be_written(place: Place) -> None:
    start = Start(program=["sh", "-c", "exec briefing 2</dev/tty"])
    with Terminal(place, start=start) as terminal:
        assert terminal.ready()
        terminal.type("j")
        sound(terminal.farewell())
