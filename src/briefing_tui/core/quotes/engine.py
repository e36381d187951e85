"""Quotations of an article with their speakers."""

from bisect import bisect_right

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes.grouping import groups_of
from briefing_tui.core.quotes.kinds import Said, kind_of, spoken_words
from briefing_tui.core.quotes.resolve import BY_NOUN, Attribution, attributions, likeliest, tell_who
from briefing_tui.core.quotes.roles import roles_in
from briefing_tui.core.quotes.scene import Scene, scene_of
from briefing_tui.core.quotes.scorer import chance, score
from briefing_tui.core.quotes.speakers import People, Person, people_of
from briefing_tui.core.quotes.speech import speech_features
from briefing_tui.core.quotes.weights import Learned, learned

SPOKEN = 0.65
"""From which chance on a stretch counts as speech; found on the training articles."""

SPOKENBY_NOUN = 0.5
"""The same where a noun of speech, or "according to", says so in words."""
SPOKEN_WITHOUT_RULE = 0.72
"""The same where no rule speaks for the likeliest speaker."""


def quotes_in(article: Article) -> tuple[Quote, ...]:
    """Return every quoted stretch of the article in order; needs the article's structure."""
    if not any(mark in article.document.text for mark in "\"“”„«»「『'‘"):
        return ()
    scene = scene_of(article)
    weights = learned()
    people = people_of(scene)
    found = read(scene, people, weights)
    spoken = [
        chance(score(weights.speech, speech_features(scene.text, one, scene.titles[one.number])))
        for one in found
    ]
    return _Assembly(article, scene, people, found, spoken).quotes()


def read(scene: Scene, people: People, weights: Learned) -> list[Attribution]:
    """Attribute every stretch by the learned weights, and tell who is meant."""
    found = attributions(scene, likeliest(weights.speakers))
    tell_who(scene, people, found, weights.pronouns)
    return found


def _least(one: Attribution) -> float:
    """Return the chance a stretch needs to count as speech."""
    if BY_NOUN.intersection(one.chosen.rules):
        return SPOKENBY_NOUN
    return SPOKEN if one.chosen.rules or one.chosen.origin != "here" else SPOKEN_WITHOUT_RULE


class _Assembly:
    """Makes the quotations of an article from what was decided."""

    def __init__(
        self, article: Article, scene: Scene, people: People, found: list[Attribution], spoken: list[float]
    ) -> None:
        self.text = scene.text
        self.scene, self.found, self.spoken = scene, found, spoken
        self.sections = [section.span.start for section in article.sections]
        self.speakers: dict[int, Speaker] = {}
        self.roles = roles_in(scene, people)
        self.words = [spoken_words(self.text, one.stretch.start, one.stretch.end) for one in found]
        self.said = Said()
        self.kinds = self._kinds()
        self.groups = groups_of(found)

    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotations, echoes joined to what they echo."""
        return tuple(self._quote(at) for at in range(len(self.found)))

    def _kinds(self) -> list[QuoteKind]:
        for at, (folded, one, share) in enumerate(zip(self.words, self.found, self.spoken, strict=True)):
            if share >= _least(one) and not self.scene.titles[one.number]:
                self.said.add(folded, at)
        return [
            kind_of(self.text, one, share, share >= _least(one), self.scene.titles[one.number], self.said)
            for one, share in zip(self.found, self.spoken, strict=True)
        ]

    def _quote(self, at: int) -> Quote:
        one, kind = self.found[at], self.kinds[at]
        source = one
        if kind is QuoteKind.ECHO and (echoed := self.said.holding(self.words[at])) is not None:
            source, self.groups[at] = self.found[echoed], self.groups[echoed]
        span = Span(one.stretch.start, one.stretch.end)
        mention = source.chosen.mention if kind is not QuoteKind.SCARE else None
        cue = source.chosen.cue if mention is not None else None
        where = source.chosen.passage
        return Quote(
            span=span,
            pieces=(span,),
            kind=kind,
            speaker=self._speaker(source) if mention is not None else None,
            mention=Span(mention.start, mention.end) if mention is not None else None,
            cue=Span(where.starts[cue[0]], where.ends[cue[1] - 1]) if cue else None,
            section=max(bisect_right(self.sections, span.start) - 1, 0),
            group=self.groups[at],
            confidence=round(source.chosen.chance * source.sure, 3),
            rule="echo"
            if source is not one
            else one.chosen.rules[0]
            if one.chosen.rules
            else one.chosen.origin,
        )

    def _speaker(self, one: Attribution) -> Speaker:
        mention, person = one.chosen.mention, one.person
        assert mention is not None
        if person is None:
            return Speaker(self.text[mention.start : mention.end], "", (Span(mention.start, mention.end),))
        return self._known(person)

    def _known(self, person: Person) -> Speaker:
        known = self.speakers.get(id(person))
        if known is None:
            places = tuple(Span(one.start, one.end) for one in person.mentions)
            known = self.speakers[id(person)] = Speaker(person.name, self.roles.get(id(person), ""), places)
        return known
