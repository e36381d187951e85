"""Our terminal driver: Textual's, but it leaves at once and never leaves the terminal raw.

What it adds: signals that would end the process restore the terminal first; a terminal that hangs up ends the
program instead of spinning; the size is the terminal’s own, whatever COLUMNS says; leaving waits for nobody.
"""

import asyncio
import os
import resource
import selectors
import signal
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import TextIOWrapper
from threading import Thread
from typing import NoReturn, cast

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.drivers.linux_driver import LinuxDriver
from textual.events import InputEvent, Key, Paste
from textual.message import Message
from textual.message_pump import MessagePump

from briefing_tui.ui import taken
from briefing_tui.ui.outlet import Outlet
from briefing_tui.ui.parser import Parser
from briefing_tui.ui.turns import Turns

_STARVED = 3
"""What the process exits with where there is too little of everything for a screen."""
_RESERVE = 4 << 20
"""Bytes kept, untouched, so that there is room to say that there is none."""
_BLOCK = 4096
_COPY, _STRING_ENDS = "\x1b]52;", b"\x1b\\"
"""How the sequence begins that fills the clipboard, the longest there is, and what ends it if it was cut."""


class Terminal(LinuxDriver):
    """A terminal that is given back as it was found, however the program ends."""

    _standing: bool = False
    """Whether the second screen is there already, with the first frame on it."""
    _watched: bool = False
    """Whether faults that somebody sends are waited for."""
    _early: list[Message] | None = None
    """What was typed before the reader stands."""
    _turns: Turns | None = None
    _reserve = b""
    _way: int | None = None
    """The descriptor over which the terminal is given back."""
    _string = b""
    """What ends a sequence that may still be on its way."""
    _frame: str | None = None
    """What there is of a frame: it goes out in one go."""
    _outlet: Outlet | None = None

    def start_application_mode(self) -> None:
        """Take the terminal, and see to it that signals give it back."""
        for number in taken.ending_signals():
            signal.signal(number, self._ended_by)
        try:
            self._begin()
        except (MemoryError, RuntimeError, OSError):  # no thread, which is said as a RuntimeError
            self.starve()
        before = taken.handed_over()
        if before is not None:
            self.attrs_before = before.attributes

    def _begin(self) -> None:
        self._reserve = bytes(_RESERVE)  # which, unlike a bytearray, the system need not have at once
        _share_heap()
        self._loop.set_exception_handler(self._unhandled)
        if not self._watched:
            self._watched = True
            self._watch_for_faults()
        if self._outlet is None and self._file is not None:
            self._outlet = Outlet(self._file)
            self._file = cast(TextIOWrapper, self._outlet)  # as much of one as the writing thread needs
        self._standing = taken.held is not None
        self._early = [] if self._writer_thread is None else None
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it untyped

    def write(self, data: str) -> None:
        """Write to the terminal; the second screen is not switched to where it is there already."""
        if self._standing and data == taken.ALTERNATE:
            self._standing = False
            return
        if data.startswith(_COPY):
            self._string = _STRING_ENDS
        if data == SYNC_START:
            self._frame = ""
        if self._frame is not None:
            self._frame += data
            if data != SYNC_END:
                return
            data, self._frame = self._frame, None
            if self._outlet is not None and not (data := self._outlet.at_once(data)):
                return
        if self._outlet is not None:
            self._outlet.give()
        super().write(data)

    @property
    def _takes_terminal(self) -> bool:
        """Whether the terminal is in our hands: neither begun in the background nor stopped by Ctrl+Z."""
        return self._writer_thread is not None and not self._must_signal_resume

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal, again or at last; a stray signal would take it twice and never give it back."""
        if not self._takes_terminal:
            super()._sigcont_application()

    def stop_application_mode(self) -> None:
        """Give the terminal back for a while, also in the midst of a frame."""
        self._frame = None
        super().stop_application_mode()

    @property
    def _out(self) -> int:
        return self._file.fileno() if self._file else 2

    def _ended_by(self, number: int, _: object) -> None:
        if self._way is not None:
            return  # another signal was faster, and is about to end it
        keep = getattr(self._app, "keep", None)  # our application's; this module knows none of its own
        if keep is not None:
            keep()
        self.leave(128 + number)

    def leave(self, code: int, words: bytes = b"") -> NoReturn:
        """Give the terminal back, say a line where there is one, and end the process; nothing is waited for.

        Safe inside a signal handler: it takes no lock and writes to the descriptor itself. Where the terminal
        is in another's hands, it stays as it is.
        """
        if self._takes_terminal or taken.held is not None:
            self._give_back(words)
        elif words:
            taken.write_at_once(self._out, words)
        os._exit(code)

    def _give_back(self, words: bytes) -> None:
        taken.stay_awake()
        before = taken.held.attributes if taken.held is not None else self.attrs_before
        alone = self._alone()
        taken.write_at_last(alone, self._string + taken.RESTORED)
        with suppress(termios.error, OSError):
            termios.tcflush(self.fileno, termios.TCIFLUSH)
            if before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, before)
        if words:
            taken.write_at_once(alone, words)

    def starve(self) -> NoReturn:
        """End the process for want of memory, from any thread: nothing begun now would be finished."""
        self._reserve = b""
        self.leave(_STARVED, b"briefing: there is not enough memory for a screen\n")

    def _unhandled(self, _: object, context: dict[str, object]) -> None:
        """Hear of what went wrong in the loop, where Python would write a report across the screen."""
        if isinstance(context.get("exception"), MemoryError):
            self.starve()

    def _alone(self) -> int:
        """Return a way to the terminal that is ours alone: what the writing thread still has goes nowhere.

        Where that thread waits for a terminal to read, it is woken, for it keeps others from writing.
        """
        if self._way is not None:
            return self._way
        try:
            self._way = os.dup(self._out)
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out)
        except OSError:
            return self._out if self._way is None else self._way
        writer = self._writer_thread
        if writer is not None and writer.ident is not None and writer.is_alive():
            with suppress(OSError):
                signal.pthread_kill(writer.ident, signal.SIGCONT)
        return self._way

    def _watch_for_faults(self) -> None:
        """Give the terminal back when somebody sends what the processor sends for faults.

        A Python handler would return into a real fault for ever. Blocked, a sent one waits for the thread
        that asks for it, and a real one ends the process, as it must.
        """
        sent = taken.signals(taken.FAULTS)
        faults = {number for number in sent if signal.getsignal(number) is signal.SIG_DFL}
        signal.pthread_sigmask(signal.SIG_BLOCK, faults)
        Thread(target=lambda: self.leave(128 + signal.sigwait(faults)), daemon=True).start()

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
                if selector.select(parser.patience):
                    typed = self._read()
                    if not typed:
                        os.kill(os.getpid(), signal.SIGHUP)
                        return
                    for event in parser.feed(decode(typed)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def open_to_keys(self) -> None:
        """Pass on what was typed before there was anybody to answer it, and from now on at once."""
        early, self._early = self._early or [], None
        for message in early:
            self._take(message)

    def process_message(self, message: Message) -> None:
        """Pass a message on; what is typed and clicked waits its turn."""
        if isinstance(message, InputEvent | Paste):
            self._loop.call_soon_threadsafe(self._take, message)
        else:
            super().process_message(message)

    def _take(self, message: Message) -> None:
        """Give a message its turn, or keep it until somebody can answer it; in the loop's thread."""
        if self._early is not None:
            self._early.append(message)
            return
        if self._turns is None:
            self._turns = Turns(super().process_message, self._ask, self._loop.call_later, self._direct)
        self._turns.take(message)

    def send_message(self, message: Message) -> None:
        """Send a message to the application; from its own thread at once, so that an answer comes after."""
        if self._loop is asyncio._get_running_loop():
            self._app.post_message(message)
        else:
            super().send_message(message)

    def _direct(self, message: Message) -> bool:
        """Say whether a message is a letter for a text field."""
        focused = self._app.focused
        if focused is None or not isinstance(message, Key):
            return False
        return message.is_printable and focused.check_consume_key(message.key, message.character)

    def _ask(self, answered: Callable[[], None]) -> None:
        """Go through the queues a key goes through, behind it; back again, it has been answered.

        Twice: what answers a key is often a message (Enter in a text field), which follows one queue behind.
        """

        def go(pumps: Sequence[MessagePump]) -> None:
            if pumps:
                pumps[0].call_later(go, pumps[1:])
            else:
                answered()

        def follow() -> None:
            screen = self._app.screen if self._app.screen_stack else self._app
            go(2 * list((self._app.focused or screen).ancestors_with_self))

        self._app.call_later(follow)

    def _run_input_thread(self) -> None:
        """Read what is typed; a fault ends the program by its own way, not by a report with local values."""
        try:
            self.run_input_thread()
        except MemoryError:
            self.starve()
        except Exception as fault:
            with suppress(RuntimeError):  # there is no loop any more
                self._loop.call_soon_threadsafe(self._app._handle_exception, fault)  # who ends waits for us

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _BLOCK)
        except OSError:
            return b""


def _share_heap() -> None:
    """Let threads share one heap where memory is limited: each would set 64 MB apart for its own."""
    if resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY:
        from briefing_tui.desk.frugal import be_frugal

        be_frugal()
