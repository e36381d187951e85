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
from briefing_tui.core.quotes.transcript import Turn, turns_in
from briefing_tui.core.quotes.weights import Learned, learned

SPOKEN = 0.65
"""From which chance on a stretch counts as speech; found on the training articles."""

SPOKENBY_NOUN = 0.5
"""The same where a noun of speech, or "according to", says so in words."""
SPOKEN_WITHOUT_RULE = 0.72
"""The same where no rule speaks for the likeliest speaker."""

LABELLED = 0.95
"""How sure a transcript's label is of its speaker."""
_MARK = 3
"""Characters by which a quoted stretch may fall short of the turn it fills: its marks and a stop."""


def quotes_in(article: Article) -> tuple[Quote, ...]:
    """Return every quoted stretch of the article, and every turn of a transcript, in order.

    Needs the article's structure.
    """
    turns = turns_in(article)
    if not turns and not any(mark in article.document.text for mark in "\"“”„«»「『'‘"):
        return ()
    scene = scene_of(article)
    weights = learned()
    people = people_of(scene)
    found = read(scene, people, weights)
    spoken = [
        chance(score(weights.speech, speech_features(scene.text, one, scene.titles[one.number])))
        for one in found
    ]
    made = _Assembly(article, scene, people, found, spoken)
    return joined(made.quotes(), made.turns(turns)) if turns else made.quotes()


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


def joined(marked: tuple[Quote, ...], turns: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Return turns and quoted stretches in order; a turn that is quoted as a whole is told once."""
    ends = {quote.span.start: quote.span.end for quote in marked}
    alone = [turn for turn in turns if not _is_quoted(turn.span, ends)]
    return tuple(sorted((*marked, *alone), key=lambda quote: (quote.span.start, -quote.span.end)))


def _is_quoted(turn: Span, ends: dict[int, int]) -> bool:
    near = (ends.get(turn.start + shift) for shift in range(_MARK + 1))
    return any(end is not None and abs(end - turn.end) <= _MARK for end in near)


class _Assembly:
    """Makes the quotations of an article from what was decided."""

    def __init__(
        self, article: Article, scene: Scene, people: People, found: list[Attribution], spoken: list[float]
    ) -> None:
        self.text = scene.text
        self.scene, self.found, self.spoken = scene, found, spoken
        self.people = people
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

    def turns(self, turns: tuple[Turn, ...]) -> tuple[Quote, ...]:
        """Return the turns of a transcript as quotations of whoever their labels name."""
        first = max(self.groups, default=-1) + 1
        return tuple(self._turn(turn, first + at) for at, turn in enumerate(turns))

    def _turn(self, turn: Turn, group: int) -> Quote:
        section = max(bisect_right(self.sections, turn.words.start) - 1, 0)
        speaker = self._labelled(turn.label) if turn.label else None
        sure = LABELLED if speaker else 0.0
        kind, pieces = QuoteKind.FULL, (turn.words,)
        return Quote(turn.words, pieces, kind, speaker, turn.label, None, section, group, sure, "transcript")

    def _labelled(self, label: Span) -> Speaker:
        """Return the person of a label: the one fuller name that holds all its words, else the label."""
        wanted = {word.casefold() for word in label.of(self.text).split()}
        everyone = self.people.everyone
        meant = [one for one in everyone if wanted <= {word.casefold() for word in one.name.split()}]
        if len(meant) == 1:
            return self._known(meant[0])
        return Speaker(label.of(self.text), "", (label,))

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
