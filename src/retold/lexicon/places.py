"""Countries with their other names, demonyms and cities; American states and cities.

A curated table for telling that two reports mean the same place, and that a capital
letter begins a place. Countries are those of the United Nations and the territories
that news treats like countries; cities are capitals, the largest, and those that are
often in the news. A demonym ("Russian") is no place but points at one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from retold.lexicon.extension import extended, word_set
from retold.lexicon.place_tables import COUNTRIES as _COUNTRY_ROWS
from retold.lexicon.place_tables import STATES as _STATE_ROWS

UNITED_STATES: Final = "United States"
# A report asks for its names again and again: those of some twenty are remembered.
_NAMES_HELD: Final = 1 << 11


def _key(name: str) -> str:
    """The form in which place names are looked up: no periods, lower case."""
    if name.isalnum():
        return name.casefold()  # as most are
    return (
        name.casefold().replace(".", "").replace("’", "'").removeprefix("the ").strip()
    )


def _cells(row: str) -> list[list[str]]:
    """The cells of a table row, each a list of names."""
    return [
        [name for raw in cell.split(",") if (name := raw.strip())]
        for cell in row.split("|")
    ]


def _read_tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Forms of countries, demonyms, and states and cities, each to its country."""
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    inside: dict[str, str] = {}
    for row in _COUNTRY_ROWS.strip().splitlines():
        (country,), people, aliases, cities = _cells(row)
        countries |= dict.fromkeys(map(_key, (country, *aliases)), country)
        demonyms |= dict.fromkeys(map(_key, people), country)
        for city in cities:
            # A city's name in two countries belongs to the one listed first.
            inside.setdefault(_key(city), country)
    for row in _STATE_ROWS.strip().splitlines():
        (state,), short, people, cities = _cells(row)
        for name in (state, *short, *cities):
            inside.setdefault(_key(name), UNITED_STATES)
        demonyms |= dict.fromkeys(map(_key, people), UNITED_STATES)
    return countries, demonyms, inside


_COUNTRIES, _DEMONYMS, _INSIDE = _read_tables()
_STATES: Final = {
    _key(form): state[0]
    for state, short, *_ in map(_cells, _STATE_ROWS.strip().splitlines())
    for form in (*state, *short)
}


def country_of(word: str) -> str | None:
    """The country that a name, another name or a demonym means, in its usual form.

    "Türkiye", "Turkey" and "Turkish" all give "Turkey"; a city gives None (see
    `country_with`), as does anything that is not in the table.
    """
    key = _key(word)
    return _COUNTRIES.get(key) or _DEMONYMS.get(key)


@lru_cache(maxsize=_NAMES_HELD)
def country_named(word: str) -> str | None:
    """The country that a name (not a demonym) means, else None."""
    return _COUNTRIES.get(_key(word))


# Cities under two names, both in use by English-language outlets.
_CITY_NAMES: Final = extended(
    "places.city_names",
    {
        name: cities[0]
        for cities in (
            ("kyiv", "kiev"),
            ("odesa", "odessa"),
            ("kharkiv", "kharkov"),
            ("lviv", "lvov"),
            ("mumbai", "bombay"),
            ("kolkata", "calcutta"),
            ("chennai", "madras"),
            ("beijing", "peking"),
            ("guangzhou", "canton"),
            ("yangon", "rangoon"),
            ("ho chi minh city", "saigon"),
            ("astana", "nur-sultan"),
            ("gdansk", "danzig"),
            ("derry", "londonderry"),
            ("chisinau", "kishinev"),
            ("almaty", "alma-ata"),
        )
        for name in cities
    },
)


def city_named(name: str) -> str | None:
    """The name under which a city of several names is kept; None for other names."""
    return _CITY_NAMES.get(_key(name))


def state_named(word: str) -> str | None:
    """The American state that a name or its short form means ("Calif."), else None."""
    return _STATES.get(_key(word))


def country_with(place: str) -> str | None:
    """The country in which a well-known city or state lies, else None."""
    return _INSIDE.get(_key(place))


@lru_cache(maxsize=_NAMES_HELD)
def is_place(name: str) -> bool:
    """Is this a country, an American state, a known city or region?"""
    return _key(name) in PLACES


@lru_cache(maxsize=_NAMES_HELD)
def is_demonym(word: str) -> bool:
    """Is this an adjective or noun for the people of a country, state or region?"""
    return _key(word) in DEMONYMS


