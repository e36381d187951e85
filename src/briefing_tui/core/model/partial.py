"""What was found of an article so far."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # who asks for one kind of finding does not wait for the other's classes
    from briefing_tui.core.model.event import Event
    from briefing_tui.core.model.quote import Quote


class Partial(NamedTuple):
    """Findings since the last partial, and the `share` of the work, 0 to 1, that is done.

    Quotations stand with their speakers as mentioned, events in the order of the text: which of them are one,
    and who is who, is known only at the end.
    """

    share: float
    quotes: "tuple[Quote, ...]" = ()
    events: "tuple[Event, ...]" = ()
