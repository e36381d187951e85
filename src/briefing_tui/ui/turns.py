"""Input takes turns: a key is passed on when the one before it was answered, so that `/` can open a line
before what is typed into it comes, however fast. A crowd that nobody will want answered any more is dropped.
"""

from collections import deque
from collections.abc import Callable
from time import monotonic

from textual.events import Key, MouseUp
from textual.message import Message

CROWD = 32
"""Messages that wait their turn; those beyond are dropped: a key leant on is not answered minutes later."""
TYPED = 500
"""Letters for a text field that wait: as many as the longest line holds."""
BREATH = 32
"""Letters after which an answer is awaited even in a text field."""
PATIENCE = 0.5
"""Seconds after which an answer is taken for lost: a widget that went away in between gives none."""
GRACE = 0.02
"""Seconds left to a key for its frame before it is asked for an answer: that takes time."""
URGENT = frozenset({"q", "Q", "escape", "ctrl+c", "ctrl+z"})
"""Keys for which the crowd makes way."""


class Turns:
    """`send` passes a message on; `ask` calls back when all that was sent is answered; `later` after a time.

    `direct` says whether a message needs no turn: letters for a text field, which loses none.
    """

    def __init__(
        self,
        send: Callable[[Message], None],
        ask: Callable[[Callable[[], None]], None],
        later: Callable[[float, Callable[[], None]], object],
        direct: Callable[[Message], bool],
    ) -> None:
        self._send, self._ask, self._later, self._direct = send, ask, later, direct
        self._waiting: deque[Message] = deque()
        self._turn = self._sent = 0
        self._until = 0.0
        self._asked = False

    def take(self, message: Message) -> None:
        """Pass a message on now, or when its turn comes."""
        room = TYPED if len(self._waiting) >= CROWD and self._direct(message) else CROWD
        if len(self._waiting) < room or isinstance(message, MouseUp):
            self._waiting.append(message)
        elif isinstance(message, Key) and message.key in URGENT:
            self._waiting = deque([message])
        if monotonic() >= self._until:
            self._next()
        else:
            self._inquire(self._turn)

    def _next(self) -> None:
        """Pass on what waits, as far as nothing needs to be answered first."""
        self._until = 0.0
        while self._waiting:
            message = self._waiting.popleft()
            self._sent = self._sent + 1 if self._direct(message) else BREATH
            self._send(message)
            if self._sent >= BREATH:
                self._await_answer()
                return

    def _await_answer(self) -> None:
        self._turn, self._sent, self._asked = self._turn + 1, 0, False
        turn, self._until = self._turn, monotonic() + PATIENCE
        if self._waiting:
            self._inquire(turn)
        else:
            self._later(GRACE, lambda: self._inquire(turn))
        self._later(PATIENCE, lambda: self._answered(turn))

    def _inquire(self, turn: int) -> None:
        if turn == self._turn and self._until and not self._asked:
            self._asked = True
            self._ask(lambda: self._answered(turn))

    def _answered(self, turn: int) -> None:
        if turn == self._turn and self._until:
            self._next()
