"""Learned weights turned into chances: a log-linear choice among candidates."""

from collections.abc import Sequence
from math import exp


class Weights(dict[str, float]):
    """The weight of each feature; one that has none weighs nothing."""

    __slots__ = ()

    def __missing__(self, feature: str) -> float:
        return 0.0


def score(weights: Weights, features: Sequence[str]) -> float:
    """Add up the weights of the features."""
    return sum(map(weights.__getitem__, features))


def chances(scores: Sequence[float]) -> list[float]:
    """Turn scores into chances that add up to one."""
    top = max(scores)
    grown = [exp(one - top) for one in scores]
    total = sum(grown)
    return [one / total for one in grown]


def chance(total: float) -> float:
    """Turn one score into a chance of yes."""
    return 1 / (1 + exp(-total)) if total > -50 else 0.0
