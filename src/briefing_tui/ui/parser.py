"""From what a terminal sends to keys, pastes and the mouse: whole sequences, clean text, no floods."""

from collections.abc import Generator, Iterator
from time import monotonic

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

from briefing_tui.core.text.clean import REFUSED, clean
from briefing_tui.ui.typed import LEAVING, LEFT, OPEN, wanted

BEGIN, END = "\x1b[200~", "\x1b[201~"
LONGEST = 4000
"""Characters kept of a paste: every line one may type on holds fewer."""
PAUSE = 0.15
"""Seconds of silence after which what was begun is taken for cut short, and a leaving key for itself."""
ALONE = 0.45 * constants.ESCAPE_DELAY
"""Seconds of silence after which an escape stands alone; what follows in the same breath belongs to it."""
CLOSED = 1.0
"""Seconds of silence after which a paste is taken for ended, though the terminal did not say so."""
IDLE = 0.25
"""Seconds between two looks where nothing is open: suspending waits for one at most."""
NOTABLE = 64
"""Characters held of a sequence without an end; every key has fewer."""

Rest = Generator[Message, None, str]
"""Yields events, returns what is left of the text."""


class Parser(XTermParser):
    """Textual's parser behind a gate, which needs to see no sequence cut in two, no string and no paste."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._held = ""
        self._pasted: str | None = None
        self._swallowing = False
        self._heard = 0.0

    def feed(self, data: str) -> Iterator[Message]:
        """Yield what was typed."""
        yield from self._hear(data)
        text, self._held = self._held + data, ""
        while text:
            if self._pasted is not None:
                text = yield from self._into_paste(text, self._pasted)
            elif self._swallowing:
                text = self._out_of_string(text)
            else:
                text = yield from self._into_keys(text)

    @property
    def patience(self) -> float:
        """Seconds to wait for more before the next look at the clock; where nothing waits, rarely."""
        if self._held:
            return ALONE * 1.1
        open_ended = self._swallowing or self._pasted is not None or self._timeout_time is not None
        return PAUSE / 2 if open_ended else IDLE

    def tick(self) -> Iterator[Message]:
        """Yield what only time tells: a lone escape, keys that looked like more, the end of a paste."""
        silence = monotonic() - self._heard
        if self._pasted is not None:
            if silence > CLOSED:
                yield from self._paste(self._pasted)
        elif self._swallowing or self._held:
            escapes = len(self._held) * (not self._held.strip("\x1b"))
            if silence > (ALONE if escapes else PAUSE):
                held = self._dropped()
                yield from (events.Key("escape", "\x1b") for _ in range(escapes))
                if len(held) == 2 and not escapes:
                    yield from self._sequence_to_key_events(held[1], alt=True)
        yield from super().tick()

    def _dropped(self) -> str:
        held, self._held, self._swallowing = self._held, "", False
        return held

    def _hear(self, data: str) -> Iterator[Message]:
        """Take a key that leaves, alone after a silence, for that key, whatever it would be a part of."""
        silence, self._heard = monotonic() - self._heard, monotonic()
        if silence > PAUSE and (data in LEAVING or data == "\x1b"):
            if self._pasted is not None:
                yield from self._paste(self._pasted)
            self._dropped()

    def _into_keys(self, text: str) -> Rest:
        typed, begin, rest = text.partition(BEGIN)
        started = OPEN.search(typed)
        begun = started[0] if started else ""
        typed = typed.removesuffix(begun)
        if begin:
            self._pasted = ""
        elif begun:
            self._swallowing = len(begun) > 2 and begun[1] in "]PX^_"
            self._held = "\x1b" * begun.endswith("\x1b") if self._swallowing else begun[:NOTABLE]
        yield from self._keys(wanted(typed))
        return rest

    def _keys(self, typed: str) -> Iterator[Message]:
        """Yield the keys typed; one that leaves, read in one go with the escape before it, is both."""
        first, *others = LEFT.split(typed)
        yield from self._plain_keys(first)
        for part in others:
            yield events.Key("escape", "\x1b")
            yield from self._plain_keys(part)

    def _plain_keys(self, typed: str) -> Iterator[Message]:
        for event in super().feed(typed) if typed else ():  # nothing would mean the end to it
            character = event.character or "" if isinstance(event, events.Key) else ""
            if character.isascii() or clean(character) not in ("", REFUSED):
                yield event

    def _out_of_string(self, text: str) -> str:
        """Return what follows a control string; an escape that does not end it breaks it off."""
        ends = [at for at in (text.find("\x07"), text.find("\x1b")) if at >= 0]
        if not ends:
            return ""
        at = min(ends)
        if text[at:] == "\x1b":
            self._held = "\x1b"
            return ""
        self._swallowing = False
        return text[at + 1 :] if text[at] == "\x07" else text[at:].removeprefix("\x1b\\")

    def _into_paste(self, text: str, pasted: str) -> Rest:
        inside, end, rest = text.partition(END)
        if not end:
            held = next((n for n in range(len(END) - 1, 0, -1) if text.endswith(END[:n])), 0)
            inside, self._held = inside[: len(inside) - held], END[:held]
        self._pasted = pasted + inside[: LONGEST - len(pasted)]
        if end:
            yield from self._paste(self._pasted)
        return rest

    def _paste(self, pasted: str) -> Iterator[Message]:
        self._pasted, self._held = None, ""
        text = clean(pasted)
        if text:
            yield events.Paste(text)

    def _parse_extended_key(  # type: ignore[override]  # a cache of Textual, which faults need not
        self, sequence: str
    ) -> list[events.Key] | None:
        """Return the keys of a sequence; a number no key has would end the application."""
        try:
            return super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]
