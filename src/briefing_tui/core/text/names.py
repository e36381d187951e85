"""Mentions: who or what is named, pointed at or described, in one paragraph's tokens."""

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from briefing_tui.core.lang.en import function, nouns, places, pronouns, titles, verbs
from briefing_tui.core.lang.en import names as first_names
from briefing_tui.core.text.tokens import Token

_ENDS = frozenset('.!?:;“"”•…()—–')
_SPOKEN = frozenset(
    word for table in (verbs.SPEECH, verbs.NAMING, verbs.THINKING) for word in table.replace(";", " ").split()
)
_TELLING = frozenset(
    word for word in _SPOKEN | frozenset(verbs.SHOWING.replace(";", " ").split()) if word.endswith("s")
)
_CLOSING = frozenset(".,;:!?”")
_REST = frozenset(("other", "others", "latter", "rest"))
_LONGEST = 9
_VERBAL = frozenset(("ng", "ed", "ly", "es"))
_OBJECTS = frozenset(
    ("him", "his", "her", "them", "their", "me", "us", "my", "our", "himself", "herself", "themselves")
)
_TITLES_LOWER = titles.TITLES
_NEVER_INSIDE = function.NO_NAMES - {"may", "june", "april"}
_NO_SUBJECTS = function.ADVERBS | function.PREPOSITIONS | function.SUBORDINATORS | function.TIMES


def _with_plurals(words: frozenset[str]) -> frozenset[str]:
    plurals = {word + "s" for word in words} | {word[:-1] + "ies" for word in words if word.endswith("y")}
    return words | plurals


_PEOPLE = _with_plurals(nouns.PEOPLE)
_BODIES = _with_plurals(nouns.BODIES)
_WRITINGS = _with_plurals(nouns.WRITINGS)
_TRADES = _with_plurals(nouns.TRADES)
_SPEAKING = _PEOPLE | _BODIES | _WRITINGS | _TRADES
_BEFORE_MONTHS = frozenset(
    ("of", "by", "to", "for", "and", "last", "next", "this", "early", "late", "mid", "-")
)
_COMPOUND, _WHOLE_NAME, _PLAIN = 3, 2, 4
"""Letters at least before the end of a compound trade, words of a whole name, and most before it."""
_STOPS = (
    function.AUXILIARIES
    | function.PREPOSITIONS
    | function.SUBORDINATORS
    | pronouns.SUBJECTS
    | frozenset(("of", "to", "by", "for", "that", "which", "who", "whom", "whose"))
    | frozenset(("and", "or", "but", "nor", "so", "not", "also"))
)


_NEVER_PLAIN = _STOPS | function.NO_NAMES | _NO_SUBJECTS | _SPOKEN | pronouns.DETERMINERS | _OBJECTS


class MentionKind(Enum):
    """How a mention points at someone; the value is the letter that stands for it in a passage's shape."""

    PERSON = "N"
    NAME = "O"
    PRONOUN = "P"
    OTHER_PRONOUN = "Y"
    POSSESSIVE = "h"
    PEOPLE = "M"
    WRITING = "R"
    THING = "m"


class Mention(Struct):
    """One mention: tokens `[first, last)`, characters `[start, end)`.

    `key` is the folded name without titles (or the head noun, or the pronoun); `role` what stands before the
    name and says what the person is, `gender` m, f, n (a thing), p (several) or empty.
    """

    kind: MentionKind
    first: int
    last: int
    start: int
    end: int
    key: tuple[str, ...]
    name_start: int
    role: str = ""
    gender: str = ""


def mentions_in(tokens: Sequence[Token], common: frozenset[str] | set[str] = frozenset()) -> list[Mention]:
    """Return the mentions among a paragraph's tokens, in order and apart from each other.

    `common` holds the words the article writes elsewhere inside a sentence: one written small there is no
    name at the start of a sentence, one written with a capital is.
    """
    out: list[Mention] = []
    at = 0
    while at < len(tokens):
        found = _mention_at(tokens, at, common)
        if found is None:
            at += 1
        else:
            out.append(found)
            at = found.last
    return out


