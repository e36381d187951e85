"""Pronouns and determiners, by what they say of person, number and gender."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

MALE = frozenset("he him his himself".split())
"""Pronouns for one man."""

FEMALE = frozenset("she her hers herself".split())
"""Pronouns for one woman."""

PLURAL = frozenset("they them their theirs themselves".split())
"""Pronouns for several, or for one whose gender is left open."""

NEUTER = frozenset("it its itself".split())
"""Pronouns for a thing or a body."""

FIRST = frozenset("i we me us my our myself ourselves".split())
"""Pronouns for who writes or speaks."""

SUBJECTS = frozenset("he she they it i we who you".split())
"""Pronouns that can be the subject of a verb of speech."""

LOOSE = frozenset(
    """
one another others some many several most both few all someone everyone nobody neither none
""".split()
)
"""Words that stand for people without naming them."""

DETERMINERS = frozenset(
    """
the a an one another some many several most both two three four five few other his her their its this
these those each every no any my our your
""".split()
)
"""Words that open a noun phrase."""
