"""Which lines of a plain text are headings: by their form, by their place, and by their likes in the text."""

from collections import Counter

from briefing_tui.core.markup.plain.furniture import is_furniture, speaker_label
from briefing_tui.core.markup.plain.headings import FORMS
from briefing_tui.core.markup.plain.headings.form import Form
from briefing_tui.core.markup.plain.headings.kicker import split_kicker
from briefing_tui.core.markup.plain.places import Places

ENOUGH = 0.7
"""The weight from which a line is a heading."""

LONGEST = 110
MOST_WORDS = 16


def headings_in(places: Places, first: int) -> dict[int, str]:
    """Return the headings from paragraph `first` on, by index, each with the form it takes."""
    labels = Counter(
        label for p in places.paragraphs[first:] if (label := speaker_label(p.text[:LONGEST])) is not None
    )
    forms = {
        i: form
        for i in range(first, len(places.paragraphs) - 1)
        if i not in places.items and (form := _form_of(places, i, labels)) is not None
    }
    likes = Counter(form.name for i, form in forms.items() if places.prose_at(i + 1))
    found = {i: form.name for i, form in forms.items() if _weight(places, i, form, likes) >= ENOUGH}
    return {i: name for i, name in found.items() if not _runs_on(places, found, i)}


def _form_of(places: Places, i: int, labels: Counter[str]) -> Form | None:
    """Return the form of heading a paragraph fits, if any."""
    text = places.paragraphs[i].text
    if len(text) > LONGEST or is_furniture(text):
        return None
    shape = places.paragraphs[i].shape
    if not shape.upper or shape.stopped or not 0 < shape.words <= MOST_WORDS:
        return None
    label = speaker_label(text)
    if label and (labels[label] > 1 or len(label) < 4):
        return None
    return next((form for form in FORMS if form.fits(text, shape)), None)


def _weight(places: Places, i: int, form: Form, likes: Counter[str]) -> float:
    """Return how much speaks for a heading here."""
    paragraph = places.paragraphs[i]
    weight = form.weight
    weight += 0.2 if places.prose_at(i + 1) else -0.6
    weight += 0.1 if places.prose_at(i - 1) else 0.0
    weight += 0.4 if places.is_glued(i) else 0.0
    weight += 0.2 if places.is_set_off(i) else 0.0
    weight += min(likes[form.name] - 1, 2) * 0.1 if places.prose_at(i + 1) else 0.0
    weight -= 0.3 if paragraph.shape.quoted and not split_kicker(paragraph.text) else 0.0
    weight -= 0.2 if likes[form.name] * 2 > len(places.paragraphs) else 0.0
    return weight


def _runs_on(places: Places, found: dict[int, str], i: int) -> bool:
    """Say whether another heading follows at once: of such a pair the one next to the prose counts."""
    return i + 1 in found
