"""What each kind of finding means: `retold check --explain KIND`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final, NamedTuple

from retold.errors import UsageError


class Kind(NamedTuple):
    """A kind of finding, told to an editor; `source` and `draft` are an example."""

    is_hard: bool
    meaning: str
    fires: str
    silent: str
    source: str
    draft: str


# In the order in which the contract lists them.
KINDS: Final[Mapping[str, Kind]] = {
    "quote-altered": Kind(
        is_hard=True,
        meaning="Words in quotation marks are not those that the source quotes.",
        fires="Both quotations are of one utterance, and a word that carries meaning "
        "differs inside what both quote. Other endings of the same words are soft.",
        silent="Punctuation, case, spelling, contractions; a cut that is marked (three "
        "dots, brackets); whole sentences left out; a shorter quotation; one of them "
        "is indirect speech. A quotation that stands in no source is the draft's own.",
        source="“We heard a long scraping noise before the crash,” said Ilka Brenn.",
        draft="“We heard a long grinding noise before the crash,” said Ilka Brenn.",
    ),
    "speaker-differs": Kind(
        is_hard=True,
        meaning="The same words are given to somebody else.",
        fires="Six words or more are quoted alike, and the two persons are both named "
        "at the quotation.",
        silent="One speaker is a pronoun, an organisation or unknown; indirect speech; "
        "the two names could be one person's.",
        source="“The basin will be searched until we have found them all,” said Ilka "
        "Brenn.",
        draft="“The basin will be searched until we have found them all,” said Joren "
        "Rehm.",
    ),
    "date-differs": Kind(
        is_hard=True,
        meaning="A date or time of day is not the source's.",
        fires="Two dates that cannot name the same time stand in the same place of "
        "sentences that state the same.",
        silent="One date allows for the other (a night and the morning, a month and "
        "its day); time zones; the sentences name other people or places.",
        source="The council of Ostrel closed the old pier on May 4, 2031.",
        draft="The council of Ostrel closed the old pier on May 14, 2031.",
    ),
    "figure-differs": Kind(
        is_hard=True,
        meaning="A number is not the source's.",
        fires="Two figures that cannot both be right count the same thing in sentences "
        "that state the same. A toll counts as any other figure: whoever writes from a "
        "source knows no more than it does.",
        silent="Rounding (“nearly 50” for 48), ranges and bounds that hold both; the "
        "sum of two figures; a part of what the other counts; other people are named.",
        source="The ferry was carrying 120 passengers when it struck the pier.",
        draft="The ferry was carrying 210 passengers when it struck the pier.",
    ),
    "participants-differ": Kind(
        is_hard=True,
        meaning="Another person or organisation did it, or took part.",
        fires="Two names stand in the same place of sentences that are nearly "
        "alike; or one meeting, call or visit has another set of people.",
        silent="The names could be one; both texts name both nearby; somebody is "
        "merely left out.",
        source="Harbour engineer Ilka Brenn inspected the damaged ferry on Tuesday.",
        draft="Harbour engineer Joren Rehm inspected the damaged ferry on Tuesday.",
    ),
    "place-differs": Kind(
        is_hard=True,
        meaning="It happened at another place.",
        fires="Two names of places stand in the same place of sentences that are "
        "nearly alike.",
        silent="The names could be one; both texts name both nearby.",
        source="The ferry had left the port of Lisbon shortly before the crash.",
        draft="The ferry had left the port of Dublin shortly before the crash.",
    ),
    "negation-differs": Kind(
        is_hard=True,
        meaning="The source denies what the draft says, or the other way round.",
        fires="A word of denial stands on one side of a word that both have, in "
        "sentences that otherwise say nearly the same.",
        silent="Both deny; “not only”, “no longer”, “not until”; another word of "
        "denial stands near (“refused”, “lack”).",
        source="The ferry was not overloaded when it struck the pier.",
        draft="The ferry was overloaded when it struck the pier.",
    ),
    "claim-contradicts": Kind(
        is_hard=True,
        meaning="The draft says the opposite.",
        fires="Two opposites (“rose”, “fell”) stand in the same place of sentences "
        "that share most of their words.",
        silent="Words of one direction and another degree; the words around them do "
        "not answer to each other.",
        source="The number of passengers on the Ostrel ferry rose last year.",
        draft="The number of passengers on the Ostrel ferry fell last year.",
    ),
    "attribution-dropped": Kind(
        is_hard=False,
        meaning="The source has it from somebody; the draft states it as fact.",
        fires="In the source a verb of reporting gives the statement to a speaker, "
        "and the draft's sentence gives it to nobody.",
        silent="The draft names the source, or any, in this sentence or the next; it "
        "is a headline.",
        source="The captain had slept for three hours before the crash, police said.",
        draft="The captain had slept for three hours before the crash.",
    ),
    "hedge-dropped": Kind(
        is_hard=False,
        meaning="The source holds back; the draft is certain.",
        fires="“Reportedly”, “allegedly” and their like, or the “about” of a figure, "
        "stand in the source and no word that holds back stands in the draft.",
        silent="The draft gives it to somebody, or holds back by a word of its own; it "
        "is a headline.",
        source="The captain allegedly left the bridge before the ferry hit the pier.",
        draft="The captain left the bridge before the ferry hit the pier.",
    ),
    "date-dropped": Kind(
        is_hard=False,
        meaning="The source dates it; the draft does not.",
        fires="The source gives a date in figures, and the draft's sentence none.",
        silent="The draft gives the date anywhere; it is the day of publication.",
        source="The council of Ostrel voted to close the old pier on March 4, 2029.",
        draft="The council of Ostrel voted to close the old pier.",
    ),
    "tense-differs": Kind(
        is_hard=False,
        meaning="What will be in one text has been in the other.",
        fires="One subject has a verb in the past here and in the future there, with "
        "the same words behind it.",
        silent="The words around the verbs do not answer to each other.",
        source="The council will close the old pier of Ostrel after the crash.",
        draft="The council closed the old pier of Ostrel after the crash.",
    ),
    "wording-shift": Kind(
        is_hard=False,
        meaning="A word of another tone.",
        fires="Two words of one scale and of other degree (“protest”, “riot”) stand "
        "for the same thing.",
        silent="The words around them do not answer to each other; headlines.",
        source="Residents held a protest at the old pier of Ostrel on Tuesday.",
        draft="Residents held a riot at the old pier of Ostrel on Tuesday.",
    ),
    "name-variant": Kind(
        is_hard=False,
        meaning="A name is spelt otherwise.",
        fires="Two names are one but for a few letters of a word.",
        silent="A name in full and its surname; a word cut short.",
        source="Harbour master Sergei Tessel closed the pier.",
        draft="Harbour master Sergey Tessel closed the pier.",
    ),
}


def parse_kinds(given: Sequence[str]) -> frozenset[str]:
    """Kinds from options, each one or several with commas.

    Raises:
        UsageError: If there is no such kind.
    """
    named = [kind.strip() for part in given for kind in part.split(",")]
    for kind in named:
        if kind not in KINDS:
            raise UsageError(unknown_kind(kind))
    return frozenset(named)


def unknown_kind(kind: str) -> str:
    """What is said of a kind that is none."""
    return f"no kind is called {kind!r}: did you mean {' or '.join(_near_kinds(kind))}?"


def _near_kinds(name: str) -> list[str]:
    """The kinds whose names are like this one, the likest first; all if none is."""
    return get_close_matches(name, KINDS, n=3, cutoff=0.5) or list(KINDS)


def render_kind(kind: str) -> str:
    """What a kind means, when it fires and keeps silent, and an example.

    Raises:
        KeyError: If it is none.
    """
    told = KINDS[kind]
    level = "hard: exit code 1" if told.is_hard else "soft"
    return "\n".join(
        [
            f"{kind} ({level})",
            "",
            told.meaning,
            "",
            *_paragraph("Fires when", told.fires),
            *_paragraph("Keeps silent", told.silent),
            "",
            "Example",
            f"  source  {told.source}",
            f"  draft   {told.draft}",
            "",
            f"To silence one place, write [retold: ignore {kind}] on its line, or",
            f"<!-- retold: ignore {kind} --> alone on the line before.",
            "",
        ]
    )


def _paragraph(head: str, text: str) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - here alone

    return [head, *wrap(text, 78, initial_indent="  ", subsequent_indent="  ")]
