"""Whether a speaker is the one asked for."""

from briefing_tui.core.lang.en.titles import ADDRESS
from briefing_tui.core.model.quote import Speaker
from briefing_tui.core.text.fold import fold


def speaks(speaker: Speaker | None, words: str, mention: str = "") -> bool:
    """Say whether all words asked for stand in a speaker's name or role, or in the mention as written.

    Case, accents and order do not matter, nor do forms of address: "Mr Jansen" finds Pieter Jansen.
    """
    if speaker is None:
        return False
    asked = [word.strip(".,;:") for word in fold(words).split()]
    said = [word for word in asked if word not in ADDRESS] or asked
    known = fold(f"{speaker.name} {speaker.role} {mention}")
    return all(word in known for word in said)
