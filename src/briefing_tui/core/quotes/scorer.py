"""Learned weights turned into chances: a log-linear choice among candidates."""

from collections.abc import Mapping, Sequence
from math import exp

Weights = Mapping[str, float]


def score(weights: Weights, features: Sequence[str]) -> float:
    """Add up the weights of the features that have one."""
    return sum([weights[feature] for feature in features if feature in weights])


def chances(scores: Sequence[float]) -> list[float]:
    """Turn scores into chances that add up to one."""
    top = max(scores)
    grown = [exp(one - top) for one in scores]
    total = sum(grown)
    return [one / total for one in grown]


def chance(total: float) -> float:
    """Turn one score into a chance of yes."""
    return 1 / (1 + exp(-total)) if total > -50 else 0.0
