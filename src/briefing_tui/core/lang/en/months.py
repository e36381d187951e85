"""The months."""

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
"""Full names, lower case, with their number."""

SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""Abbreviations without their stop."""

ALSO_WORDS = frozenset({"may", "march", "mar", "dec", "sep", "jun", "jan", "august"})
"""Names that are other words, or people's names, when not capitalised or when they stand alone."""
