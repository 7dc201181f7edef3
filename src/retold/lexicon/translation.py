"""Whose words reach English readers in translation."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Countries whose people mostly speak English to the press, by the names of
# `place_tables.countries`.
ENGLISH_SPEAKING: Final = extended(
    "translation.english_speaking",
    frozenset(
        {
            "Antigua and Barbuda",
            "Australia",
            "Bahamas",
            "Barbados",
            "Belize",
            "Botswana",
            "Canada",
            "England",
            "Fiji",
            "Gambia",
            "Ghana",
            "Grenada",
            "Guyana",
            "India",
            "Ireland",
            "Jamaica",
            "Kenya",
            "Lesotho",
            "Liberia",
            "Malawi",
            "Malta",
            "Mauritius",
            "Namibia",
            "New Zealand",
            "Nigeria",
            "Pakistan",
            "Northern Ireland",
            "Papua New Guinea",
            "Philippines",
            "Scotland",
            "Sierra Leone",
            "Singapore",
            "South Africa",
            "Tanzania",
            "Trinidad and Tobago",
            "Uganda",
            "United Kingdom",
            "United States",
            "Wales",
            "Zambia",
            "Zimbabwe",
        }
    ),
)
# Bodies that publish in another language, which no country in their name tells. Single
# words of their names.
FOREIGN_VOICES: Final = word_set(
    "translation.foreign_voices",
    """
    amaq aamaq isil isis kremlin taliban hamas hezbollah hizbollah hizballah houthi
    houthis fatah qaida qaeda shabaab shabab tass xinhua irna kcna fars tasnim anadolu
    """,
)
# Words in lower case that stand before the head of a title ("Turkish deputy foreign
# minister", "head of the Iranian army").
TITLE_QUALIFIERS: Final = word_set(
    "translation.title_qualifiers",
    """
    acting army chief defence defense deputy economy energy finance first foreign former
    government health interior justice leading military ministry navy of opposition
    police prime senior state supreme top trade transport vice
    """,
)
