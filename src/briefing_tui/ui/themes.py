"""The program's own themes, from data in `styles/`, and what theirs have that Textual's lack."""

from functools import cache

from msgspec import json
from textual.theme import BUILTIN_THEMES, Theme

from briefing_tui.assets import asset_dir


@cache
def own_themes() -> tuple[tuple[Theme, ...], dict[str, str]]:
    """Return our themes, the first the usual one, and where Textual's themes get colours only ours have."""
    data = json.decode((asset_dir("styles") / "themes.json").read_bytes())
    fallbacks: dict[str, str] = data.pop("fallbacks")
    return tuple(Theme(name=name, **values) for name, values in data.items()), fallbacks


def theme_names() -> tuple[str, ...]:
    """Return the names `theme` may have in the configuration."""
    return (*(theme.name for theme in own_themes()[0]), *BUILTIN_THEMES)
