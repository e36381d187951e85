"""Options several commands share, and the words they take."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar

import click

from briefing_tui.config import Settings
from briefing_tui.core.text.clean import clean_line

Command = TypeVar("Command", bound=Callable[..., Any])
"""Any function click makes a command of: what it takes is for click to say."""


def locators(function: Command) -> Command:
    """Take any number of locators."""
    return click.argument("locators", metavar="[LOCATOR]...", nargs=-1)(function)


def output_format(*names: str) -> Callable[[Command], Command]:
    """Take `--format`, one of `names`."""
    words = "How to write it. Default: table on a terminal, else one record a line (jsonl; show: plain)."
    return click.option("--format", "-f", "form", type=click.Choice(names), help=words)


def publication(function: Command) -> Command:
    """Take `--date`."""
    words = "The publication date, where the article does not say it (YYYY-MM-DD)."
    return click.option("--date", "published", type=Day(), metavar="DATE", help=words)(function)


DAY = r"([0-9]{1,4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?"


class Day(click.ParamType[date]):
    """A date as YYYY, YYYY-MM or YYYY-MM-DD: the first day it covers, or the last."""

    name = "date"

    def __init__(self, last: bool = False) -> None:
        self.last = last

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; a usage error names what was expected."""
        if isinstance(value, date):
            return value
        found = re.fullmatch(DAY, str(value))
        if found is None:
            self.fail(f"{clean_line(str(value), 60)!r} is not a date such as 2025-10-09")
        try:
            return self._day(*(int(part) for part in found.groups() if part))
        except ValueError:
            self.fail(f"there is no {('year', 'month', 'day')[found.group().count('-')]} {found.group()}")

    def _day(self, year: int, month: int | None = None, day: int | None = None) -> date:
        if day is not None:
            return date(year, month or 0, day)
        if not self.last:
            return date(year, month or 1, 1)
        if month in (None, 12):
            return date(year, 12, 31)
        return date(year, month + 1, 1) - timedelta(days=1)


def settings_of(context: click.Context) -> Settings:
    """Return the settings the group has read."""
    found = context.find_object(Settings)
    return found if found is not None else Settings()


def examples(*lines: str) -> str:
    """Return an epilog that shows example commands line by line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
