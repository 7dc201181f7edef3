"""Units of measure and currencies: how they are written, and one name for each.

Names are singular and British where spelling differs ("kilometre"). Counted things
("people", "votes") are no units.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# A line is name: spellings, with "_" for a blank inside a spelling.
_WORDS: Final = extended(
    "units.words",
    """
percent: % percent per_cent pct percents
percentage point: percentage_points percentage_point pp ppts
basis point: basis_points basis_point bps
point: points point pts
degree: degrees degree °
celsius: degrees_celsius degree_celsius celsius °c degrees_c degrees_centigrade
fahrenheit: degrees_fahrenheit degree_fahrenheit fahrenheit °f degrees_f
mile: miles mile mi
kilometre: kilometres kilometers kilometre kilometer km kms
metre: metres meters metre meter m
centimetre: centimetres centimeters centimetre centimeter cm
millimetre: millimetres millimeters millimetre millimeter mm
micrometre: micrometres micrometers micrometer microns μm µm um
nanometre: nanometres nanometers nm
foot: feet foot ft ft.
inch: inches inch in. in
yard: yards yard yds
light year: light_years light-years
nautical mile: nautical_miles nautical_mile
mile per hour: mph m.p.h. miles_per_hour miles_an_hour
kilometre per hour: kph km/h kmh kilometers_per_hour kilometres_per_hour
metre per second: metres_per_second meters_per_second m/s
mile per gallon: mpg miles_per_gallon
knot: knots knot kt kts
acre: acres acre
hectare: hectares hectare ha
square mile: square_miles square_mile sq_mi sq_miles
square kilometre: square_kilometres square_kilometers sq_km square_kilometer km2 km²
square metre: square_metres square_meters sq_m sqm square_meter m2 m²
square foot: square_feet square_foot sq_ft sqft
cubic metre: cubic_metres cubic_meters
cubic foot: cubic_feet
litre: litres liters litre liter l
millilitre: millilitres milliliters ml
gallon: gallons gallon
barrel: barrels barrel bbl
pint: pints pint
tonne: tonnes tonne metric_tons metric_ton
ton: tons ton
gigatonne: gigatonnes gigatons gigatonne gt
kilogram: kilograms kilogram kilogrammes kg kgs kilos kilo
gram: grams gram grammes g
milligram: milligrams milligram mg
microgram: micrograms microgram mcg μg
pound: pounds pound lbs lb lb.
ounce: ounces ounce oz
stone: stone
horsepower: horsepower hp bhp
watt: watts watt w
kilowatt: kilowatts kilowatt kw
megawatt: megawatts megawatt mw
gigawatt: gigawatts gigawatt gw
kilowatt-hour: kilowatt-hours kilowatt_hours kwh
megawatt-hour: megawatt-hours megawatt_hours mwh
volt: volts volt
hertz: hertz hz
kilohertz: kilohertz khz
megahertz: megahertz mhz
gigahertz: gigahertz ghz
calorie: calories calorie kcal
joule: joules joule
pascal: pascals
kilopound per square inch: ksi
pound per square inch: psi
foot pound-force: lb-ft ft-lb pound-feet
newton metre: newton-metres newton_metres
decibel: decibels db
carat: carats carat
byte: bytes byte
kilobyte: kilobytes kb
megabyte: megabytes megabyte mb
gigabyte: gigabytes gigabyte gb
terabyte: terabytes terabyte tb
megapixel: megapixels megapixel mp
megabit per second: mbps
gigabit per second: gbps
part per million: parts_per_million ppm
part per billion: parts_per_billion ppb
second: seconds second secs sec
millisecond: milliseconds ms
minute: minutes minute mins min
hour: hours hour hrs hr
day: days day
night: nights
week: weeks week
month: months month
year: years year yrs yr
decade: decades decade
century: centuries century
year of age: year-old year-olds years_old year_old years_of_age yr-old y-o
month of age: month-old months_old month_old months_of_age
week of age: week-old weeks_old week_old weeks_of_age
day of age: day-old days_old day_old
magnitude: magnitude
""",
)
# The same for currencies.
_CURRENCY_WORDS: Final = extended(
    "units.currency_words",
    """
