"""What can be seen of a candidate: the strings a weight can be given to."""

import re

from briefing_tui.core.quotes.candidate import Candidate
from briefing_tui.core.quotes.passage import Passage

_FILLING = re.compile(r"[wenmTiDKod#~]+")
_VERBS = frozenset("vcgkfs")
_VERB = re.compile("[vcgkfs]")
_SPEAKING = re.compile("[NOMPY]")


def _bin(number: int) -> str:
    return str(number) if number < 4 else "4" if number < 7 else "7"


def quote_features(text: str, passage: Passage, quote: int) -> tuple[str, str, str]:
    """Describe the quotation itself: its left, its right, and its edges (how it begins and ends)."""
    stretch = passage.stretches[quote]
    last = text[stretch.end - 1]
    ending = last if last in ",.?!…-—" else "w"
    begins = "U" if text[stretch.start].isupper() else "l"
    size = stretch.end - stretch.start
    length = "s" if size < 25 else "m" if size < 60 else "l"
    left = passage.shape[max(0, quote - 2) : quote]
    right = passage.shape[quote + 1 : quote + 3]
    return left, right, begins + ending + length + ("" if stretch.closed else "o")


def features_of(
    text: str,
    passage: Passage,
    quote: int,
    seen: tuple[str, str, str],
    candidate: Candidate,
    rank: int,
    last: Candidate | None,
    last_quote: int,
    tags: dict[int, list[str]],
) -> list[str]:
    """Return the features of one candidate for the quotation at item `quote`.

    `rank` is its place among the mentions of its side, nearest first; `last` the speaker of the quotation
    before, which stood at item `last_quote` of this passage, or -1; `tags` the subjects round the quotation.
    """
    if candidate.origin == "here":
        return _here(passage, quote, seen, candidate, rank, last, last_quote, tags)
    left, right, edges = seen
    whole = passage.shape if len(passage.shape) < 8 else passage.shape[:8] + "+"
    first = "1" if quote == 0 else "0"
    alone = "a" if passage.alone else "n"
    key = candidate.origin[0].upper()
    out = [
        key,
        f"{key}{first}{left}_{right}",
        f"{key}{first}{edges}",
        f"{key}W{whole}",
        f"{key}L{left}{first}{edges[0]}",
        f"{key}V{passage.busy}{first}",
    ]
    if candidate.mention is None:
        out.append(f"{key}P{'y' if last is not None and last.mention is not None else 'n'}{alone}")
        out.append(f"{key}p{'y' if last_quote >= 0 else 'n'}{left}")
        return out
    other = candidate.passage
    tail = other.shape[candidate.item : candidate.item + 60]
    ends = "o" if other.quotes and not other.stretches[other.quotes[-1]].closed else "c"
    out += [
        f"{key}K{candidate.mention.kind.value}{rank}",
        f"{key}T{tail[:2]}",
        f"{key}E{ends}{first}{alone}",
        f"{key}e{other.shape[-2:]}{first}{edges[0]}",
        f"{key}n{_bin(tail.count('.'))}{_bin(tail.count('Q'))}{first}",
    ]
    return out


