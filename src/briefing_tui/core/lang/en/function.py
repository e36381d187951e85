"""Small words by what they do, and what looks like a name and is none."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

AUXILIARIES = frozenset(
    """
am is are was were be been being has have had having do does did done will would shall should can could
may might must ain't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
can't couldn't 're 've 'd 'll 'm ’re ’ve ’d ’ll ’m get gets got went goes go going came come comes took
take takes taken taking made make makes making used use uses using seem seems seemed let kept keep
""".split()
)
"""Verbs that help other verbs, and the commonest light ones."""

PREPOSITIONS = frozenset(
    """
in on at during from into with without about over under against among between through before within upon
toward towards like despite near off out up down around across behind via per amid regarding concerning
until since outside inside alongside beside besides beyond throughout except following including
""".split()
)
"""Prepositions other than of, to, by, for."""

SUBORDINATORS = frozenset(
    """
as when while after because if although though unless where why how whether than
""".split()
)
"""Words that open a clause inside a sentence."""

ADVERBS = frozenset(
    """
also then later again too once never not now still even only just ago recently previously earlier
yesterday today tomorrow tonight often always sometimes soon first instead however meanwhile further
publicly flatly aloud there here back together twice already yet simply rather quite very so else ever
""".split()
)
"""Adverbs that do not end in -ly, or are worth knowing."""

TIMES = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sept sep oct nov dec week month year years
months weeks day days morning afternoon evening night hour hours minutes
""".split()
)
"""Words of the calendar, folded."""

SPEECH_NOUNS = frozenset(
    """
acknowledgment acknowledgement admission advice allegation allusion announcement answer appeal argument
assertion assessment assurance belief boast call caution claim comment comments complaint concession
conclusion condemnation contention conviction criticism declaration definition demand denial description
explanation exhortation fear hope idea implication insistence insult joke lament line mantra maxim message
mention motto notion observation opinion phrase pitch plea pledge point position prediction promise
promises proposal question quip reaction rebuke recollection refrain remark remarks reminder reply
reference report request response retort rhetoric slogan statement suggestion suspicion tagline talk
testimony theory threat tweet tweets vow view warning warnings word words assertions claims statements
calls accusation accusations charge charges insults pledges answers
""".split()
)
"""Nouns for an act of speech: "her claim that …"."""

NO_NAMES = frozenset(
    """
the a an in on at by for from to of and but or nor so yet as if when while after before because since
although though this that these those there here it its he she they we i you his her their our my your who
whom whose what which where why how then now also still even just only once asked speaking according
despite during with without within about above over under between among through not no yes all both each
every some many most few several other another such one two three four five six seven eight nine ten is
are was were be been has have had do does did will would can could should may might must let's let however
meanwhile moreover indeed instead perhaps maybe well oh ok okay thank thanks please more less much never
always often recently earlier later today yesterday tomorrow tonight last next first second third finally
again like unlike given against around across near outside inside until unless whether either neither
nearly almost translation see read related photo image video copyright getty advertisement updated
published story full text abstract monday tuesday wednesday thursday friday saturday sunday january
february march april june july august september october november december jan feb mar apr jun jul aug sept
sep oct nov dec
""".split()
)
"""Words that are no name with a capital at the start of a sentence, and calendar words anywhere."""

BODY_HEADS = frozenset(
    """
department university office bank house chamber board committee council ministry institute secretary
bureau commission court college school association society federation union party army church league
center centre academy museum library foundation director ministers republic kingdom organization
organisation institution parliament assembly leader speaker attorney state daughters sons men women
alliance international
""".split()
)
"""Capitalised words after which "of" or "for" belongs to the name."""
