"""Small closed classes of things, of which one member is never another.

A line is a class; bars part its members, and words of one member are synonyms or may be
said of one thing ("earthquake quake", "evening night"). The table is asked only where
two sentences are word for word the same around two words; then "the northern gate" and
"the western gate" are two gates. Dictionary forms; matched by stems. Written from
general knowledge of English.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended

# A line is a class: "morning | afternoon | evening night".
MEMBERS: Final = extended(
    "members.members",
    """
he him his himself | she her hers herself
north northern | south southern | east eastern | west western
northeast northeastern | northwest northwestern | southeast southeastern | southwest \
southwestern
left | right
morning | afternoon | evening night
spring | summer | autumn | winter
minute | hour | day | week | month | year | decade | century
future | past | present
man gentleman boy | woman lady girl
brother | sister | mother mom mum | father dad | son | daughter | uncle | aunt | \
nephew | niece | cousin | grandfather | grandmother | grandson | granddaughter | \
husband | wife | boyfriend | girlfriend | stepfather | stepmother
king | queen | prince | princess
actor | actress
red | blue | green | yellow | black | white | orange | purple | pink | brown | gray
gold golden | silver | bronze
muslim islamic islam | christian christianity | jewish judaism jew | hindu hinduism | \
buddhist buddhism | sikh
catholic | protestant | orthodox
sunni | shiite shia
football | basketball | baseball | tennis | cricket | rugby | golf | hockey | boxing | \
swimming | cycling | volleyball | skiing | wrestling
hospital | school | church | mosque | synagogue | temple | court courthouse | prison \
jail | hotel | airport | stadium | university | factory | museum | restaurant | \
supermarket | embassy | library | theater cinema | bank | farm
car sedan | bus coach | truck lorry | train | plane aircraft jet airliner | helicopter \
| ship boat ferry vessel | bicycle bike | motorcycle | tram | van | tank
army | navy | police | marine
knife | gun pistol rifle firearm | bomb explosive | hammer | machete | axe | sword
handgun pistol | rifle | shotgun
murder homicide | manslaughter | rape | robbery | burglary | fraud | arson | \
kidnapping abduction | bribery | espionage spying | treason | perjury | smuggling
doctor physician surgeon | nurse | teacher | lawyer attorney | judge | engineer | \
pilot | driver | farmer | journalist reporter | soldier | firefighter | priest | \
accountant | chef cook | plumber | electrician | carpenter | architect | dentist | \
fisherman | miner | sailor | baker | butcher | banker | waiter
president | governor | mayor | senator | ambassador | pope | emperor | chancellor
prosecutor | defendant | plaintiff | juror | witness
victim | suspect perpetrator attacker
buyer | seller
creditor lender | debtor borrower
landlord | tenant
employer | employee
teacher | student pupil
doctor | patient
winner | loser
supporter backer ally friend | opponent critic enemy foe rival
hero | villain
predecessor | successor
host | guest
parent | child
teenager teen | adult | toddler | baby infant | pensioner
oil crude petroleum | gas | coal | gold | silver | copper | iron | wheat | corn maize \
| rice | soybean | coffee | sugar | cotton | steel | aluminum | zinc | nickel | \
uranium | barley | palladium | platinum | cocoa
dollar | euro | pound sterling | yen | yuan renminbi | ruble rouble | rupee | peso | \
franc | lira
flu influenza | malaria | measles | polio | cholera | cancer | diabetes | tuberculosis \
| hiv | ebola | dengue | pneumonia | monkeypox
hurricane typhoon cyclone storm | tornado | earthquake quake | tsunami | wildfire | \
blizzard | flood flooding | drought | landslide mudslide | avalanche
snow | rain | fog | hail
arm | leg | head | chest | stomach abdomen | knee | shoulder | neck | ankle | foot | \
hand | eye | ear | hip | elbow | wrist
dog | cat | horse | cow | sheep | pig | bear | shark | snake | elephant | lion | tiger \
| wolf | whale
beef | pork | chicken | lamb | fish
tea | coffee | beer | wine | milk | water | juice
breakfast | lunch | dinner supper
wood wooden | stone | brick | concrete | glass | plastic | metal
euthanasia | abortion
racism racist | sexism sexist | antisemitism | homophobia
capitalism capitalist | socialism socialist | communism communist | fascism fascist
democracy | dictatorship | monarchy
senate | house
liquid | solid
election | referendum
bankruptcy | merger
inflation | unemployment
strike | lockout
bachelor | master | doctorate
kindergarten | university
mathematics | physics | chemistry | biology | history | geography
technology tech | energy | healthcare | retail | automotive auto | telecom | \
agriculture | tourism | banking financial finance | mining
piano | guitar | violin | drum | trumpet
novel | poem | film movie | song | painting | opera
tower | bridge | tunnel | dam
river | lake | mountain | island | desert | forest | valley
building | vehicle
dead killed | wounded injured hurt | missing | unharmed unhurt unscathed
rocket missile | mortar | grenade | torpedo
suicide | homicide murder | accident
senator | congressman congresswoman
driver | passenger | pedestrian | cyclist
witness bystander | suspect
worker employee | customer shopper
stock share equity | bond
passenger | pilot | crew
worker employee | manager executive | employer
customer client consumer | supplier producer manufacturer
soldier troop | civilian
protester demonstrator | police
atlantic | pacific | arctic | mediterranean | caribbean | baltic | gulf
asia asian | africa african | europe european
nuclear | solar | wind | coal | hydroelectric
monday | tuesday | wednesday | thursday | friday | saturday | sunday
bacteria | virus | fungus
""".strip(),
)
