"""Words of which one cannot stand for another in the same sentence.

A line holds sides parted by bars: a word on one side says something else than a word
on any other. Sides may be near ("fall", "steady") or far ("rise", "fall"): the table
is asked only where two sentences are word for word the same around the two words,
where a rewording would keep the meaning. So what matters is that no writer would put
one for the other: "evening" and "night" share a side, "murder" and "manslaughter" do
not. Two words that share a side in any line are never held against each other.
Dictionary forms; matched by stems. Written from general knowledge of English.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended

# What happens and what is done, verbs with their nouns.
ACTIONS: Final = extended(
    "contrasts.actions",
    """
rise increase grow growth climb gain jump soar surge rally expand accelerate quicken \
strengthen widen improve rebound recover skyrocket rocket spike balloon swell escalate \
intensify multiply double triple quadruple heighten boost raise hike upgrade \
appreciate inflate boom upturn uptick enlarge broaden lengthen exacerbate higher \
greater | fall decrease decline drop slide slip sink plunge plummet tumble slump dip \
shrink contract slow decelerate weaken narrow worsen cut reduce reduction lower slash \
halve lessen diminish dwindle crash collapse retreat recede subside deteriorate \
depreciate deflate downgrade downturn minimise wane abate ebb | steady \
unchanged flat stagnate
add | remove subtract reduce cut withdraw exclude delete
begin start commence launch initiate resume restart reopen introduce establish kick | \
end finish conclude halt stop cease suspend terminate abolish discontinue cancel scrap \
dissolve disband close | postpone delay defer adjourn
continue persist proceed keep extend renew prolong | stop cease halt end quit suspend \
pause abandon interrupt drop terminate cancel revoke | postpone defer
accept adopt approve approval agree endorse pass grant authorise permit allow consent \
embrace welcome | reject refuse refusal decline deny denial veto block eliminate \
dismiss repeal renounce rescind scrap oppose
allow permit let enable authorise legalise | ban bar forbid prohibit outlaw prevent \
block restrict criminalise
support back endorse champion promote defend favour advocate | oppose resist reject \
fight condemn undermine attack criticise
praise laud applaud hail commend celebrate welcome honour | condemn criticise denounce \
slam blast decry deplore mourn lament mock ridicule protest boycott
help aid assist facilitate ease support encourage foster promote spur stimulate boost \
| hinder hamper impede obstruct block prevent prohibit stifle thwart undermine depress \
discourage deter weaken sabotage
protect defend guard shield safeguard preserve save rescue | harm damage exploit \
endanger threaten attack expose destroy abandon
restore repair rebuild fix mend revive | damage harm destroy disrupt demolish ruin \
wreck break
build construct create erect found | demolish destroy dismantle raze
win | lose
victory triumph win | defeat loss
success achievement breakthrough | failure setback fiasco defeat
succeed manage | fail
achieve attain reach accomplish meet hit | miss
arrive | depart leave
enter join | leave quit exit withdraw
come | go leave
return | leave flee
hire recruit employ appoint | fire sack dismiss axe
promote | demote
buy purchase acquire | sell divest offload
lend | borrow
import | export
spend | save
deposit | withdraw
invest | divest withdraw
arrest detain jail imprison capture | release free freed acquit
question interrogate interview | arrest detain | charge indict | convict | acquit \
exonerate
sentence jail imprison | acquit pardon free freed
sue | indict prosecute
convict | acquit exonerate clear
charge accuse indict | clear exonerate acquit
prosecute | pardon
file lodge | dismiss withdraw drop
say state tell claim assert insist declare admit acknowledge confess concede | deny \
refute
admit acknowledge concede accept | dispute dismiss reject
confirm verify | deny refute dispute
affirm uphold upheld | overturn reverse reject reconsider strike
impose | lift waive remove drop ease
reveal disclose publish show expose advertise | hide conceal withhold suppress
publish post upload | remove delete retract
include | exclude omit
insert | remove extract
tighten toughen harden | loosen relax ease soften
obey comply observe respect honour follow | violate breach defy ignore flout break \
disregard
heed | ignore disregard
attack assault invade storm | defend retreat flee surrender
advance push | retreat withdraw
deploy send dispatch | withdraw recall pull
surrender yield | resist fight
unite merge join combine | divide split separate
persuade convince encourage urge | dissuade deter discourage
attract draw lure | repel deter
reassure calm soothe comfort | spook alarm frighten scare panic worry
remember recall | forget
love adore enjoy like | hate loathe detest dislike
hope | fear despair
trust | distrust doubt
laugh smile | cry weep frown
live survive | die
birth born | death die
marry wed | divorce
wake | sleep
open | close shut
push | pull
teach | learn
ask | answer
give donate | take receive
win earn | forfeit
attend | skip miss boycott
participate | abstain
remain stay | leave depart
keep retain preserve | abandon discard scrap lose sell
tighten | loosen
rise | set
lead | trail
float | sink
ascend | descend
nationalise | privatise
centralise | decentralise
strengthen fortify bolster | weaken undermine erode
compound aggravate exacerbate worsen inflame | alleviate ease relieve mitigate soothe
spread | contain
recur return | disappear vanish
appear emerge | disappear vanish
discover find | lose
repay | default
lift raise | lower
freeze | thaw unfreeze
demand | supply
agreement accord deal consensus | dispute disagreement dissent
increase rise gain | loss
profit gain | loss
surplus | deficit shortage shortfall
inflow influx | outflow exodus
income revenue | expense expenditure
premium | discount
asset | liability
advantage benefit | disadvantage drawback
strength | weakness
peace truce | war conflict
growth boom expansion | recession slump contraction
optimism hope confidence | pessimism despair gloom fear
relief | concern worry alarm dismay
joy happiness delight | sorrow sadness grief misery
anger fury outrage | joy delight
improvement | deterioration
introduction | removal abolition
purchase acquisition | sale selloff disposal
give grant offer provide | deny refuse withhold
adopt embrace | abandon discard
seek pursue welcome want | avoid shun reject resist
take use consume eat drink | avoid shun skip
lead | oppose follow
review consider examine investigate study | ignore overlook disregard neglect
resolve settle | ignore exacerbate complicate
register license | ban deregister
revitalise revive invigorate | hobble cripple weaken paralyse
thrive flourish prosper boom | struggle decline languish wither suffer subdue
hire | lose
extend extension prolong prolongation | terminate termination shorten end
expansion | reduction contraction shrinkage
creation | destruction elimination
acceptance approval admission | refusal rejection denial
compliance | violation breach defiance
withdrawal pullout | deployment invasion advance
appointment | dismissal firing ouster | resignation
resign retire | fire sack dismiss oust
suspend | expel dismiss sack
advise urge recommend | order command compel
propose | adopt enact
sign | veto
pass | fail
vote | abstain
nominate | elect
meet met | phone telephone email text
write wrote email text | phone telephone
drive drove | walk | fly flew | sail
land | crash
surrender | escape flee fled
hospitalise | discharge
drown | burn | suffocate choke | starve
opening | closure closing shutdown
construction | demolition destruction
recovery | relapse decline deterioration
escalation | deescalation
legalisation | criminalisation
beginning start onset | end conclusion
arrival | departure
entry | exit
presence | absence
detention arrest imprisonment | release liberation
speed hasten quicken accelerate | slow delay hinder
lock | unlock
mask cover | reveal uncover
inherit | bequeath
overtake surpass exceed outpace | lag trail
overestimate | underestimate
occupy seize capture conquer | liberate free abandon defend
elect | defeat oust
crown | depose
install | oust remove uninstall
nominate | reject
intervene | abstain
volunteer | conscript
stand rise | sit kneel
stabilise | destabilise
unify | divide
qualify | disqualify
vindicate | condemn
bless | curse
reward | punish penalise
thank | blame
flatter | insult
invite | expel exclude disinvite
evacuate | shelter
inhale | exhale
immigrate | emigrate
immigration | emigration
innovation | stagnation
victory win | setback
rescue | abandon
heal recover | sicken worsen
cure | infect
vaccinate | infect
fill | empty drain
load | unload
pack | unpack
tie fasten | untie loosen
cover | expose
earn gain | lose forfeit
subsidise fund finance | tax defund
fund | defund
enforce | waive suspend
activate | deactivate
mobilise | demobilise
arm | disarm
nationalisation | privatisation
inclusion | exclusion
ascent | descent
attack offensive | defence
ceasefire truce | offensive assault
calm | panic
unity | division
loyalty | betrayal
wealth | poverty
health | illness sickness
knowledge | ignorance
truth | lie falsehood
friendship | enmity hostility
cooperation | confrontation rivalry
consent | coercion
freedom | captivity
order | chaos disorder
progress | regress setback
majority | minority
quantity | quality
demand | offer
cause | effect result
question | answer
problem | solution
teacher | pupil
help aid boost lift benefit | hurt harm dent damage hinder
beat exceed top surpass | miss trail
warn threaten | reassure assure promise
fear dread | hope welcome
kill die | injure wound hurt | rescue save | survive
shoot | stab | strangle | poison | drown | behead
score | concede miss
promote | relegate
qualify advance | eliminate
uphold | dismiss
deport expel | admit welcome
delay postpone | hasten advance accelerate
cancel | hold confirm
announce confirm | deny
blame accuse | clear praise thank
jail imprison | fine | acquit
hire | furlough
expand | downsize
widen | close
inflate | deflate
criticism | praise
condemnation | endorsement approval praise
acquittal | conviction
""".strip(),
)
