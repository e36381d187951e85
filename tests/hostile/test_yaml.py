"""Settings of strangers: a snippet runs nothing, names what is wrong in one line, and is never rewritten."""

import pytest
from tests.hostile.command import run
from tests.hostile.place import Place, sound
from tests.hostile.terminal import Start, Terminal

ACCEPTED, REFUSED, EITHER = (0,), (2,), (0, 2)
SNIPPETS: dict[str, tuple[str | bytes, tuple[int, ...]]] = {
    "empty": ("", ACCEPTED),
    "object": ('theme: !!python/object/apply:os.system ["touch STRAY"]', REFUSED),
    "object of its own": ("!!python/object/new:os.system [touch STRAY]", REFUSED),
    "module": ("theme: !!python/name:os.system", REFUSED),
    "tag": ("theme: !kanari x", REFUSED),
    "laughs": (
        "a: &a [x,x]\n"
        + "".join(f"{c}: &{c} [*{chr(ord(c) - 1)},*{chr(ord(c) - 1)}]\n" for c in "bcdefghijklmnop"),
        REFUSED,
    ),
    "itself": ("a: &a [*a]\n", EITHER),
    "itself as a key": ("&a ? *a : b\n", EITHER),
    "merged itself": ("a: &a {<<: *a}\n", EITHER),
    "deep": ("[" * 5000, REFUSED),
    "deep mapping": ("{a: " * 3000, REFUSED),
    "long": ("a: " + "x" * 300_000, REFUSED),
    "many keys": ("".join(f"k{n}: {n}\n" for n in range(5000)), EITHER),
    "type": ("measure: [a]", REFUSED),
    "endless number": ("measure: .inf", REFUSED),
    "no number": ("timeout_seconds: .nan", REFUSED),
    "long number": ("measure: " + "9" * 5000, REFUSED),
    "sixties": ("measure: 1:20:30", REFUSED),
    "truth": ("allow_private_addresses: 1", REFUSED),
    "day that is none": ("theme: 2025-13-45", REFUSED),
    "escape in a key": ('"\\e[7331m": 1\n', EITHER),
    "escape in a value": ('theme: "\\e[7331m[/]\\e]0;KANARI\\a"\n', EITHER),
    "steering in a value": ('measure: "\\x9b7331m\\u202e"', REFUSED),
    "raw escape": ("theme: \x1b[7331m", REFUSED),
    "tab": ("\ta: b", REFUSED),
    "nothing": (b"\0", REFUSED),
    "another encoding": ("theme: x".encode("utf-16"), REFUSED),
    "no encoding": (b"theme: \xff\xfe\x9b", REFUSED),
    "list": ("- a", REFUSED),
    "text": ("just words", REFUSED),
    "two documents": ("a: 1\n---\nb: 2", REFUSED),
    "the same key twice": ("measure: 50\nmeasure: x", EITHER),
    "truth that is none": ("cache: !!bool 'x'", REFUSED),
    "time that is none": ("theme: !!timestamp 'x'", REFUSED),
    "number that is none": ("measure: !!int ''", REFUSED),
    "list as a key": ("? [a, b]\n: 1\n", EITHER),
    "mapping as a key": ("? {a: 1}\n: 1\n", EITHER),
    "merge of a number": ("<<: 1\n", EITHER),
    "keys": ("keymap: {pane.zoom: 5}", REFUSED),
    "keys of a stranger": ('keymap:\n  "[/]\\e[7331m": x\n', EITHER),
    "odd keys": ('keymap: {meta.quit: "\\e[7331m,,,,[/]"}', EITHER),
    "no key to leave": ("keymap: {meta.quit: f99, meta.leave: f98}", EITHER),
    "many keys for one": ('keymap: {pane.zoom: "' + "x," * 20_000 + '"}', EITHER),
    "set": ("keymap: !!set {a}", REFUSED),
    "binary": ("theme: !!binary aGVsbG8=", REFUSED),
    "theme that is a path": ("theme: ../../etc/passwd", EITHER),
    "command": ("browser: touch STRAY\nopener: $(touch STRAY)\nexec: touch STRAY\n", EITHER),
}


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_is_taken_or_refused_in_one_line(place: Place, name: str) -> None:
    text, codes = SNIPPETS[name]
    config = place.put("config.yaml", text)
    before = (place.here / config).read_bytes()
    outcome = run(
        place, "--config", config, "sections", place.put("a.txt", "Ferry\n\nIt sails.\n"), patience=30
    )
    many = outcome.err.count(b"\n") if outcome.code == 0 else None
    sound(outcome.faults(codes, lines=many))
    assert (place.here / config).read_bytes() == before
    assert not (place.here / "STRAY").exists()


@pytest.mark.long
@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_under_a_screen(place: Place, name: str) -> None:
    text, codes = SNIPPETS[name]
    folder = place.home / ".config/briefing"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with Terminal(place, start=Start(size=(120, 40))) as terminal:
        if 2 in codes and terminal.wait(lambda: not terminal.alive(), 3):
            sound(terminal.faults(2))
            return
        assert terminal.ready()
        terminal.type("j", "z", "z", "?", "\x1b", "t", "\x1b")
        sound(terminal.farewell(keys="\x03" if "meta.quit" in str(text) else "Q"))