# Continents, regions, rivers, seas and mountains.
REGIONS: Final = extended(
    "places.regions",
    frozenset(
        " ".join(name.split())
        for name in """
        africa, asia, europe, north america, south america, latin america,
        central america, antarctica, oceania, middle east, far east, near east,
        southeast asia, south asia, east asia, central asia, western europe,
        eastern europe, central europe, northern europe, scandinavia, balkans, baltics,
        caucasus, north caucasus, sahel, sahara, siberia, crimea, donbas, donbass,
        chechnya, dagestan, kurdistan, iraqi kurdistan, anatolia, levant, maghreb,
        horn of africa, west africa, east africa, southern africa, north africa,
        sub-saharan africa, caribbean, west indies, gulf, persian gulf, arctic,
        west bank, gaza, gaza strip, golan heights, sinai, sinai peninsula, east
        jerusalem, kashmir, punjab, sindh, balochistan, khyber pakhtunkhwa, tibet,
        xinjiang, inner mongolia, darfur, tigray, puntland, biafra, katanga, kivu,
        catalonia, basque country, andalusia, galicia, bavaria, saxony, prussia,
        lombardy, tuscany, sicily, sardinia, corsica, normandy, brittany, provence,
        flanders, wallonia, transnistria, abkhazia, south ossetia, nagorno-karabakh,
        korean peninsula, arabian peninsula, iberia, pacific, atlantic, indian ocean,
        pacific ocean, atlantic ocean, arctic ocean, mediterranean, black sea, red sea,
        baltic sea, north sea, south china sea, east china sea, caspian sea, aegean,
        adriatic, english channel, suez canal, panama canal, strait of hormuz,
        gulf of mexico, gulf of aden, gulf of oman, bay of bengal, himalayas, alps,
        andes, rockies, appalachia, amazon basin, everest, mount everest, danube, nile,
        rhine, thames, seine, volga, euphrates, tigris, mekong, yangtze, ganges, indus,
        mississippi river, rio grande, new england, midwest, northeast, southwest,
        deep south, pacific northwest, bay area, silicon valley, east coast, west coast,
        gulf coast, wall street, hollywood, manhattan, brooklyn, queens, bronx,
        staten island, harlem, times square, long island, capitol hill, ground zero,
        central park, westminster, downing street, ontario, quebec, british columbia,
        alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland,
        new south wales, queensland, tasmania, western australia, south australia,
        northern territory, bali, java, sumatra, borneo, sulawesi, aceh, papua, luzon,
        mindanao, okinawa, hokkaido, honshu, kyushu, zanzibar, galapagos, bermuda,
        guangdong, sichuan, hubei, hunan, henan, hebei, shandong, yunnan, zhejiang,
        kerala, gujarat, maharashtra, bihar, assam, uttar pradesh, tamil nadu,
        rajasthan, helmand, kandahar province, anbar, anbar province, idlib province,
        hamburg
        """.split(",")
    ),
)
# Adjectives of wider regions and of peoples without a country of their own.
WIDE_DEMONYMS: Final = word_set(
    "places.wide_demonyms",
    """
    african africans asian asians european europeans arab arabs arabic kurdish kurd
    kurds chechen chechens tibetan tibetans uighur uighurs uyghur uyghurs latino
    latinos latina hispanic hispanics caribbean scandinavian nordic balkan baltic
    slavic slavs persian persians bedouin berber berbers roma rohingya tamil tamils
    sikh sikhs hindu hindus muslim muslims christian christians jewish jew jews
    catholic catholics protestant protestants orthodox buddhist buddhists islamic
    islamist islamists sunni sunnis shiite shiites shia alawite alawites druze yazidi
    yazidis mormon mormons evangelical evangelicals anglican anglicans methodist
    baptist lutheran western northern southern eastern mideast republican republicans
    democrat democrats democratic tory tories labourite communist communists socialist
    socialists conservative conservatives liberal liberals nazi nazis soviet soviets
    marxist afro-american african-american african-americans native indigenous
    aboriginal transatlantic zionist zionists bolshevik english-speaking latin anglo
    londoner londoners parisian parisians bavarian catalan catalans basque basques
    sicilian crimean siberian kashmiri kashmiris punjabi sindhi baloch bengali pashtun
    pashtuns hazara hazaras hausa igbo yoruba zulu zulus hutu hutus tutsi tutsis maori
    inuit
    """,
)
#: All that `is_place` and `is_demonym` know, without periods and in lower case.
PLACES: Final = frozenset((*_COUNTRIES, *_INSIDE, *REGIONS))
DEMONYMS: Final = frozenset((*_DEMONYMS, *WIDE_DEMONYMS))

# What stands in front of a place as part of its name: "Cape Ostrel".
FRONTS: Final = word_set(
    "places.fronts", "cape fort lake mount mt port gulf isle camp san santa"
)
# Sides of a place: "northern Ostrel".
SIDES: Final = word_set(
    "places.sides",
    """
    north south east west northern southern eastern western central upper lower
    greater downtown inner outer northeast northwest southeast southwest
    """,
)
