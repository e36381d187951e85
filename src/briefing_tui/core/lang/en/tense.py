"""Words that tell past from future: each a list of words in one string."""

FUTURE_WORDS = """
'll aims arrives begins can deadline due effective expect expected expects expires forthcoming
intend intends leaves matures meets might must opens payable plan planned plans ready reconvenes
resumes returns scheduled shall should slated starts takes till tomorrow until upcoming will won't
would
"""
"""Words near a date that put it after the reference day."""

PAST_AUXILIARIES = """
been did didn't had hadn't has have was wasn't went were weren't
"""
"""Auxiliaries of what is over."""

IRREGULAR_PAST = """
beat became began bent blew bore bought bound broke brought built came caught chose cost crept cut
dealt did drew drove fell felt fled flew forgot fought found froze gave got grew heard held hid hit
kept knelt knew lay led left lent let lost made meant met outsold overthrew overtook paid quit ran
rang read rode rose said sank sat saw sent set shook shot shrank shut slept slid sold spent split
spoke sprang spread stole stood struck stuck sued swam swept swore taught threw told took tore
understood undertook underwent upheld went withdrew woke won wore wrote
"""
"""Past forms that do not end in -ed."""

MODALS = """
will would shall should can could may might must cannot won't can't wouldn't
"""
"""Verbs that an infinitive follows."""

NEVER_PAST = """
agreed-upon allied armed breed exceed hundred indeed limited proceed red sacred speed succeed united
"""
"""Words in -ed that tell no tense."""

NOT_VERBS = """
all any date each eight five four her him his it its more nine one our seven six some ten that the
their them these this those three two what which your
"""
"""Words after "to" that make it no infinitive."""
