"""The parts of a day."""

DAYPARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "lunchtime": "MI",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "overnight": "NI",
}
"""Names with their TIMEX3 letters."""

HOURS = {"noon": "12:00", "midnight": "24:00", "midday": "12:00"}
"""Names of one hour."""

ZONES = (
    "utc",
    "gmt",
    "est",
    "edt",
    "et",
    "cst",
    "cdt",
    "mst",
    "mdt",
    "pst",
    "pdt",
    "pt",
    "bst",
    "cet",
    "cest",
    "msk",
    "ist",
    "jst",
)
"""Abbreviated time zones."""
