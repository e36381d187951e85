"""Words for the present, the past and the future."""

PRESENT = (
    "just now",
    "by now",
    "now",
    "currently",
    "at present",
    "nowadays",
    "these days",
    "at the moment",
    "presently",
)
"""Adverbs of the present."""

PAST = ("more recently", "most recently", "recently", "lately", "in the past")
"""Adverbs of the past."""

FUTURE = ("as soon as possible", "very soon", "soon", "in the near future", "in the future")
"""Adverbs of what comes."""
