"""Modules imported late: none is in memory at the start, and each is the real one when it is needed."""

import subprocess
import sys
from importlib import import_module

import pytest

from briefing_tui.late import MODULES, NAMES, late

START = """
import sys
from briefing_tui.late import MODULES, NAMES, late
with late():
    from briefing_tui.cli import reader, settings
    import briefing_tui.ui.app
"""


def answer(code: str) -> str:
    """Run some lines after the start's imports, in a new interpreter, and return what they print."""
    outcome = subprocess.run([sys.executable, "-c", START + code], capture_output=True, text=True, check=True)
    return outcome.stdout.strip()


@pytest.mark.parametrize("name", [(module, name) for module, names in NAMES.items() for name in names])
def test_the_names_are_in_their_modules(name: tuple[str, str]) -> None:
    assert hasattr(import_module(name[0]), name[1])


def test_the_reader_starts_without_them() -> None:
    assert (
        answer("print(*({*MODULES, *NAMES, 'typing_extensions', 'textual.containers'} & set(sys.modules)))")
        == ""
    )


def test_each_can_be_imported_afterwards() -> None:
    code = (
        "from importlib import import_module\n"
        "every = [import_module(name) for name in (*MODULES, *NAMES, 'typing_extensions')]\n"
        "print(all(one.__spec__ for one in every))"
    )
    assert answer(code) == "True"


def test_a_class_is_the_real_one_when_it_is_called() -> None:
    code = (
        "import textual.app\n"
        "palette = textual.app.CommandPalette()\n"
        "from textual.command import CommandPalette\n"
        "print(type(palette) is CommandPalette, isinstance(palette, textual.app.CommandPalette))"
    )
    assert answer(code) == "True True"


def test_a_class_derived_from_a_stand_in_is_derived_from_the_real_one_then() -> None:
    code = (
        "import textual.app, textual.theme\n"
        "textual.app.CommandPalette.is_open\n"
        "from textual.command import Provider\n"
        "print(issubclass(textual.theme.ThemeProvider, Provider))"
    )
    assert answer(code) == "True"


def test_a_connection_can_still_be_made_safe() -> None:
    code = (
        "import asyncio, ssl\n"
        "async def talk():\n"
        "    async def lie(reader, writer): writer.write(b'no handshake at all'); await writer.drain()\n"
        "    server = await asyncio.start_server(lie, '127.0.0.1', 0)\n"
        "    port = server.sockets[0].getsockname()[1]\n"
        "    try: await asyncio.open_connection('127.0.0.1', port, ssl=ssl.create_default_context())\n"
        "    except ssl.SSLError as fault: print('SSLError')\n"
        "asyncio.run(talk())"
    )
    assert answer(code) == "SSLError"


def test_the_system_has_the_name_it_has() -> None:
    import platform

    code = (
        "with late():\n    import platform as ours\nprint(type(ours).__name__, ours.system(), ours.machine())"
    )
    assert answer(f"del sys.modules['uuid']\n{code}").split() == [
        "_Platform",
        platform.system(),
        platform.machine(),
    ]


def test_what_is_imported_already_stays() -> None:
    import decimal

    with late():
        assert sys.modules["decimal"] is decimal
    assert sys.modules["decimal"] is decimal


def test_nothing_is_named_twice() -> None:
    assert not set(MODULES) & set(NAMES)
