"""Words that newspapers put for one another, as classes of near-synonyms.

A line is a class; the words are in dictionary form and are matched by their stems.
Only words whose usual sense in news is the class's are listed: a class joins "kill"
and "slay", not "kill" and "die". Classes serve to align sentences, where a wrong join
costs little; findings never rest on them alone.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended

# A line is one class: "abandon desert forsake".
CLASSES: Final = extended(
    "synonyms.classes",
    """
abandon desert forsake
accident crash collision wreck smash
accuse blame allege charge
acknowledge admit concede recognise
agree accept consent
agreement deal accord pact treaty
aid help assist assistance support
aim goal objective target purpose
aircraft plane airplane jet airliner
allow permit let authorise authorize enable
ally partner friend
anger fury rage outrage
angry furious irate
announce declare proclaim unveil
answer reply respond response
appoint name nominate designate
area region zone district
arrest detain apprehend custody detention
arrive reach come
assassinate murder
assault attack raid strike offensive
assess evaluate judge appraise
attempt try effort bid endeavour
attend visit
attorney lawyer counsel solicitor barrister
award prize honour
ban prohibit outlaw forbid bar
bank lender
battle fight combat clash
begin start commence launch open initiate
believe think consider
bill legislation measure
blast explosion explode detonate
block obstruct hinder hamper impede
boat vessel ship ferry
bomb explosive device
border frontier
boss chief head leader
build construct erect
burn blaze fire flame
business company firm corporation enterprise
buy purchase acquire acquisition
call phone telephone
campaign drive push
cancel scrap drop
candidate contender nominee hopeful
car vehicle automobile
cause trigger prompt provoke spark lead
ceasefire truce armistice cease-fire
celebrate commemorate mark
change alter modify shift
child kid youngster
choose pick select opt
citizen national
city town
claim assert contend maintain insist allege
clear evident obvious apparent plain
close shut shutter closure
collapse crumble
comment remark
commitment seriousness dedication determination resolve
complain gripe
complete finish conclude end
concern worry fear anxiety worried anxious
condemn denounce decry deplore
conference summit meeting talk negotiation discussion
confirm verify corroborate
conflict war fighting hostility
consequence result outcome effect
continue proceed
convict guilty
cooperate collaborate
cop officer police policeman policewoman
corrupt graft bribery
cost price expense
country nation
court tribunal
cover include contain encompass
crew sailor
crime offence felony
crisis emergency
criticise criticize slam blast lambaste rebuke
crowd throng
cut reduce slash trim lower decrease decline fall drop
damage harm
danger risk peril hazard threat
dead death die fatality killed perish
deadly fatal lethal
deal handle cope
debate argue argument dispute row quarrel
decide decision rule ruling
deep profound
defeat beat
defend protect guard
delay postpone defer
demand urge call request
demonstrate protest demonstration rally protester demonstrator
deny reject refute dismiss
deploy send dispatch
destroy devastate demolish wreck ruin
develop
diplomat envoy ambassador
disappear vanish missing
disaster catastrophe calamity tragedy
disclose reveal divulge expose
discover find uncover
disease illness sickness
disrupt interrupt
doctor physician
document paper file record
donate contribute give donation contribution
doubt question scepticism
drug medicine medication
earn gain
economy economic
elect vote ballot election
embattled beleaguered
employ hire recruit
employee worker staff
escape flee
evacuate
examine inspect scrutinise investigate investigation probe inquiry
exceed surpass top
expel oust remove eject
explain clarify
factory plant mill
fail failure
fast quick rapid swift quickly rapidly swiftly speedy
father dad
fire sack dismiss terminate axe termination
flood deluge inundate
focus concentrate centre
force compel oblige
forecast predict projection
free release liberate
fuel petrol gasoline
gather assemble collect
get obtain receive
goods product merchandise
government administration
grow rise increase climb surge jump soar expand
gun firearm weapon rifle pistol handgun
gunman shooter attacker assailant
happen occur
hate hatred
health medical
high-level senior top
hold keep retain
home house residence
hope wish desire
hospital clinic
huge enormous massive vast giant
hurt injure wound injury
hurricane storm cyclone typhoon
idea notion concept
immediate instant prompt
immigrant migrant
important significant major key crucial vital
improve better enhance
independent autonomous autonomy
inflame
information data detail
inmate prisoner
institute institution
insurgent rebel militant guerrilla
job position post role
join enter
journalist reporter correspondent
kill slay slain
kidnap abduct
large big
law statute
lawmaker legislator congressman senator parliamentarian
lawsuit suit litigation
launch
leak
leave depart quit exit
limited narrow restricted
litmus test trial
lose loss
majority most
mandate
marginalise sideline
market
marry wed
mayor
minister secretary
mission
mistake error blunder
money cash fund funding
mother mom mum
move step
need require
oppose object resist
order command instruct direct
organise arrange
owner proprietor
pact
parent
parliament legislature
pass approve adopt
passenger traveller
patient
pay
peace
perform
photo picture image photograph
plan scheme intend intention
pledge promise vow
poll survey
poor impoverished
power electricity
prepare ready
prevent stop halt avert
prison jail
problem difficulty trouble
profit earnings
prosecute
prove
provide supply offer
pull withdraw withdrawal
punish penalise
pupil student schoolchild
quit resign resignation step
race
ram
reach achieve attain
rebuild restore resume repair reconstruct
refuse decline
relation tie link relationship
relative kin family
remain stay
remember recall
replace succeed
rescue save
researcher scientist scholar academic
resident inhabitant local
restrict curb limit restriction
retire
return
reverse overturn undo
rich wealthy affluent
right
rob steal theft robbery
rocket missile
safe secure
safety security
sale sell
scale
school
search hunt
seize capture confiscate grab
separate
serious grave severe
shoot gunfire shooting
shore coast
shortage lack scarcity
show demonstrate illustrate
sign ink
slow
soldier troop
solve resolve settle
speech address
spend
split divide
spokesman spokesperson spokeswoman
spread
staff personnel
stock share
store shop
street road
strength
strict stringent
strong powerful robust
study research
suspect alleged
suspend
survive
talk speak
tax levy
teacher instructor educator
team squad
teen teenager adolescent
tell inform
terror terrorist terrorism
threaten
toll tally count
tweet post
understand
unlawful illegal illicit
use utilise
victory win triumph
video footage clip
viewpoint opinion view
violence
violent
warn caution
watch
weak
weather
wife spouse husband
wildfire
woman female
yearly annual
young youth
""".strip(),
)
