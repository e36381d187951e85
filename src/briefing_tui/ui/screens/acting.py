"""What the reader does with what it shows: copy, cite, open, choose what is listed, leave."""

from __future__ import annotations

from msgspec.structs import replace

from briefing_tui.core.model.article import Section
from briefing_tui.core.model.event import Event, EventStatus
from briefing_tui.errors import BriefingError
from briefing_tui.ui.messages import Left
from briefing_tui.ui.panes.rows import RowsPane
from briefing_tui.ui.render.citation import citation, paragraph_at, words_of
from briefing_tui.ui.render.links import links_in
from briefing_tui.ui.render.quote_rows import Utterance, utterances
from briefing_tui.ui.screens.jumping import Jumping

MOST_COPIED = 75_000
"""Characters put on the clipboard at most: terminals take little more, and it all goes through their line."""


class Acting(Jumping):
    """The part of the reader screen that acts."""

    def action_status(self) -> None:
        """Show the events of the next status only, after the last all of them."""
        article = self.reading.article
        here = {event.status for event in article.events} if article else set()
        order = (None, *(status for status in EventStatus if status in here))
        at = order.index(self.reading.event_status) if self.reading.event_status in order else 0
        status = order[(at + 1) % len(order)]
        self.reading = replace(self.reading, event_status=status)
        self.say(f"events: {status.value if status else 'all'}")

    def action_section_only(self) -> None:
        """Show only the quotations and events of the section being read, or all again."""
        self.reading = replace(self.reading, section_only=not self.reading.section_only)
        self.say("only the section being read" if self.reading.section_only else "all sections")

    def _finding(self) -> object:
        """Return what copying is about: the row under the cursor, what is lit, or the paragraph read."""
        pane, article = self.focused_pane, self.reading.article
        if isinstance(pane, RowsPane) and pane.current is not None:
            key = pane.current.key
            if isinstance(key, Section) and key.heading is None:
                return key.body
            return pane.current.target if not isinstance(key, Utterance | Event) else key
        if article is None:
            return None
        if self.reading.light is not None:
            lit = self.reading.light.span
            said = (u for u in utterances(article.quotes, with_scare=True) if u.head.span == lit)
            return next(said, lit)
        return paragraph_at(article, self.reading.place)

    def action_copy(self) -> None:
        """Copy the words."""
        self._copy(cite=False)

    def action_cite(self) -> None:
        """Copy the words with who, where and when."""
        self._copy(cite=True)

    def _copy(self, cite: bool) -> None:
        article = self.reading.article
        text = (citation if cite else words_of)(article, self._finding()) if article else ""
        if not text:
            self.say("nothing to copy here")
            return
        self.app.copy_to_clipboard(text[:MOST_COPIED])
        how = " as citation" if cite else ""
        part = "" if len(text) <= MOST_COPIED else f" (the first {MOST_COPIED:,} characters)"
        self.say(f"copied{how}{part}: {text[:300]}"[:300])

    def action_open(self) -> None:
        """Open the article's address in a browser."""
        article = self.reading.article
        url = article.document.provenance.url if article else ""
        self.open_address(url, "this article has no address")

    def open_address(self, url: str, otherwise: str) -> None:
        """Open an address in a browser, or say why not."""
        from briefing_tui.desk.open_link import open_link

        if not url:
            self.say(otherwise)
            return
        try:
            self.say(f"opening {open_link(url)}")
        except BriefingError as fault:
            self.say(str(fault))

    def action_fetch(self) -> None:
        """Fetch the whole article where only its summary is at hand."""
        volume = self.reading.volume
        if volume is None or not volume.link:
            self.say("the whole article is here")
            return
        self.say(f"fetching {volume.link} ({self.cap('search.clear')} gives up)")
        self._attend(fetch=True)

    def action_links(self) -> None:
        """List the links of the text in view."""
        from briefing_tui.ui.screens.listing import LinksScreen

        article = self.reading.article
        links = links_in(article, self.reading.view) if article else ()
        if not links:
            self.say("no links in view")
            return
        self.app.push_screen(LinksScreen(links), self._open_chosen)

    def _open_chosen(self, url: str | None) -> None:
        if url:
            self.open_address(url, "")

    def action_help(self) -> None:
        """Show the keys."""
        from briefing_tui.ui.screens.listing import HelpScreen

        self.app.push_screen(HelpScreen(self.caps))

    def action_palette(self) -> None:
        """Open the command palette."""
        self.app.action_command_palette()

    def action_theme(self) -> None:
        """Choose a theme."""
        self.app.action_change_theme()

    def action_quit(self) -> None:
        """Leave the program."""
        self.post_message(Left())
