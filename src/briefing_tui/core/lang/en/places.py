"""Names that are places or peoples, not persons, folded."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

PLACES = frozenset(
    """
afghanistan africa alabama alaska albania algeria america america's angola arizona arkansas asia athens
atlanta australia austria baghdad bangladesh beijing belarus belgium benghazi berlin boston brazil britain
brooklyn brussels bulgaria cairo california canada chicago chile china cleveland colombia colorado congo
connecticut croatia cuba cyprus damascus delaware denmark detroit egypt england estonia ethiopia europe
finland florida france gaza georgia germany greece guantanamo haiti hamburg hawaii hollywood houston
hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland israel istanbul italy japan
jerusalem jordan kansas kazakhstan kentucky kenya kiev kyiv korea kosovo kuwait latvia lebanon libya
lithuania london louisiana luxembourg maine malaysia manhattan maryland massachusetts mecca mexico miami
michigan milan minnesota mississippi missouri moldova montana montreal morocco moscow mosul munich
nebraska netherlands nevada nigeria norway ohio oklahoma oregon pakistan palestine paris pennsylvania peru
philadelphia philippines poland portugal prague qatar raqqa rome romania russia rwanda scotland serbia
seoul shanghai singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tehran
tennessee texas thailand tokyo toronto tunisia turkey uganda uk ukraine usa u.s u.s. us u.k utah venezuela
vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen zimbabwe zurich americans
british germans russians chinese republicans democrats muslims christians jews mexicans europeans
republican democrat democratic american congress senate parliament kremlin pentagon internet facebook
twitter google ala ariz ark calif colo conn fla ill ind kan ky la mass md mich minn miss mo mont neb nev
okla ore pa tenn tex va vt wash wis wyo christianity islam christian muslim jewish catholic mexican
spanish ukrainian hispanic hispanics politico cnn msnbc nbc abc cbs npr ap gop dnc rnc nato isis islamist
taliban hezbollah hamas brexit obamacare medicare medicaid
""".split()
)
"""One-word names of places, peoples and the commonest bodies."""

PLACE_OPENINGS = frozenset(
    """
new united south north east west saint san los las el fort mount lake des capitol white wall supreme
soviet european middle latin central northern southern eastern western silicon
""".split()
)
"""First words of names of places and bodies."""

BODY_ENDINGS = frozenset(
    """
administration agency alliance army association authority bank board bureau campaign center centre chamber
channel church city club coalition college commission committee company conference congress convention
corp corporation council county court department energy foundation force forces fund group hall hospital
house inc industries institute international island islands journal league ltd llc magazine ministry
museum network news office organization organisation party post press project projects radio school senate
service services society state states street studios times tribune trust tv union university valley globe
herald monitor review week act bill day election tower airport avenue hotel park square plaza river bay
beach springs airlines motors systems technologies partners holdings capital media pac
""".split()
)
"""Last words of names of bodies, places and things."""

COMPANY_TAILS = frozenset(
    """
energy inc corp corporation company co group ltd llc motors industries technologies systems holdings
partners bank university airlines plc ag gmbh international media capital foundation institute
""".split()
)
"""What a company's short name leaves out."""
