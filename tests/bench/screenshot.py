"""Draws docs/screenshot.svg: the bundled article in four panes. Run with `make screenshot`."""

import asyncio
import re
from datetime import date
from pathlib import Path

from briefing_tui.config import Settings
from briefing_tui.ui.app import Briefing
from briefing_tui.ui.screens.reader import ReaderScreen

TARGET = Path(__file__).resolve().parents[2] / "docs" / "screenshot.svg"
SIZE = (150, 44)
KEYS = ("right_square_bracket", "right_parenthesis", "3")


async def drawn() -> str:
    """Return the picture, once everything is found and the keys are pressed."""
    app = Briefing(("bundled:alaska-illusion.txt",), Settings(), date(2025, 10, 9))
    async with app.run_test(size=SIZE) as pilot:
        while not (isinstance(app.screen, ReaderScreen) and app.screen.reading.complete):
            await pilot.pause()
        await pilot.press(*KEYS)
        await pilot.pause()
        return app.export_screenshot(title="briefing")


def main() -> None:
    """Draw it, its ids made stable so that an unchanged look gives an unchanged file."""
    picture = re.sub(r"terminal-\d+", "terminal", asyncio.run(drawn()))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(picture, "utf-8")


if __name__ == "__main__":
    main()
