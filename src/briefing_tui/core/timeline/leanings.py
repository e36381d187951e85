"""Which way words point: to the last, this or the next of its kind."""

BACK = ("last", "past", "previous", "preceding", "prior", "latest")
ON = ("next", "coming", "following", "upcoming", "ensuing")


def lean_of(words: str | None) -> int | None:
    """Return -1 for the last, 0 for this one, 1 for the next; None where nothing is said."""
    said = (words or "").split()
    if any(w in BACK for w in said):
        return -1
    if any(w in ON for w in said):
        return 1
    return 0 if "this" in said or "current" in said else None
