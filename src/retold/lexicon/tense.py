"""Words that tell past from future: auxiliaries, cues of plans, irregular past forms.

Closed classes plus the verbs and adjectives of planning that English-language news
uses; the irregular past forms are those of the common verbs (past and participle,
where the form is not also the plain form).
"""

from __future__ import annotations

from typing import Final

# These make what follows them future, seen from the report.
FUTURE_AUXILIARIES: Final = frozenset(
    "will won't would wouldn't shall i'll you'll he'll she'll it'll we'll they'll "
    "should may might can could must gonna".split()
)
# Something is planned: the time that follows is still to come.
PLAN_WORDS: Final = frozenset(
    "scheduled due slated expected expects expect planned plans plan planning set "
    "upcoming forthcoming deadline until till going intends intend hopes hope likely "
    "begins starts opens ends expires kicks tentatively effective starting beginning "
    "prepares preparing ready wants promises proposes proposed aims".split()
)
PRESENT_VERBS: Final = frozenset(
    "is are am isn't aren't has have does do says say remains remain wants "
    "it's he's she's that's there's we're they're you're".split()
)
IRREGULAR_PASTS: Final = frozenset(
    """
    was were wasn't weren't had hadn't did didn't said told made took went came got saw
    knew thought found gave became left felt brought began kept held wrote stood heard
    met ran paid sat spoke led grew lost fell sent built understood drew broke spent
    rose drove bought wore chose sought fought caught taught threw shot struck won sold
    flew swore shook stole hid bit blew ate drank rode sang sank slid stuck swung tore
    woke withdrew forgave forgot froze dealt meant slept swept wept bent lent fled fed
    bled sped hung dug spun clung flung laid lay shone arose beat bore swam shrank
    undertook overtook overthrew underwent oversaw
    """.split()
)
