"""The README says what the program has: its key and command tables are made from the program's own.

`BRIEFING_GOLDEN=write` writes the tables anew.
"""

import os
import re
from pathlib import Path

import click
import pytest
import yaml
from msgspec.structs import fields

from briefing_tui.cli.commands import table
from briefing_tui.config import Settings
from briefing_tui.ui.keymap import KEYMAP

HEADS = {
    "commands": "| command | does |\n|---|---|\n",
    "keys": "| | key | does |\n|---|---|---|\n",
}


def command_rows() -> list[str]:
    rows = ["| `briefing [LOCATOR]...` | Open the reader. |"]
    for name in table.NAMES:
        command = table.command(name)
        assert command is not None
        if isinstance(command, click.Group):
            rows += [command_row(f"{name} {inner}", command.commands[inner]) for inner in command.commands]
        else:
            rows.append(command_row(name, command))
    return rows


def command_row(name: str, command: click.Command) -> str:
    words = " ".join([name, *command.collect_usage_pieces(click.Context(command))])
    return f"| `briefing {words.replace(' [OPTIONS]', '')}` | {command.get_short_help_str(100)} |"


def key_rows() -> list[str]:
    rows, before = [], ""
    for key in KEYMAP:
        caps = " ".join(f"`{cap}`".replace("|", "\\|") for cap in key.label.split())
        rows.append(f"| {key.group if key.group != before else ''} | {caps} | {key.help} |")
        before = key.group
    return rows


@pytest.mark.parametrize("name", HEADS)
def test_the_tables_are_what_the_program_has(repo: Path, name: str) -> None:
    wanted = "\n".join(command_rows() if name == "commands" else key_rows()) + "\n"
    readme = (repo / "README.md").read_text()
    start = readme.index(HEADS[name]) + len(HEADS[name])
    end = readme.index("\n\n", start) + 1
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        (repo / "README.md").write_text(readme[:start] + wanted + readme[end:])
        return
    assert readme[start:end] == wanted


def test_the_example_configuration_names_every_setting_and_is_right(repo: Path, tmp_path: Path) -> None:
    from briefing_tui.config import load

    (example,) = re.findall(r"```yaml\n(.*?)```", (repo / "README.md").read_text(), re.S)
    path = tmp_path / "config.yaml"
    path.write_text(example)
    loaded = load(path)
    assert loaded.warnings == ()
    assert set(yaml.safe_load(example)) == {field.name for field in fields(Settings)}
    assert set(loaded.settings.keymap) <= {key.id for key in KEYMAP}


def test_the_make_targets_it_names_exist(repo: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (repo / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z]+)", (repo / "README.md").read_text())) <= targets


def test_every_key_of_the_output_is_described(repo: Path) -> None:
    import briefing_tui

    readme = (repo / "README.md").read_text()
    assert all(f"`{key}`" in readme for key in briefing_tui.analyse("Words.").to_dict())
