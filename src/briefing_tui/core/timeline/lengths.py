"""Durations as ISO 8601 writes them."""

LETTERS = {
    "D": "D",
    "NIGHT": "D",
    "W": "W",
    "FORTNIGHT": "W",
    "WE": "WE",
    "M": "M",
    "Q": "Q",
    "H6": "M",
    "Y": "Y",
    "E": "Y",
    "C": "Y",
    "L": "Y",
}
TIMES = {"S": 2, "FORTNIGHT": 2, "H6": 6, "E": 10, "C": 100, "L": 1000}
HALVES = {"Y": (6, "M"), "H": (30, "M"), "MIN": (30, "S"), "M": (2, "W"), "E": (5, "Y")}


def length_value(number: float | None, unit: str) -> str:
    """Return a duration; an untold number is X, and a half is told in the next smaller unit."""
    clock = unit in ("S", "MIN", "H")
    lead = "PT" if clock else "P"
    letter = {"S": "S", "MIN": "M", "H": "H"}.get(unit) or LETTERS[unit]
    if number is None:
        return f"{lead}X{letter}" if unit not in ("E", "C") else f"PX{'E' if unit == 'E' else 'C'}"
    number *= TIMES.get(unit, 1) if not clock else 1
    whole = int(number)
    if number == whole or unit not in HALVES or unit == "E":
        return f"{lead}{whole if number == whole else number}{letter}"
    rest, smaller = HALVES[unit]
    return f"{lead}{f'{whole}{letter}' if whole else ''}{round((number - whole) * 2 * rest)}{smaller}"
