"""Mentions in German, where every noun has a capital: first names, roles and verbs tell the names."""

from collections.abc import Sequence

from briefing_tui.core.lang.de import words
from briefing_tui.core.lang.en import names as first_names
from briefing_tui.core.lang.en.titles import PARTICLES
from briefing_tui.core.text.names import Mention, MentionKind
from briefing_tui.core.text.tokens import Token

_ROLE_ENDS = tuple(words.ROLES) + tuple(role + "in" for role in words.ROLES)
_PLURAL_ENDS = tuple(role + end for role in words.ROLES for end in ("innen", "en", "n", "s"))
_SMALL = PARTICLES - {"der", "den", "dem", "des", "das", "die"}
_ARTICLES = frozenset(("der", "den", "dem", "des"))


def mentions_in_german(tokens: Sequence[Token], surnames: set[str]) -> list[Mention]:
    """Return the mentions among a paragraph's tokens; `surnames` holds last words of the article's names."""
    out: list[Mention] = []
    at = 0
    while at < len(tokens):
        found = _mention_at(tokens, at, surnames)
        if found is not None:
            out.append(found)
        at = found.last if found is not None else at + 1
    return out


def surnames_in(tokens: Sequence[Token]) -> set[str]:
    """Return the last words of names that begin with a first name or follow a role."""
    out = set()
    for at, (_, _, word) in enumerate(tokens):
        if word[0].isupper() and (_is_first_name(word) or _is_role(word)):
            end = _run_end(tokens, at)
            if end > at + 1:
                out.add(tokens[end - 1][2])
    return out


def _mention_at(tokens: Sequence[Token], at: int, surnames: set[str]) -> Mention | None:
    word = tokens[at][2]
    low = word.lower()
    if low in words.PRONOUNS:
        kind = MentionKind.PRONOUN if low in {"er", "sie"} else MentionKind.OTHER_PRONOUN
        return Mention(
            kind, at, at + 1, tokens[at][0], tokens[at][1], (low,), tokens[at][0], "", words.PRONOUNS[low]
        )
    if low in words.DETERMINERS:
        return _described(tokens, at)
    if not word[0].isupper() or low in words.NO_NAMES or low in words.SPEECH:
        return None
    return _name(tokens, at, at, surnames)


def _described(tokens: Sequence[Token], first: int) -> Mention | None:
    """Read "der grüne Minister" or "die Sprecherin Anna Lehm" from its article."""
    at = first + 1
    while at < len(tokens) and at - first < 4 and tokens[at][2][0].islower() and tokens[at][2].isalpha():
        at += 1
    if at >= len(tokens) or not tokens[at][2][0].isupper():
        return None
    word = tokens[at][2]
    if _is_role(word) or _is_role(word, plural=True):
        named = _name(tokens, first, at, set())
        return named or _phrase(MentionKind.PEOPLE, tokens, first, at)
    if word.lower().endswith(words.BODIES) or (word.isupper() and len(word) > 1):
        return _phrase(MentionKind.PEOPLE, tokens, first, at)
    return None


def _phrase(kind: MentionKind, tokens: Sequence[Token], first: int, head: int) -> Mention:
    low = tokens[head][2].lower()
    last = head + 1
    if last + 1 < len(tokens) and tokens[last][2] in {"der", "des"} and tokens[last + 1][2][0].isupper():
        last += 2  # the body someone speaks for: "eine Sprecherin der Polizei"
    gender = "f" if _is_role(low) and low.endswith("in") else "m" if _is_role(low) else "n"
    start, end = tokens[first][0], tokens[last - 1][1]
    return Mention(kind, first, last, start, end, (low,), start, "", gender)


def _name(tokens: Sequence[Token], first: int, at: int, surnames: set[str]) -> Mention | None:
    end = _run_end(tokens, at)
    begin = at
    while begin < end - 1 and _is_role(tokens[begin][2]):
        begin += 1
    roles = [tokens[place][2] for place in range(at, begin)]
    size = end - begin
    if size == 1 and not roles:
        word = tokens[begin][2]
        if word not in surnames and not _speaks_here(tokens, begin):
            return _phrase(MentionKind.PEOPLE, tokens, first, at) if _is_role(word) else None
        if at and word not in surnames and tokens[at - 1][2].lower() in words.DETERMINERS:
            return _phrase(MentionKind.PEOPLE, tokens, at - 1, at)
        if _is_role(word) or _is_role(word, plural=True):
            return _phrase(MentionKind.PEOPLE, tokens, first, at)
    key = tuple(tokens[place][2].lower().rstrip(".") for place in range(begin, end))
    person = bool(roles) or (_is_first_name(tokens[begin][2]) and size > 1)
    if not person and size == 1 and first < at:
        return None
    gender = _gender(key, roles)
    kind = MentionKind.PERSON if person else MentionKind.NAME
    start = tokens[first][0] if roles else tokens[begin][0]
    return Mention(
        kind, first, end, start, tokens[end - 1][1], key, tokens[begin][0], " ".join(roles), gender
    )


def _speaks_here(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a verb of speech stands beside a lone capitalised word."""
    before = tokens[at - 1][2].lower() if at else ""
    after = tokens[at + 1][2].lower() if at + 1 < len(tokens) else ""
    return before in words.SPEECH or before in {"so", "laut"} or after in words.SPEECH


def _run_end(tokens: Sequence[Token], at: int) -> int:
    last = at + 1
    while last < len(tokens) and last - at < 6:
        word = tokens[last][2]
        if tokens[last][0] - tokens[last - 1][1] != 1:
            break
        if word[0].isupper() and word.lower() not in words.NO_NAMES:
            last += 1
        elif word in _SMALL and not _is_role(tokens[last - 1][2]):
            beyond = (
                last + 2 if tokens[last + 1 : last + 2] and tokens[last + 1][2] in _ARTICLES else last + 1
            )
            if beyond >= len(tokens) or not tokens[beyond][2][0].isupper():
                break
            last = beyond + 1
        else:
            break
    return last


def _is_first_name(word: str) -> bool:
    low = word.lower()
    return low in first_names.MALE or low in first_names.FEMALE or low in first_names.BOTH


def _is_role(word: str, plural: bool = False) -> bool:
    return word.lower().rstrip(".").endswith(_PLURAL_ENDS if plural else _ROLE_ENDS)


def _gender(key: tuple[str, ...], roles: Sequence[str]) -> str:
    for role in roles:
        low = role.lower()
        if low == "frau" or low.endswith("in"):
            return "f"
        if low not in {"dr.", "prof.", "dr", "prof"}:
            return "m"
    if len(key) > 1 and key[0] not in first_names.BOTH:
        if key[0] in first_names.FEMALE:
            return "f"
        return "m" if key[0] in first_names.MALE else ""
    return ""
