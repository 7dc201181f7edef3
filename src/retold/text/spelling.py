"""One spelling of English words that are spelt in two ways.

British and American newspapers rewrite each other's spelling and nothing else; the
American form is taken for matching. Only regular endings and the pairs that occur in
news are covered; a word that is changed wrongly is changed alike in both reports, so
a needless change costs nothing unless it makes two different words equal.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Words that only look British: "-our" and "-ise" that are spelt so everywhere.
_SAME_EVERYWHERE = frozenset(
    "advertise advise arise chemise circumcise compromise comprise demise despise "
    "devise disguise enterprise excise exercise expertise franchise improvise incise "
    "likewise merchandise noise otherwise paradise poise praise precise premise "
    "promise raise revise rise supervise surmise surprise televise treatise wise "
    "contour detour four glamour hour our pour sour tour your velour".split()
)

# Verbs of two syllables and more that have the stress on the last, or end in "ll".
_DOUBLED = "|".join(
    """
    control patrol compel expel propel dispel repel impel rebel excel enrol instal
    enthral fulfil distil instil appal recal unrol forestal extol annul befal outsel
    foretel retel resel misspel undersel oversel refil overfil stonewal
    footbal firewal bankrol payrol steamrol logrol
    """.split()
)
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{3})is(e[drs]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2}[lv])ys(e[drs]?|ing)$"), r"yz\1"),
    (
        re.compile(
            r"(?<=[a-z]{2})(?<=[bdgilmnpv])our(s|al|ed|ing|ite|ites|able|ful|hood|er|ers|ism)?$"
        ),
        r"or\1",
    ),
    (re.compile(r"(?<=[a-z]{2}[nt])re(s|d)?$"), r"er\1"),
    # Only behind an unstressed syllable: "travelled", but not "filled", "controlled".
    (
        re.compile(
            rf"^(?!(?:{_DOUBLED})l(?:ed|ing|ers?)$)([a-z]*[aeiouy][a-z]*[aeiou]l)l(ed|ing|er|ers)$"
        ),
        r"\1\2",
    ),
    (re.compile(r"(?<=[ef]en)ce$"), "se"),
)

# Words with other endings than these are changed by no pattern above: a look at the end
# costs a tenth of six searches.
_CHANGING_ENDS = tuple(
    """
    ise ised iser ises ising isation isations yse ysed yser yses ysing our ours oural
    oured ouring ourite ourites ourable ourful ourhood ourer ourers ourism re res red
    lled lling ller llers ence efce
    """.split()
)

_PAIRS = {
    "aeroplane": "airplane",
    "ageing": "aging",
    "aluminium": "aluminum",
    "amongst": "among",
    "analogue": "analog",
    "axe": "ax",
    "catalogue": "catalog",
    "cheque": "check",
    "defence": "defense",
    "dialogue": "dialog",
    "enrol": "enroll",
    "fulfil": "fulfill",
    "gaol": "jail",
    "grey": "gray",
    "haemorrhage": "hemorrhage",
    "instalment": "installment",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "kerb": "curb",
    "learnt": "learned",
    "licence": "license",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "moustache": "mustache",
    "offence": "offense",
    "paediatric": "pediatric",
    "plough": "plow",
    "practise": "practice",
    "practised": "practiced",
    "pretence": "pretense",
    "programme": "program",
    "programmes": "programs",
    "pyjamas": "pajamas",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "skilful": "skillful",
    "storey": "story",
    "towards": "toward",
    "afterwards": "afterward",
    "backwards": "backward",
    "forwards": "forward",
    "tyre": "tire",
    "tyres": "tires",
    "whilst": "while",
    "wilful": "willful",
}


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """The American spelling of a lower-case word; the word itself where it has one."""
    pair = _PAIRS.get(word)
    if pair is not None:
        return pair
    if len(word) < 5 or word.removesuffix("s").removesuffix("d") in _SAME_EVERYWHERE:
        return word
    if not word.endswith(_CHANGING_ENDS):
        return word
    for ending, replacement in _ENDINGS:
        changed = ending.sub(replacement, word)
        if changed != word:
            return changed
    return word
