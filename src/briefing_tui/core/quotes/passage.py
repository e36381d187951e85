"""A paragraph as the rules see it: a row of items, one letter each, with every quotation one item."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from briefing_tui.core.lang.de import words as german
from briefing_tui.core.lang.en import function, verbs
from briefing_tui.core.model.span import Span
from briefing_tui.core.text.names import Mention, MentionKind, mentions_in, named
from briefing_tui.core.text.quotemarks import Stretch
from briefing_tui.core.text.rare import Rare
from briefing_tui.core.text.tokens import Token, tokens_in

_SPEECH = frozenset(verbs.SPEECH.replace(";", " ").split())
_NAMING = frozenset(verbs.NAMING.replace(";", " ").split()) - _SPEECH
_THINKING = frozenset(verbs.THINKING.replace(";", " ").split()) - _SPEECH - _NAMING
_SHOWING = frozenset(verbs.SHOWING.replace(";", " ").split()) - _SPEECH - _NAMING - _THINKING

_LABEL = Rare(r"([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})\s?(?:\([^)]{1,30}\))?:\s")
_WORD = re.compile(r"\S+")
_VERBS = re.compile("[vcgkfs]")
_SPEAKERS = re.compile("[NOMPY]")
_COUNTED = 400


def _table() -> dict[str, str]:
    """Say which letter stands for a word; a later line wins."""
    letters: dict[str, str] = {}
    for words, letter in (
        (function.ADVERBS, "d"),
        (function.SPEECH_NOUNS, "j"),
        (_SHOWING, "s"),
        (_THINKING, "f"),
        (_NAMING, "c"),
        (_SPEECH, "v"),
        (function.TIMES, "D"),
        (function.PREPOSITIONS, "i"),
        (function.SUBORDINATORS, "y"),
        (function.AUXILIARIES, "x"),
        (frozenset(("and", "or", "but", "nor")), "&"),
        (frozenset(("who", "whom", "whose", "which")), "W"),
        (
            frozenset(
                ("the", "a", "an", "his", "her", "their", "its", "this", "these", "those", "my", "our")
            ),
            "T",
        ),
        (frozenset(("’s", "'s", "’")), "'"),
        (frozenset(("—", "–", "-", "--", "...", "…")), "-"),
    ):
        letters |= dict.fromkeys(words, letter)
    for word in _SPEECH | _NAMING:
        if word.endswith("ing"):
            letters[word] = "g" if word in _SPEECH else "k"
    return letters | {"that": "t", "of": "o", "by": "b", "according": "a", "to": "z", "for": "i"}


_LETTERS = _table()


@cache
def _german_table() -> dict[str, str]:
    """The same for German words, made for the first German text."""
    letters: dict[str, str] = {}
    for some, letter in (
        (german.ADVERBS, "d"),
        (german.TIMES, "D"),
        (german.PREPOSITIONS, "i"),
        (german.SUBORDINATORS, "y"),
        (german.DETERMINERS, "T"),
        (german.NAMING, "c"),
        (german.SPEECH, "v"),
        (german.AUXILIARIES, "x"),
        (german.RELATIVES, "W"),
        (frozenset(("und", "oder", "aber")), "&"),
        (frozenset(("—", "–", "-", "--", "...", "…")), "-"),
    ):
        letters |= dict.fromkeys(some, letter)
    letters |= dict.fromkeys(german.VIEWS, "a")
    return letters | {"dass": "t", "von": "o", "zu": "z", "laut": "a", "so": "v"}


class Passage:
    """One paragraph with at least one quotation.

    `shape` has one letter per item: Q a quotation, N O P Y h M R m the kinds of mention, v g c k f s verbs by
    what they do, small words and marks by their own letters (see `_table`). `starts`, `ends`, `words` and
    `sentences` (counted from 0) run along with it; `mentions` and `stretches` map an item to what
    it holds, `labels` a quotation to the name that opens it inside the marks, `closes` whether
    its last character closes a clause. `alone` says that nothing else stands there, `busy` how many
    verbs and speakers do.
    """

    __slots__ = (
        "alone",
        "busy",
        "closes",
        "end",
        "ends",
        "labels",
        "mention_places",
        "mentions",
        "nicknames",
        "quotes",
        "sentences",
        "shape",
        "start",
        "starts",
        "stretches",
        "words",
    )

    def __init__(
        self,
        text: str,
        span: Span,
        tokens: Sequence[Token],
        stretches: Sequence[Stretch],
        mentions: Sequence[Mention],
        letters_of: Mapping[str, str] = _LETTERS,
    ) -> None:
        self.start, self.end = span.start, span.end
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.mentions: dict[int, Mention] = {}
        self.stretches: dict[int, Stretch] = {}
        self.labels: dict[int, Mention] = {}
        letters: list[str] = []
        self._lay_out(tokens, stretches, mentions, letters, letters_of)
        self.shape = "".join(letters)
        self.quotes = sorted(self.stretches)
        self.mention_places = sorted(self.mentions)
        self.sentences = self._count_sentences(text)
        self.alone = set(self.shape) <= set("Q.,")
        self.busy = f"{_few(_VERBS, self.shape)}{_few(_SPEAKERS, self.shape)}"
        self.nicknames = self._nicknames(text)
        self.closes = {item: text[stretch.end - 1] in ",.?!…—–-" for item, stretch in self.stretches.items()}
        for item, stretch in self.stretches.items():
            found = label_in(text, stretch)
            if found is not None:
                self.labels[item] = found

    def _lay_out(
        self,
        tokens: Sequence[Token],
        stretches: Sequence[Stretch],
        mentions: Sequence[Mention],
        letters: list[str],
        letters_of: Mapping[str, str],
    ) -> None:
        waiting = iter([*stretches, None])
        stretch = next(waiting)
        by_first = {mention.first: mention for mention in mentions}
        at = 0
        while at < len(tokens):
            start, end, word = tokens[at]
            if stretch is not None and start >= stretch.opening:
                self.stretches[len(letters)] = stretch
                self._add(letters, "Q", stretch.opening, stretch.closing, "")
                while at < len(tokens) and tokens[at][0] < stretch.closing:
                    at += 1
                stretch = next(waiting)
                continue
            mention = by_first.get(at)
            if mention is not None:
                self.mentions[len(letters)] = mention
                self._add(letters, mention.kind.value, mention.start, mention.end, word)
                at = mention.last
                continue
            self._add(letters, _in_place(_letter(word, letters_of), word, letters), start, end, word.lower())
            at += 1

    def _add(self, letters: list[str], letter: str, start: int, end: int, word: str) -> None:
        letters.append(letter)
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(word)

    def _count_sentences(self, text: str) -> list[int]:
        out: list[int] = []
        number = 0
        shape = self.shape
        for at, letter in enumerate(shape):
            out.append(number)
            if (letter in ".!?" and self._stops(text, at)) or (letter == "Q" and self._ends_here(text, at)):
                number += 1
        return out

    def _stops(self, text: str, at: int) -> bool:
        """Say whether a full stop ends its sentence: a small letter or a bracket behind it says no."""
        if at + 1 >= len(self.shape):
            return True
        following = text[self.starts[at + 1]]
        return not (following.islower() or following in "),;:")

    def _nicknames(self, text: str) -> set[int]:
        """Find one quoted word inside a name (Marcia “Cia” Price), and make one mention of the name."""
        out = set()
        for item, stretch in self.stretches.items():
            before, after = self.mentions.get(item - 1), self.mentions.get(item + 1)
            inner = text[stretch.start : stretch.end]
            if before is None or after is None or " " in inner or not inner[0].isupper():
                continue
            near = stretch.opening - before.end <= 1 and after.start - stretch.closing <= 1
            if near and self.shape[item - 1] in "NO" and self.shape[item + 1] in "NO" and len(after.key) == 1:
                before.key += after.key
                before.end = after.end
                before.kind = MentionKind.PERSON
                after.key, after.name_start = before.key, before.name_start
                after.kind, after.gender, after.role = before.kind, before.gender, before.role
                out.add(item)
        return out

    def _ends_here(self, text: str, at: int) -> bool:
        """Say whether a quotation at item `at` closes its sentence."""
        stretch = self.stretches[at]
        if text[stretch.end - 1] not in ".!?…" or at + 1 >= len(self.shape):
            return False
        if text[stretch.end - 1] in "?!" and "v" in self.shape[at + 1 : at + 4].split("Q")[0]:
            return False
        following = self.starts[at + 1]
        return text[following].isupper() or self.shape[at + 1] == "Q"


def _few(letters: re.Pattern[str], shape: str) -> str:
    """Count roughly: 0 to 3, 4 for less than seven, 7 for more; of a long paragraph only the beginning."""
    number = len(letters.findall(shape, 0, _COUNTED))
    return str(number) if number < 4 else "4" if number < 7 else "7"


def label_in(text: str, stretch: Stretch) -> Mention | None:
    """Return the name in capitals that opens a transcript's line inside the marks: “SMITH: Good morning.”"""
    named_first = text[stretch.start].isupper() and text.find(":", stretch.start, stretch.end) > 0
    found = _LABEL.match(text, stretch.start, stretch.end) if named_first else None
    if found is None:
        return None
    start = found.start(1)
    tokens = [(start + one.start(), start + one.end(), one.group()) for one in _WORD.finditer(found[1])]
    return named(tokens, 0, 0, len(tokens))


