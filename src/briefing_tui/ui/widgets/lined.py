"""A widget drawn by lines: what panes and the status line have in common."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Lined(Widget):
    """A widget without border or padding that works out each style once and keeps its lines itself."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        self._looks: dict[tuple[str, ...], Style] = {}
        super().__init__(id=id, classes=classes)

    def notify_style_update(self) -> None:
        """Forget looks worked out under the old styles."""
        self._looks.clear()
        super().notify_style_update()

    def style_of(self, looks: tuple[str, ...]) -> Style:
        """Return the style for looks laid over the widget's own, as the terminal may show it."""
        style = self._looks.get(looks)
        if style is None:
            style = self.rich_style
            for name in looks:
                style = style + self.get_component_rich_style(name, partial=True)
            for shade in self.get_line_filters():
                (segment,) = shade.apply([Segment(" ", style)], self.background_colors[1])
                style = segment.style or style
            self._looks[looks] = style
        return style

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines."""
        width = self.size.width
        strips = [self.render_line(y) for y in range(crop.y, crop.y + crop.height)]
        if crop.x == 0 and crop.width == width:
            return strips
        return [strip.crop(crop.x, crop.x + crop.width) for strip in strips]
