"""The folder the program is started in may be a stranger's: nothing in it is taken for a part of the program."""

import pytest
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Terminal

MODULES = (
    "briefing_tui",
    "msgspec",
    "struct",
    "signal",
    "regex",
    "nupunkt",
    "json",
    "sitecustomize",
    "textual",
)
STORY = 'The ferry is late. "It sails," said Anna Berg on Monday.\n\n'


@pytest.mark.parametrize("times", [20, 40_000], ids=["short", "laid out apart"])
def test_no_module_that_lies_about_is_run(place: Place, times: int) -> None:
    for name in MODULES:
        place.put(f"{name}.py", f"open({str(place.spare / 'RUN')!r}, 'a').write('{name}\\n')\n")
    with Terminal(place, place.put("story.txt", STORY * times)) as terminal:
        assert terminal.ready()
        assert terminal.shows("said Anna Berg on Monday")
        assert terminal.wait(lambda: "reading…" not in terminal.text() and "opening…" not in terminal.text())
        sound(terminal.farewell())
