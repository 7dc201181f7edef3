"""Ordinary words that news sentences and headlines begin with, in lower case.

A capital at the head of a sentence says nothing; these words are no names there, nor
in a run of capitals in a headline, unless the report uses them as names elsewhere.
Function words are not repeated here.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Words that begin sentences.
OPENERS: Final = word_set(
    "openers.openers",
    """
    above abroad abuse access according accounts action actions activists actually
    additional additionally adults advertisement advocates aftermath afterward
    afterwards aides air airstrikes alleged allegedly allies almost alone
    alternatively amid analysis analysts anger angry animals announcing anyway
    apparently archive areas armed arrests arriving article asked asking assailants at
    attack attackers attacks attempts attendees attorneys authorities average aware
    back background bad banks based basically battle beautiful before beginning
    believe best better big bigger biggest bill black blood blue bodies bomb bombs
    books border both boys breaking brothers budget build building buildings burning
    business businesses buy calling calls campaign campaigners cars case cases central
    certain certainly chances change changes chaos charges cheap chief child children
    choose cities citizen citizens city civil civilians claims class clearly clients
    climate close closing coalition coming comment comments common community companies
    company compared concern concerned concerns conditions congressional conservative
    considering consumers contact copyright correction costs countries couples courts
    coverage credit crews crime criminal crisis critical critics crowds current
    currently customers cutting daily data dead deadly dear deaths debate defending
    defense demand demands demonstrators dentists deputies despite detectives details
    developing different diplomatic diplomats directly disclosure discussing district
    doctors documents dogs domestic doubts dozens driver drivers driving drone drones
    drug drugs dying early easy economic economists economy education eight eighteen
    election elections eleven email emails emergency employees employers ending
    enemies energy enough entire environmental equally especially even evening events
    eventually evidence exactly excellent excluding exclusive executives exit
    experienced experts explaining exports extra eyewitnesses face facing fact
    factories facts failure fair families family famous fans far farmers fashion fast
    fathers fears federal fellow female fewer fifteen fifty fighters fighting figures
    file film final finally financial finding fire firefighters fires firms first
    firstly five floods flights focus following food foot for forces foreign forensic
    former forty founded four fourteen free fresh friends front fuel full funding
    funds funeral further furthermore future game games gang gas gay general generally
    getting girls give given global go going gold good government governments
    graduates great green ground group groups growing growth guards guests gun gunmen
    guns half halfway happy hard having head headlines health hear hearing heavily
    heavy helicopters help helping here heroes high higher highly hip historians
    historically history holding holiday home homes honestly hopefully hopes hospital
    hospitals hostages hotel hours house houses housing how huge human hundreds
    hurricane ideally ideas if illegal image images imagine immediately immigrants
    immigration important imports improved income increased increasing increasingly
    independent individuals industry inflation information initial initially injuries
    inmates inside insiders inspectors instead insurance insurers intelligence
    interest interested interestingly internal international internet interviewed
    interviews investigations investigators investing investors ironically job jobs
    join journalists judges judging jurors just justice keep keeping key kids killed
    killing known labor labour land language large largely last lastly late later
    latest law lawmakers laws lawyers lead leader leaders leading learn leave leaving
    left legal legally lenders less let letter letters liberal life light lines listen
    literally little live lives living local locals long longer look looking losing
    loss losses lots love low lower lucky mail mainly major making male man management
    managers many march markets married mass massive media medical meet meeting
    meetings members men mental message messages middle migrants militants military
    millions minister ministers minutes missing mobile modern moments money month
    months moreover morning mostly mother mothers motorists mourners movies moving
    much multiple murder music mutual national nationally naturally near nearby nearly
    needless negotiations negotiators neighbors neighbours net networks never
    nevertheless new newly news next nice night nine nineteen ninety no nobody none
    nonetheless normally north northern nothing notably noting now nowhere nuclear
    nurses obviously occasionally office officer officers official officially
    officials often oil old older on once one ongoing online only open opening
    operations opinion opponents opposition ordinary organizers original originally
    other others otherwise outside overall overnight owners pain paper parents part
    particularly partly parts party passengers past patients patrons paul pay paying
    payments peace pedestrians people perhaps personal personally personnel persons
    photo photographs photos physically physicians pictures pilots plans players plus
    point police policy political politically politicians politics poll polls poor
    popular population possibly power preliminary presently presidential pressed
    pressure presumably previous previously prices prior prison prisoners private
    privately probably problems production profits progress progressive property
    prosecutors protecting protesters protestors protests proud public publicly
    publishers pupils questions quickly quietly quite race radical rain rarely rates
    rather read readers reading real really rebel rebels recall recent recently record
    records red referring refugees regardless regional regulators related relations
    relatives relief religious remember reminder reporters reporting reports repeat
    republished rescue rescuers research researchers residents respondents responding
    responses rich right rights rising roads robots roughly rules rumors running sadly
    safe sales same satellite saying scenes schools science scientists search second
    secondly secret security see seeing seeking seeks seemingly selected send senior
    separate separately series serious seriously services seven seventeen seventy
    several severe sexual shares sharing she shipping ships shocked shooting shoppers
    shops short shortly show shows sick sign signs similar similarly simple simply
    sitting six sixteen sixty slightly slowly small smaller smart smoke so social
    soldiers some somebody somehow someone something sometimes somewhat soon sources
    south southern speaking special specialists specific specifically speculation
    spending sports stability staff standing star starting state statement statements
    states statistics staying step still stocks stop stories storm strange strikes
    strong student students studies study subscribe subject success successful such
    suddenly sun supplies supporters supposedly sure surely surgeons surprisingly
    surveillance survivors suspected suspects suspicion swiftly symptoms take taking
    talking talks tanks taxes teachers teams technically technology teenagers telling
    temperatures ten tens tensions terrible terror terrorism terrorist terrorists
    tests thank thankfully thanks that then there thieves things thirdly thirteen
    thirty this those thousands threats three tickets tired time times today together
    tomorrow tonight too top total tough tourism tourists trade trading traditional
    traditionally traffic trains translated travel travelers travellers treatment
    trees trials troops truck trucks true trying turn turning turnout tv twelve twenty
    twice two typical typically ultimately unable unarmed under understandably
    undercover unemployment unfortunately union unions unique united universities
    unless unlike unusually update updated used users using usually various vast
    vehicles versus very veteran veterans victims victory video videos viewers
    villagers violence virtually visitors visits volunteers vote voters voting walking
    war warning warnings wars watch watching water weapons wearing weather welcome
    well west western whatever whenever wherever whoever
    white whole wholesale why wide widely widespread wild
    win winner winners winning wise witness witnesses wives woman women word words
    work workers working world worldwide worried worse worst wounded write writing
    wrong yes yesterday yet young younger youths
    """,
)
# Days, months and the like, which are no names by themselves.
CALENDAR: Final = word_set(
    "openers.calendar",
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri
    sat sun january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow
    tonight yesterday spring summer autumn fall winter easter christmas ramadan
    thanksgiving hanukkah passover halloween eve gmt utc est edt pst pdt cst cdt mst mdt
    bst cet cest ist jst am pm a.m p.m ad bc bce
    """,
)
# Capitalised words that name no one: pronouns, faiths, languages, marks of the page.
NO_NAMES: Final = word_set(
    "openers.no_names",
    """
    i i'm i've i'd i'll god allah lord bible quran koran internet web english french
    german spanish russian chinese arabic hebrew latin islam christianity judaism
    hinduism buddhism catholicism catholic muslim christian jewish jew jews muslims
    christians republican republicans democrat democrats democratic tv dvd cd dna rna
    hiv aids suv atm ceo cfo coo cto mp mps mep meps phd ph.d mba gdp gop's diy faq
    ap's ok okay lgbt lgbtq lgbtqi pc vip id url pdf html photo photos image video
    file getty mr mrs ms dr ad ads via pm am q a op-ed covid covid-19 coronavirus
    sars-cov-2 hiv/aids ied ieds ufo ufos ngo ngos ipo ai vr ar gps usb suvs cctv sms
    pr hr it
    """,
)
