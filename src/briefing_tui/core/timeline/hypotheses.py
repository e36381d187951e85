"""Values under a window of publication days: what all of it agrees on is said, the rest stays open."""

from briefing_tui.core.timeline.values import Resolved


def agreed(early: list[Resolved], late: list[Resolved]) -> list[Resolved]:
    """Return the values that hold on the first and on the last possible day, X where they differ."""
    return [
        a if a.value == b.value else a._replace(value=masked(a.value, b.value))
        for a, b in zip(early, late, strict=True)
    ]


def masked(one: str, other: str) -> str:
    """Return what two values share, part by part; X for each figure of a part that differs."""
    if not one or not other:
        return ""
    if one[:4] != other[:4]:
        return (
            "XXXX" + "".join("X" if c.isdigit() else c for c in one[4:])
            if one[4:] != other[4:]
            else "XXXX" + one[4:]
        )
    mine, theirs = one.split("-"), other.split("-")
    out: list[str] = []
    for n, part in enumerate(mine):
        same = n < len(theirs) and theirs[n] == part and "X" not in "".join(out[1:])
        out.append(part if same else "".join("X" if c.isdigit() else c for c in part))
    return "-".join(out)
