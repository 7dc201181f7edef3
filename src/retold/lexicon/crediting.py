"""Words by which reports in other languages than English credit an agency.

Curated from what the papers of each language print at the head or foot of a text.
"Selon AFP", "по данным ТАСС" quote an agency and are not among them.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Before an agency's name: its text was used.
TAKEN_FROM: Final = extended(
    "crediting.taken_from",
    (
        *("mit", "mit material von", "mit material der", "mit informationen von"),
        *("mit informationen der", "unter verwendung von material von", "quelle:"),
        *("avec", "avec l'", "avec l’", "source:", "source :", "con información de"),
        *("con informaciones de", "con datos de", "fuente:", "fonte:", "fonti:"),
        *("com informações de", "com informações da", "com informações do"),
        *("con informazioni di", "bron:", "källa:", "kilde:", "źródło:", "zdroj:"),
        *("источник:", "по материалам", "с использованием материалов", "джерело:"),
        *("за матеріалами", "kaynak:", "πηγή:", "المصدر:", "מקור:", "स्रोत:"),
        *(
            "sumber:",
            "nguồn:",
            "来源：",
            "來源：",
            "出典：",
            "来源:",
            "來源:",
            "출처:",
            "출처 :",
        ),
    ),
)
# Before an author's name in a byline.
BY: Final = word_set("crediting.by", "Von Par Por Di Door Av Af Autor Автор")
# Between two agencies.
ANDS: Final = word_set("crediting.ands", "und et y e и en och og i ve και")
# Agencies that are not named, as the last word of a credit.
UNNAMED_AGENCIES: Final = word_set(
    "crediting.unnamed_agencies",
    "agencies agenturen agences agencias agências agenzie agentschappen агентства",
)