def _mention_at(tokens: Sequence[Token], at: int, common: frozenset[str] | set[str]) -> Mention | None:
    word = tokens[at][2]
    letter = word[0]
    if not letter.isalpha():
        return None
    low = word.lower() if letter.isupper() else word
    if low in pronouns.LOOSE and _is_answered(tokens, at, at):
        return _phrase(MentionKind.PEOPLE, tokens, at, at)
    if (
        low == "the"
        and at + 1 < len(tokens)
        and tokens[at + 1][2] in _REST
        and _is_answered(tokens, at, at + 1)
    ):
        return _phrase(MentionKind.PEOPLE, tokens, at, at + 1)
    if low in pronouns.DETERMINERS:
        if low in _OBJECTS and at + 1 < len(tokens) and _is_said(tokens[at + 1][2]):
            return _pronoun(tokens, at, low)
        found = _nominal(tokens, at, at + 1)
        if found is not None:
            return found
        if low in _OBJECTS or low in pronouns.LOOSE:
            return _pronoun(tokens, at, low)
        return None
    if low in pronouns.SUBJECTS or low in _OBJECTS or low in pronouns.LOOSE:
        return _pronoun(tokens, at, low)
    if letter.isupper():
        return _name(tokens, at, common)
    if _opens(low):
        found = _opened(tokens, at, common)
        if found is not None:
            return found
    if _speaks(_bare(low.lower()) if "-" in low else low) or (
        low in titles.DEPARTMENTS and _is_office(tokens, at + 1)
    ):
        return _nominal(tokens, at, at)
    return _introduced(tokens, at) if at and tokens[at - 1][2].lower() in _SPOKEN else None


