"""How neighbouring expressions make one: each join reads the words between two candidates."""

from briefing_tui.core.timeline.candidate import Join
from briefing_tui.core.timeline.joins import clock_day, weekday_date, year_of_part, years_part

JOINS: tuple[Join, ...] = (weekday_date.JOIN, clock_day.JOIN, year_of_part.JOIN, years_part.JOIN)
"""All joins, tried in order on each pair of neighbours, from left to right."""
