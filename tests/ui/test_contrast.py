"""Text can be read: at least 4.5 to 1 against its ground in both of our themes, as WCAG 2 counts it."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

STYLES = Path(__file__).resolve().parents[2] / "styles"
THEMES = json.loads((STYLES / "themes.json").read_text("utf-8"))
NAMES = tuple(name for name in THEMES if name != "fallbacks")
LEAST = 4.5
EXEMPT = {
    "ink-rule": "rules and the thumb of the scroll bar are drawn with it, and no words",
}
"""Colours that need not reach the contrast of text, and why."""
GROUNDS = ("background",)
"""What all panes are painted on; a rule of its own ground is checked against that."""
CURSORS = ("paper-cursor", "paper-cursor-here")
"""What lies under a whole row, whatever its words are painted in."""


class Rule(NamedTuple):
    """One rule of a sheet: where it stands, its colour and its ground, by variable."""

    name: str
    color: str
    background: str


def rules() -> list[Rule]:
    found = []
    for sheet in sorted(STYLES.glob("*.tcss")):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
            said = dict(re.findall(r"(?:^|;)\s*([a-z-]+)\s*:\s*([^;]+)", body))
            color, ground = variable(said.get("color")), variable(said.get("background"))
            if color or ground:
                found.append(Rule(f"{sheet.name}: {' '.join(selector.split())}", color, ground))
    return found


def variable(value: str | None) -> str:
    found = re.match(r"\$([a-z-]+)", (value or "").strip())
    return found[1] if found else ""


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(theme: str, name: str) -> str:
    values = THEMES[theme]
    found = values["variables"].get(name) or values[name]
    assert isinstance(found, str)
    return found


def pairs() -> set[tuple[str, str]]:
    """Return every ink with every ground it may stand on."""
    inks = {rule.color for rule in rules() if rule.color and not rule.background}
    own = {(rule.color or "foreground", rule.background) for rule in rules() if rule.background}
    over = product(inks, (*GROUNDS, *CURSORS))
    listed = {(rule.color, "surface") for rule in rules() if "#listing" in rule.name and rule.color}
    return {(ink, ground) for ink, ground in {*own, *over, *listed} if ink not in EXEMPT}


def test_the_sheets_are_read_and_name_only_known_colours() -> None:
    assert len(rules()) > 40
    known = {*THEMES[NAMES[0]], *THEMES[NAMES[0]]["variables"]}
    assert {name for rule in rules() for name in rule[1:] if name} <= known
    assert len(pairs()) > 20


def test_both_themes_have_the_same_colours() -> None:
    assert {"briefing-dark", "briefing-light"} <= set(NAMES)
    first = THEMES[NAMES[0]]["variables"].keys()
    assert all(THEMES[name]["variables"].keys() == first for name in NAMES)
    assert THEMES["fallbacks"].keys() == first


@pytest.mark.parametrize("theme", NAMES)
def test_every_text_colour_stands_out_from_its_ground(theme: str) -> None:
    weak = {
        f"{ink} on {ground}": round(contrast(colour(theme, ink), colour(theme, ground)), 2)
        for ink, ground in sorted(pairs())
        if contrast(colour(theme, ink), colour(theme, ground)) < LEAST
    }
    assert weak == {}


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1
