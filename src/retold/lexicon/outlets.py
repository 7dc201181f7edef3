"""Outlets: words that tell a newspaper's name, and short forms of well-known ones.

The short forms are those by which other outlets cite them, chosen by reach from the
writer's knowledge of the English-language press. Agencies have their own
list, `retold.lexicon.agencies`, and are here as far as reports cite them as they cite
newspapers; initials of three letters and more need no entry where they are those of an
outlet's whole name.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# The last word of a newspaper's, broadcaster's or site's name.
OUTLET_NOUNS: Final = word_set(
    "outlets.outlet_nouns",
    """
    Times Post Journal News Herald Tribune Guardian Gazette Chronicle Star Sun Mirror
    Telegraph Independent Examiner Observer Globe Mail Express Standard Inquirer Courier
    Dispatch Bulletin Record Register Press Review Sentinel Ledger Enquirer Advertiser
    Mercury Argus Beacon Caller Beast Intercept Atlantic Economist Magazine Daily Weekly
    Today Broadcasting Television Radio Agency Wire Hill Republic
    """,
)

# Names without such a word, and all-capital names, that are cited as sources.
WELL_KNOWN: Final = extended(
    "outlets.well_known",
    (
        "Politico",
        "Axios",
        "Bloomberg",
        "Reuters",
        "Associated Press",
        "Agence France-Presse",
        "BuzzFeed",
        "ProPublica",
        "Vox",
        "Newsweek",
        "Forbes",
        "Fortune",
        "Business Insider",
        "Newsmax",
        "Der Spiegel",
        "Le Monde",
        "Le Figaro",
        "El País",
        "El Mundo",
        "Corriere della Sera",
        "La Repubblica",
        "Bild",
        "Haaretz",
        "Al Jazeera",
        "Kommersant",
        "Xinhua",
        "TASS",
        "RIA Novosti",
        "Interfax",
        "Kyodo",
        "Yonhap",
        "Anadolu",
        "Vanity Fair",
        "Rolling Stone",
        "USA Today",
        "TMZ",
        "CNN",
        "CBS",
        "NBC",
        "ABC",
        "MSNBC",
        "BBC",
        "NPR",
        "PBS",
        "C-SPAN",
        "ITV",
        "CBC",
        "NHK",
        "RTÉ",
    ),
)

# Outlet in matching form (see `outlet_key`) -> other names for it, as they are written.
SHORT_FORMS: Final[dict[str, tuple[str, ...]]] = extended(
    "outlets.short_forms",
    {
        "associated press": ("AP",),
        "agence france presse": ("AFP",),
        "wall street journal": ("WSJ",),
        "new york times": ("NYT", "NY Times"),
        "washington post": ("WaPo",),
        "los angeles times": ("LA Times", "L.A. Times"),
        "financial times": ("FT",),
        "south china morning post": ("SCMP",),
        "sydney morning herald": ("SMH",),
        "times of india": ("TOI",),
    },
)
