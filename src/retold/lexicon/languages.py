"""The commonest words of other languages than English: what tells a text is theirs.

Curated from the languages' grammars: articles, prepositions, conjunctions, pronouns
and forms of "to be" and "to have". Words that are English ones too ("die", "in", "on")
are left out, and so are most of one letter, which abbreviations have ("U.S.").
Languages with a script of their own are told by it and need no words.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The commonest words of each language that is written in Latin letters.
LATIN: Final = extended(
    "languages.latin",
    {
        "german": _words(
            "der und das den dem ist nicht mit für ein eine einen einer eines auf "
            "sich von zu zum zur bei nach wurde wurden sind auch dass vom über im "
            "als aus haben hat hatte sei des sagte er sie"
        ),
        "dutch": _words(
            "het een en van niet zijn voor met naar ook bij wordt zei dat te aan er "
            "maar om door heeft als uit worden werd"
        ),
        "french": _words(
            "le la les et est une un des du dans que qui sur pas aux au sont par "
            "ont à été avec selon ce cette il elle pour ne se sa ses plus"
        ),
        "spanish": _words(
            "el la los las y en por una un se su sus al del para más fue como pero "
            "según lo está que con es son han ha hubo"
        ),
        "portuguese": _words(
            "os um uma não dos das da em pelo ao mais foi são que com para se na "
            "por é segundo e há"
        ),
        "italian": _words(
            "il lo la gli le di della delle dei del nel nella alla al sono è che "
            "più anche dal un una con si ha hanno e secondo non"
        ),
        "swedish": _words(
            "och att det som på är av för inte en ett den har med till om var från "
            "vid sade efter enligt"
        ),
        "danish": _words(
            "og det som på er af ikke en et den har med til om var fra ved siger "
            "sagde efter ifølge blev"
        ),
        "norwegian": _words(
            "og å det som på er av ikke en et den har med til om var fra ved etter "
            "ifølge ble sier"
        ),
        "finnish": _words("ja ei että oli se hän ovat kun myös mukaan ole oli sekä"),
        "polish": _words(
            "się na jest że nie są w od po przez oraz za jak który został co dla według"
        ),
        "czech": _words(
            "se na je že v od po pro za jak který byl jsou ve podle které při sa sú nie"
        ),
        "croatian": _words("se na je da su za od po kako koji bio prema iz"),
        "hungarian": _words("és hogy az egy nem volt van szerint meg ez de már"),
        "romanian": _words(
            "și şi este pentru sau din cu la pe nu care au fost mai că sunt un de"
        ),
        "turkish": _words(
            "ve bir bu için ile olarak da de çok daha olan göre en kadar sonra"
        ),
        "indonesian": _words(
            "yang dan di dengan untuk dari pada dalam ini itu tidak akan telah ke "
            "oleh adalah"
        ),
        "vietnamese": _words("và của là các có được cho trong một những người với này"),
    },
)
# Of those, what names are joined by, in English text too: alone they tell nothing.
PARTICLES: Final = word_set(
    "languages.particles",
    "de la las los el le les van der den von del da di du des al en et un una y e das "
    "dos lo em",
)
# What no other language has so much of: a word of it outweighs half a foreign one.
ENGLISH_WORDS: Final = word_set(
    "languages.english_words",
    """
    the and of to that with from said were they has have this are its was is who will
    which their been but it
    """,
)
# Scripts that are told by their letters, as ranges of a pattern's class.
SCRIPTS: Final = extended(
    "languages.scripts",
    {
        "cyrillic": "Ѐ-ӿ",
        "greek": "Ͱ-Ͽ",
        "arabic": "؀-ۿ",
        "hebrew": "א-ת",
        "indic": "ऀ-෿",
        "thai": "ก-๎",
        "chinese": "㐀-鿿",
        "japanese": "ぁ-ヿ",
        "korean": "가-힣",
    },
)
# Of those, the ones that write a decimal comma, as all the Latin ones above do.
COMMA_SCRIPTS: Final = word_set("languages.comma_scripts", "cyrillic greek")
# Behind a quotation: the particles by which Japanese and Korean make it speech.
QUOTING_PARTICLES: Final = extended(
    "languages.quoting_particles",
    ("と", "って", "라고", "이라고", "고 ", "라며", "이라며", "며 ", "면서"),
)

#: From here on the scripts of China, Japan and Korea, which part no words by blanks.
FIRST_EASTERN: Final = "\u2e80"
