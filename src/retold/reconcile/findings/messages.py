"""How a finding on quotations is put into words that an editor understands at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from retold.lexicon.function_words import FUNCTION_WORDS
from retold.model import Annotation, Reading, Report
from retold.text.tokens import tokenize

# No article stands before these ("Brenn's lawyers", "his lawyer", "two officials").
_DETERMINERS: Final = frozenset(
    "a an the his her its their our my this that these those some any one two three "
    "another many several few".split()
)
_SHORT: Final = re.compile(r"\w['’](?:re|ve|ll|d|m)\b", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"^[^ ]+(?:'s|’s|s'|s’)\b")


def altered_message(
    speaker: str,
    reading: Reading,
    left: str,
    right: str,
    *,
    is_exchanged: bool = True,
    is_translated: bool = False,
) -> str:
    """What differs between two quotations of one utterance.

    Args:
        speaker: As `speaker_with_article` gives it.
        reading: `scope` if they may be two remarks.
        left: The words that the left quotation has of its own, may be empty.
        right: Those of the right one.
        is_exchanged: Do words of both stand in one place?
        is_translated: Does a report show that the speaker speaks another language?
    """
    doubt = ""
    if reading == "scope":
        doubt = "; perhaps two remarks"
    elif is_translated:
        doubt = "; perhaps two translations"
    if left and right and is_exchanged:
        return f"the words of {speaker} differ: “{left}” and “{right}”{doubt}"
    one, *other = filter(None, (left, right))
    more = f", and “{other[0]}” in the other only" if other else ""
    return f"“{one}” is in one version only of the words of {speaker}{more}{doubt}"


def without_rest(words: str, other: str, *, is_first: bool) -> str:
    """The end that answers to the other side, of one that begins or ends elsewhere.

    Of "violation" and "violations and will answer for it" the ending differs.

    Args:
        words: What one side has of its own.
        other: What the other one has.
        is_first: Do the words begin their quotation? Then what follows them is shared.
    """
    # "We're" answers to two words.
    tokens, count = tokenize(words), len(tokenize(other)) + len(_SHORT.findall(other))
    if not count or len(tokens) <= count:
        return words
    if is_first:
        return words[tokens[-count].start :]
    return words[: tokens[count - 1].end]


def speaker_with_article(
    speakers: Iterable[str | None],
    reports: Iterable[Report],
    annotations: Iterable[Annotation],
) -> str:
    """A speaker as a sentence names him: "Ada Brenn", "the harbour commission".

    Of what reports call one speaker a full name is taken before a surname, and a name
    before a description. Persons have no article; who is described has one, and so has
    a body where a report has it.
    """
    names = [name for notes in annotations for name in notes.names]
    named = {name.name for name in names}
    persons = {name.name for name in names if name.kind == "person"}

    def fullness(speaker: str) -> tuple[bool, bool]:
        return speaker in named, speaker in persons and " " in speaker

    speaker = max(filter(None, speakers), key=fullness, default=None)
    if speaker is None:
        return "the speaker"
    first = speaker.split(maxsplit=1)[0].casefold()
    if first in _DETERMINERS or _POSSESSIVE.match(speaker):
        return speaker
    if speaker in persons:
        return speaker
    with_article = re.compile(rf"\bthe {re.escape(speaker)}\b", re.IGNORECASE)
    has_article = any(with_article.search(report.text) for report in reports)
    is_described = any(
        word.islower() and word not in FUNCTION_WORDS for word in speaker.split()
    )
    is_named = speaker in named
    return (
        f"the {speaker}" if has_article or (is_described and not is_named) else speaker
    )
