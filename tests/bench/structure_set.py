"""The development set for plain text without markup, and its score.

    python tests/bench/structure_set.py [--errors] [--style NAME]

Documents are made at run time: invented headings (`structure/headings.yaml`) between paragraphs of the
PolNeAR articles in ../shared/dev/quotes, invented articles without any heading (`structure/hard.yaml`), and
PolNeAR articles with lines among them that look like headings and are none (`structure/nuisances.yaml`).
Each is written in nine styles. Printed: precision, recall and F1 of headings a style, and the false headings
in documents that have none. Nothing of the articles is stored.
"""

import argparse
import gzip
import json
import random
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefing_tui.core.markup.outline import outline
from briefing_tui.core.markup.read import Format, read_text

HERE = Path(__file__).parent
ARTICLES = HERE.parents[2] / "shared" / "dev" / "quotes" / "articles.jsonl.gz"


@dataclass(frozen=True)
class Source:
    """A document before it has a style: its title, and paragraphs, of which some are headings."""

    name: str
    title: str
    paragraphs: tuple[tuple[str, bool], ...]

    @property
    def headings(self) -> list[str]:
        return [text for text, heading in self.paragraphs if heading]


def articles() -> list[list[str]]:
    """Return PolNeAR's articles as paragraphs, the title first, its made-up full stop taken off."""
    found = []
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text, end = record["text"], record["title_end"]
            title = re.sub(r"(?<!\b[A-Z])\.$", "", text[:end].strip())
            found.append([title, *(" ".join(p.split()) for p in text[end:].split("\n") if p.strip())])
    return found


def sources(seed: int = 7) -> list[Source]:
    """Return all documents: with headings, without, and hard ones without."""
    chance = random.Random(seed)
    prose = [a for a in articles() if 10 <= len(a) <= 40 and all(map(_is_prose, a[1:]))]
    chance.shuffle(prose)
    given = yaml.safe_load((HERE / "structure" / "headings.yaml").read_text(encoding="utf-8"))
    nuisances = yaml.safe_load((HERE / "structure" / "nuisances.yaml").read_text(encoding="utf-8"))
    hard = yaml.safe_load((HERE / "structure" / "hard.yaml").read_text(encoding="utf-8"))
    found = [_headed(n, prose.pop(), heads, nuisances, chance) for n, heads in enumerate(given)]
    found += [_troubled(n, prose.pop(), nuisances, chance) for n in range(16)]
    return found + [_written(each) for each in hard]


def _is_prose(paragraph: str) -> bool:
    return len(paragraph) > 15 and paragraph[-1] in '.!?”"'


def _headed(
    n: int, article: list[str], heads: list[str], nuisances: list[str], chance: random.Random
) -> Source:
    title, *body = article
    cuts = sorted(chance.sample(range(2, len(body)), min(len(heads), len(body) - 2)))
    lines: list[tuple[str, bool]] = []
    for i, paragraph in enumerate(body):
        if i in cuts:
            lines.append((heads[cuts.index(i)], True))
        elif i > 1 and n % 3 == 0 and chance.random() < 0.12:
            lines.append((str(chance.choice(nuisances)), False))
        lines.append((paragraph, False))
    return Source(f"headed-{n}", title, tuple(lines))


def _troubled(n: int, article: list[str], nuisances: list[str], chance: random.Random) -> Source:
    title, *body = article
    lines: list[tuple[str, bool]] = []
    for i, paragraph in enumerate(body):
        if i > 0 and chance.random() < 0.4:
            lines.append((str(chance.choice(nuisances)), False))
        lines.append((paragraph, False))
    return Source(f"troubled-{n}", title, tuple(lines))


def _written(each: dict[str, object]) -> Source:
    title, *body = [line for line in str(each["text"]).split("\n") if line.strip()]
    heads = each.get("headings") or []
    assert isinstance(heads, list)
    return Source(f"hard-{each['name']}", title, tuple((line, line in heads) for line in body))


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text, 72, break_long_words=False, break_on_hyphens=False))


def _write(
    source: Source,
    head: Callable[[str, int], str] = lambda text, n: text,
    wrap: bool = False,
    above: str = "\n\n",
    below: str = "\n\n",
    between: str = "\n\n",
) -> str:
    """Return a document in one style."""
    out, number = [_wrapped(source.title) if wrap else source.title], 0
    joint = between
    for text, heading in source.paragraphs:
        if heading:
            number += 1
            out += [above, head(text, number)]
        else:
            out += [joint, _wrapped(text) if wrap else text]
        joint = below if heading else between
    return "".join(out) + "\n"


STYLES: dict[str, Callable[[Source], str]] = {
    "blank": _write,
    "dense": lambda s: _write(s, above="\n", below="\n", between="\n"),
    "glued": lambda s: _write(s, below="\n"),
    "wrapped": lambda s: _write(s, wrap=True),
    "wrapped-glued": lambda s: _write(s, wrap=True, below="\n"),
    "capitals": lambda s: _write(s, lambda text, n: text.upper()),
    "underlined": lambda s: _write(s, lambda text, n: f"{text}\n{'-' * len(text)}"),
    "numbered": lambda s: _write(s, lambda text, n: f"{n}. {text}"),
    "wrapped-capitals-dense": lambda s: _write(
        s, lambda text, n: text.upper(), wrap=True, above="\n", below="\n", between="\n"
    ),
}


def found_in(text: str) -> list[str]:
    """Return the headings found."""
    article = outline(read_text(text, Format.PLAIN))
    return [section.heading.of(article.text) for section in article.sections if section.heading]


def plain(heading: str) -> str:
    """Return a heading as compared: without number, case and blanks."""
    return " ".join(re.sub(r"^\d{1,2}\.\s", "", heading).casefold().split())


def marked(source: Source, style: str) -> tuple[list[str], list[str], list[str]]:
    """Return the right, false and missed headings of a document in a style."""
    found = [plain(heading) for heading in found_in(STYLES[style](source))]
    gold = [plain(heading) for heading in source.headings]
    right = [heading for heading in found if heading in gold]
    return right, [h for h in found if h not in gold], [h for h in gold if h not in found]


def scores(styles: list[str], errors: bool) -> Iterator[str]:
    """Return the lines of the report."""
    documents = sources()
    bare = [source for source in documents if not source.headings]
    total = [0, 0, 0]
    false_in_bare = 0
    for style in styles:
        counts = [0, 0, 0]
        for source in documents:
            result = marked(source, style)
            for i, each in enumerate(result):
                counts[i] += len(each)
            false_in_bare += len(result[1]) if source in bare else 0
            if errors:
                yield from (f"  {style} {source.name} false: {heading}" for heading in result[1])
                yield from (f"  {style} {source.name} missed: {heading}" for heading in result[2])
        total = [a + b for a, b in zip(total, counts, strict=True)]
        yield _line(style, counts)
    yield _line("all", total)
    yield f"false headings in {len(bare) * len(styles)} files without any: {false_in_bare}"


def _line(name: str, counts: list[int]) -> str:
    right, false, missed = counts
    precision, recall = right / max(1, right + false), right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + false + missed)
    return f"{name:24} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  false {false}  missed {missed}"


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", action="store_true", help="list what is false and what is missed")
    options.add_argument("--style", choices=STYLES, help="one style only")
    chosen = options.parse_args()
    wanted = [chosen.style] if chosen.style else list(STYLES)
    sys.stdout.writelines(f"{line}\n" for line in scores(wanted, chosen.errors))
