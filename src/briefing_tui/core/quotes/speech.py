"""Is it speech? What tells words spoken from titles of works, terms and scare quotes."""

import re

from briefing_tui.core.quotes.resolve import Attribution

_WORD = re.compile(r"\w[\w’'-]*")


def speech_features(text: str, one: Attribution) -> list[str]:
    """Return the features of one attributed stretch."""
    inner = text[one.stretch.start : one.stretch.end]
    words = _WORD.findall(inner[:400])
    shape, item = one.passage.shape, one.item
    if item in one.passage.nicknames:
        return ["nickname"]
    left, right, edges = one.seen
    count = len(words)
    size = str(count) if count < 6 else "6" if count < 9 else "9" if count < 15 else "15"
    capitals = sum(word[0].isupper() for word in words)
    long = [word for word in words if len(word) > 3]
    title_like = count > 1 and bool(long) and all(word[0].isupper() for word in long)
    case = (
        "T"
        if title_like
        else "A"
        if capitals == count
        else "a"
        if capitals == 0
        else "f"
        if capitals == 1 and inner[0].isupper()
        else "m"
    )
    chance = int(one.chosen.chance * 10)
    kind = one.chosen.mention.kind.value if one.chosen.mention else "0"
    rule = one.chosen.rules[0] if one.chosen.rules else one.chosen.origin
    words_near = one.passage.words
    before = words_near[item - 1] if item else "^"
    before_two = (words_near[item - 2] if item > 1 else "^") + " " + before
    behind = words_near[item + 1] if item + 1 < len(words_near) else "$"
    bigsize = "1" if count == 1 else "2" if count < 4 else "5" if count < 8 else "9"
    out = [
        "bias",
        f"a{size}",
        f"b{size}{case}",
        f"c{edges}{case}",
        f"d{size}{left[-1:]}",
        f"e{left}{bigsize}",
        f"f{left[-1:]}{right[:1]}{bigsize}",
        f"g{before}",
        f"h{before}{bigsize}",
        f"i{before_two}",
        f"j{behind}{bigsize}",
        f"k{right}{bigsize}",
        f"l{rule}{bigsize}",
        f"m{rule}{kind}{chance}",
        f"n{kind}{chance}{bigsize}",
        f"o{edges}{rule}",
        f"p{'first' if item == 0 else 'in'}{bigsize}{one.chosen.origin}",
        f"q{len(shape) if len(shape) < 6 else 6}{min(len(one.passage.quotes), 6)}",
        f"r{'t' if one.title else 'n'}{bigsize}",
        f"s{case}{before}",
        f"t{bool(re.search('[vgc]', shape[max(0, item - 8) : item + 6]))}{bigsize}{case}",
        f"u{shape[item - 1 : item + 2] if item else '^' + shape[:2]}{edges}",
        f"v{shape[max(0, item - 3) : item + 3]}",
    ]
    near = _sentence(one)
    cue = "v" if re.search("[vgcka]", near) else "f" if re.search("[fsjRW]", near) else "0"
    who = "P" if re.search("[NPMY]", near) else "O" if "O" in near else "0"
    out += [
        f"A{cue}{who}{bigsize}",
        f"B{cue}{left[-1:]}{bigsize}{case}",
        f"C{cue}{before}",
        f"D{cue}{kind}{chance}",
        f"E{cue}{left}{right[:1]}",
    ]
    if one.previous >= 0:
        hop = shape[one.previous + 1 : item]
        out.append(f"w{hop[:4]}{bigsize}")
    if count <= 3:
        out += [f"x{word.lower()}" for word in words]
        out.append(f"y{words[0].lower() if words else ''}{count}")
    if one.chosen.cue:
        cue = " ".join(words_near[one.chosen.cue[0] : one.chosen.cue[1]])
        out += [f"z{cue}", f"Z{cue}{bigsize}"]
    return out


def _sentence(one: Attribution) -> str:
    """Return the shape of the sentence round a stretch, without the quotations in it."""
    passage, item = one.passage, one.item
    number = passage.sentences[item]
    begin = end = item
    while begin > 0 and item - begin < 40 and passage.sentences[begin - 1] == number:
        begin -= 1
    while end + 1 < len(passage.shape) and end - item < 30 and passage.sentences[end + 1] == number:
        end += 1
    return passage.shape[begin : end + 1].replace("Q", "")