def _here(
    passage: Passage,
    quote: int,
    seen: tuple[str, str, str],
    candidate: Candidate,
    rank: int,
    last: Candidate | None,
    last_quote: int,
    tags: dict[int, list[str]],
) -> list[str]:
    shape = passage.shape
    item = candidate.item
    mention = candidate.mention
    assert mention is not None
    left, right, edges = seen
    kind = mention.kind.value
    if item > quote:
        side, path = "A", shape[quote + 1 : item]
    else:
        side, path = "B", shape[item + 1 : quote]
    bounds = abs(passage.sentences[item] - passage.sentences[quote])
    between = path.count("Q")
    here = side + kind
    after1, after2 = shape[item + 1 : item + 2], shape[item + 1 : item + 3]
    before1 = shape[item - 1 : item] if item else "^"
    before2 = shape[item - 2 : item] if item > 1 else "^" + shape[:item]
    squeezed = _FILLING.sub("w", path)
    joint = "" if item < quote or passage.closes[quote] or path[:1] == "," else "u"
    far = f"{_bin(bounds)}{_bin(between)}"
    verbs = len(_VERB.findall(path))
    others = len(_SPEAKING.findall(path))
    out = [
        here,
        f"r{here}{min(rank, 6)}",
        f"n{here}{far}",
        f"d{here}{far}{_bin(others)}{_bin(verbs)}",
        f"a{here}{before1}{after1}",
        f"b{here}{after2}{far}",
        f"c{here}{before2}{far}",
        f"e{here}{edges}{far}",
        f"f{here}{left[-1:]}{right[:1]}{far}",
        f"g{here}{left}_{right}{_bin(bounds)}",
        f"h{here}{right}{edges[1]}{far}",
        f"k{here}{mention.key[-1] if kind not in 'NO' else ''}",
        f"l{here}{before1}{after1}{far}{edges[0]}",
        f"s{side}{'1' if item == 0 else '0'}{_bin(bounds)}{kind}",
    ]
    if len(path) < 7:
        out.append(f"p{joint}{here}{path}")
    if len(squeezed) < 12:
        out += (f"q{joint}{here}{squeezed}", f"Q{joint}{side}{squeezed}{edges[0]}")
    else:
        out.append(f"o{here}{squeezed[:3]}~{squeezed[-4:]}")
    for tag in tags.get(item, ()):
        out += (f"G{tag}{side}", f"I{tag}{edges[:2]}{left[-1:]}")
    out += _verb_features(passage, quote, candidate, here, side, far)
    if rules := candidate.rules:
        out += [f"R{rule}{kind}" for rule in rules]
        out.append("R+" + "+".join(rules))
        out.append(f"E{rules[0]}{edges[:2]}{right[:1]}")
        out.append(f"F{rules[0]}{edges[:2]}{left[-1:]}{kind}")
    else:
        out.append(f"R0{here}{far}")
    if last is not None:
        if last_quote >= 0:
            same = "S" if last.mention is mention else "N" if last.mention is None else "D"
            place = "<" if item < last_quote else "="
            hop = _FILLING.sub("w", shape[last_quote + 1 : quote])
            where = "<" if last.item < last_quote else ">"
            out += [
                f"S{same}{place}{where}{far}",
                f"T{same}{place}{hop[:8]}",
                f"U{same}{here}{hop[:3]}{hop[-3:]}{edges[0]}",
                f"V{same}{where}{right[:1]}{edges}{_bin(bounds)}",
            ]
        elif last.mention is not None:
            agrees = "y" if last.mention.key[-1:] == mention.key[-1:] else "n"
            out.append(f"X{agrees}{here}{far}")
    return out


def _verb_features(
    passage: Passage, quote: int, candidate: Candidate, here: str, side: str, far: str
) -> list[str]:
    """What the nearest verbs say: the mention's own, and the quotation's."""
    shape, words = passage.shape, passage.words
    item = candidate.item
    out = []
    stop = quote if item < quote else min(len(shape), item + 9)
    own = _VERB.search(shape, item + 1, min(item + 9, stop))
    if own:
        gap = _FILLING.sub("w", shape[item + 1 : own.start()])
        out += [
            f"v{here}{words[own.start()]}{_bin(own.start() - item)}{far}",
            f"w{here}{gap[:6]}{own.group()}{far}",
        ]
        rest = shape[own.end() : quote] if item < quote else shape[own.end() : own.end() + 2]
        out.append(f"x{here}{own.group()}{_FILLING.sub('w', rest)[:8]}")
        out.append(f"t{side}{words[own.start()]}{rest[-1:]}")
    else:
        out.append(f"v0{here}{far}")
    if item > quote and shape[item - 1] in _VERBS and item - 1 > quote:
        out.append(f"y{here}{words[item - 1]}{far}")
    if item < quote:
        near = [place for place in range(max(item + 1, quote - 9), quote) if shape[place] in _VERBS]
        if near:
            place = near[-1]
            blocked = bool(_SPEAKING.search(shape, item + 1, place))
            out.append(f"z{here}{words[place]}{'b' if blocked else ''}{far}")
            out.append(f"Z{here}{shape[place]}{'b' if blocked else ''}{shape[place + 1 : quote][:4]}{far}")
        before = shape[quote - 1]
        out.append(f"j{here}{words[quote - 1] if before.islower() else before}{far}")
    return out
