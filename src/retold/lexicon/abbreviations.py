"""Abbreviations that keep their period, as English news writes them."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Titles, ranks and offices before a person's name, "Jr." and "Sr." after it.
TITLES: Final = word_set(
    "abbreviations.titles",
    """
    Mr Mrs Ms Mx Dr Prof Rev Hon Fr Msgr St Sr Jr Gen Brig Col Lt Maj Capt Sgt Cpl Pvt
    Adm Cmdr Gov Sen Sens Rep Reps Pres Supt Insp Det Atty Amb
    """,
)
# First words of a place's name, or of a family's.
PLACE_PARTS: Final = word_set("abbreviations.place_parts", "St ST Ste Mt MT Ft FT")
# What ends a company's name, and may end a sentence too.
FIRMS: Final = word_set("abbreviations.firms", "Inc Corp Co Ltd Bros")
# Months.
MONTHS: Final = word_set(
    "abbreviations.months", "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# Days of the week; "Sun" and "Sat" are words besides.
WEEKDAYS: Final = word_set(
    "abbreviations.weekdays", "Mon Tue Tues Wed Thur Thurs Fri Sat Sun"
)
# States of the United States after the name of a town, as the Associated Press did
# until 2014 and many papers do.
STATES: Final = word_set(
    "abbreviations.states",
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo
    Mont Neb Nev Okla Ore Pa Tenn Va Vt Wash Wis Wyo
    """,
)
# Others after which no sentence ends: what they shorten goes on.
OPEN: Final = word_set(
    "abbreviations.open",
    "No Nos Vol vs v approx est dept Dept Univ Assn Ave Blvd Rd e.g i.e cf al ca c",
)
# The same in other languages, before words with a capital ("3,5 Mio. Euro").
FOREIGN: Final = word_set(
    "abbreviations.foreign",
    "Mio Mrd Tsd Nr bzw Sra Srta Dña Sig Dott Exmo г ул им пр",
)
