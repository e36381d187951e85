"""Choosing: of all candidates the likeliest speaker, quotation by quotation."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.candidates import candidates_for
from briefing_tui.core.quotes.features import features_of, quote_features
from briefing_tui.core.quotes.passage import Passage
from briefing_tui.core.quotes.scene import Scene
from briefing_tui.core.quotes.scorer import Weights, chances, score
from briefing_tui.core.quotes.syntax import subjects
from briefing_tui.core.text.quotemarks import Stretch

DOUBT = 0.3
"""Below this chance the weights know nothing, and a noun of speech in so many words decides."""

BY_NOUN = frozenset(("claim_that", "noun_cue", "spoken_act", "according_to"))
"""The rules that go by a noun of speech or by "according to"; rare in the training articles."""

Pick = Callable[[Sequence[Candidate], Sequence[Sequence[str]], Stretch], int]
"""From the candidates and their features to the place of the chosen one."""


class Attribution(Struct):
    """One quotation with its chosen candidate; `previous` is the item of the quotation before, or -1.

    `title` says that it stands in a headline, deck or heading.
    """

    passage: Passage
    item: int
    stretch: Stretch
    chosen: Candidate
    seen: tuple[str, str, str]
    previous: int
    title: bool


def likeliest(weights: Weights) -> Pick:
    """Return a choice by weights; it writes each candidate's chance down."""

    def pick(candidates: Sequence[Candidate], features: Sequence[Sequence[str]], stretch: Stretch) -> int:
        found = chances([score(weights, one) for one in features])
        for candidate, value in zip(candidates, found, strict=True):
            candidate.chance = value
        best = max(range(len(found)), key=found.__getitem__)
        if found[best] < DOUBT and not candidates[best].rules:
            said = [at for at, one in enumerate(candidates) if BY_NOUN.intersection(one.rules)]
            return max(said, key=found.__getitem__, default=best)
        return best

    return pick


def attributions(scene: Scene, pick: Pick) -> list[Attribution]:
    """Attribute every quoted stretch of an article, in order; each choice sees the one before."""
    reader = Attributing(scene.text, pick)
    return [one for passage, title, _ in scene.passages() for one in reader.of_passage(passage, title)]


class Attributing:
    """Reads passage by passage, with the passage above and the last speaker in mind."""

    __slots__ = ("_above", "_last", "_pick", "_text")

    def __init__(self, text: str, pick: Pick) -> None:
        self._text = text
        self._pick = pick
        self._above: Passage | None = None
        self._last: Candidate | None = None

    def of_passage(self, passage: Passage, title: bool) -> list[Attribution]:
        """Attribute the quotations of the next passage."""
        out: list[Attribution] = []
        previous = -1
        for item in passage.quotes:
            out.append(self._of_quote(passage, item, previous, title))
            previous = item
        self._above = None if title else passage
        return out

    def _of_quote(self, passage: Passage, item: int, previous: int, title: bool) -> Attribution:
        stretch, told = passage.stretches[item], passage.labels.get(item)
        seen = quote_features(self._text, passage, item)
        if told is not None:
            chosen = Candidate(told, passage, item, "label", ["label"], None, 0.97)
        else:
            candidates = candidates_for(passage, item, self._above, self._last)
            features = _features(self._text, passage, item, seen, candidates, self._last, previous)
            chosen = candidates[self._pick(candidates, features, stretch)]
        self._last = chosen
        return Attribution(passage, item, stretch, chosen, seen, previous, title)


def _features(
    text: str,
    passage: Passage,
    item: int,
    seen: tuple[str, str, str],
    candidates: list[Candidate],
    last: Candidate | None,
    previous: int,
) -> list[list[str]]:
    behind = sum(one.origin == "here" and one.item < item for one in candidates)
    here = sum(one.origin == "here" for one in candidates)
    out = []
    tags = subjects(passage, item)
    for at, candidate in enumerate(candidates):
        rank = behind - at if at < behind else at - behind + 1 if at < here else at - here
        out.append(features_of(text, passage, item, seen, candidate, rank, last, previous, tags))
    return out
