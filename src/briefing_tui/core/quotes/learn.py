"""Learning of weights: plain Python, no randomness but a fixed order, data passed in by the caller."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, sqrt
from random import Random

Options = Sequence[Sequence[str]]
"""The features of each option of one choice."""


def learn_choice(
    examples: Sequence[tuple[Options, Sequence[int]]],
    *,
    rounds: int = 12,
    rate: float = 0.07,
    decay: float = 0.5,
    least: int = 2,
    seed: int = 7,
) -> dict[str, float]:
    """Learn a log-linear choice: each example has its options' features and which options are right.

    Stochastic gradient ascent with AdaGrad (Duchi et al. 2011) on the summed chance of the right options,
    with weights pulled to nought by `decay` and averaged over the later rounds; features seen fewer than
    `least` times are left out.
    """
    number = _numbered((feature for options, _ in examples for option in options for feature in option), least)
    rows = [
        ([[number[one] for one in option if one in number] for option in options], frozenset(right))
        for options, right in examples
    ]
    weights, squares, sums = [0.0] * len(number), [1e-2] * len(number), [0.0] * len(number)
    order = list(range(len(rows)))
    random = Random(seed)  # noqa: S311 - an order of examples, no secret
    settled = rounds // 3
    for lap in range(rounds):
        random.shuffle(order)
        for place in order:
            options, right = rows[place]
            _step(options, right, weights, squares, rate, decay)
        if lap >= settled:
            sums = [total + weight for total, weight in zip(sums, weights, strict=True)]
    share = 1 / (rounds - settled)
    return {feature: sums[at] * share for feature, at in number.items() if abs(sums[at] * share) > 0.005}


def learn_yes(
    examples: Sequence[tuple[Sequence[str], bool]], *, decay: float = 0.5, least: int = 2
) -> dict[str, float]:
    """Learn a yes-or-no question: logistic regression as a choice against an option without features."""
    return learn_choice(
        [([features, ()], [0 if yes else 1]) for features, yes in examples], decay=decay, least=least
    )


def _numbered(features: Iterable[str], least: int) -> dict[str, int]:
    counts = Counter(features)
    return {feature: at for at, feature in enumerate(sorted(one for one, n in counts.items() if n >= least))}


def _step(
    options: Sequence[Sequence[int]],
    right: frozenset[int],
    weights: list[float],
    squares: list[float],
    rate: float,
    decay: float,
) -> None:
    get = weights.__getitem__
    scores = [sum(map(get, option)) for option in options]
    top = max(scores)
    grown = [exp(one - top) for one in scores]
    total = sum(grown)
    good = sum(grown[at] for at in right)
    for at, option in enumerate(options):
        share = grown[at] / total
        slope = (grown[at] / good if at in right else 0.0) - share
        if -1e-3 < slope < 1e-3:
            continue
        for feature in option:
            pull = slope - decay * weights[feature]
            squares[feature] += pull * pull
            weights[feature] += rate * pull / sqrt(squares[feature])