def _is_office(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an office and a name stand here: "minister Ann Lee" behind "housing"."""
    return at + 1 < len(tokens) and tokens[at][2] in titles.OFFICES and _is_capital(tokens[at + 1][2])


def _opens(word: str) -> bool:
    """Say whether a word in small letters opens an office: "former", "then-Prime"."""
    return word in titles.OPENING or word.startswith(titles.TIED)


def _opened(tokens: Sequence[Token], at: int, common: frozenset[str] | set[str]) -> Mention | None:
    """Read a name whose office a small word opens: "former Finnish president Jussi Aho"."""
    start, end, word = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1][0] - end != 1 or _opens(tokens[at + 1][2]):
        return None
    found = _mention_at(tokens, at + 1, common)
    if found is None or not found.role or found.kind is not MentionKind.PERSON:
        return None
    found.first, found.start, found.role = at, start, f"{word} {found.role}"
    return found


def _is_answered(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Say whether a loose pronoun is all that follows a verb of speech: "said another."."""
    ahead = tokens[last + 1][2] if last + 1 < len(tokens) else "."
    return at > 0 and tokens[at - 1][2] in _SPOKEN and ahead in _CLOSING


def _pronoun(tokens: Sequence[Token], at: int, low: str) -> Mention:
    kind = MentionKind.OTHER_PRONOUN
    if low in {"he", "she"}:
        kind = MentionKind.PRONOUN
    elif low in _OBJECTS:
        kind = MentionKind.POSSESSIVE
    return Mention(
        kind, at, at + 1, tokens[at][0], tokens[at][1], (low,), tokens[at][0], "", gender_of_pronoun(low)
    )


def gender_of_pronoun(low: str) -> str:
    """Return m, f, n, p, or nothing where a pronoun tells nothing."""
    if low in pronouns.MALE:
        return "m"
    if low in pronouns.FEMALE:
        return "f"
    if low in pronouns.NEUTER:
        return "n"
    return "p" if low in pronouns.PLURAL else ""


def _begins_sentence(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1][2] in _ENDS or tokens[at - 1][2] == "''"


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def _name(tokens: Sequence[Token], at: int, common: frozenset[str] | set[str]) -> Mention | None:
    low = tokens[at][2].lower()
    if low in function.NO_NAMES and not (_is_forename(tokens, at, low) or _says(tokens, at, low)):
        return None
    last = _run_end(tokens, at)
    begins = _begins_sentence(tokens, at)
    if begins and last == at + 1 and low not in titles.TITLES:
        if low in _PEOPLE or low in _BODIES or low in _WRITINGS:
            return _nominal(tokens, at, at)
        if _is_common(tokens, at, common):
            return _introduced(tokens, at)
    following = _nominal(tokens, at, last) if last < len(tokens) and tokens[last][2][0].islower() else None
    if following is not None:
        return following
    return named(tokens, at, at, last)


def _is_forename(tokens: Sequence[Token], at: int, low: str) -> bool:
    """Say whether a month's name is a person's: "Jan Vos said", not "Jan. 5" or "in June Germany"."""
    if low not in first_names.MONTHS_TOO or at + 1 >= len(tokens):
        return False
    before, (start, _, after) = tokens[at - 1][2].lower() if at else "", tokens[at + 1]
    beside = start - tokens[at][1] == 1 and _is_capital(after) and after.lower() not in function.NO_NAMES
    dated = before in _NO_SUBJECTS or before in titles.PARTICLES or before in _BEFORE_MONTHS
    return beside and not dated and after.lower() not in places.PLACES


def _says(tokens: Sequence[Token], at: int, low: str) -> bool:
    """Say whether a month's name alone is a person's last: "Mar said", not "in March said"."""
    before, ahead = (
        tokens[at - 1][2].lower() if at else "",
        tokens[at + 1][2] if at + 1 < len(tokens) else ".",
    )
    free = before not in _NO_SUBJECTS and before not in _BEFORE_MONTHS
    return low in first_names.LAST_MONTHS and free and ahead in {"said", "says", "added", "told"}


def _is_common(tokens: Sequence[Token], at: int, common: frozenset[str] | set[str]) -> bool:
    """Say whether a capital at the start of a sentence is only that, and no name."""
    word = tokens[at][2]
    low = word.lower()
    following = tokens[at + 1][2].lower() if at + 1 < len(tokens) else ""
    if following in _SPOKEN or following in {"'s", "’s"}:
        return low in _SPOKEN
    if low in common:
        return True
    if word in common or _first_name(low):
        return False
    if following == "," and _is_described(tokens, at + 2):
        return low.endswith("ly") or low in _NO_SUBJECTS
    return following not in function.AUXILIARIES or low[-2:] in _VERBAL


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a description between commas leads up to a verb: "Seaward, the operator, said"."""
    if at >= len(tokens) or tokens[at][2] not in {"the", "a", "an"}:
        return False
    for place in range(at + 2, min(at + 8, len(tokens) - 1)):
        if tokens[place][2] == ",":
            ahead = tokens[place + 1][2]
            return ahead in _SPOKEN or ahead in function.AUXILIARIES
    return False


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the run of capitalised words from `at`, with the small words inside it."""
    last = at + 1
    while last < len(tokens) and last - at < _LONGEST:
        start, _, word = tokens[last]
        gap = start - tokens[last - 1][1]
        if gap > 1:
            break
        if _is_capital(word) and gap and (word.lower() not in _NEVER_INSIDE or _is_surname(tokens, last)):
            last += 1
            continue
        ahead = tokens[last + 1][2] if last + 1 < len(tokens) else "."
        if _is_capital(ahead) and ahead.lower() not in function.NO_NAMES and _joins(word, tokens, at, last):
            last += 2
            continue
        if word in titles.PARTICLES and last + 2 < len(tokens) and tokens[last + 1][2] in titles.PARTICLES:
            if not _is_capital(tokens[last + 2][2]):
                break
            last += 3
            continue
        if word == "," and ahead.rstrip(".").lower() in {"jr", "sr"}:
            last += 2
        break
    return last


def _is_surname(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a month's name ends a person's: "Ann March said", not "told Ann March 5" or "Mar. 5"."""
    if tokens[at][2].lower() not in first_names.LAST_MONTHS or not _first_name(tokens[at - 1][2].lower()):
        return False
    ahead = tokens[at + 1][2] if at + 1 < len(tokens) else "."
    return not ahead[0].isdigit() and (
        ahead != "." or at + 2 >= len(tokens) or not tokens[at + 2][2][0].isdigit()
    )


def _joins(word: str, tokens: Sequence[Token], at: int, last: int) -> bool:
    if word in titles.PARTICLES or word == "&":
        return True
    if word in {"of", "for"}:
        return tokens[last - 1][2].lower() in function.BODY_HEADS
    if word != "and":
        return False
    inside = any(tokens[place][2] in {"of", "for"} for place in range(at, last))
    return inside or (last - at > 1 and _are_offices(tokens, last - 2) and _are_offices(tokens, last + 1))


def _are_offices(tokens: Sequence[Token], at: int) -> bool:
    """Say whether two titles stand here: "Prime Minister and Foreign Minister Ann Lee" is one person."""
    return at + 1 < len(tokens) and all(one[2].lower() in titles.TITLES for one in tokens[at : at + 2])


def named(tokens: Sequence[Token], first: int, at: int, last: int) -> Mention:
    """Make the mention of a name at `[at, last)`; what stands from `first` is its role."""
    begin = _name_start(tokens, at, last)
    words = [tokens[place][2] for place in range(begin, last)]
    key = tuple(word.lower().rstrip(".").replace("’", "'") for word in words if word != ",")
    while len(key) > 1 and key[-1] in titles.SUFFIXES:
        key = key[:-1]
    titled = {tokens[place][2].rstrip(".").lower() for place in range(first, begin)}
    gender = _gender_of_name(key, titled)
    person = bool(begin > at) or _looks_like_person(key)
    kind = MentionKind.PERSON if person else MentionKind.NAME
    role = " ".join(tokens[place][2] for place in range(first, begin))
    return Mention(
        kind, first, last, tokens[first][0], tokens[last - 1][1], key, tokens[begin][0], role, gender
    )


def _name_start(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where the name proper begins in a run: after its last title."""
    folded = [_bare(tokens[place][2].rstrip(".").lower()) for place in range(at, last)]
    for place in range(last - 2, at - 1, -1):
        word, rest = folded[place - at], folded[place - at + 1 :]
        if (
            (word not in titles.TITLES and word not in _PEOPLE and not is_trade(word))
            or rest[-1] in places.BODY_ENDINGS
            or rest[0] in _PEOPLE
        ):
            continue
        if rest[0] in {"of", "for", "and", ","} or rest[-1] in places.PLACES:
            continue
        strong = word in titles.TITLES and word not in titles.WEAK
        led = place > at and len(rest) > 1
        strong |= place > at and folded[place - at - 1] in titles.ADDRESS
        strong |= place == at and len(rest) == _WHOLE_NAME and is_trade(word) and _can_be_called(rest)
        if strong or led or _first_name(rest[0]) or (len(rest) == 1 and place == at and word in titles.WEAK):
            return place + 1
    return at


def _can_be_called(words: list[str]) -> bool:
    """Say whether words can be somebody's first and last name: none is a title or a trade."""
    return not any(word in titles.TITLES or _speaks(word) for word in words)


def _first_name(word: str) -> bool:
    return word in first_names.MALE or word in first_names.FEMALE or word in first_names.BOTH


def _gender_of_name(key: tuple[str, ...], titled: set[str]) -> str:
    if titled & titles.FEMALE:
        return "f"
    if titled & titles.MALE:
        return "m"
    if len(key) < 2 or key[0] in first_names.BOTH:
        return ""
    if key[0] in first_names.FEMALE:
        return "" if key[0] in first_names.MALE else "f"
    return "m" if key[0] in first_names.MALE else ""


def _looks_like_person(key: tuple[str, ...]) -> bool:
    if not key or is_body(key):
        return False
    return (_first_name(key[0]) and 1 < len(key) <= 5) or (len(key) > 1 and len(key[1]) == 1)


def is_body(key: tuple[str, ...]) -> bool:
    """Say whether a name looks like that of a body, a place or a people rather than a person's."""
    if len(key) == 1:
        return key[0] in places.PLACES or key[0] in places.BODY_ENDINGS
    if key[0] in places.PLACE_OPENINGS or key[-1] in places.BODY_ENDINGS or key[-1] in places.PLACES:
        return True
    return bool({"of", "for", "&", "and"} & set(key)) or key[0] in places.PLACES


def _bare(low: str) -> str:
    """Drop what may stand before a noun for a person: "co-", "ex-", "vice-"."""
    head, dash, tail = low.rpartition("-")
    return tail if dash and head in {"co", "ex", "vice", "then", "editor-in", "self", "non"} else low


def _nominal(tokens: Sequence[Token], first: int, at: int) -> Mention | None:
    """Read a noun phrase from `first`; its head is looked for from `at`.

    What stands before `at` is a determiner, or a run of capitalised words ("White House" officials).
    """
    run = at > first and tokens[first][2].lower() not in pronouns.DETERMINERS
    head, last = -1, at
    size = min(len(tokens), first + 12)
    while last < size:
        word = tokens[last][2]
        low = _bare(word.lower())
        bearer = head == last - 1 and _is_capital(word) and _is_forename(tokens, last, low)
        apart = last > first and tokens[last][0] - tokens[last - 1][1] > 1
        if apart or (last > first and _closes_phrase(low) and not bearer):
            break
        if last == first and _speaks(low):
            head = last
        elif _is_capital(word):
            end = _run_end(tokens, last)
            if head == last - 1 and head >= first:
                return _apposed(tokens, first, last, end)
            last = end
            continue
        elif word in {"’s", "'s"} or word == "-":
            if head >= 0 and last + 1 < size and _is_said(tokens[last + 1][2]):
                break
        elif (
            not word[0].isalnum() or low in _STOPS or (head == last - 1 and _are_people(tokens[head][2], low))
        ):
            break
        elif _speaks(low):
            if head >= 0 and low in _SPOKEN and tokens[last - 1][2] not in {"’s", "'s"}:
                break
            if last > first and _tells(tokens, last):
                break
            head = last
        elif low in _SPOKEN or _ends_phrase(low, head >= 0, run or _names_body(tokens, first, last)):
            break
        last += 1
    if head >= 0:
        return _described(tokens, first, head)
    if run or first == at or last <= at or _is_capital(tokens[last - 1][2]):
        return None
    return _phrase(MentionKind.THING, tokens, first, last - 1)


def _are_people(head: str, following: str) -> bool:
    """Say whether a head in the plural ends its phrase: "ministers met", though not "women voters"."""
    low = head.lower()
    return low.endswith("s") and low in _PEOPLE and low not in nouns.PEOPLE and not _speaks(following)


def _names_body(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Say whether capitalised words behind a determiner are a name, and not "a Republican"."""
    word = tokens[at - 1][2]
    return at - 1 > first and _is_capital(word) and word.lower() not in _PEOPLE


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun's plural behind a name, or another noun, is the verb: "the Times reports that"."""
    low = tokens[at][2]
    if low not in _TELLING or not (_is_capital(tokens[at - 1][2]) or _speaks(tokens[at - 1][2])):
        return False
    following = tokens[at + 1][2].lower() if at + 1 < len(tokens) else "."
    return following not in function.AUXILIARIES and following not in _SPOKEN


def _ends_phrase(low: str, headed: bool, run: bool) -> bool:
    """Say whether an unknown word ends a phrase: by its form, or behind a run of names."""
    if low in function.ADVERBS:
        return headed or run
    return (headed and (low.endswith(("ed", "ly")) or low in verbs.IRREGULAR)) or (
        run and low.endswith(("ed", "ing"))
    )


def _closes_phrase(low: str) -> bool:
    """Say whether a word inside a phrase shows that another has begun."""
    return low in function.TIMES or low in pronouns.DETERMINERS or low in function.NO_NAMES


def _is_said(word: str) -> bool:
    """Say whether a noun is an act of speech rather than a writing: "claim", "belief"."""
    return word in function.SPEECH_NOUNS and word not in _WRITINGS


def _speaks(low: str) -> bool:
    return low in _SPEAKING or (low.endswith(nouns.TRADE_ENDINGS) and _is_compound(low))


def is_trade(low: str) -> bool:
    """Say whether a folded noun is one for a person by what they do: of a list, or by its end."""
    return (
        low in nouns.PEOPLE
        or low in nouns.TRADES
        or (low.endswith(nouns.TRADE_ENDINGS) and _is_compound(low))
    )


def _is_compound(low: str) -> bool:
    """Say whether letters enough stand before the end of a compound."""
    return any(low.endswith(end) and len(low) - len(end) >= _COMPOUND for end in nouns.TRADE_ENDINGS)


def _described(tokens: Sequence[Token], first: int, head: int) -> Mention:
    low = _bare(tokens[head][2].lower())
    writing = low in _WRITINGS and low not in _PEOPLE and low not in _BODIES
    return _phrase(MentionKind.WRITING if writing else MentionKind.PEOPLE, tokens, first, head)


def _phrase(kind: MentionKind, tokens: Sequence[Token], first: int, head: int) -> Mention:
    word = _bare(tokens[head][2].lower())
    gender = "f" if word in titles.FEMALE else "m" if word in titles.MALE else ""
    if not gender and kind is MentionKind.PEOPLE and not is_trade(word):
        gender = "p" if word in _PEOPLE or word in _TRADES else "n"
    return Mention(
        kind, first, head + 1, tokens[first][0], tokens[head][1], (word,), tokens[first][0], "", gender
    )


def _introduced(tokens: Sequence[Token], at: int) -> Mention | None:
    """Read a name with plain words before it that say what its bearer is: "said shop steward Bob Reed"."""
    last = at
    while last < len(tokens) and last - at < _PLAIN and _is_plain(tokens, last, at):
        last += 1
    if last == at or last == len(tokens) or not _is_capital(tokens[last][2]):
        return None
    if tokens[last - 1][2][0].isupper() or not is_trade(_bare(tokens[last - 1][2])):
        return None
    found = _apposed(tokens, at, last, _run_end(tokens, last))
    return found if len(found.key) > 1 else None


def _is_plain(tokens: Sequence[Token], place: int, first: int) -> bool:
    """Say whether a word can stand in a noun phrase before its head, one space behind the word before it."""
    start, _, word = tokens[place]
    if place > first and (start - tokens[place - 1][1] != 1 or word[0].isupper()):
        return False
    low = word.lower()
    return word.isalpha() and not low.endswith("ly") and low not in _NEVER_PLAIN


def _apposed(tokens: Sequence[Token], first: int, at: int, last: int) -> Mention:
    """A name right after the noun that says what its bearer is: "campaign spokesman Josh Reed"."""
    found = named(tokens, first, at, last)
    head = _bare(tokens[at - 1][2].lower())
    if (head in _PEOPLE or is_trade(head)) and found.kind is MentionKind.NAME and len(found.key) > 1:
        found.kind = MentionKind.PERSON
    if not found.gender:
        found.gender = "f" if head in titles.FEMALE else "m" if head in titles.MALE else ""
    return found
