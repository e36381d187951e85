"""Every key of the reader, once: bindings, help, README and user remapping come from this table."""

from msgspec import Struct


class Key(Struct, frozen=True):
    """One thing a key does: `id` for remapping, `keys` as Textual names them, `label` and `help` for people.

    `action` is the screen's action; several keys stand apart by commas.
    """

    id: str
    keys: str
    label: str
    help: str
    group: str
    action: str


KEYMAP: tuple[Key, ...] = (
    Key("pane.next", "tab,l", "Tab l", "next pane", "Panes", "pane(1)"),
    Key("pane.previous", "shift+tab,h", "Shift+Tab h", "previous pane", "Panes", "pane(-1)"),
    Key("pane.headlines", "1", "1", "headlines and outline", "Panes", "go_pane('headlines')"),
    Key("pane.section", "2", "2", "the text", "Panes", "go_pane('section')"),
    Key("pane.quotes", "3", "3", "quotations", "Panes", "go_pane('quotes')"),
    Key("pane.timeline", "4", "4", "timeline", "Panes", "go_pane('timeline')"),
    Key("pane.zoom", "z", "z", "zoom the pane, and back", "Panes", "zoom"),
    Key(
        "measure.narrower", "minus", "-", "narrower lines; in the timeline: zoom out", "Panes", "measure(-4)"
    ),
    Key(
        "measure.wider",
        "plus,equals_sign",
        "+",
        "wider lines; in the timeline: zoom in",
        "Panes",
        "measure(4)",
    ),
    Key("move.down", "j,down", "j ↓", "down a line or row", "Move", "move(1)"),
    Key("move.up", "k,up", "k ↑", "up a line or row", "Move", "move(-1)"),
    Key("move.half_down", "ctrl+d", "Ctrl+d", "half a page down", "Move", "half(1)"),
    Key("move.half_up", "ctrl+u", "Ctrl+u", "half a page up", "Move", "half(-1)"),
    Key("move.page_down", "space,pagedown", "Space PgDn", "a page down", "Move", "page(1)"),
    Key("move.page_up", "b,pageup", "b PgUp", "a page up", "Move", "page(-1)"),
    Key("move.top", "g,home", "g Home", "to the top", "Move", "edge(-1)"),
    Key("move.end", "G,end", "G End", "to the end", "Move", "edge(1)"),
    Key("jump.next_section", "right_square_bracket", "]", "next section", "Jump", "section(1)"),
    Key("jump.previous_section", "left_square_bracket", "[", "previous section", "Jump", "section(-1)"),
    Key("jump.next_quote", "right_parenthesis", ")", "next quotation", "Jump", "quote(1)"),
    Key("jump.previous_quote", "left_parenthesis", "(", "previous quotation", "Jump", "quote(-1)"),
    Key("jump.next_event", "greater_than_sign", ">", "next dated event", "Jump", "event(1)"),
    Key("jump.previous_event", "less_than_sign", "<", "previous dated event", "Jump", "event(-1)"),
    Key("jump.next_article", "J", "J", "next article", "Jump", "article(1)"),
    Key("jump.previous_article", "K", "K", "previous article", "Jump", "article(-1)"),
    Key("jump.enter", "enter", "Enter", "to the place in the text", "Jump", "choose"),
    Key("jump.back", "ctrl+o,backspace", "Ctrl+o", "back along the trail", "Jump", "back"),
    Key("search.open", "slash", "/", "search, lit in every pane while typing", "Search", "search"),
    Key("search.next", "n", "n", "next match", "Search", "hit(1)"),
    Key("search.previous", "N", "N", "previous match", "Search", "hit(-1)"),
    Key("search.clear", "escape", "Esc", "clear search, filters and light", "Search", "clear"),
    Key("filter.words", "quotation_mark", '"', "filter quotations by word", "Search", "filter('words')"),
    Key("filter.speaker", "at", "@", "filter quotations by speaker", "Search", "filter('speaker')"),
    Key("filter.list", "ampersand", "&", "filter the focused list", "Search", "filter('list')"),
    Key("filter.status", "f", "f", "only planned, ongoing, denied … events, in turn", "Search", "status"),
    Key("filter.section", "F", "F", "only the section being read, in both lists", "Search", "section_only"),
    Key(
        "show.everything", "v", "v", "also show what is no speech, and carried dates", "Search", "everything"
    ),
    Key("act.copy", "y", "y", "copy", "Act", "copy"),
    Key("act.cite", "Y", "Y", "copy as citation", "Act", "cite"),
    Key("act.open", "o", "o", "open the article in a browser", "Act", "open"),
    Key("act.fetch", "r", "r", "fetch the whole article where a feed gives a summary", "Act", "fetch"),
    Key("act.links", "semicolon", ";", "links of the text in view", "Act", "links"),
    Key("act.date", "D", "D", "set the publication date", "Act", "date"),
    Key("meta.help", "question_mark,f1", "?", "this help", "Meta", "help"),
    Key("meta.palette", "colon,ctrl+p", ": Ctrl+p", "command palette", "Meta", "palette"),
    Key("meta.theme", "t", "t", "choose a theme", "Meta", "theme"),
    Key("meta.back", "q", "q", "back, then quit", "Meta", "leave"),
    Key("meta.quit", "Q", "Q", "quit", "Meta", "quit"),
)

SEARCH_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "keep the search, close its line"),
    ("search.clear", "give it up"),
    ("F2 Alt+w", "whole words"),
    ("F3 Alt+r", "regular expression"),
    ("Ctrl+u", "empty the line"),
)
"""Keys that hold while the search line is open, as the help shows them; one of the table by its id."""

MARKS: tuple[tuple[str, str], ...] = (
    ("~ name", "a speaker who is not certain"),
    ("~ date", "inferred from around the words, left partly open, or only approximate"),
    ("“2 ◷4", "quotations and dates of a section, in the outline"),
    ("3×", "events of a month or year, in the timeline when zoomed out"),
    ("▎ at the left", "a row whose words are in view in the text"),
)
"""What stands for something on the screen, as the help explains it."""

PRESETS: dict[str, dict[str, str]] = {
    "default": {},
    "newsboat": {
        "act.links": "u,semicolon",
        "jump.previous_article": "K,p",
    },
    "less": {
        "move.down": "j,down,e,ctrl+e,ctrl+n,ctrl+j",
        "move.up": "k,up,y,ctrl+y,ctrl+k",
        "move.page_down": "space,pagedown,f,ctrl+f,ctrl+v",
        "move.page_up": "b,pageup,w,ctrl+b",
        "move.half_down": "d,ctrl+d",
        "move.half_up": "u,ctrl+u",
        "filter.status": "s",
        "filter.section": "S",
        "act.copy": "c",
        "act.cite": "C",
    },
}
"""Named sets of keys; what a set leaves out is as in `KEYMAP`."""
