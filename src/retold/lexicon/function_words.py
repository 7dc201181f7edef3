"""English words that carry grammar rather than content, in matching form."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Articles, pronouns, prepositions, conjunctions, auxiliaries and the like.
FUNCTION_WORDS: Final = word_set(
    "function_words.function_words",
    """
a about above across after again against ago all along already also although always am
among an and another any anyone anything are around as at away back be became because
been before behind being below beside besides between beyond both but by came can
can't cannot come could couldn't did didn't do does doesn't doing don't done down
during each either else enough even ever every everyone everything few for from
further get gets getting go goes going gone got had hadn't has hasn't have haven't
having he he'd he'll hence her here hers herself him himself his how however i i'd
i'll i'm i've if in indeed instead into is isn't it it'd it'll its itself just least
less let like likely made make makes many may maybe me meanwhile might mine more
moreover most much must my myself near nearly neither never nevertheless next no
nobody none nor not nothing now of off often on once one only onto or other others our
ours out over own per perhaps put quite rather really same shall she she'd she'll
should shouldn't since so some someone something sometimes soon still such than that
the their theirs them themselves then there therefore these they they'd they'll
they're they've this those though through throughout thus to together too took toward
under unless until unto up upon us use used very via was wasn't way we we'd we'll
we're we've well went were weren't what whatever when where whether which while who
whom whose why will with within without won't would wouldn't yet you you'd you'll
you're you've your yours yourself
""",
)

# Words of content that any report may hold: they say little about which event it is.
LIGHT_WORDS: Final = word_set(
    "function_words.light_words",
    """
a.m p.m accord accorded according add added adding announce announced ask asked call
called case cite cited citing comment comments day days earlier early expect expected
follow followed following former give given group include included including issue
issued know known last late later long look man matter member members month months
morning new news night note noted number official officials old part people person
place point press report reported reportedly reporter reporters reporting reports said
saw say saying says second see seen set several show speak speaking spoke spokesman
spokesperson spokeswoman state stated statement take tell thing think this time today
told try two want wants week weeks woman work working year years yesterday
""",
)

# Words whose change leaves a quotation as it was: articles, joints, forms of "be",
# "have" and "do". Pronouns, modals, quantifiers and negations are not among them.
GLUE_WORDS: Final = word_set(
    "function_words.glue_words",
    """
a an and as at be because been being by did do does doing for from had has have having
in into is of on or since so than that the these this those to was well were which who
with am are um uh er oh just really very also then there
""",
)

# Beside glue these stand for one another in a quotation, or fall out of it, and what
# was said stays the same.
LOOSE_WORDS: Final = word_set(
    "function_words.loose_words",
    "it here around across at onto upon through throughout get gets got getting",
)

# These fall out of it; one for another ("some", "all") says something else.
DROPPED_WORDS: Final = word_set(
    "function_words.dropped_words",
    "all some even still again now currently today tonight away",
)

# Words that turn a clause into its opposite.
NEGATIONS: Final = word_set(
    "function_words.negations",
    """
    no not never none neither nor nobody nothing without cannot can't couldn't didn't
    doesn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't
    aren't ain't
    """,
)
