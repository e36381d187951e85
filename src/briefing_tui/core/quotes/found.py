"""A quoted stretch once its speaker's place is chosen: what is left of the choice, in few words."""

from briefing_tui.core.model.quote import QuoteKind
from briefing_tui.core.model.span import Span
from briefing_tui.core.quotes.kinds import kind_of, may_echo, spoken_words
from briefing_tui.core.quotes.owner import owner_of
from briefing_tui.core.quotes.resolve import BY_NOUN, Attribution
from briefing_tui.core.quotes.scorer import Weights, chance, score
from briefing_tui.core.quotes.speech import speech_features

SPOKEN = 0.65
"""From which chance on a stretch counts as speech; found on the training articles."""

SPOKEN_BY_NOUN = 0.5
"""The same where a noun of speech, or "according to", says so in words."""

SPOKEN_WITHOUT_RULE = 0.72
"""The same where no rule speaks for the likeliest speaker."""

SPOKEN_BEFORE_VERB = 0.1
"""The same where a comma inside the marks and a verb of speech behind them leave nothing else."""

_BEHIND = frozenset(("said_after", "speaker_after"))


class Found:
    """One stretch: `mention` and `cue` of its speaker, how likely that is, and what kind it is by itself.

    `owner` is where the name begins that owns who speaks ("Lee's office"), -1 for none. `said` says that it
    is speech in the article's body, which others may echo; `echo` has its folded words where it may echo
    another itself.
    """

    __slots__ = ("chance", "cue", "echo", "kind", "mention", "owner", "rule", "said", "span")

    def __init__(self, text: str, one: Attribution, speech: Weights) -> None:
        stretch, chosen = one.stretch, one.chosen
        share = chance(score(speech, speech_features(text, one)))
        spoken = share >= _least(text, one)
        words = spoken_words(text, stretch.start, stretch.end)
        mention, where = chosen.mention, chosen.passage
        self.span = Span(stretch.start, stretch.end)
        self.mention = Span(mention.start, mention.end) if mention is not None else None
        self.owner = owner_of(where, chosen.item) if mention is not None else -1
        held = chosen.cue if mention is not None else None
        self.cue = Span(where.starts[held[0]], where.ends[held[1] - 1]) if held else None
        self.chance = chosen.chance
        self.rule = chosen.rules[0] if chosen.rules else chosen.origin
        self.said = spoken and not one.title
        self.echo = words if may_echo(one, share, words) else ""
        self.kind: QuoteKind = kind_of(text, one, spoken, words)


def _least(text: str, one: Attribution) -> float:
    """Return the chance a stretch needs to count as speech."""
    if text[one.stretch.end - 1] == "," and _BEHIND.intersection(one.chosen.rules):
        return SPOKEN_BEFORE_VERB
    if BY_NOUN.intersection(one.chosen.rules):
        return SPOKEN_BY_NOUN
    return SPOKEN if one.chosen.rules or one.chosen.origin != "here" else SPOKEN_WITHOUT_RULE
