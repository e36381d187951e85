"""The seasons."""

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
"""Names with their TIMEX3 letters."""

SUMMERTIME = {"springtime": "SP", "summertime": "SU", "wintertime": "WI"}
"""Names that can only be seasons."""
