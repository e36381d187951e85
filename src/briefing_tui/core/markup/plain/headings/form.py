"""What a form of heading brings."""

from collections.abc import Callable
from typing import NamedTuple

from briefing_tui.core.markup.plain.shape import Shape


class Form(NamedTuple):
    """One way a heading can look: `weight` is how far the look alone goes towards 1."""

    name: str
    weight: float
    fits: Callable[[str, Shape], bool]
