"""Quotations of an article with their speakers.

The text is gone through twice: once for the words it writes inside its sentences, once paragraph by paragraph
for names and quotations. Who is meant is told at the end, from what was noted on the way.
"""

from collections.abc import Generator

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import Quote
from briefing_tui.core.quotes.assembly import Assembly, joined, provisional
from briefing_tui.core.quotes.found import Found
from briefing_tui.core.quotes.referents import likeliest_person, people_of, persons
from briefing_tui.core.quotes.resolve import Attributing, likeliest
from briefing_tui.core.quotes.roles import roles_in
from briefing_tui.core.quotes.scene import Scene, scene_of
from briefing_tui.core.quotes.survey import Survey
from briefing_tui.core.quotes.transcript import turns_in
from briefing_tui.core.quotes.weights import Learned, shipped

MARKS = "\"“”„«»「『'‘"
"""A text without any of these quotes nobody."""

MOST = 50_000
"""How many quoted stretches are read; what has more is no article."""

STEP = 20_000
"""Characters gone through between two looks up."""

_OVER = 0.12
"""Share of the work that going over the words takes; laying out has the rest but the last of it."""
_LAID = 0.9

Steps = Generator[tuple[float, tuple[Quote, ...]], None, tuple[Quote, ...]]
"""Yields the share of the work that is done with the quotations found since, whose speakers stand as they are
mentioned; returns all of them with their speakers told."""


def quotes_in(article: Article) -> tuple[Quote, ...]:
    """Return every quoted stretch of the article, and every turn of a transcript, in order.

    Needs the article's structure.
    """
    steps = quotes_by_steps(article)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: tuple[Quote, ...] = end.value
            return found


def quotes_by_steps(article: Article) -> Steps:
    """Find the same step by step."""
    turns = turns_in(article)
    if not turns and not any(mark in article.document.text for mark in MARKS):
        return ()
    scene, weights = scene_of(article), shipped()
    yield from _looked_over(scene)
    survey, found = Survey(scene), list[Found]()
    yield from _laid_out(article, scene, weights, survey, found)
    made = _assembly(article, survey, found, weights)
    return joined(made.quotes(), made.turns(turns)) if turns else made.quotes()


def _looked_over(scene: Scene) -> Generator[tuple[float, tuple[Quote, ...]]]:
    seen = 0
    for end in scene.look_over():
        if end - seen >= STEP:
            seen = end
            yield _OVER * end / len(scene.text), ()


def _laid_out(
    article: Article, scene: Scene, weights: Learned, survey: Survey, found: list[Found]
) -> Generator[tuple[float, tuple[Quote, ...]]]:
    """Go through the passages; names go to the survey, quotations to `found`."""
    reader = Attributing(scene.text, likeliest(weights.speakers))
    seen = shown = 0
    for passage, title, headed in scene.passages():
        survey.take(passage, title, headed)
        if len(found) < MOST:
            found += (Found(scene.text, one, weights.speech) for one in reader.of_passage(passage, title))
        if passage.end - seen >= STEP:
            seen = passage.end
            share = _OVER + (_LAID - _OVER) * seen / len(scene.text)
            yield share, provisional(article, found[shown:])
            shown = len(found)


def _assembly(article: Article, survey: Survey, found: list[Found], weights: Learned) -> Assembly:
    people = people_of(survey)
    speaking = {one.mention.start for one in found if one.mention is not None}
    sure: dict[int, float] = {}
    meant = persons(survey, people, speaking, likeliest_person(weights.pronouns, sure))
    return Assembly(article, people, found, meant, sure, roles_in(people, survey.told))
