"""A widget drawn by lines: what panes and the status line have in common."""

from rich.segment import Segment
from rich.style import Style
from textual.css.styles import RenderStyles, RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class Body(Widget):
    """A widget that does not scroll: a new size is laid out once."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Take a size; that there would be more to show in it is no reason to lay out all again."""
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Lined(Body):
    """A widget without border or padding that works out each style once and keeps its lines itself.

    Textual works out the styles of all component classes whenever the sheets are applied: a sixth of the time
    from here to the first frame. Here each is worked out when something is first drawn in it.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        self._looks: dict[tuple[str, ...], Style] = {}
        self._placing = False
        super().__init__(id=id, classes=classes)

    def stand(self, sheet: Stylesheet, known: dict[tuple[object, ...], RulesMap]) -> None:
        """Take from the style sheet where to stand, as it is for the screen's present classes.

        Looks do not depend on those; to work all of them out would take the time of several frames.
        """
        self._placing = True
        try:
            sheet.apply(self, cache=known)
        finally:
            self._placing = False

    @classmethod
    def _get_component_classes(cls) -> frozenset[str]:  # type: ignore[override]  # Textual keeps it by a decorator
        """Return no class that is to be worked out beforehand."""
        return frozenset()

    def get_component_styles(self, *names: str) -> RenderStyles:
        """Return the styles of component classes; KeyError for one that the widget does not have."""
        for name in names:
            if name not in self._component_styles and name in super()._get_component_classes():
                part = DOMNode(classes=name)
                part._attach(self)
                self.app.stylesheet.apply(part)
                self._component_styles[name] = part.styles
        return super().get_component_styles(*names)

    def notify_style_update(self) -> None:
        """Forget looks worked out under the old styles."""
        if not self._placing:
            self._looks.clear()
            self._component_styles.clear()
        super().notify_style_update()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw anew; no sheet asks who has the keys, so that none is looked through for it."""
        self.refresh()

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
