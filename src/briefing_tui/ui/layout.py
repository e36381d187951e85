"""Which panes show at which size. Pure: cells in, class names out."""

NARROW, MEDIUM, WIDE, TINY = "-narrow", "-medium", "-wide", "-tiny"
LAYOUTS = (TINY, NARROW, MEDIUM, WIDE)
PANES = ("headlines", "section", "quotes", "timeline")
SMALLEST = (40, 10)


def layout_for(width: int, height: int) -> str:
    """Return the layout for a screen of `width` by `height` cells."""
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return TINY
    if width >= 140 and height >= 20:
        return WIDE
    return MEDIUM if width >= 90 else NARROW


def shown(layout: str, here: str, side: str, zoomed: bool) -> tuple[str, ...]:
    """Return the panes on screen, where `here` has the keys and `side` is the list last looked at."""
    if zoomed or layout == NARROW:
        return (here,)
    if layout == MEDIUM:
        return ("section", side)
    return PANES
