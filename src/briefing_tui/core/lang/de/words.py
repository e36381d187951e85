"""German words by what they do in a sentence that attributes speech."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

SPEECH = frozenset(
    """
sagte sagten sagt sagen erklärte erklärten erklärt erklären meinte meinten meint meinen betonte betonten
betont teilte teilten kündigte kündigten schrieb schrieben schreibt berichtete berichteten berichtet
fragte fragten fragt antwortete antworteten antwortet forderte forderten fordert warnte warnten warnt
kritisierte kritisierten kritisiert lobte lobt rief riefen ruft behauptete behaupten behauptet versprach
versprachen verspricht fügte fügten ergänzte ergänzt äußerte äußerten äußert verkündete verkündet
bestätigte bestätigten bestätigt bekräftigte bekräftigt entgegnete entgegnet erwiderte erwidert sprach
sprachen spricht hieß heißt befand urteilte urteilt mahnte mahnt verteidigte erinnerte erinnert resümierte
erzählte erzählten erzählt flüsterte schrie lachte scherzte twitterte postete klagte klagt beklagte
versicherte versichert räumte gab stellte verwies hob wiederholte zitierte zitiert glaubt findet fand
hofft hoffte bilanzierte konstatierte konterte kommentierte kommentiert begründete beschrieb beschreibt
drohte appellierte argumentierte bemerkte beteuerte plädierte prophezeite unterstrich stichelte spottete
wetterte schwärmte jubelte monierte bedauerte bedauert vermutete vermutet gestand gesteht verlangte
verlangt
""".split()
)
"""Verbs of speech, in the forms newspapers use."""

VIEWS = frozenset("ansicht angaben worten einschätzung meinung auffassung aussage aussagen".split())
"""Nouns behind "nach" that give words to someone: "nach Angaben der Polizei"."""

NAMING = frozenset(
    """
nannte nannten nennt bezeichnete bezeichneten bezeichnet verurteilte verspottete
""".split()
)
"""Verbs by which someone gives a thing a name."""

AUXILIARIES = frozenset(
    """
ist war sind waren hat habe haben hatte hatten wird werde werden wurde wurden sei seien wäre wären könnte
kann können soll sollte sollen will wolle wollen wollte muss müsse müssen darf dürfe
""".split()
)
"""Verbs that help other verbs."""

PREPOSITIONS = frozenset(
    """
in im ins am an auf bei beim mit nach vor zum zur vom für über unter gegen aus durch um ohne seit wegen
zwischen gegenüber trotz hinter neben bis angesichts
""".split()
)
"""Prepositions other than von, zu and laut."""

SUBORDINATORS = frozenset("als weil wenn ob während nachdem obwohl wie wo warum damit sodass bevor".split())
"""Words that open a clause."""

ADVERBS = frozenset(
    """
auch noch dann jedoch dabei weiter zudem außerdem gestern heute nun nur schon sehr wieder bereits immer
nicht deshalb daher später zuvor hinzu mit an ein fest klar zu
""".split()
)
"""Adverbs, and the parts that separable verbs leave behind."""

TIMES = frozenset(
    """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
juli august september oktober november dezember morgen abend nachmittag jahr woche monat montagabend
""".split()
)
"""Words of the calendar, folded."""

DETERMINERS = frozenset(
    """
der die das ein eine einer eines einem einen den dem des sein seine seiner seinem seinen ihr ihre ihrer
ihrem ihren dieser diese dieses diesem diesen jeder jede kein keine viele einige mehrere manche zwei drei
unser unsere
""".split()
)
"""Words that open a noun phrase, folded."""

PRONOUNS = {"er": "m", "sie": "f", "es": "n", "wir": "", "ich": "", "man": "", "viele": "p", "beide": "p"}
"""Subject pronouns, folded, with their gender."""

RELATIVES = frozenset("welcher welche welches wer wen".split())
"""Relative words that are nothing else."""

NO_NAMES = (
    PREPOSITIONS
    | SUBORDINATORS
    | ADVERBS
    | TIMES
    | DETERMINERS
    | AUXILIARIES
    | VIEWS
    | frozenset(
        """
und aber doch oder denn so laut von zu was dies jetzt hier da dort nein ja kein nichts danach
""".split()
    )
)
"""Words that are no name when they begin with a capital."""

ROLES = tuple(
    """
minister präsident kanzler sprecher chef vorsitzende vorsitzender sekretär meister direktor leiter
professor forscher experte expertin kommissar richter anwalt anwältin trainer abgeordnete abgeordneter
general papst könig herr frau politiker autor ökonom rätin rat ministerpräsident botschafter beauftragte
beauftragter wissenschaftler journalist manager unternehmer regisseur schauspieler sänger lehrer arzt
ärztin soldat bischof pfarrer bürger bewohner anwohner einwohner mitarbeiter vertreter kandidat senator
gouverneur historiker soziologe soziologin analyst händler landwirt bauer zeuge zeugin verkäufer vater
mutter dr prof koch köchin nachbar schüler student studentin
""".split()
)
"""What a person can be: the ends of such words; the female form adds -in."""

BODIES = tuple(
    """
regierung ministerium polizei partei behörde amt gericht staatsanwaltschaft verband unternehmen konzern
zeitung agentur bericht studie gewerkschaft verein kommission fraktion opposition gruppe firma bank klinik
universität erklärung mitteilung brief
""".split()
)
"""What a body or a writing can be: the ends of such words."""

MARKERS = frozenset("der die das und ist nicht ein eine von mit dem den sich auf für auch im".split())
"""The commonest words, by which the language is known."""
