"""Titles before a name, and the abbreviations among them."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

MALE = frozenset(
    """
mr sir lord king prince pope father brother congressman chairman spokesman councilman assemblyman alderman
businessman anchorman husband son dad grandfather uncle nephew widower monsignor archbishop bishop rabbi
imam
""".split()
)
"""Titles and nouns that tell of a man."""

FEMALE = frozenset(
    """
mrs ms miss dame lady queen princess madam sister congresswoman chairwoman spokeswoman councilwoman
assemblywoman businesswoman anchorwoman actress wife daughter mother mom grandmother aunt niece widow nun
mistress girlfriend hostess waitress heiress
""".split()
)
"""Titles and nouns that tell of a woman."""

ABBREVIATIONS = frozenset(
    """
Mr Mrs Ms Dr Sen Rep Gov Gen Col Lt Sgt Capt Cpl Maj Adm Cmdr Prof Rev Hon Atty St Jr Sr Sens Reps Govs
Pres Supt Messrs Fr Det Insp Pvt Ste Del Cllr Mt Ft vs No etc
""".split()
)
"""Words written with a full stop that ends no sentence."""

TITLES = frozenset(
    """
mr mrs ms miss dr sen rep gov gen col lt sgt capt cpl maj adm cmdr prof rev hon atty pres supt fr det del
cllr councillor councilor sens reps govs ceo cfo pollster senator representative governor president vice
secretary general colonel lieutenant sergeant captain major admiral commander judge justice professor
reverend pastor sir
dame lord lady king queen prince princess pope chairman chairwoman mayor sheriff speaker congressman
congresswoman madam former first minister prime chancellor ambassador coach attorney director candidate
nominee cardinal bishop archbishop rabbi imam commissioner inspector superintendent chief deputy
undersecretary councilman councilwoman assemblyman assemblywoman president-elect ex-president foreign
defense defence finance interior treasury detective officer premier leader sister father brother emir
sultan sheikh ayatollah state lawmaker delegate republican democrat democratic gop then-president
executive host moderator emeritus acting interim assistant associate senior
""".split()
)
"""Words that may stand before a name without being part of it, folded, without full stops."""

WEAK = frozenset(
    """
first state general foreign defense defence finance interior treasury chief deputy republican democrat
democratic gop executive acting interim assistant associate senior judge justice director attorney
candidate nominee host officer delegate leader premier speaker commander major vice minister king prince
princess queen pope sister father brother mother secretary mayor coach sheriff former
""".split()
)
"""Titles that also open other names; they count as titles only where a person's name follows."""

SUFFIXES = frozenset("jr sr ii iii iv md phd esq".split())
"""Words after a name that are no surname."""

PARTICLES = frozenset(
    """
de la van von bin ibn al el da di du der den del dos das le ben bint abu ten ter zu zum
""".split()
)
"""Small words inside a surname."""

ADDRESS = frozenset("mr mrs ms miss mx sir madam madame messrs herr herrn frau".split())
"""Forms of address: they go with anybody and say nothing of what the bearer does."""

PLAIN = frozenset("dr prof rev hon fr doctor professor lord lady dame st".split())
"""Titles that say little; they stand where nothing better is told."""

SPELT_OUT = {
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "pres": "president",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "cllr": "councillor",
    "councilor": "councillor",
    "ceo": "executive",
    "ex-president": "president",
    "then-president": "president",
}
"""Titles that are another's short or other form."""

QUALIFYING = frozenset(
    "former vice deputy acting interim assistant shadow ex-president then-president".split()
)
"""Words that make another office of one: the vice president is no president."""

UNNAMED = frozenset(
    """
narrator announcer moderator judge juror reporter host hostess interviewer questioner audience driver official
officer spokesman spokeswoman spokesperson source aide editor author writer reader owner member caller
""".split()
)
"""Nouns that bring in somebody of whom nothing was told before."""

SEVERAL = frozenset(
    """
sens reps govs messrs men women children people policemen firefighters spokespeople spokesmen spokeswomen
wives lawmen businessmen crowd couple pair trio duo family audience public majority minority politicians
""".split()
)
"""Titles and nouns of several at once."""

HALF = frozenset(
    """
former first foreign state acting interim senior executive treasury interior finance defence defense prime
then late
""".split()
)
"""Words inside titles that are none by themselves."""

LOOSE_ROLES = frozenset(
    """
man woman male female father mother brother sister son daughter dad mom girl youth friend person fellow guy
lady winner victim suspect critic ally rival opponent guest patient newcomer follower passenger child teenager
participant survivor loser supporter foe majority minority public crowd source
""".split()
)
"""Nouns that tell of someone, but hardly of an office or a trade."""

LEADING = frozenset(
    """
acting interim outgoing incoming retired retiring deposed ousted visiting founding managing leading now
formerly currently newly appointed elected operating financial former exiled disgraced veteran
""".split()
)
"""Participles and adverbs that open a role without an article."""

TRAILING = frozenset(
    """
based known responsible elected appointed charged tasked assigned employed living working running leading
overseeing specializing specialising advising representing serving studying emeritus emerita general elect
""".split()
)
"""Words that carry a role on behind its noun: "analyst based in Kyiv"."""

AT_END = frozenset("emeritus emerita general elect".split())
"""Those among them that may also close it."""

BEING = frozenset("is was became becomes serves served works worked remains".split())
"""Verbs that say what someone is."""

BEING_ASIDE = frozenset(
    "has been had as now also once currently formerly previously later still then".split()
)
"""Words that stand around those verbs."""

DEPARTMENTS = frozenset(
    """
agriculture budget business culture defence defense development digital economy education employment
energy environment europe family farming finance fisheries foreign health home housing immigration
industry information infrastructure interior justice labor labour migration planning police press prime
science security social sports tax technology tourism trade transport transportation treasury water
welfare work
""".split()
)
"""What a minister or secretary may be for."""

OFFICES = frozenset("minister secretary ombudsman commissioner spokesman spokeswoman".split())
"""Offices that have a department before them."""

OPENING = frozenset("former then acting interim outgoing incoming retired deputy shadow".split())
"""Small words that open an office before a name."""

TIED = ("then-", "ex-")
"""What may be tied to an office's first word by a stroke."""
