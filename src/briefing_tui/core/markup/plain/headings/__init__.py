"""Forms a heading can take in plain text: one a file, tried in this order; the first that fits counts."""

from briefing_tui.core.markup.plain.headings import capitals, kicker, numbered, question, sentence, titled
from briefing_tui.core.markup.plain.headings.form import Form

FORMS: tuple[Form, ...] = (
    numbered.FORM,
    kicker.FORM,
    capitals.FORM,
    titled.FORM,
    question.FORM,
    sentence.FORM,
)
