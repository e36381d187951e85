"""Learn the quote engine's weights: python -m tests.bench.quotes_learn

Learns from the training articles of ../shared/dev/quotes, scores the dev articles, and writes
core/quotes/weights/learned.py with the figures in its header. Deterministic.
"""

from datetime import UTC, datetime
from pathlib import Path

from tests.bench.quotes_corpus import laid, lesson_of, rows, scorer
from tests.bench.quotes_score import predictions

from briefing_tui.core.quotes import engine
from briefing_tui.core.quotes.learn import learned_from
from briefing_tui.core.quotes.weights import Learned, packed, unpacked

TARGET = Path(__file__).resolve().parents[2] / "src/briefing_tui/core/quotes/weights/learned.py"
SCALE, LEAST, WIDTH = 100, 5, 103


def figures(weights: Learned) -> list[str]:
    """Return the lines of figures the weights reach on the dev articles."""
    engine.shipped = lambda: weights  # type: ignore[attr-defined]  # the weights just learned
    articles = [laid(row) for row in rows("dev")]
    found = {one.row["id"]: predictions(one) for one in articles}
    gold = [one.row for one in articles]
    out = []
    for mode in ("core", "all"):
        result = scorer().report(gold, found, mode)
        names = {"F1": "detection F1", "speaker_M": "speaker M", "speaker_R": "R", "e2e_R": "end-to-end F1 R"}
        told = ", ".join(f"{name} {100 * result[key]:.1f}" for key, name in names.items())
        out.append(f"Dev, {mode}: {told}, grouping {100 * result['group_F1']:.1f}")
    return out


def literal(body: bytes) -> str:
    """Return bytes as lines of Python: read as they are, where base64 costs a start of the program 2 ms."""
    lines, line = list[str](), ""
    for byte in body:
        plain = 32 <= byte < 127 and chr(byte) not in "\\\"'"
        line += chr(byte) if plain else f"\\x{byte:02x}"
        if len(line) > WIDTH - 4:
            lines.append(line)
            line = ""
    return "\n".join(f'    b"{one}"' for one in [*lines, line] if one)


def main() -> None:
    lessons = [lesson_of(laid(row)) for row in rows("train")]
    weights = learned_from(lessons)
    body = packed(weights, SCALE, LEAST)
    count = len(weights.speakers) + len(weights.pronouns) + len(weights.speech)
    told = "\n".join(figures(unpacked(body, SCALE)))
    TARGET.write_text(
        f'"""Weights of the quote engine. Written by a command, not by hand.\n\n'
        f"Command: python -m tests.bench.quotes_learn\n"
        f"Date: {datetime.now(UTC):%Y-%m-%d}\n"
        f"Learned from: {len(lessons)} training articles of ../shared/dev/quotes\n"
        f"Features: {count} learned, {len(body) // 1000} kB packed\n"
        f'{told}\n"""\n\nSCALE = {SCALE}\nPACKED = (\n{literal(body)}\n)\n',
        encoding="utf-8",
    )
    print(f"{TARGET}: {count} features, {len(body) / 1000:.0f} kB\n{told}")


if __name__ == "__main__":
    main()
