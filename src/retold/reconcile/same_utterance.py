"""Are two quotations whose words agree of one utterance?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from retold.annotation.names import same_name
from retold.annotation.quotes.phrases import is_unnamed
from retold.model import Quote
from retold.reconcile.collation import Collation

_Speakers = Literal["one", "unknown", "two"]
# An altered pair without a named speaker on both sides must share this much.
SHARED_UNKNOWN: Final = 0.8
# Words, and content words among them, that both must have: two who are named "Roe" may
# both be quoted with "terrified"; who else says "absolutely not" says it of another
# matter. Of 60 groups of real stories with a short stretch or two speakers some ten
# were chance by words alone; these leave one.
_LEAST: Final[Mapping[_Speakers, tuple[int, int]]] = {
    "one": (1, 0),
    "unknown": (3, 1),
    "two": (5, 1),
}
# So many words of content in common are no chance, however short.
_TELLING: Final = 3
# The words of indirect speech are the reporter's: "the allegations", "he was" and "this
# week" stand in the reported speech of anybody. Of 40 groups with indirect speech 19
# were joined by no more than that.
_LEAST_INDIRECT: Final[Mapping[_Speakers, tuple[int, int]]] = {
    "one": (4, 2),
    "unknown": (5, 3),
    "two": (5, 3),
}


def are_of_one_utterance(left: Quote, right: Quote, found: Collation) -> bool:
    """Do two quotations whose words agree come from one utterance?

    Speakers of equal words need not agree (that would be a finding), but then more
    words must; of altered ones they must, and so must those of speech that is direct
    here and indirect there. Indirect speech answers to the same words alone: who
    reports it in other words has altered nothing.
    """
    indirect = [quote.form == "indirect" for quote in (left, right)]
    if found.status == "altered":
        return not any(indirect) and _could_agree(left, right, found)
    speakers = _compare_speakers(left.speaker, right.speaker)
    if not any(indirect):
        words, content = _LEAST[speakers]
        return _is_enough(found, words, content) or found.content >= _TELLING
    if not all(indirect) and speakers != "one":
        return False
    return _is_enough(found, *_LEAST_INDIRECT[speakers])


def _is_enough(found: Collation, words: int, content: int) -> bool:
    """Are so many words shared? A name alone ("Harbour Plan") is nobody's words."""
    is_name = found.names > 1 and not found.content
    return not is_name and found.shared >= words and found.content >= content


def _compare_speakers(left: str | None, right: str | None) -> _Speakers:
    """One who is named in both, two, or perhaps one ("a senator", nobody)."""
    if left is None or right is None:
        return "unknown"
    if same_name(left, right):
        return "unknown" if is_unnamed(left) or is_unnamed(right) else "one"
    return "two" if _is_named(left) and _is_named(right) else "unknown"


def _is_named(speaker: str) -> bool:
    return any(word[0].isupper() for word in speaker.split())


def _could_agree(left: Quote, right: Quote, found: Collation) -> bool:
    """Could both quotations have one speaker?

    Unknown ones, and two who are called alike but by no name ("an official"), if the
    words are close.
    """
    if left.speaker is not None and right.speaker is not None:
        if not same_name(left.speaker, right.speaker):
            return False
        if not (is_unnamed(left.speaker) or is_unnamed(right.speaker)):
            return True
    return found.shared >= SHARED_UNKNOWN * min(found.words_l, found.words_r)
