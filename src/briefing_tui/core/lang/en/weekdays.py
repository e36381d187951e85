"""The days of the week."""

WEEKDAYS = {
    "monday": 1,
    "tuesday": 2,
    "wednesday": 3,
    "thursday": 4,
    "friday": 5,
    "saturday": 6,
    "sunday": 7,
}
"""Full names with their ISO number."""

SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "weds": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
"""Abbreviations without their stop; read only where a date stands beside them."""

NAMED_AFTER_DAYS = frozenset({"prayers", "prayer", "bloody", "black", "super", "ash", "fat", "good", "cyber"})
"""Neighbours that make a day's name part of another name ("Friday prayers", "Bloody Sunday")."""
