"""Rule 2 of the threat model, read from the source: text of strangers is never parsed as markup."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

BANNED_CALLS = {
    "from_markup": "it parses markup",
    "escape": "escaping markup is no cure",
    "Markdown": "it opens links by itself and is slow",
    "MarkdownViewer": "it opens links by itself and is slow",
    "ListView": "it freezes on brackets",
    "SelectionList": "it freezes on brackets",
    "from_ansi": "it is no sanitiser",
}
NEEDS_MARKUP_FALSE = {"Static", "Label", "notify", "Option", "Placeholder", "Log"}
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}|(?:rgb|hsl)a?\([^()]*\)|ansi_[a-z_]+")


def sources(repo: Path) -> list[Path]:
    return sorted((repo / "src" / "briefing_tui").rglob("*.py"))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def test_no_call_parses_markup_or_shows_text_by_a_banned_widget(repo: Path) -> None:
    faults = [
        f"{path.relative_to(repo)}:{node.lineno}: {name}: {BANNED_CALLS[name]}"
        for path in sources(repo)
        for name, node in calls(path)
        if name in BANNED_CALLS and not _regex_escape(node)
    ]
    assert faults == []


def _regex_escape(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") in (
        "re",
        "regex",
        "html",
    )


def test_widgets_that_take_text_are_told_it_is_no_markup(repo: Path) -> None:
    faults = [
        f"{path.relative_to(repo)}:{node.lineno}: {name} without markup=False"
        for path in sources(repo)
        for name, node in calls(path)
        if name in NEEDS_MARKUP_FALSE
        and node.args
        and not _literal(node.args[0])
        and not any(word.arg == "markup" for word in node.keywords)
    ]
    assert faults == []


def _literal(shown: ast.expr) -> bool:
    """Say whether a widget is given words of our own, or a value that is never parsed."""
    if isinstance(shown, ast.Call):
        return getattr(shown.func, "id", getattr(shown.func, "attr", "")) in ("Content", "Text", "assemble")
    return isinstance(shown, ast.Constant)


def test_nothing_runs_a_shell_or_evaluates_text(repo: Path) -> None:
    faults = [
        f"{path.relative_to(repo)}:{node.lineno}: {name}"
        for path in sources(repo)
        for name, node in calls(path)
        if (name in {"eval", "exec", "system", "popen", "unsafe_load", "full_load"} and not _compiled(node))
        or any(word.arg == "shell" for word in node.keywords)
    ]
    assert faults == []


def _compiled(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr in ("eval", "exec")


@pytest.mark.parametrize("word", ["DEFAULT_CSS", "CSS = ", "DEFAULT_CLASSES"])
def test_looks_stand_only_in_styles(repo: Path, word: str) -> None:
    pattern = re.compile(rf"^\s*{re.escape(word)}", re.M)
    assert [path for path in sources(repo) if pattern.search(path.read_text())] == []


def test_no_colour_stands_in_python(repo: Path) -> None:
    faults = [
        f"{path.relative_to(repo)}:{node.lineno}: {node.value}"
        for path in sources(repo)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and COLOUR.fullmatch(node.value.strip())
    ]
    assert faults == []
