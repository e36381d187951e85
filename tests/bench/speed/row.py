"""One line of the speed table: a figure, measured some times."""

from dataclasses import dataclass
from statistics import median

TOLERANCE = 0.1
"""The share by which a figure may always differ: machines are never quite the same twice."""


@dataclass(frozen=True)
class Row:
    """A figure with what it must and should be (all in `unit`), and its values of some rounds."""

    name: str
    unit: str
    must: float | None
    aim: float | None
    values: tuple[float, ...]

    @property
    def value(self) -> float:
        """The median."""
        return median(self.values)

    @property
    def noise(self) -> float:
        """Half of what lies between the least and the most."""
        return (max(self.values) - min(self.values)) / 2

    @property
    def holds(self) -> bool:
        """Whether it is as it must be."""
        return self.must is None or self.value <= self.must


@dataclass(frozen=True)
class Known:
    """What the table in the docs says of a figure."""

    value: float
    noise: float


def worse(row: Row, known: Known) -> bool:
    """Say whether a figure got worse by more than the noise of both measurements."""
    return row.value > known.value * (1 + TOLERANCE) + row.noise + known.noise