def _letter(word: str, letters: Mapping[str, str]) -> str:
    low = word.lower()
    letter = letters.get(low)
    if letter is not None:
        return letter
    if not word[0].isalnum():
        return word if len(word) == 1 and word.isascii() else "~"
    if word[0].isdigit():
        return "#"
    if low.endswith("ly"):
        return "d"
    if word[0].isupper():
        return "K"
    return "e" if low.endswith("ed") else "n" if low.endswith("ing") else "w"


def _in_place(letter: str, word: str, before: list[str]) -> str:
    """Tell a noun of speech from the verb it is spelt like: behind an owner or an article it is the noun."""
    if letter not in "vcsf" or not before or word.lower() not in function.SPEECH_NOUNS:
        return letter
    near = before[-2:]
    return "j" if near[-1] in "'hT" or (near[-1] in "wed" and near[0] in "'hT") else letter


def passage_of(
    text: str, span: Span, stretches: Sequence[Stretch], common: set[str], language: str = "en"
) -> Passage:
    """Lay out one paragraph; mentions are looked for outside its quotations.

    `common` is what `mentions_in` asks for, and in German the article's surnames.
    """
    outside = _outside(text, span, stretches)
    if language == "de":
        from briefing_tui.core.text.names_de import mentions_in_german

        mentions = mentions_in_german(outside, common)
        return Passage(text, span, outside, stretches, mentions, _german_table())
    return Passage(text, span, outside, stretches, mentions_in(outside, common))


def _outside(text: str, span: Span, stretches: Sequence[Stretch]) -> list[Token]:
    """Return a paragraph's tokens, each quotation one token."""
    tokens: list[Token] = []
    at = span.start
    for stretch in stretches:
        if at < stretch.opening:
            tokens += tokens_in(text, at, stretch.opening)
        tokens.append((stretch.opening, stretch.closing, "”"))
        at = stretch.closing
    tokens += tokens_in(text, at, span.end)
    return tokens