dollar: dollars dollar u.s._dollars us_dollars american_dollars usd bucks
cent: cents cent
euro: euros euro eur
pound sterling: pounds_sterling gbp quid
pence: pence
australian dollar: australian_dollars aud
canadian dollar: canadian_dollars cad
new zealand dollar: new_zealand_dollars nzd
hong kong dollar: hong_kong_dollars hkd
singapore dollar: singapore_dollars singaporean_dollars sgd
taiwan dollar: taiwan_dollars twd
yen: yen jpy japanese_yen
yuan: yuan rmb renminbi cny chinese_yuan
won: won krw south_korean_won
indian rupee: indian_rupees inr
rupee: rupees rupee
pakistani rupee: pakistani_rupees pkr
rouble: roubles rubles rouble ruble rub
turkish lira: turkish_lira turkish_liras try
lira: lira liras lire
shekel: shekels shekel nis ils
riyal: riyals riyal saudi_riyals sar
dirham: dirhams dirham aed
dinar: dinars dinar iraqi_dinars kuwaiti_dinars
rial: rials rial
peso: pesos peso mexican_pesos argentine_pesos
real: reais brl
rand: rand zar
naira: naira ngn
shilling: shillings shilling kenyan_shillings
franc: francs franc swiss_francs chf
krona: kronor krona swedish_crowns swedish_kronor sek
krone: kroner krone norwegian_crowns danish_crowns nok dkk
zloty: zlotys zloty pln
forint: forints forint huf
crown: crowns
czech koruna: czech_crowns czk koruna
hryvnia: hryvnias hryvnia uah
malaysian ringgit: ringgit myr
baht: baht thb
rupiah: rupiah idr
dong: dong vnd
taka: taka
guilder: guilders guilder
markka: markkaa markka
bitcoin: bitcoins bitcoin btc
""",
)
# Signs and codes that stand before the number.
CURRENCY_SIGNS: Final = extended(
    "units.currency_signs",
    {
        "$": "dollar",
        "us$": "dollar",
        "$us": "dollar",
        "usd": "dollar",
        "us": "dollar",
        "€": "euro",
        "eur": "euro",
        "£": "pound sterling",
        "gbp": "pound sterling",
        "¥": "yen",
        "y=": "yen",
        "jpy": "yen",
        "cny": "yuan",
        "rmb": "yuan",
        "₹": "indian rupee",
        "rs": "rupee",
        "rs.": "rupee",
        "inr": "indian rupee",
        "pkr": "pakistani rupee",
        "₽": "rouble",
        "₺": "turkish lira",
        "₪": "shekel",
        "nis": "shekel",
        "₩": "won",
        "₦": "naira",
        "₱": "peso",
        "₫": "dong",
        "฿": "baht",
        "₴": "hryvnia",
        "a$": "australian dollar",
        "au$": "australian dollar",
        "$a": "australian dollar",
        "aud": "australian dollar",
        "c$": "canadian dollar",
        "ca$": "canadian dollar",
        "cad": "canadian dollar",
        "nz$": "new zealand dollar",
        "nzd": "new zealand dollar",
        "hk$": "hong kong dollar",
        "hkd": "hong kong dollar",
        "s$": "singaporean dollar",
        "sgd": "singaporean dollar",
        "nt$": "taiwan dollar",
        "r$": "real",
        "rm": "malaysian ringgit",
        "chf": "franc",
        "sek": "krona",
        "nok": "krone",
        "dkk": "krone",
        "zar": "rand",
        "r": "rand",
        "btc": "bitcoin",
    },
)


def _read(table: str) -> dict[str, str]:
    """Each form, in lower case with blanks, to the name of its unit."""
    forms: dict[str, str] = {}
    for line in table.strip().splitlines():
        name, _, written = line.partition(": ")
        for form in written.split():
            forms.setdefault(form.replace("_", " "), name)
    return forms


CURRENCIES: Final = _read(_CURRENCY_WORDS)
UNITS: Final = _read(_WORDS) | CURRENCIES
# Units that may follow "a" or "per" in a rate: "$30 a barrel", "3 percent a year".
RATE_UNITS: Final = word_set(
    "units.rate_units",
    """
    second minute hour day night week month quarter year barrel ton tonne gallon litre
    liter kilogram kilo pound ounce share person head acre hectare bushel mile kilometer
    kilometre piece bottle pack unit inch foot capita
    """,
)
# Units of the sides of a thing: "12 by 40 feet".
LENGTH_UNITS: Final = word_set(
    "units.length_units",
    "foot inch yard metre centimetre millimetre kilometre mile",
)
TIME_UNITS: Final = word_set(
    "units.time_units",
    """
    millisecond second minute hour day night week month year decade century
    """,
)
# A unit and the smaller one that tells the rest of a quantity, and how many of these
# make one of it: "6ft 2in". "Two hours and 20 minutes" stay two quantities, as the
# collections of quantities have them.
COMPOUNDS: Final = {
    "foot": ("inch", 12),
    "stone": ("pound", 14),
    "pound": ("ounce", 16),
}
