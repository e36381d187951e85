"""What the reader remembers from one run to the next: where articles were left, settings changed.

What reads and writes it is imported once the first frame is out, and before anything is left or chosen.
"""

import os
from datetime import datetime
from threading import Thread
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing_tui.config import Settings
from briefing_tui.core.text.clean import clean_line
from briefing_tui.keeping.folders import SETTINGS, state_folder

if TYPE_CHECKING:
    from briefing_tui.keeping.choices import Choices
    from briefing_tui.keeping.places import Place, Places

PATIENCE = 0.8
"""Seconds one waits at most for a disk when leaving."""
NAMED = frozenset({"theme", "measure"})
"""The settings that can be changed in the app."""
_STAMP = "%Y-%m-%dT%H-%M-%S"


class Memory:
    """A memory in a folder; without a folder it forgets everything.

    No fault of the folder or what lies in it stops the reader: `notice` says in one line what could not be
    remembered, once. What is remembered anew stands in the folder after `save`.
    """

    def __init__(self, folder: str = "") -> None:
        self.notice = ""
        self._folder = folder
        self._faulty = not folder
        self._places: Places = {}
        self._news: Places = {}
        self._chosen: Choices | None = None

    def choices(self) -> "Choices | None":
        """Return the settings changed in the app in earlier runs, None where there are none."""
        if self._faulty or not os.path.lexists(os.path.join(self._folder, SETTINGS)):
            return None
        from briefing_tui.keeping.choices import kept_choices

        try:
            choices, notice = kept_choices(self._folder, _now())
        except OSError as fault:
            self._fail(fault)
            return None
        self.notice = notice or self.notice
        return choices

    def recall(self) -> None:
        """Read where articles were left; say so where nothing new can be kept."""
        if self._faulty:
            return
        from briefing_tui.keeping import choices  # noqa: F401 - a signal may come when it is to be saved
        from briefing_tui.keeping.places import kept_places

        try:
            self._places, notice = kept_places(self._folder, _now())
            self.notice = notice or self.notice
            _check(self._folder)
        except OSError as fault:
            self._fail(fault)

    def place_in(self, text: str) -> "Place | None":
        """Return where a text was left, None for one never left."""
        if not self._places:
            return None
        from briefing_tui.keeping.places import key_of

        place = self._places.get(key_of(text))
        return place if place is not None and place.at < len(text) else None

    def left(self, text: str, at: int, trail: tuple[int, ...]) -> None:
        """Remember where a text is left; whoever leaves it at its top has left no mark."""
        if at > 0 and not self._faulty:
            from briefing_tui.keeping.places import Place, key_of

            place = Place(key_of(text), at, trail)
            if self._places.get(place.key) != place:
                self._places[place.key] = self._news[place.key] = place

    def chose(self, choices: "Choices") -> None:
        """Remember settings changed in the app."""
        self._chosen = choices

    def save(self, patience: float = PATIENCE) -> None:
        """Put what is new into the folder; a disk that takes longer is not waited for.

        After `recall` it is safe inside a signal handler and while another call is under way: it waits for no
        lock of this process, and the files are whole at every moment.
        """
        if not self._faulty and (self._news or self._chosen):
            saving = Thread(target=self._save, args=(dict(self._news), self._chosen), daemon=True)
            try:
                saving.start()
            except RuntimeError:  # no thread to be had
                saving.run()
            else:
                saving.join(patience)

    def _save(self, news: "Places", chosen: "Choices | None") -> None:
        from briefing_tui.keeping.choices import keep_choices
        from briefing_tui.keeping.places import keep_places

        try:
            if news:
                self.notice = keep_places(self._folder, news.values(), _now()) or self.notice
            if chosen:
                self.notice = keep_choices(self._folder, chosen, _now()) or self.notice
        except OSError as fault:
            self._fail(fault)
            return
        for key, place in news.items():
            if self._news.get(key) is place:
                self._news.pop(key, None)

    def _fail(self, fault: OSError) -> None:
        self._faulty = True
        self.notice = f"places and settings are not kept: {clean_line(fault.strerror or str(fault))}"


def memory() -> Memory:
    """Return the memory in the platform's own folder."""
    return Memory(state_folder())


def with_choices(settings: Settings, named: frozenset[str], choices: "Choices | None") -> Settings:
    """Return settings with what was chosen in the app, but for those `named` in the configuration file."""
    if choices is None:
        return settings
    if choices.theme is not None and "theme" not in named:
        settings = replace(settings, theme=choices.theme)
    if choices.measure is not None and "measure" not in named:
        settings = replace(settings, measure=choices.measure)
    return settings


def _check(folder: str) -> None:
    """Raise `OSError` where nothing can be written to a folder that is, or is yet to be made."""
    while not os.path.lexists(folder):
        folder = os.path.dirname(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(0, "the folder for them cannot be written")


def _now() -> str:
    return datetime.now().strftime(_STAMP)
