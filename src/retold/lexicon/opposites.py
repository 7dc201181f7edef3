"""Words that cannot both be true of one thing at one time.

A line holds two sets parted by a bar: any word on one side is opposed to any on the
other. Dictionary forms; matched by stems. Only opposites proper are listed: "big" and
"huge" differ in degree and are not here.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# A line is two sides: "accept | reject refuse decline".
OPPOSITES: Final = extended(
    "opposites.opposites",
    """
accept | reject refuse decline
accelerate | slow
acquit | convict
admit confess | deny
agree | disagree refuse
alive | dead
allow permit | ban bar forbid prohibit
approve endorse pass | reject veto
arrive | depart leave
ascend climb | descend
attack | defend
back support | oppose
before | after
begin start open | end finish close conclude
best | worst
better improve | worse worsen
break violate | honour uphold
build | demolish destroy
buy | sell
cheap | expensive
confirm | deny
create add | cut eliminate
decline drop fall plunge tumble | climb gain grow jump rise soar surge
decrease lower reduce shrink | increase raise
fall | raise increase
drop | increase
early | late
east eastern | west western
enter join | leave quit exit
expand | contract shrink
fail | succeed
failure | success
far | near
fast | slow
female woman | male man
first | last
free release | arrest detain jail
full | empty
guilty | innocent
hire | fire dismiss
high | low
ignore | heed
include | exclude
inside | outside
keep retain | abandon scrap drop
legal lawful | illegal unlawful
lift | impose
likely | unlikely
lose loss | win victory
major | minor
majority | minority
maximum | minimum
more | less fewer
north northern | south southern
offer | withdraw
old | new
optimistic | pessimistic
peaceful | violent
possible | impossible
praise | criticise condemn
profit | loss
public | private
pull | push
remember | forget
resume | suspend halt
safe | dangerous unsafe
short | long
simple easy | difficult hard
stable | unstable
strengthen | weaken
strong | weak
survive | die
true | false
up | down
upper | lower
voluntary | compulsory mandatory
willing | unwilling
with | without
""".strip(),
)

# Who does one of these does not do what follows: "failed to appear", "lacks a permit".
# Dictionary forms; matched by stems.
DENYING: Final = word_set(
    "opposites.denying",
    """
    fail refuse deny decline lack avoid stop ban bar prohibit instead without neither
    reject cancel
    """,
)
# Before an infinitive these leave nothing of it: "refused to sign".
REFUSING: Final = word_set(
    "opposites.refusing", "fail refuse decline neglect unable hesitate forget"
)
# Of what somebody did these may be said as well as that he refused, failed or stopped.
NEGATIVE: Final = word_set(
    "opposites.negative",
    """
    abandon abstain avoid ban bar block boycott cancel cease collapse decline delay deny
    dismiss drop fail forbid halt hesitate ignore lack lose miss neglect object omit
    oppose postpone prevent prohibit quit refuse reject rebuff resist skip stall stop
    struggle suspend unable unwilling veto withhold
    """,
)
# "Not only", "no longer", "not until", "no doubt" deny nothing. Stems.
UNDENIED: Final = word_set(
    "opposites.undenied",
    """
    only long doubt just mere until matter least one 1 less more fewer later necessarili
    alon
    """,
)
