"""What the keys in force are called: the table's, a preset's, those of the configuration."""

from collections.abc import Iterable, Mapping

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character

from briefing_tui.config import Settings
from briefing_tui.ui.keymap import KEYMAP, PRESETS

NONE = "(no key)"
"""What is said of an action whose key another one took."""
_NAMES = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "delete": "Del",
    "insert": "Ins",
}
_LONG = {short: long for long, short in KEY_NAME_REPLACEMENTS.items()}
"""Unicode's names of the letters for which Textual has shorter ones."""


def given_keys(settings: Settings) -> dict[str, str]:
    """Return the keys the settings give, by the ids of the table: single ones win over the preset's."""
    return {**PRESETS.get(settings.keys, {}), **settings.keymap}


def caps_in_force(settings: Settings) -> dict[str, str]:
    """Return what the keys of each action are called, apart by blanks, by the ids of the table."""
    caps = {key.id: key.label for key in KEYMAP}
    given = given_keys(settings)
    if not given:
        return caps
    bindings = BindingsMap(Binding(key.keys, key.action, id=key.id) for key in KEYMAP)
    before = _keys_by_id(bindings)
    bindings.apply_keymap(App._normalize_keymap(given))  # Textual's own rule for keys given twice
    after = _keys_by_id(bindings)
    changed = (name for name in caps if after.get(name) != before[name])
    return caps | {name: " ".join(map(cap, after.get(name, ()))) or NONE for name in changed}


def first_cap(caps: Mapping[str, str], name: str) -> str:
    """Return what the first key of an action is called, as a hint in a sentence names it."""
    label = caps[name]
    return label if label == NONE else label.split(" ")[0]


def cap(key: str) -> str:
    """Return what people call a key that Textual names, such as "Ctrl+d" for "ctrl+d"."""
    *held, last = key.split("+")
    letter = key_to_character(_LONG.get(last, last)) or ""
    name = _NAMES.get(last) or (letter if letter.isprintable() and letter.strip() else last.capitalize())
    return "+".join([*(one.capitalize() for one in held), name])


def _keys_by_id(bindings: BindingsMap) -> dict[str, list[str]]:
    """Return the keys that reach each action: of several on one key the first is reached."""
    reached: dict[str, list[str]] = {}
    for key, (first, *_) in _filled(bindings):
        reached.setdefault(first.id or "", []).append(key)
    return reached


def _filled(bindings: BindingsMap) -> Iterable[tuple[str, list[Binding]]]:
    return ((key, some) for key, some in bindings.key_to_bindings.items() if some)
