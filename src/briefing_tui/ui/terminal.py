"""Our terminal driver: Textual's, but it leaves at once and never leaves the terminal raw.

What it adds: signals that would end the process restore the terminal first; a terminal that hangs up ends the
program instead of spinning; the size is the terminal’s own, whatever COLUMNS says; leaving waits for nobody.
"""

import os
import select
import selectors
import signal
import termios
from codecs import getincrementaldecoder
from contextlib import suppress
from time import monotonic
from typing import NoReturn

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.message_pump import MessagePump

from briefing_tui.ui.typed import Parser, wanted

_RESTORED = (
    "\x1b[?2026l\x1b[?2004l\x1b[?2048l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"
    "\x1b[?1004l\x1b[<u\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""Held-back output, reports (paste, size, mouse, focus) and the keyboard protocol off; the screen back."""
_OTHERWISE = ("KILL", "STOP", "TSTP", "CONT", "TTIN", "TTOU", "CHLD", "WINCH", "URG", "PIPE", "XFSZ")
_FAULTS = ("SEGV", "BUS", "FPE", "ILL")
_ENDING = signal.valid_signals() - {getattr(signal, f"SIG{name}", None) for name in (*_OTHERWISE, *_FAULTS)}
"""All that end a process but faults of the processor, into which a Python handler would return for ever."""
_TICK = 0.1
_BLOCK = 4096
_CROWD = 32
"""Keys not yet answered from which on others are dropped: a key leant on is not answered minutes later."""
_PATIENCE = 2.0
"""Seconds after which the answer is taken for lost: a widget that went away in between gives none."""
_URGENT = frozenset({"q", "Q", "escape", "ctrl+c", "ctrl+z"})


def write_soon(descriptor: int, data: bytes, seconds: float = 0.5) -> bytes:
    """Write to a descriptor that does not block, for a while where it is full; return what is left."""
    until = monotonic() + seconds
    while data and monotonic() < until:
        try:
            data = data[os.write(descriptor, data) :]
        except BlockingIOError:
            select.select([], [descriptor], [], 0.05)
    return data


class Terminal(LinuxDriver):
    """A terminal that is given back as it was found, however the program ends."""

    _waiting: int = 0
    _asked: float = 0.0

    def start_application_mode(self) -> None:
        """Take the terminal, and see to it that signals give it back."""
        for number in _ENDING:
            signal.signal(number, self._ended_by)
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it untyped

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again after Ctrl+Z; a stray signal would take it twice and never give it back."""
        if self._must_signal_resume:
            super()._sigcont_application()

    @property
    def _out(self) -> int:
        return self._file.fileno() if self._file else 2

    def _ended_by(self, number: int, _: object) -> None:
        self.leave(128 + number)

    def leave(self, code: int) -> NoReturn:
        """Give the terminal back and end the process at once; nothing is waited for.

        Safe inside a signal handler: it takes no lock and writes to the descriptor itself.
        """
        with suppress(OSError, ValueError):
            os.set_blocking(self._out, False)
            write_soon(self._out, _RESTORED.encode("ascii"))
        with suppress(termios.error, OSError):
            termios.tcflush(self.fileno, termios.TCIFLUSH)
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        with suppress(OSError, ValueError):
            os.set_blocking(self._out, True)
        os._exit(code)

    def _get_terminal_size(self) -> tuple[int, int]:
        for descriptor in (self.fileno, self._out):
            with suppress(OSError, ValueError):
                width, height = os.get_terminal_size(descriptor)
                if width > 0 and height > 0:
                    return width, height
        return 80, 24

    def run_input_thread(self) -> None:
        """Pass on what is typed until the terminal closes or the application ends."""
        parser = Parser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_TICK):
                    typed = self._read()
                    if not typed:
                        os.kill(os.getpid(), signal.SIGHUP)
                        return
                    text = wanted(decode(typed))
                    for event in parser.feed(text) if text else ():  # nothing would mean the end to it
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def process_message(self, message: Message) -> None:
        """Pass a message on, but for keys nobody will want answered by the time they would be."""
        if isinstance(message, Key | MouseScrollDown | MouseScrollUp) and not self._urgent(message):
            if self._waiting >= _CROWD and monotonic() - self._asked < _PATIENCE:
                return
            self._waiting += 1
            if self._waiting == 1 or self._waiting > _CROWD:
                self._waiting, self._asked = 1, monotonic()
                self._loop.call_soon_threadsafe(self._ask, 0)
        super().process_message(message)

    def _urgent(self, message: Message) -> bool:
        """Say whether a key is always passed on: those that leave, and what is typed into a text field."""
        if isinstance(message, Key) and message.key in _URGENT:
            return True
        focused = self._app.focused
        return focused is not None and focused.check_consume_key("a", "a")

    def _ask(self, hop: int) -> None:
        """Go through the queues a key goes through, behind the keys; back again, they have been answered."""
        screen = self._app.screen if self._app.screen_stack else self._app
        pumps: tuple[MessagePump, ...] = (self._app, self._app.focused or screen, screen, self._app)
        if hop == len(pumps):
            self._waiting = 0
        else:
            pumps[hop].call_later(self._ask, hop + 1)

    def _run_input_thread(self) -> None:
        """Read what is typed; a fault ends the program by its own way, not by a report with local values."""
        try:
            self.run_input_thread()
        except Exception as fault:
            self._app.call_from_thread(self._app._handle_exception, fault)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _BLOCK)
        except OSError:
            return b""
