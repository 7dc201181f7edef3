"""Adjectives, adverbs and joints that cannot stand for one another, and prefixes.

The table is made and used as that of `contrasts`: a line holds sides parted by bars,
and is asked only where two sentences are word for word the same around two words.
Dictionary forms; matched by stems. Written from general knowledge of English.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# How things are: adjectives, adverbs, numbers in words, and the joints of sentences.
QUALITIES: Final = extended(
    "qualities.qualities",
    """
big large huge vast enormous massive major substantial significant considerable | \
small tiny little minor modest slight negligible insignificant
high | low
highest | lowest
higher | lower
largest biggest greatest | smallest least
most | least
more | less fewer
many | few
long lengthy | short brief
longest | shortest
longer | shorter
medium short | long
tall | short
old elderly | young
oldest eldest | youngest
older elder | younger
new latest | old former ancient
early | late
earlier sooner | later
earliest | latest
former previous past | current present incumbent future
previous | next
last | this | next
rich wealthy affluent | poor impoverished
richest | poorest
strong robust powerful | weak feeble fragile
stronger | weaker
strongest | weakest
hard tough difficult | easy simple
harder tougher | easier simpler
hot | cold
warm | cool
hottest warmest | coldest coolest
wet | dry
fast quick rapid swift prompt brisk | slow gradual sluggish
faster quicker | slower
fastest quickest | slowest
good great excellent positive upbeat favourable bright rosy | bad terrible negative \
gloomy bleak unfavourable dismal grim dire poor
best | worst
better | worse
safe secure | dangerous unsafe risky
public | private
domestic internal | foreign external overseas international global
national domestic | international global
federal | state
legal lawful | illegal unlawful
civil | criminal
military | civilian
fixed | variable floating
partial incomplete limited | full complete total entire unlimited
temporary provisional | permanent
temporarily | permanently
voluntary optional | forced compulsory mandatory involuntary
direct | indirect
deliberate intentional | accidental unintentional inadvertent
deliberately intentionally purposely | accidentally unintentionally inadvertently
peaceful nonviolent | violent bloody deadly
friendly | hostile
democrat democratic | republican
conservative | liberal progressive
left leftist leftwing | right rightist rightwing
urban | rural
physical | virtual digital
real genuine authentic true | fake false bogus
true accurate correct right | false inaccurate incorrect wrong
common frequent widespread | rare scarce unprecedented
usual normal ordinary typical | unusual abnormal extraordinary
ancient | modern
conventional traditional | modern innovative novel unconventional
senior | junior
internal | external
active | inactive dormant passive
open | closed
full | empty
thick | thin
wide broad | narrow
deep | shallow
heavy | light
loud | quiet
clean | dirty
alive | dead
male | female
married | single divorced unmarried
single | double multi multiple
mild | severe serious deadly extreme harsh
moderate | extreme
guilty | innocent
optimistic confident hopeful bullish | pessimistic doubtful gloomy bearish uncertain
happy glad pleased delighted | sad unhappy upset angry
calm quiet peaceful | chaotic turbulent tense
famous | obscure unknown
cheap inexpensive | expensive costly pricey
cheaper | dearer pricier
close near | distant far
nearest closest | farthest furthest
upper | lower
top | bottom
front | back rear
inner | outer
vertical | horizontal
maximum | minimum
majority | minority
unanimous | split divided
primary | secondary
positive | negative
plus | minus
sufficient adequate enough | insufficient inadequate
widely | barely narrowly
sharply steeply dramatically substantially significantly | slightly marginally barely \
modestly
rapidly quickly swiftly promptly | slowly gradually
fully completely entirely totally wholly | partly partially
publicly openly | privately secretly
fortunately luckily | unfortunately sadly
always | never rarely seldom
often frequently regularly usually | never rarely seldom
initially | eventually finally ultimately
everyone everybody all every | nobody none
everything | nothing
everywhere | nowhere
both | neither
best | least
before | after
prior preceding before | following after
before | during | after
until | after
above | below
over | under
up | down
upward | downward
upwards | downwards
on | off
with | without
for favour | against
support favour | opposition
inside within | outside
indoor indoors | outdoor outdoors
because | despite although
toward towards into | from
above over | under below
behind | ahead
ahead | after
first | last final
1st | 2nd | 3rd | fourth 4th | fifth 5th | sixth 6th | seventh 7th | eighth 8th | \
ninth 9th | tenth 10th
half | third | quarter | fifth | tenth
half halved | double doubled twice | triple tripled
once | twice | thrice
single one | double two
monthly | weekly | daily | hourly | quarterly | yearly annual annually
optimal | worst
popular | unpopular
low | record
possible likely probable certain plausible | unlikely impossible improbable implausible
better higher stronger | lower worse weaker
bullish | bearish
domestic | overseas foreign
homegrown | foreign imported
fiscal calendar | academic
simple plain | complex complicated elaborate
smooth | bumpy rough turbulent
flexible | rigid inflexible strict
strict harsh tough | lax lenient loose
generous | stingy meagre
brave courageous | cowardly timid
honest | dishonest corrupt
polite courteous | rude
kind gentle | cruel
wise smart clever intelligent | foolish stupid
careful cautious | careless reckless
patient | impatient
loyal | disloyal treacherous
proud | ashamed
humble modest | arrogant
tired exhausted | fresh energetic
healthy | sick ill unhealthy
sober | drunk
sane | insane
lucky | unlucky
busy | idle
crowded packed | deserted empty
noisy | silent
visible | hidden invisible
sharp | blunt dull
smooth | rough
tight | loose
fat | thin slim
raw | cooked
fresh | rotten stale
natural | artificial synthetic
local | national global
central | peripheral
western | oriental
remote distant | nearby close
familiar | strange unfamiliar
formal official | informal unofficial
regular | irregular
constant steady stable | erratic volatile unstable
lasting enduring | fleeting brief
final | preliminary interim provisional
definite | tentative
explicit | implicit
absolute | relative
broad | narrow
general | specific
collective joint | individual separate
independent | dependent affiliated
neutral impartial | biased partisan
bipartisan | partisan
secular | religious
elected | appointed unelected
armed | unarmed
vaccinated | unvaccinated
insured | uninsured
paid | unpaid
known | unknown
solved | unsolved
experienced | inexperienced novice
professional | amateur
retail | wholesale
commercial | residential
industrial | agricultural
offensive | defensive
nuclear | conventional
solar | nuclear
renewable | fossil
onshore | offshore
overseas | home
live | recorded
manual | automatic
digital | analog
paper | electronic
upstairs | downstairs
overhead | underground
uphill | downhill
forward forwards | backward backwards
clockwise | counterclockwise
together jointly | separately apart alone
simultaneously | separately
immediately instantly | eventually later gradually
early | belatedly
willingly voluntarily | reluctantly grudgingly
happily | sadly
correctly rightly | wrongly incorrectly mistakenly
legally lawfully | illegally unlawfully
directly | indirectly
heavily greatly strongly | lightly slightly weakly
well | badly poorly
highly | barely hardly
exactly precisely | roughly approximately
mostly mainly largely | partly rarely
increasingly | decreasingly
successfully | unsuccessfully
exceed above | below
least minimum | most maximum
former | latter
inaugural first | final last
earliest | last
alone | together
early | mid middle | late
warmer hotter | cooler colder
sunny | rainy cloudy | snowy
online | offline
free | paid
unanimously | narrowly
concerned worried alarmed | pleased unconcerned reassured
expected | unexpected surprising
fearful | confident
home | away
many several numerous | few one single
some | all none
""".strip(),
)

# Pairs of beginnings that turn a word into another claim: "confirmed", "unconfirmed".
PREFIXES: Final = extended(
    "qualities.prefixes",
    [
        {"one": one, "other": other}
        for one, other in (
            ("un", ""),
            ("in", ""),
            ("im", ""),
            ("il", ""),
            ("ir", ""),
            ("dis", ""),
            ("non", ""),
            ("mis", ""),
            ("over", "under"),
            ("in", "out"),
            ("in", "ex"),
            ("in", "de"),
            ("im", "ex"),
            ("up", "down"),
            ("pre", "post"),
            ("pro", "anti"),
            ("anti", ""),
        )
    ],
)
# Words that only look as if they had such a beginning, or mean nearly the same with it.
# Dictionary forms; matched by stems.
SAME_BASE: Final = word_set(
    "qualities.same_base",
    """
    inform informant invest invent invention intention intend intense intent discover
    disease discount discharge disclose dispose dispatch display distress district
    dismiss involve improve impose important import impress impact impart mistake
    mission miss missing inflame increase income incoming inhabit inhabitant inside
    instead intact international internal install instate invaluable uphold upstate
    indebted imprison discuss disaster distance until unite union unit
    """,
)
