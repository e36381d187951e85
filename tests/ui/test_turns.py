"""Input takes turns."""

from collections.abc import Callable

import pytest
from textual.events import Key, MouseUp
from textual.message import Message

from briefing_tui.ui import turns as timing
from briefing_tui.ui.turns import CROWD, GRACE, PATIENCE, TYPED, Turns


class Loop:
    """An application that answers when told to, and a clock."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.sent, self.field = 10.0, [], False  # type: tuple[float, list[str], bool]
        self.questions: list[Callable[[], None]] = []
        self.timers: list[Callable[[], None]] = []
        self.graces: list[Callable[[], None]] = []
        monkeypatch.setattr(timing, "monotonic", lambda: self.now)
        self.turns = Turns(
            self._send,
            self.questions.append,
            lambda seconds, call: (self.graces if seconds == GRACE else self.timers).append(call),
            lambda message: self.field and isinstance(message, Key) and message.is_printable,
        )

    def _send(self, message: Message) -> None:
        self.sent.append(message.key if isinstance(message, Key) else type(message).__name__)

    def type(self, keys: str) -> None:
        for key in keys:
            self.turns.take(Key(key, key))

    def answer(self) -> None:
        graces, self.graces[:] = list(self.graces), []
        for grace in graces:
            grace()
        questions, self.questions[:] = list(self.questions), []
        for question in questions:
            question()


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Loop:
    return Loop(monkeypatch)


def test_the_next_key_waits_for_the_answer_to_the_one_before(loop: Loop) -> None:
    loop.type("abc")
    assert loop.sent == ["a"]
    loop.answer()
    assert loop.sent == ["a", "b"]
    loop.answer()
    loop.answer()
    assert loop.sent == ["a", "b", "c"]
    loop.type("d")
    assert loop.sent == ["a", "b", "c", "d"]


def test_a_key_alone_is_asked_for_an_answer_only_when_its_frame_is_out(loop: Loop) -> None:
    loop.type("a")
    assert not loop.questions
    loop.type("b")
    assert len(loop.questions) == 1
    loop.answer()
    assert loop.sent == ["a", "b"]
    assert not loop.questions
    loop.answer()
    assert not loop.questions
    loop.type("c")
    assert loop.sent == ["a", "b", "c"]


def test_a_field_that_opens_meanwhile_gets_all_letters_at_once(loop: Loop) -> None:
    loop.type("/queen")
    assert loop.sent == ["/"]
    loop.field = True
    loop.answer()
    assert "".join(loop.sent) == "/queen"


def test_an_answer_that_never_comes_is_waited_for_a_while(loop: Loop) -> None:
    loop.type("ab")
    loop.timers.pop()()
    assert loop.sent == ["a", "b"]
    loop.type("c")
    loop.now += PATIENCE
    loop.type("d")
    assert loop.sent == ["a", "b", "c"]


def test_an_answer_too_late_lets_nothing_through_twice(loop: Loop) -> None:
    loop.type("abc")
    loop.timers.pop()()
    old, new = loop.questions
    old()
    assert loop.sent == ["a", "b"]
    new()
    new()
    assert loop.sent == ["a", "b", "c"]


def test_a_crowd_is_cut_and_makes_way_for_what_leaves(loop: Loop) -> None:
    loop.type("a" * 1000)
    loop.turns.take(Key("q", "q"))
    loop.answer()
    assert loop.sent == ["a", "q"]
    loop.type("b" * 1000)
    for _ in range(2000):
        loop.answer()
    assert loop.sent.count("b") == CROWD + 1 - 1  # one was on its way, and q had to be answered first


def test_letters_for_a_field_are_kept_up_to_a_line(loop: Loop) -> None:
    loop.field = True
    loop.type("x" * 5000)
    for _ in range(5000):
        loop.answer()
    assert 32 <= len(loop.sent) <= TYPED + CROWD


def test_a_button_let_go_is_never_dropped(loop: Loop) -> None:
    loop.type("a" * 100)
    loop.turns.take(MouseUp(None, 1, 1, 0, 0, 1, False, False, False))
    for _ in range(200):
        loop.answer()
    assert loop.sent[-1] == "MouseUp"
