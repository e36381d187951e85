"""Which lines of a plain text are headings: by their form, by their place, and by their likes in the text."""

from collections import Counter

from msgspec import Struct

from briefing_tui.core.markup.byline import is_person
from briefing_tui.core.markup.plain.furniture import is_furniture, speaker_label
from briefing_tui.core.markup.plain.headings import FORMS
from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.headings.kicker import split_kicker
from briefing_tui.core.markup.plain.headings.numbered import number_at
from briefing_tui.core.markup.plain.places import Places

ENOUGH = 0.69
"""The weight from which a line is a heading."""

LONGEST = 110
MOST_WORDS = 16


_BARE = frozenset({"titled", "question", "sentence"})


def headings_in(places: Places, first: int) -> dict[int, str]:
    """Return the headings from paragraph `first` on, by index, each with the form it takes."""
    transcript = _is_transcript([p.text for p in places.paragraphs[first:] if len(p.text) <= LONGEST])
    lines = [i for i in range(first, len(places.paragraphs) - 1) if i not in places.items]
    forms = {i: form for i in lines if (form := _form_of(places, i, transcript)) is not None}
    again = Counter(places.paragraphs[i].text for i, form in forms.items() if form.name in _BARE)
    forms = {i: form for i, form in forms.items() if again[places.paragraphs[i].text] < 2}
    crowd = _Crowd(
        Counter(map(_kin, forms.values())),
        sum(places.is_stray(i) and (i not in forms or places.paragraphs[i].shape.quoted) for i in lines),
        len(lines),
    )
    found = {
        i: form.name
        for i, form in forms.items()
        if _weight(places, i, form, crowd) - _doubt(places, i, form, first) >= ENOUGH
    }
    return {i: name for i, name in found.items() if i + 1 not in found}


class _Crowd(Struct, frozen=True):
    """What else the text holds: lines of each form above prose, stray lines of no form, and lines in all."""

    likes: Counter[str]
    strays: int
    lines: int


def _kin(form: Form) -> str:
    """Return what a form counts as among its likes: lines without a sign of their own are one kin."""
    return "bare" if form.name in _BARE else form.name


def _is_transcript(lines: list[str]) -> bool:
    """Say whether one label leads in different lines, as a speaker's does."""
    led: dict[str, str] = {}
    for line in lines:
        label = speaker_label(line)
        if label is not None and led.setdefault(label, line) != line:
            return True
    return False


def _form_of(places: Places, i: int, transcript: bool) -> Form | None:
    """Return the form of heading a line above prose fits; in a transcript none begins with a label."""
    text = places.paragraphs[i].text
    prose_below = places.prose_at(i + 1)
    if len(text) > LONGEST or not (prose_below or places.paragraphs[i + 1].stops):
        return None
    shape = places.paragraphs[i].shape
    if not shape.upper or not 0 < shape.words <= MOST_WORDS:
        return None
    if (shape.stopped and not (shape.end == "." and number_at(text))) or is_furniture(text):
        return None
    label = speaker_label(text)
    if label and (len(label) < 4 or transcript):
        return None
    form = next((form for form in FORMS if form.fits(text, shape)), None)
    return form if prose_below or (form and form.name not in _BARE) else None


def _weight(places: Places, i: int, form: Form, crowd: _Crowd) -> float:
    """Return how much speaks for a heading here."""
    paragraph, likes = places.paragraphs[i], crowd.likes[_kin(form)]
    weight = form.weight + 0.2
    weight += 0.1 if places.prose_at(i - 1) else -0.15 if places.is_stray(i - 1) else 0.0
    weight += 0.4 if places.is_glued(i) else 0.0
    weight += 0.2 if places.is_set_off(i) else 0.0
    weight += min(likes - 1, 2) * 0.1
    weight += 0.1 if not crowd.strays else 0.0
    if paragraph.shape.quoted and not split_kicker(paragraph.text):
        weight -= 0.25 if likes < 3 else 0.15
    weight -= 0.2 if paragraph.shape.stopped else 0.0
    weight -= 0.2 if likes < 3 and is_person(paragraph.text) else 0.0
    weight -= 0.2 if form.name == "question" and places.answered_at(i + 1) else 0.0
    return weight


def _doubt(places: Places, i: int, form: Form, first: int) -> float:
    """Return what speaks against a bare line straight under the headline: a name, or a short deck."""
    if i != first or not first or form.name not in _BARE:
        return 0.0
    return 0.25 if places.paragraphs[i].shape.words < 4 else 0.1
