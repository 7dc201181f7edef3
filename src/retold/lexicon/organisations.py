"""Words and names by which an organisation is known as one."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# A capitalised run that ends with (or, before "of" and "for", begins with) one of
# these is an organisation.
HEADS: Final = word_set(
    "organisations.heads",
    """
    academy administration agency airline airlines airways alliance army assembly
    associates association authority bank board brigade brigades broadcasting brothers
    bureau cabinet center centre chamber church club coalition college command
    commission committee commons communications community companies company
    confederation conference congress consortium constabulary convention corporation
    council court courts cup department directorate division electric energy
    enterprises exchange faction federation force forces foundation front fund
    government group guard hospital house industries initiative inquiry institute
    institution international investments laboratories laboratory league legislature
    library limited magazine media ministry mission mosque motors movement museum
    nations navy network networks news newspaper observatory office orchestra
    organisation organization pact parliament partners partnership party patrol
    petroleum pharmaceuticals police post press prison radio reserve resistance school
    schools senate service services society squad state studios synagogue systems
    taskforce team technologies telecom television temple times tribune tribunal
    troops trust union unit university ventures watch workers works motor corps
    embassy consulate
    """,
)
# Forms of companies at the end of their names.
SUFFIXES: Final = word_set(
    "organisations.suffixes",
    """
    inc corp co ltd llc llp plc ag gmbh sa nv bv spa ab as oyj kk pty cos holdings group
    """,
)
# What a name begins with that is nobody's ("Team Brenn").
FRONT_HEADS: Final = word_set("organisations.front_heads", "team")
# Of the heads, those after which "of", "for" or "on" and more capitals belong to it.
OF_HEADS: Final = word_set(
    "organisations.of_heads",
    """
    academy administration agency alliance army assembly association bank bar board
    bureau center centre chamber church club coalition college commission committee
    conference congress congregation convention council court department directorate
    division faculty federation foundation friends front fund house institute
    institution joint knights laboratory league library lords ministry mothers
    movement museum national office order organisation organization parliament party
    sons daughters union university society school secretariat state trust women
    students campaign citizens network chiefs army observatory corps hospital project
    initiative guard guards people doctors reporters physicians
    """,
)
# A capitalised run that ends with one of these is a place.
PLACE_HEADS: Final = word_set(
    "organisations.place_heads",
    """
    airbase airport archipelago avenue basin bay beach blvd boulevard bridge camp
    canal canyon cape castle cemetery city coast county creek crossing desert district
    dam forest garden gardens glacier gulf harbor harbour heights hill hills highway
    island islands isle isles junction lake lane mall mount mountain mountains ocean
    oblast park peak peninsula plaza port prefecture province quay ranch reef region
    republic ridge river road sea shore sound springs square station strait strand
    street strip suburb terminal territory tower tunnel valley village volcano
    waterfall woods zone
    """,
)
# A capitalised run that begins with one of these is a place, or continues after "of".
PLACE_FRONTS: Final = word_set(
    "organisations.place_fronts",
    """
    bay cape city coast fort gulf isle island islands isles kingdom lake mount mt port
    province republic river sea strait straits town valley village horn rock people's
    territory
    """,
)
# Known by these names alone; the value is the full name.
KNOWN: Final = extended(
    "organisations.known",
    {
        "UN": "United Nations",
        "U.N.": "United Nations",
        "EU": "European Union",
        "E.U.": "European Union",
        "NATO": "North Atlantic Treaty Organization",
        "FBI": "Federal Bureau of Investigation",
        "F.B.I.": "Federal Bureau of Investigation",
        "CIA": "Central Intelligence Agency",
        "C.I.A.": "Central Intelligence Agency",
        "NSA": "National Security Agency",
        "DHS": "Department of Homeland Security",
        "DOJ": "Department of Justice",
        "EPA": "Environmental Protection Agency",
        "FDA": "Food and Drug Administration",
        "CDC": "Centers for Disease Control and Prevention",
        "FCC": "Federal Communications Commission",
        "FTC": "Federal Trade Commission",
        "SEC": "Securities and Exchange Commission",
        "IRS": "Internal Revenue Service",
        "ICE": "Immigration and Customs Enforcement",
        "TSA": "Transportation Security Administration",
        "FAA": "Federal Aviation Administration",
        "NTSB": "National Transportation Safety Board",
        "FEMA": "Federal Emergency Management Agency",
        "NASA": "National Aeronautics and Space Administration",
        "NOAA": "National Oceanic and Atmospheric Administration",
        "ACLU": "American Civil Liberties Union",
        "NAACP": "National Association for the Advancement of Colored People",
        "NRA": "National Rifle Association",
        "NFL": "National Football League",
        "NBA": "National Basketball Association",
        "MLB": "Major League Baseball",
        "NHL": "National Hockey League",
        "NCAA": "National Collegiate Athletic Association",
        "GOP": "Republican Party",
        "RNC": "Republican National Committee",
        "DNC": "Democratic National Committee",
        "IMF": "International Monetary Fund",
        "WTO": "World Trade Organization",
        "WHO": "World Health Organization",
        "IAEA": "International Atomic Energy Agency",
        "ICC": "International Criminal Court",
        "ECB": "European Central Bank",
        "OPEC": "Organization of the Petroleum Exporting Countries",
        "OSCE": "Organization for Security and Co-operation in Europe",
        "OECD": "Organisation for Economic Co-operation and Development",
        "UNHCR": "United Nations High Commissioner for Refugees",
        "UNICEF": "United Nations Children's Fund",
        "UNESCO": "United Nations Educational, Scientific and Cultural Organization",
        "ASEAN": "Association of Southeast Asian Nations",
        "IRA": "Irish Republican Army",
        "PLO": "Palestine Liberation Organization",
        "PKK": "Kurdistan Workers' Party",
        "YPG": "People's Protection Units",
        "SDF": "Syrian Democratic Forces",
        "IDF": "Israel Defense Forces",
        "ISIS": "Islamic State",
        "ISIL": "Islamic State",
        "IS": "Islamic State",
        "LAPD": "Los Angeles Police Department",
        "NYPD": "New York Police Department",
        "GM": "General Motors",
        "IBM": "International Business Machines",
        "GE": "General Electric",
        "BBC": "British Broadcasting Corporation",
        "UAW": "United Auto Workers",
    },
)
# Organisations that no word in their name gives away.
NAMES: Final = word_set(
    "organisations.names",
    """
    al-qaeda al-qaida al-shabab al-shabaab hezbollah hizbollah hamas taliban daesh
    fatah houthis interpol europol kremlin pentagon congress parliament senate knesset
    bundestag duma politburo greenpeace amnesty oxfam unicef google facebook twitter
    microsoft apple amazon boeing airbus toyota volkswagen samsung sony intel nvidia
    netflix tesla spacex uber lyft airbnb walmart starbucks nike adidas coca-cola
    pepsi pepsico exxonmobil exxon chevron shell bp gazprom rosneft lukoil huawei
    alibaba tencent baidu xiaomi foxconn goldman citigroup barclays hsbc jpmorgan
    pfizer moderna astrazeneca novartis merck bayer siemens daimler renault peugeot
    fiat nissan honda hyundai ford chrysler whatsapp instagram youtube tiktok snapchat
    linkedin wikileaks wikipedia breitbart politico buzzfeed vox gallup pew quinnipiac
    nielsen bloomberg fox cnn msnbc cnbc nbc abc cbs npr pbs bbc espn hbo mtv reuters
    xinhua tass nasdaq fifa uefa mossad hagana blackwater halliburton monsanto enron
    lehman newsweek newsmax axios propublica playboy
    """,
)
# Names that are one though a title or a small word stands inside.
NAMED_WHOLE: Final = extended(
    "organisations.named_whole",
    frozenset(
        " ".join(name.split())
        for name in """
    white house, supreme court, capitol, house, islamic state, islamic state group,
    united nations, european union, federal reserve, red cross, red crescent, secret
    service, new york times, washington post, wall street journal, usa today,
    associated press, fox news, guardian, boko haram, goldman sachs, morgan stanley,
    wells fargo, doctors without borders, medecins sans frontieres, human rights
    watch, amnesty international, planned parenthood, black lives matter, ku klux
    klan, al jazeera, general motors, deutsche bank, credit suisse, elysee, bank of
    america, black panthers, joint chiefs of staff, house of commons, house of lords,
    scotland yard, security council, general assembly, world bank, daily beast, daily
    caller, daily mail, daily wire, vanity fair, rolling stone, national review, new
    republic
    """.split(",")
    ),
)
# Company and paper names that end with a possessive of their own.
OWN_POSSESSIVE: Final = word_set(
    "organisations.own_possessive",
    """
    mcdonald's moody's poor's lloyd's macy's wendy's levi's sotheby's christie's kohl's
    lowe's domino's denny's sainsbury's kellogg's dick's bloomingdale's women's men's
    people's children's workers' teachers' veterans' writers'
    """,
)

# What keeps its possessive inside a name: "People's Party", "King's College".
INNER_POSSESSIVE: Final = word_set(
    "organisations.inner_possessive",
    "people women men children king queen teachers workers veterans paul",
)
# Heads after which "of X and Y" is one name: "Ministry of Trade and Industry".
AND_HEADS: Final = word_set(
    "organisations.and_heads",
    """
    ministry department institute institutes committee commission center centers
    centre bureau office secretary council school college
    """,
)
# What follows "General" in names of companies, besides heads.
AFTER_GENERAL: Final = word_set(
    "organisations.after_general", "motors electric mills dynamics"
)

# What a newspaper's or a station's name of several words ends with. Alone they are
# names as well ("the Chronicle"), which those of `HEADS` are not.
PRESS_HEADS: Final = word_set(
    "organisations.press_heads",
    """
    herald gazette chronicle journal telegraph telegram star-telegram courier inquirer
    enquirer examiner observer dispatch advertiser tv
    """,
)
