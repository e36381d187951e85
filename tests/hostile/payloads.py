"""Text that wants to be more than text: each payload carries a canary no honest output has."""

ESCAPES = {
    "colour": "\x1b[7331m",
    "erase": "\x1b[2;7331J",
    "move": "\x1b[7331;7331H",
    "reset": "\x1bc",
    "other screen": "\x1b[?1049;7331l",
    "where is the cursor": "\x1b[6n",
    "who are you": "\x1b[c",
    "title": "\x1b]0;KANARI\x07",
    "title, ended by ST": "\x1b]2;KANARI\x1b\\",
    "title asked back": "\x1b[21t",
    "link": "\x1b]8;;http://kanari.example\x1b\\here\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;S0FOQVJJ\x07",
    "clipboard asked": "\x1b]52;c;?\x07",
    "palette": "\x1b]4;1;?\x07",
    "notification": "\x1b]9;KANARI\x07\x1b]777;notify;KANARI;x\x07",
    "a picture": "\x1b]1337;File=inline=1:S0FOQVJJ\x07",
    "unfinished string": "\x1b]52;c;KANARI",
    "device control": "\x1bP+q4b414e415249\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0KANARI\x1b\\",
    "application": "\x1b_GKANARI\x1b\\",
    "privacy": "\x1b^KANARI\x1b\\",
    "start of string": "\x1bXKANARI\x1b\\",
    "character set": "\x1b(0\x0e",
    "keypad": "\x1b=",
    "eight bit sequence": "\x9b7331m",
    "eight bit string": "\x9d52;c;S0FOQVJJ\x9c",
    "eight bit device control": "\x90KANARI\x9c",
    "eight bit rest": "\x84\x85\x88\x8d\x8e\x8f\x98\x9a\x9e\x9f",
    "nothing": "a\x00b",
    "controls": "\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f",
    "other controls": "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f\x7f",
    "return": "safe\roverwritten",
    "a lone escape": "\x1b",
    "escape twice": "\x1b\x1b[7331m",
    "hidden in itself": "\x1b\x1b[7331m[7331m",
}
"""What acts on a terminal that is sent it."""

INVISIBLE = {
    "override": "abc\u202edef\u202c",
    "embedding": "abc\u202adef\u202bghi\u202c",
    "isolate": "abc\u2066def\u2067ghi\u2068jkl\u2069",
    "arabic mark": "a\u061cb",
    "zero width": "a\u200bb\u2060c\ufeffd",
    "soft hyphen": "hy\u00adphen",
    "separators": "a\u2028b\u2029c",
    "fillers": "a\u115f\u1160\u3164\uffa0b",
    "tags": "a\U000e0041\U000e0042\U000e007fb",
    "annotation": "a\ufff9b\ufffac\ufffb",
    "operators": "a\u2061\u2062\u2063\u2064b",
    "deprecated": "a\u206a\u206b\u206c\u206d\u206e\u206fb",
    "musical": "a\U0001d173\U0001d17ab",
    "shorthand": "a\U0001bca0\U0001bca3b",
}
"""What steers or hides text without being seen."""

WIDTHS = {
    "tower": "e" + "\u0301" * 200,
    "marks of all sorts": "a" + "\u0301\u0489\u20dd\u0f7c" * 50,
    "wide": "東京タワー、大阪",
    "half and full": "ｱｲｳＡＢＣ",
    "family": "👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈",
    "flags": "🇫🇷🇩🇪 🇫",
    "skin": "👍🏽👋🏿",
    "joiners alone": "\u200d\u200d\u200da\u200c",
    "selectors": "☂\ufe0e☂\ufe0f a\ufe0f\ufe0f\ufe0f",
    "ligature": "\ufdfd\ufdfa",
    "long dash": "⸻⸺꧅",
    "arabic": "مرحبا بالعالم",
    "indic": "नमस्ते দুনিয়া க்ஷ",
    "thai": "ก็ดี่ ที่นี่",
    "hangul pieces": "\u1112\u1161\u11ab\u1100\u1161",
    "ambiguous": "±§¶·×÷ΑΒΓ①②■□",
    "private": "\ue000\uf8ff\U000f0000",
    "no character": "\ufffe\uffff\U0001ffff\u0378",
    "tab": "a\tb\t\tc",
    "braille blank": "\u2800\u2800",
}
"""What a terminal, a library and a reader count differently."""

MARKUP = {
    "closing": "[/]",
    "closing a path": "[/path/to/file]",
    "colour name": "[red on blue]red[/red on blue]",
    "bold": "[b]bold[/b]",
    "unfinished": "[bold",
    "opened only": "[",
    "a quote": '["]',
    "action": "[@click=app.quit]click here[/]",
    "action with words": "[@click=app.simulate_key('Q')]press[/]",
    "bell": "[@click=app.bell]ring[/@click=app.bell]",
    "web link": "[link=http://kanari.example]here[/link]",
    "file link": "[link=file:///etc/passwd]here[/link]",
    "emoji name": ":warning: :bomb:",
    "escaped": "\\[b]\\\\[/b]",
    "variable": "$text $error {text} %s %(x)s",
    "nested": "[[b]][[[/]]]",
    "colour code": "[#ff0000]x[/] [rgb(1,2,3)]y[/]",
    "empty": "[] [ ] [=] [@]",
}
"""What Rich and Textual would take for instructions."""

ALL = ESCAPES | INVISIBLE | WIDTHS | MARKUP
assert len(ALL) == len(ESCAPES) + len(INVISIBLE) + len(WIDTHS) + len(MARKUP)

SURROGATES = {"half a character": "a\ud800b", "halves swapped": "\udc00\ud800"}
"""What JSON and file names can hold, and no encoder will write."""
