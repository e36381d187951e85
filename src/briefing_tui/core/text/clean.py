"""The gate: outside text becomes text that is safe to show, once."""


def clean(raw: str) -> str:
    """Return text safe for a terminal."""
    return raw.replace("\r\n", "\n")


def clean_line(raw: str, limit: int = 300) -> str:
    """Return one safe line of at most `limit` characters."""
    return clean(raw).replace("\n", " ")[:limit]
