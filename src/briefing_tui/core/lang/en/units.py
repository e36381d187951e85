"""Units of time."""

UNITS = {
    "second": "S",
    "minute": "MIN",
    "hour": "H",
    "day": "D",
    "night": "NIGHT",
    "week": "W",
    "fortnight": "FORTNIGHT",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "H6",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
"""Singular names with the letter calendars are counted by."""

PLURALS = {
    "seconds": "S",
    "minutes": "MIN",
    "hours": "H",
    "days": "D",
    "nights": "NIGHT",
    "weeks": "W",
    "fortnights": "FORTNIGHT",
    "weekends": "WE",
    "months": "M",
    "quarters": "Q",
    "semesters": "H6",
    "years": "Y",
    "decades": "E",
    "centuries": "C",
    "millennia": "L",
}
"""The same, more than one."""

RATES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
}
"""One word that says how often."""
