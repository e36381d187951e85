"""The running reference of a text: what was told so far, by grain."""

from briefing_tui.core.timeline.calendar import bounds, grain_of, told_in


class Memory:
    """What was told so far: the last value of each grain, the last of all, and where it stands."""

    def __init__(self) -> None:
        self.by_grain: dict[str, str] = {}
        self.recent = ""
        self.recent_at = 0

    def keep(self, value: str, at: int, *, forget: bool = False) -> None:
        """Take in a value told at a place, with its month and year; `forget` drops a day of another month."""
        day = value.split("T")[0]
        grain = grain_of(day)
        if not grain or grain in ("E", "C"):
            return
        if forget and grain in ("M", "S", "Y") and not self.by_grain.get("D", "").startswith(day[:7]):
            self.by_grain.pop("D", None)
        self.recent, self.recent_at = day, at
        self.by_grain[grain] = day
        span = bounds(day)
        if not span:
            self.by_grain["Y"] = day[:6]
            return
        self.by_grain["Y"] = told_in(span[0], "Y")
        if grain in ("D", "M"):
            self.by_grain["M"] = told_in(span[0], "M")
