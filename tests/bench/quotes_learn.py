"""Learn the quote engine's weights: python -m tests.bench.quotes_learn

Reads ../shared/dev/quotes (training articles only), writes core/quotes/weights/learned.py. Deterministic.
"""

from datetime import UTC, datetime
from pathlib import Path

from tests.bench.quotes_corpus import laid, lesson_of, rows

from briefing_tui.core.quotes.learn import learned_from
from briefing_tui.core.quotes.weights import packed

TARGET = Path(__file__).resolve().parents[2] / "src/briefing_tui/core/quotes/weights/learned.py"
SCALE, LEAST = 100, 4


def main() -> None:
    lessons = [lesson_of(laid(row)) for row in rows("train")]
    weights = learned_from(lessons)
    body = packed(weights, SCALE, LEAST)
    lines = "\n".join(body[at : at + 108] for at in range(0, len(body), 108))
    count = len(weights.speakers) + len(weights.pronouns) + len(weights.speech)
    TARGET.write_text(
        f'"""Weights of the quote engine. Written by a command, not by hand.\n\n'
        f"Command: python -m tests.bench.quotes_learn\n"
        f"Date: {datetime.now(UTC):%Y-%m-%d}\n"
        f"Learned from: {len(lessons)} training articles of ../shared/dev/quotes\n"
        f"Features: {count} learned, {len(body) // 1000} kB packed\n"
        f"Figures: python -m tests.bench.quotes_score; the last run stands in docs/accuracy-quotes.md\n"
        f'"""\n\nSCALE = {SCALE}\nPACKED = """\n{lines}\n"""\n',
        encoding="utf-8",
    )
    print(f"{TARGET}: {count} features, {len(body) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
