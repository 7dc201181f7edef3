"""Outlets: words that tell a newspaper's name, and short forms of well-known ones.

The short forms are those by which other outlets cite them, chosen by circulation and
reach from the writer's knowledge of the English-language press; agencies are here
because a report may cite one as it cites a newspaper.
"""

from __future__ import annotations

from typing import Final

# The last word of a newspaper's, broadcaster's or site's name.
OUTLET_NOUNS: Final = frozenset(
    """
    Times Post Journal News Herald Tribune Guardian Gazette Chronicle Star Sun Mirror
    Telegraph Independent Examiner Observer Globe Mail Express Standard Inquirer Courier
    Dispatch Bulletin Record Register Press Review Sentinel Ledger Enquirer Advertiser
    Mercury Argus Beacon Caller Beast Intercept Atlantic Economist Magazine Daily Weekly
    Today Broadcasting Television Radio Agency Wire Hill Republic
    """.split()
)

# Names without such a word, and all-capital names, that are cited as sources.
WELL_KNOWN: Final = (
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
)

# Agencies that sell reports to outlets: a copy goes from them, hardly ever to them.
AGENCIES: Final = (
    "Reuters",
    "Associated Press",
    "Agence France-Presse",
    "Deutsche Presse-Agentur",
    "Press Association",
    "United Press International",
    "Bloomberg News",
    "Agencia EFE",
    "ANSA",
    "Xinhua",
    "TASS",
    "RIA Novosti",
    "Interfax",
    "Kyodo News",
    "Yonhap",
    "Anadolu Agency",
    "Press Trust of India",
    "Asian News International",
    "Canadian Press",
    "Australian Associated Press",
)

# Outlet in matching form -> other names for it, as they are written.
SHORT_FORMS: Final[dict[str, tuple[str, ...]]] = {
    "associated press": ("AP",),
    "agence france presse": ("AFP", "Agence France-Presse"),
    "deutsche presse agentur": ("dpa", "DPA"),
    "press association": ("PA Media", "PA news agency"),
    "bloomberg news": ("Bloomberg",),
    "xinhua": ("Xinhua News Agency",),
    "kyodo news": ("Kyodo",),
    "anadolu agency": ("Anadolu",),
    "wall street journal": ("WSJ",),
    "new york times": ("NYT", "NY Times"),
    "washington post": ("WaPo",),
    "los angeles times": ("LA Times", "L.A. Times"),
    "financial times": ("FT",),
    "south china morning post": ("SCMP",),
    "sydney morning herald": ("SMH",),
}
