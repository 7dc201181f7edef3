"""Titles and roles that stand before a person's name, and are no part of it."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Forms of address: what follows is a person; the value is the person's gender.
HONORIFICS: Final = extended(
    "titles.honorifics",
    {
        "mr": "m",
        "mrs": "f",
        "ms": "f",
        "miss": "f",
        "mx": "",
        "dr": "",
        "prof": "",
        "sir": "m",
        "dame": "f",
        "lord": "m",
        "lady": "f",
        "madam": "f",
        "madame": "f",
        "herr": "m",
        "frau": "f",
        "senor": "m",
        "senora": "f",
        "rev": "",
        "fr": "m",
        "hon": "",
        "st": "",
    },
)

# Words that end a title written with a capital: "Foreign Minister", "Gov.".
TITLE_HEADS: Final = word_set(
    "titles.title_heads",
    """
    executive president vice-president premier chancellor minister secretary
    editor-in-chief commander-in-chief
    ambassador envoy senator sen sens representative rep reps congressman
    congresswoman governor gov govs mayor councilman councilwoman councillor councilor
    alderman speaker whip leader chairman chairwoman chair chairperson chief director
    commissioner administrator attorney prosecutor solicitor judge justice magistrate
    sheriff deputy constable marshal detective inspector superintendent officer
    trooper sergeant sgt corporal cpl private pvt lieutenant lt captain capt major maj
    colonel col general gen brigadier brig admiral adm commander cmdr commodore
    commandant spokesman spokeswoman spokesperson pope cardinal archbishop bishop
    rabbi imam sheikh sheik ayatollah mullah pastor reverend father sister brother
    king queen prince princess duke duchess earl baron baroness emperor empress sultan
    emir shah crown professor doctor coach manager principal dean provost ceo cfo coo
    cto mp mep congressmember lawmaker delegate treasurer comptroller counsel
    counselor adviser advisor aide nominee candidate president-elect editor host
    anchor analyst astronaut cosmonaut comrade mgr msgr secretary-general
    undersecretary under-secretary coordinator rapporteur supt insp det atty amb pres
    cllr prof dr mr mrs ms miss mx sir dame lord lady madam madame hon rev presidents
    senators representatives justices judges ministers governors generals congressmen
    mayors ambassadors secretaries cardinals bishops kings princes sheriffs attorneys
    professors co-host co-chair co-founder congresswomen detectives officers
    chancellors prosecutors fr auntie uncle aunt grandpa grandma
    """,
)

# Words that stand before such a head inside a title: "Deputy Prime Minister".
TITLE_MODIFIERS: Final = word_set(
    "titles.title_modifiers",
    """
    acting assistant associate attorney brigadier chief commanding communications
    congressional co-chief crown culture current defence defense democratic deputy
    economic economy editor education elect emeritus energy environment executive
    ex-president environmental finance first fire foreign former general grand health
    high homeland house human information interim interior internal junior justice
    labor labour lead lieutenant lt majority managing maj military minority national
    new oil opposition party permanent police political press prime principal public
    regional republican research resident retired rear security senate senior special
    staff state supreme technology then-president trade transport transportation
    treasury under vice veteran war warrant works agriculture commerce veterans
    affairs intelligence operating financial medical district county city town village
    federal air petty second third chairman-designate then now undersecretary master
    gunnery sergeant surgeon soccer football basketball baseball head team head
    incoming outgoing longtime late ailing embattled fellow star
    """,
)

# The same as fixed phrases that hold a small word.
TITLE_PHRASES: Final = extended(
    "titles.title_phrases",
    frozenset(
        """
    secretary of state
    secretary of defense
    secretary of defence
    secretary of the treasury
    secretary of homeland security
    secretary of the army
    secretary of the navy
    secretary of the interior
    minister of foreign affairs
    minister of defense
    minister of defence
    minister of finance
    minister of health
    minister of the interior
    minister of justice
    director of national intelligence
    chairman of the joint chiefs of staff
    speaker of the house
    chief of staff
    chief of police
    leader of the opposition
    chief of the general staff
    archbishop of canterbury
    duke of edinburgh
    chancellor of the exchequer
    first lady
    attorney general
    prime minister
    pope
    """.strip().splitlines()
    ),
)

# Lower-case words after which a capitalised name is a person: "lawyer Jane Roe".
ROLES: Final = extended(
    "titles.roles",
    TITLE_HEADS
    | frozenset(
        """
    lawyer attorney spokesman spokeswoman spokesperson activist actor actress singer
    author writer journalist reporter correspondent photographer blogger columnist
    economist historian scientist researcher analyst strategist expert psychologist
    physician surgeon nurse teacher student farmer driver pilot soldier veteran worker
    businessman businesswoman entrepreneur billionaire tycoon financier developer
    founder co-founder cofounder owner partner wife husband son daughter brother
    sister mother father widow widower cousin nephew niece uncle aunt grandfather
    grandmother boyfriend girlfriend fiance fiancee friend colleague teammate rival
    opponent predecessor successor neighbor neighbour resident witness survivor victim
    suspect gunman shooter attacker bomber militant defendant convict inmate prisoner
    whistleblower hacker spy agent contractor consultant lobbyist donor fundraiser
    pollster staffer operative politician dissident oligarch warlord strongman
    dictator monarch cleric preacher priest nun missionary artist painter sculptor
    architect composer musician rapper drummer guitarist comedian filmmaker producer
    screenwriter novelist poet playwright model designer chef athlete player
    footballer striker goalkeeper midfielder defender quarterback pitcher catcher
    forward golfer boxer swimmer sprinter cyclist skier skater wrestler champion
    winner captain referee umpire engineer programmer mathematician physicist chemist
    biologist astronomer geologist epidemiologist virologist philosopher sociologist
    anthropologist archaeologist curator librarian tourist traveler hiker climber
    fisherman passenger shopkeeper waitress bartender boss named called identified
    """.split()
    ),
)

# Of these, blood relations and spouses, who often share a surname.
KIN: Final = word_set(
    "titles.kin",
    """
    brother sister mother father son daughter wife husband widow widower cousin uncle
    aunt nephew niece grandmother grandfather
    """,
)
# Singular nouns that name one person without a name: "a port official", "the worker".
PERSONS: Final = extended(
    "titles.persons",
    (ROLES - {"named", "called", "identified", "model", "star"})
    | frozenset(
        """
    official person man woman boy girl source insider ex-official employee employer
    buyer seller customer client patient parent spouse villager pensioner volunteer
    activist protester demonstrator voter constituent firefighter medic paramedic
    diplomat aide-de-camp eyewitness onlooker bystander caller user reader viewer
    listener juror plaintiff accuser complainant immigrant migrant refugee trader
    investor banker accountant scholar academic critic supporter ally insurgent rebel
    trucker clerk cashier baker butcher carpenter electrician plumber sailor miner
    grocer vendor landlord tenant commuter cyclist pedestrian motorist
    """.split()
    ),
)

# Of these, whoever is named in a report that calls somebody so, and whoever asks.
NAMED_ROLES: Final = word_set(
    "titles.named_roles",
    """
    president president-elect vice-president premier chancellor minister governor mayor
    senator congressman congresswoman speaker leader king queen prince princess pope
    emperor sultan judge justice candidate nominee reporter journalist correspondent
    moderator interviewer host anchor
    """,
)

# What follows a name and belongs to it, or to the person's degrees.
NAME_SUFFIXES: Final = word_set(
    "titles.name_suffixes",
    """
    jr sr ii iii iv phd md esq mp qc kc obe mbe cbe
    """,
)

# Titles that are family names as well: after a given name they belong to the name.
FAMILY_TITLES: Final = word_set(
    "titles.family_titles",
    """
    king pope prince bishop dean judge major general justice earl baron cardinal duke
    lord marshal speaker queen shah sheriff cook abbot chancellor coach chair
    """,
)
# Titles that stand in front of a name only: "Hun Sen" is no senator.
SHORT_TITLES: Final = word_set(
    "titles.short_titles",
    """
    sen sens gen rep reps gov govs lt col cpl sgt maj capt cmdr adm brig det insp amb
    pres prof dr mr mrs ms mx rev fr hon st supt atty pvt msgr mgr cllr mp
    """,
)

# Of what follows a name, that which tells a son from his father.
GENERATIONS: Final = word_set("titles.generations", "jr sr ii iii iv")
# Of those, what news calls him by to tell him from his father ("Roe Jr. said").
JUNIORS: Final = word_set("titles.juniors", "jr sr")
