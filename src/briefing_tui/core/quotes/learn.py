"""Learning of weights: plain Python, no randomness but a fixed order, data passed in by the caller."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import exp, sqrt
from random import Random

from msgspec import Struct

from briefing_tui.core.quotes.antecedents import Sighting
from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.referents import likeliest_person, persons
from briefing_tui.core.quotes.resolve import Attribution, attributions, likeliest
from briefing_tui.core.quotes.scene import Scene
from briefing_tui.core.quotes.scorer import Weights
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.quotes.speech import speech_features
from briefing_tui.core.quotes.survey import Survey
from briefing_tui.core.quotes.weights import Learned
from briefing_tui.core.text.quotemarks import Stretch

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
) -> Weights:
    """Learn a log-linear choice: each example has its options' features and which options are right.

    Stochastic gradient ascent with AdaGrad (Duchi et al. 2011) on the summed chance of the right options,
    with weights pulled to nought by `decay` and averaged over the later rounds; features seen fewer than
    `least` times are left out.
    """
    number = _numbered(
        (feature for options, _ in examples for option in options for feature in option), least
    )
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
    kept = {feature: sums[at] * share for feature, at in number.items()}
    return Weights({feature: weight for feature, weight in kept.items() if abs(weight) > 0.005})


def learn_yes(
    examples: Sequence[tuple[Sequence[str], bool]], *, decay: float = 0.5, least: int = 2
) -> Weights:
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


class Lesson(Struct, frozen=True):
    """One annotated article: the scene with its people, and what the annotation says.

    `speaks` says whether a candidate is the speaker of a stretch, `means` whether a person is meant by the
    pronoun that begins at a place (None where the annotation is silent), `speech` whether a stretch is
    attributed speech (None where it may be either).
    """

    scene: Scene
    survey: Survey
    people: People
    speaks: Callable[[Stretch, Candidate], bool]
    means: Callable[[int, Person], bool | None]
    speech: Callable[[Stretch], bool | None]


def learned_from(lessons: Sequence[Lesson]) -> Learned:
    """Learn all three sets of weights; the third on articles that its forerunners have not seen."""
    speakers, pronouns = _speakers_and_pronouns(lessons)
    rows: list[tuple[Sequence[str], bool]] = []
    halves = (lessons[::2], lessons[1::2])
    for seen, unseen in (halves, halves[::-1]):
        weights = Learned(*_speakers_and_pronouns(seen), Weights())
        for lesson in unseen:
            rows += _speech_rows(lesson, weights)
    return Learned(speakers, pronouns, learn_yes(rows))


def _speakers_and_pronouns(lessons: Sequence[Lesson]) -> tuple[Weights, Weights]:
    rows: list[tuple[Options, list[int]]] = []
    found = [_shown_speakers(lesson, rows) for lesson in lessons]
    speakers = learn_choice(rows)
    pronouns = Weights()
    for _ in range(2):  # the second time, pronouns without annotation are read by the first weights
        rows = []
        for lesson, attributed in zip(lessons, found, strict=True):
            _shown_people(lesson, attributed, pronouns, rows)
        pronouns = learn_choice(rows)
    return speakers, pronouns


def _shown_speakers(lesson: Lesson, rows: list[tuple[Options, list[int]]]) -> list[Attribution]:
    """Attribute an article by its annotation and keep what could be seen of each choice."""

    def pick(candidates: Sequence[Candidate], features: Options, stretch: Stretch) -> int:
        right = [at for at, one in enumerate(candidates) if lesson.speaks(stretch, one)]
        if right:
            rows.append((features, right))
        return right[0] if right else len(candidates) - 1

    return attributions(lesson.scene, pick)


def _shown_people(
    lesson: Lesson, found: list[Attribution], weights: Weights, rows: list[tuple[Options, list[int]]]
) -> None:
    guess = likeliest_person(weights, {})

    def meant(start: int, options: Sequence[Sighting], features: Options) -> int:
        right = [at for at, one in enumerate(options) if lesson.means(start, one.person)]
        if right:
            rows.append((features, right))
            return right[0]
        return guess(start, options, features) if weights else 0

    speaking = {one.chosen.mention.start for one in found if one.chosen.mention is not None}
    persons(lesson.survey, lesson.people, speaking, meant)


def _speech_rows(lesson: Lesson, weights: Learned) -> list[tuple[Sequence[str], bool]]:
    rows: list[tuple[Sequence[str], bool]] = []
    found = attributions(lesson.scene, likeliest(weights.speakers))
    for one in found:
        speech = lesson.speech(one.stretch)
        if speech is not None:
            rows.append((speech_features(lesson.scene.text, one), speech))
    return rows
