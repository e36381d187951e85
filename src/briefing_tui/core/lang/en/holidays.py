"""Holidays and days known by a name: general knowledge, and little of it."""

FIXED = {
    "new year's day": "-01-01",
    "new year": "-01-01",
    "epiphany": "-01-06",
    "groundhog day": "-02-02",
    "valentine's day": "-02-14",
    "st. patrick's day": "-03-17",
    "st patrick's day": "-03-17",
    "saint patrick's day": "-03-17",
    "april fools' day": "-04-01",
    "april fool's day": "-04-01",
    "earth day": "-04-22",
    "may day": "-05-01",
    "juneteenth": "-06-19",
    "independence day": "-07-04",
    "fourth of july": "-07-04",
    "bastille day": "-07-14",
    "halloween": "-10-31",
    "all saints' day": "-11-01",
    "veterans day": "-11-11",
    "armistice day": "-11-11",
    "remembrance day": "-11-11",
    "christmas eve": "-12-24",
    "christmas day": "-12-25",
    "christmas": "-12-25",
    "xmas": "-12-25",
    "boxing day": "-12-26",
    "new year's eve": "-12-31",
}
"""Days that keep their date."""

NTH_WEEKDAY = {
    "martin luther king day": (1, 1, 3),
    "martin luther king jr. day": (1, 1, 3),
    "presidents' day": (2, 1, 3),
    "presidents day": (2, 1, 3),
    "mother's day": (5, 7, 2),
    "memorial day": (5, 1, -1),
    "father's day": (6, 7, 3),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving day": (11, 4, 4),
    "thanksgiving": (11, 4, 4),
}
"""Days by month, ISO weekday and place in the month (-1 is the last)."""

AFTER_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
    "corpus christi day": 60,
}
"""Days counted from western Easter."""

KNOWN_DAYS = {"9/11": "2001-09-11", "d-day": "1944-06-06", "pearl harbor day": "1941-12-07"}
"""Days the world calls by a name of their own."""
