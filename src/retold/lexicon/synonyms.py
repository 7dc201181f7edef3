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
abuse mistreat mistreatment maltreatment
accident crash collision wreck smash collide
accompany escort
accuse blame allege charge accusation indict indictment
acknowledge admit concede recognise admission concession recognition
acquit acquittal exonerate
advertisement advert ad commercial
advice advise
advocate activist
agree accept consent
agreement deal accord pact treaty
aid help assist assistance support
aide adviser advisor assistant staffer
aim goal objective target purpose
aircraft plane airplane jet airliner
airport airfield
alliance coalition bloc
allow permit let enable permission
ally partner friend
amend revise revision
amount quantity
anger fury rage outrage
angry furious irate
announce declare proclaim unveil declaration proclamation
answer reply respond response react reaction
apartment flat condominium condo
apologise apology
appeal plea
appear seem
apply application applicant
appoint name nominate nomination designate dub
approximately roughly
area region zone district
army military
arrest detain apprehend custody detention
arrive reach come
assassinate murder murderer assassin
assault attack raid strike offensive hit airstrike
assess evaluate appraise
attempt try effort bid endeavour seek
attend visit
attorney lawyer counsel solicitor barrister
attract draw lure
authority official
award prize honour
baby infant newborn toddler
ban prohibit outlaw forbid bar
bank lender
bankrupt insolvent insolvency
barrier obstacle hurdle
battle fight combat clash
begin start commence launch open initiate
behaviour conduct
believe think consider belief
benefit advantage
besiege surround encircle
bill legislation measure
blast explosion explode detonate
block obstruct hinder hamper impede
boat vessel ship ferry warship
body corpse
bomb explosive device
bombard bombardment shelling
book novel
boost bolster strengthen reinforce
border frontier
boss chief head leader
brave courageous courage bravery
breach violate violation infringe contravene
broad wide
broadcast air
build construct erect
bullet ammunition ammo
burn blaze fire flame wildfire
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
cellphone mobile handset
chairman chairwoman chairperson chair
chance opportunity
change alter modify shift
chaos turmoil mayhem
cheap inexpensive
child kid youngster
choose pick select opt choice
citizen national
city town
claim assert contend maintain insist allege
clear obvious apparent plain
close shut shutter closure shutdown
collapse crumble
comment remark
commitment seriousness dedication determination resolve
compensate reimburse
complain gripe complaint
complete finish conclude end conclusion
comply obey
conceal hide
concern worry fear anxiety worried anxious
condemn denounce decry deplore condemnation denunciation
condolence sympathy
conference summit meeting talk negotiation discussion
confirm verify corroborate verification
conflict war fighting hostility
consequence result outcome effect impact
contaminate pollute pollution taint
continue proceed
convict guilty
convince persuade persuasion
cooperate collaborate
cop officer police policeman policewoman
coronavirus covid covid-19 virus pandemic
correct rectify
corrupt graft bribery
cost price expense
country nation
court tribunal
cover include contain encompass
crew sailor
crime offence felony criminal
crisis emergency
criticise criticize slam blast lambaste rebuke
crowd throng
cruel brutal brutality savage vicious
customer client shopper consumer
cut reduce slash trim lower decrease decline fall drop reduction
damage harm
danger risk peril hazard threat threaten
dead death die fatality killed perish deceased
deadly fatal lethal
deal handle cope
dealer trader
debate argue argument dispute row quarrel
debris rubble wreckage
decide decision rule ruling
deep profound depth
defeat beat
defend protect guard
delay postpone defer reschedule
demand urge call request ask
demonstrate protest demonstration rally protester protestor demonstrator
deny reject refute dismiss denial
deploy send dispatch
describe depict portray characterise
destroy devastate demolish wreck ruin destruction demolition
deteriorate worsen
difficult hard tough
diminish lessen dwindle shrink
diplomat envoy ambassador
disappear vanish missing
disaster catastrophe calamity tragedy
disclose reveal divulge expose disclosure
discover find uncover discovery
disease illness sickness
display exhibit exhibition
disrupt interrupt
doctor physician
document paper file record
donate contribute give donation contribution donor contributor
double twice twofold
doubt question scepticism
drug medicine medication
drunk intoxicated drunken
earn gain
earthquake quake tremor temblor
economy economic
elect vote ballot election voter electorate
embarrass humiliate humiliation
embattled beleaguered
emphasise stress underline underscore highlight
employ hire recruit
employee worker staff
enemy foe adversary
engine motor
ensure guarantee
entire whole
escape flee
evacuate evacuation
evidence proof
exact precise
examine inspect scrutinise scrutiny investigate investigation probe inquiry
exceed surpass top
exchange swap
expel oust remove eject expulsion removal ouster deport deportation
expert specialist analyst
explain clarify explanation clarification
extend prolong lengthen extension
extra additional
extremist radical fanatic
factory plant mill
fail failure
fast quick rapid swift quickly rapidly swiftly speedy faster
father dad
fault flaw defect
fierce intense
film movie
fine penalty
fire sack dismiss terminate axe termination
flag banner
flood deluge inundate
fly flight
focus concentrate centre
force compel oblige
forecast predict projection
forest woodland
fraud defraud swindle scam
free release liberate
freedom liberty
frighten scare terrify
fuel petrol gasoline
fundamental basic
funeral burial
garbage rubbish trash
gather assemble collect
gay homosexual lgbt lgbtq
genuine authentic
get obtain receive
global worldwide
goods product merchandise
gop republican
government administration
grateful thankful
grief sorrow
group organisation organization
grow rise increase climb surge jump soar expand growth expansion
gun firearm weapon rifle pistol handgun
gunman shooter attacker assailant
hack hacker cyberattack
happen occur
happy glad pleased delighted
hate hatred
headquarters hq
health medical
helicopter chopper
high-level senior top
highway motorway freeway
hold keep retain
holiday vacation
home house residence
hope wish desire
hospital clinic hospitalise hospitalize
hostage captive
huge enormous massive vast giant
hunger starvation famine
hurricane storm cyclone typhoon
hurt injure wound injury
idea notion concept
ignore disregard
immediate instant prompt
immigrant migrant immigration migration refugee
important significant major key crucial vital
improve better enhance
inadequate insufficient
incorrect wrong inaccurate erroneous
independent autonomous autonomy
indicate signal
industry sector
inevitable unavoidable
information data detail
inmate prisoner detainee
institute institution
insurgent rebel militant guerrilla
internet online web
invade invasion incursion
job position post role
join enter
journalist reporter correspondent
judge magistrate
jury juror
kidnap abduct
kill slay slain
laboratory lab
landslide mudslide
large big larger largest bigger biggest
law statute
lawmaker legislator congressman congresswoman senator parliamentarian
lawsuit suit litigation sue
layoff redundancy
leak spill
leave depart quit exit departure
limited narrow restricted
liquor alcohol booze
litmus test trial
long length
lorry truck
lose loss
luggage baggage
majority most
man male
manufacture produce producer manufacturer maker
marginalise sideline
marijuana cannabis
marry wed marriage wedding
match game
memo memorandum
merge merger
minister secretary
mislead deceive deception
mistake error blunder
money cash fund funding
mother mom mum
move step
need require
normal usual ordinary
nuclear atomic
opioid painkiller
oppose object resist opposition
order command instruct direct
oversee supervise supervision
owner proprietor
pardon amnesty clemency
parliament legislature
particular specific
pass approve adopt ratify
passenger traveller
photo picture image photograph
plan scheme intend intention
player athlete
pledge promise vow
poll survey
poor impoverished poverty
pope pontiff
port harbour
power electricity
praise commend laud applaud hail
prepare ready
prevent stop halt avert
previous prior
priest cleric clergyman pastor
prison jail
problem difficulty trouble
profit earnings
propose suggest recommend proposal suggestion
proud pride
provide supply offer
pull withdraw withdrawal
punish penalise
pupil student schoolchild
quarantine isolate isolation
quit resign resignation step
racist racism
railway railroad rail
rain rainfall downpour
reach achieve attain
reason motive
rebuild restore resume repair reconstruct
recession downturn slump
recover recuperate recovery
referendum plebiscite
reform overhaul
refuse decline refusal
regret remorse
relation tie link relationship
relative kin family
religion faith
reluctant unwilling hesitant
rely depend
remain stay
remember recall reminisce
replace succeed successor
rescue save
researcher scientist scholar academic
resident inhabitant local
restaurant eatery
restrict curb limit restriction
retaliate retaliation revenge reprisal avenge vengeance
revenue turnover
reverse overturn undo reversal
rich wealthy affluent wealth
rival competitor opponent
rob steal theft robbery robber thief
rocket missile mortar projectile
safe secure
safety security
salary wage
sale sell
schedule timetable
sea ocean
search hunt
secret confidential
seize capture confiscate grab
serious grave severe
shelter refuge
shock stun astound astonish
shoot gunfire shooting
shore coast
short brief
shortage lack scarcity
shout yell scream
show demonstrate illustrate
sign ink
similar alike
site location
slave slavery
small tiny
snowstorm blizzard
soldier troop
solve resolve settle
speech address
spend spending expenditure budget
split divide separate separation
spokesman spokesperson spokeswoman
spy espionage
stab knife
stadium arena
staff personnel
stock share
store shop
strategy tactic
street road
strict stringent
strong powerful robust stronger strongest
study research
submit submission
subpoena summon
suburb outskirts
subway metro
sudden abrupt
sufficient adequate
surplus excess
surrender capitulate
suspect alleged
talk speak
tariff duty
tax levy
teacher instructor educator
team squad
teen teenager adolescent
television tv
tell inform
temporary interim
terrible horrible awful dreadful horrific appalling
terror terrorist terrorism
testify testimony
therapy treatment
tired exhausted weary
toll tally count
total overall
tourist holidaymaker
tournament championship
toxic poisonous
trade commerce
trip journey voyage
true truth
tweet post
uncertain unclear
unemployed unemployment jobless
university college
unknown unidentified
unlawful illegal illicit
unrest disturbance riot
unusual uncommon
uphold affirm
uprising rebellion revolt insurrection
use utilise
vaccine jab inoculation immunisation
value worth
victim casualty
victory win triumph
video footage clip
viewpoint opinion view
wait await
warn caution
weak weaken
weigh weight
wife spouse husband
witness eyewitness bystander onlooker
woman female
yearly annual
young youth younger youngest
""".strip(),
)
