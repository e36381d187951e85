"""Quotations made of what was found and decided."""

from bisect import bisect_right
from collections.abc import Sequence

from briefing_tui.core.model.article import Article
from briefing_tui.core.model.quote import Quote, QuoteKind, Speaker
from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes.echoes import echoes_in, groups_of
from briefing_tui.core.quotes.found import Found
from briefing_tui.core.quotes.speakers import People, Person
from briefing_tui.core.quotes.transcript import Turn

LABELLED, ASKED = 0.95, 0.8
"""How sure a transcript's label is of its speaker, and an interview's introduction of who answers."""
_MARK = 3
"""Characters by which a quoted stretch may fall short of the turn it fills: its marks and a stop."""


class Assembly:
    """Makes the quotations of an article.

    `meant` says who is meant where a speaker is mentioned, `sure` how sure that is (where it is not certain),
    `roles` the role of each person, by identity.
    """

    def __init__(
        self,
        article: Article,
        people: People,
        found: list[Found],
        meant: dict[int, Person],
        sure: dict[int, float],
        roles: dict[int, str],
    ) -> None:
        self.text = article.text
        self.found, self.people = found, people
        self.meant, self.sure, self.roles = meant, sure, roles
        self.sections = [section.span.start for section in article.sections]
        self.speakers: dict[int, Speaker] = {}
        self.labels: dict[str, Speaker] = {}
        self.echoes = echoes_in(self.text, found)
        self.groups = groups_of(found, self.echoes)

    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotations, echoes joined to what they echo."""
        return tuple([self._quote(at) for at in range(len(self.found))])

    def turns(self, turns: tuple[Turn, ...]) -> tuple[Quote, ...]:
        """Return the turns of a transcript as quotations of whoever their labels name."""
        first = max(self.groups, default=-1) + 1
        labelled = _Labelled(self.people)
        asked = self._interviewee(turns[0].words.start) if any(turn.answers for turn in turns) else None
        return tuple([self._turn(turn, first + at, labelled, asked) for at, turn in enumerate(turns)])

    def _interviewee(self, end: int) -> Speaker | None:
        """Return who answers, by what stands before the first turn."""
        from briefing_tui.core.quotes.interviewee import interviewee  # its pattern is for few texts

        able = [one for one in self.people.everyone if not one.body and (one.human or id(one) in self.roles)]
        person = interviewee(self.text, end, able, self.roles)
        return self._known(person) if person else None

    def _turn(self, turn: Turn, group: int, labelled: "_Labelled", asked: Speaker | None) -> Quote:
        section = max(bisect_right(self.sections, turn.words.start) - 1, 0)
        speaker = asked if turn.answers else self._label(turn.label, labelled) if turn.label else None
        sure = (ASKED if turn.answers else LABELLED) if speaker else 0.0
        label = turn.label if speaker else None
        kind, pieces = QuoteKind.FULL, (turn.words,)
        return Quote(turn.words, pieces, kind, speaker, label, None, section, group, sure, "transcript")

    def _label(self, label: Span, labelled: "_Labelled") -> Speaker:
        """Return the person of a label: the one fuller name that holds all its words, else the label."""
        written = label.of(self.text)
        if (person := labelled.person(written)) is not None:
            return self._known(person)
        if written not in self.labels:
            self.labels[written] = Speaker(written, "", (label,))
        return self.labels[written]

    def _quote(self, at: int) -> Quote:
        one = source = self.found[at]
        echoed = self.echoes.get(at)
        if echoed is not None:
            source = self.found[echoed]
        kind = one.kind if echoed is None else QuoteKind.ECHO
        mention = source.mention if kind is not QuoteKind.SCARE else None
        sure = self.sure.get(source.mention.start, 1.0) if source.mention is not None else 1.0
        return Quote(
            span=one.span,
            pieces=(one.span,),
            kind=kind,
            speaker=self._speaker(mention, source.owner) if mention is not None else None,
            mention=mention,
            cue=source.cue if mention is not None else None,
            section=max(bisect_right(self.sections, one.span.start) - 1, 0),
            group=self.groups[at],
            confidence=round(source.chance * sure, 3),
            rule=one.rule if echoed is None else "echo",
        )

    def _speaker(self, mention: Span, owner: int) -> Speaker:
        person = self.meant.get(mention.start)
        if person is None:
            return Speaker(written_of(self.text, mention, owner), "", (mention,))
        return self._known(person)

    def _known(self, person: Person) -> Speaker:
        known = self.speakers.get(id(person))
        if known is None:
            places = tuple(map(Span, person.starts, person.ends))
            known = self.speakers[id(person)] = Speaker(person.name, self.roles.get(id(person), ""), places)
        return known


class _Labelled:
    """Finds the one person whose name holds all words of a label."""

    def __init__(self, people: People) -> None:
        self._by_word: dict[str, list[Person]] = {}
        self._known: dict[str, Person | None] = {}
        for one in people.everyone:
            for word in set(one.name.casefold().split()):
                self._by_word.setdefault(word, []).append(one)

    def person(self, label: str) -> Person | None:
        """Return the person, None where nobody or several have such a name."""
        if label not in self._known:
            self._known[label] = self._only(set(label.casefold().split()))
        return self._known[label]

    def _only(self, words: set[str]) -> Person | None:
        rarest = min((self._by_word.get(word, []) for word in words), key=len)
        meant = [one for one in rarest if words.issubset(one.name.casefold().split())]
        return meant[0] if len(meant) == 1 else None


def provisional(article: Article, found: Sequence[Found]) -> tuple[Quote, ...]:
    """Return quotations before it is known who is meant: speakers as they are mentioned, no echoes."""
    sections = [section.span.start for section in article.sections]
    return tuple([_provisional(article.text, one, sections) for one in found])


def _provisional(text: str, one: Found, sections: Sequence[int]) -> Quote:
    mention = one.mention if one.kind is not QuoteKind.SCARE else None
    return Quote(
        span=one.span,
        pieces=(one.span,),
        kind=one.kind,
        speaker=Speaker(written_of(text, mention, one.owner), "", (mention,))
        if mention is not None
        else None,
        mention=mention,
        cue=one.cue if mention is not None else None,
        section=max(bisect_right(sections, one.span.start) - 1, 0),
        group=one.mention.start if one.mention is not None else one.span.start,
        confidence=round(one.chance, 3),
        rule=one.rule,
    )


def joined(marked: tuple[Quote, ...], turns: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Return turns and quoted stretches in order; a turn that is quoted as a whole is told once."""
    ends = {quote.span.start: quote.span.end for quote in marked}
    alone = [turn for turn in turns if not _is_quoted(turn.span, ends)]
    return tuple(sorted((*marked, *alone), key=lambda quote: (quote.span.start, -quote.span.end)))


def _is_quoted(turn: Span, ends: dict[int, int]) -> bool:
    near = (ends.get(turn.start + shift) for shift in range(_MARK + 1))
    return any(end is not None and abs(end - turn.end) <= _MARK for end in near)


def written_of(text: str, mention: Span, owner: int) -> str:
    """Return a description as written, with its owner where one is named."""
    return text[owner : mention.end] if owner >= 0 else mention.of(text)
