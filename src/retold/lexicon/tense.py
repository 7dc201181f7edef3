"""Words that tell past from future: auxiliaries, cues of plans, irregular past forms.

Closed classes plus the verbs and adjectives of planning that English-language news
uses; the irregular past forms are those of the common verbs (past and participle,
where the form is not also the plain form).
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# These make what follows them future, seen from the report.
FUTURE_AUXILIARIES: Final = word_set(
    "tense.future_auxiliaries",
    """
    will won't would wouldn't shall i'll you'll he'll she'll it'll we'll they'll can may
    must should gonna
    """,
)
# Something is still to come with these words, whatever follows.
PLAN_WORDS: Final = word_set(
    "tense.plan_words",
    """
    upcoming forthcoming deadline tentatively begins starts opens ends expires kicks
    """,
)
# The same as part of a verb group or before a preposition ("expected in May").
PLAN_PARTICIPLES: Final = extended(
    "tense.plan_participles", frozenset({"due", "expected", "scheduled", "slated"})
)
PLAN_PREPOSITIONS: Final = extended(
    "tense.plan_prepositions", frozenset({"to", "for", "on", "in", "at", "by"})
)
# These announce something when an infinitive follows ("plans to meet").
PLANNING_VERBS: Final = word_set(
    "tense.planning_verbs",
    """
    aim aims expect expects going hope hopes intend intends likely plan planning planned
    plans prepare prepares preparing promise promises promised propose proposes ready
    set due threaten threatens threatened vow vows vowed want wants agree agrees agreed
    is are am
    """,
)
# By these a day to come is made something ("declared Thursday a day of mourning").
DAY_NAMING_VERBS: Final = word_set(
    "tense.day_naming_verbs",
    """
    declare declares declared proclaim proclaims proclaimed name names named designate
    designated make makes made
    """,
)
# What is held on a day that is known long before, and named by it.
CHOOSING: Final = word_set(
    "tense.choosing",
    """
    election elections primary primaries caucus caucuses runoff referendum ballot
    midterms deadline
    """,
)
PRESENT_VERBS: Final = word_set(
    "tense.present_verbs",
    """
    is are am isn't aren't has have does do says say remains remain wants it's he's
    she's that's there's we're they're you're
    """,
)
BE_FORMS: Final = word_set("tense.be_forms", "is are was were be been being")
# What comes behind one of these belongs to another clause.
SUBORDINATORS: Final = extended(
    "tense.subordinators", frozenset({"that", "which", "who", "because", "if"})
)
# Words in "-ed" that are no past forms.
NOT_PASTS: Final = word_set(
    "tense.not_pasts",
    """
    hundred indeed need speed feed seed breed bleed exceed proceed succeed naked wicked
    sacred rugged embed shed wed so-called
    """,
)
# After one of these a form in "-ed" is an adjective ("a planned meeting").
ADJECTIVE_OPENERS: Final = word_set(
    "tense.adjective_openers",
    """
    a an the its his her their our my your this that these those no any some such still
    newly so-called previously more most
    """,
)
# Past forms that do not end in "-ed".
IRREGULAR_PASTS: Final = word_set(
    "tense.irregular_pasts",
    """
    was were wasn't weren't had hadn't did didn't said told made took went came got saw
    knew thought found gave became left felt brought began kept held wrote stood heard
    met ran paid sat spoke led grew lost fell sent built understood drew broke spent
    rose drove bought wore chose sought fought caught taught threw shot struck won sold
    flew swore shook stole hid bit blew ate drank rode sang sank slid stuck swung tore
    woke withdrew forgave forgot froze dealt meant slept swept wept bent lent fled fed
    bled sped hung dug spun clung flung laid lay shone arose beat bore swam shrank
    set put cut hit shut quit
    undertook overtook overthrew underwent oversaw
    """,
)
# Of these, the ones that are no participles, so that they need no look at what follows.
FINITE_PASTS: Final = word_set(
    "tense.finite_pasts",
    """
    was were had did took went came saw knew gave became began wrote spoke ran grew drew
    broke rose drove chose wore swore shook stole sang sank drank rode flew fell ate
    blew swam threw withdrew forgave forgot froze woke arose shrank undertook overtook
    overthrew underwent oversaw tore
    """,
)
# Of all, the ones that are as often nouns or adjectives.
DOUBTFUL_PASTS: Final = word_set(
    "tense.doubtful_pasts",
    """
    left set cut hit shot shut beat bit lay bore fed bent
    """,
)
