"""What one desk writes down of a quotation and another leaves out or writes anew."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Said while thinking, or to join what was said before. Longer ones first.
FILLERS: Final = extended(
    "renderings.fillers",
    (
        "you know what",
        "you know",
        "i mean",
        "okay",
        "ok",
        "quote",
        "unquote",
        "and",
        "but",
        "so",
        "well",
    ),
)
# Two ways to write one word.
SAME_WORDS: Final = extended(
    "renderings.same_words",
    {
        "no one": "nobody",
        "%": "percent",
        "per cent": "percent",
        "bc": "because",
        "b/c": "because",
        "'cause": "because",
        "’cause": "because",
        "cause": "because",
        "advisor": "adviser",
        "advisors": "advisers",
        "&": "and",
        "w/o": "without",
        "w": "with",
        "gotta": "have to",
        "wanna": "want to",
        "gonna": "will",
        "going to": "will",
        "got to": "have to",
        "'em": "them",
        "’em": "them",
    },
)
# The same of single words in the form in which they are matched, by convention of the
# house.
SAME_NORMS: Final = extended(
    "renderings.same_norms",
    {
        "ag": "a.g",
        "ii": "2",
        "iii": "3",
        "number": "no",
        "ok": "okay",
        "everybody": "everyone",
        "anybody": "anyone",
        "somebody": "someone",
        "upon": "on",
        "till": "until",
        "yeah": "yes",
        "etcetera": "etc",
        "momma": "mama",
        "mamma": "mama",
        "smokey": "smoky",
        "whisky": "whiskey",
        "adm": "admiral",
        "capt": "captain",
        "col": "colonel",
        "lt": "lieutenant",
        "maj": "major",
        "prof": "professor",
        "sgt": "sergeant",
        "vs": "versus",
    },
)
# Words that sound alike, or are one word's singular and plural: one for another is a
# slip of the pen.
SLIPS: Final = extended(
    "renderings.slips",
    (
        "their there they're",
        "your you're",
        "its it's",
        "whose who's",
        "lets let's",
        "man men",
        "woman women",
        "child children",
        "foot feet",
        "tooth teeth",
    ),
)
# What one house puts before a name and another leaves out.
COURTESY: Final = word_set("renderings.courtesy", "mr mrs ms miss dr")
# Who speaks says "my"; a sentence that takes his words in says "his".
FIRST_PERSON: Final = word_set(
    "renderings.first_person", "i me my mine myself we us our ours ourselves"
)
SECOND_PERSON: Final = word_set(
    "renderings.second_person", "you your yours yourself yourselves"
)
THIRD_PERSON: Final = word_set(
    "renderings.third_person",
    """
    he him his himself she her hers herself they them their theirs themselves
    """,
)
# Forms of the verb that change with the person.
AGREEING: Final = word_set(
    "renderings.agreeing", "am is are was were be have has do does"
)
# Texts that are quoted like speakers, by those who argue what they mean.
LAWS: Final = word_set(
    "renderings.laws",
    "amendment constitution act bill law statute clause code treaty ordinance",
)

# Beside a quotation these say that it was said many times, in as many wordings.
OFTEN: Final = word_set(
    "renderings.often",
    """
    repeatedly often oft oft-repeated oft-quoted oft-stated frequently routinely
    regularly always constantly famously
    """,
)
