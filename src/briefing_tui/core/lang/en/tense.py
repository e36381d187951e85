"""Words that tell past from future, fact from plan."""

FUTURE_WORDS = frozenset(
    {
        "will",
        "shall",
        "won't",
        "'ll",
        "would",
        "tomorrow",
        "upcoming",
        "forthcoming",
        "due",
        "scheduled",
        "expects", "expect", "plan", "intend",
        "expected",
        "plans",
        "planned",
        "slated",
        "intends",
        "until",
        "till",
        "aims",
        "deadline",
        "begins",
        "starts",
        "opens",
        "resumes",
        "reconvenes",
        "expires",
       
        "payable",
        "matures",
        "takes", "can", "might", "should", "must", "effective", "ready",
        "slated",
        "meets",
        "returns",
        "arrives",
        "leaves",
    }
)
"""Words near a date that put it after the reference day."""

PAST_AUXILIARIES = frozenset(
    {"was", "were", "had", "did", "been", "went", "wasn't", "weren't", "didn't", "hadn't", "has", "have"}
)
"""Auxiliaries of what is over."""

IRREGULAR_PAST = frozenset(
    """
became began bent blew bought broke brought built came caught chose cost crept cut dealt did drew drove fell felt
fled flew forgot fought found froze gave got grew held heard hid hit kept knelt knew lay led left lent let lost made
meant met paid quit ran rang read rode rose said sank sat saw sent set shook shot shrank shut slept slid sold spent
split spoke spread sprang stole stood struck stuck sued swam swept swore taught threw told took tore underwent
understood upheld went withdrew woke won wore wrote overthrew overtook outsold undertook beat bore bound
""".split()
)
"""Past forms that do not end in -ed."""

NEVER_PAST = frozenset({"united", "indeed", "hundred", "speed", "exceed", "proceed", "succeed", "limited", "armed", "allied", "red", "sacred", "breed", "agreed-upon"})
"""Words in -ed that tell no tense."""

NOT_VERBS = frozenset({"the", "this", "that", "his", "her", "their", "its", "our", "your", "these", "those", "all", "some", "any", "each", "more", "him", "them", "it", "what", "which", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "date"})
"""Words after "to" that make it no infinitive."""
