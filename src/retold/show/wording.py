"""The words in which the account speaks to its readers: one table for each code.

The published codes ("quote-altered") are for programs; an editor reads these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from retold.model import (
    Edge,
    Finding,
    FindingKind,
    Genre,
    NameKind,
    Origin,
    QuoteStatus,
    Reading,
    Relation,
    Standing,
)


class KindWords(NamedTuple):
    """A kind of finding in plain words, and what a reader is to look at."""

    title: str
    meaning: str


# In the order in which an editor would want to hear of them.
FINDING_KINDS: Final[dict[FindingKind, KindWords]] = {
    "quote-altered": KindWords(
        "Quote altered", "The same utterance is quoted in words that are not the same."
    ),
    "speaker-differs": KindWords(
        "Speaker differs", "The same words are given to two different speakers."
    ),
    "claim-contradicts": KindWords(
        "Claims contradict", "Two passages of which perhaps only one is right."
    ),
    "negation-differs": KindWords(
        "Said and denied",
        "One report says it, the other denies it, or something like it.",
    ),
    "figure-differs": KindWords(
        "Figure differs",
        "What may be the same thing is counted with different results.",
    ),
    "date-differs": KindWords(
        "Date differs", "What may be the same event is put at different times."
    ),
    "participants-differ": KindWords(
        "Participants differ",
        "What may be the same event is told with different people in it.",
    ),
    "place-differs": KindWords(
        "Place differs", "What may be the same event is put in different places."
    ),
    "attribution-dropped": KindWords(
        "Attribution dropped",
        "One report says who said so; the other states it in its own voice.",
    ),
    "hedge-dropped": KindWords(
        "Caution dropped",
        "A word of caution stands in one report and is missing from the other.",
    ),
    "date-dropped": KindWords(
        "Date dropped", "One report says when; the other leaves it out."
    ),
    "tense-differs": KindWords(
        "Tense differs", "What is planned or possible in one has happened in the other."
    ),
    "wording-shift": KindWords(
        "Wording shifted", "The same is told in a word with another colour."
    ),
    "name-variant": KindWords(
        "Name in another form", "The same name is written in different ways."
    ),
}

READINGS: Final[dict[Reading, str]] = {
    "contradiction": "not all can be right as of the same time",
    "update": "the later report may know more",
    "rounding": "may be the same figure, rounded",
    "scope": "may count two different things",
    "unclear": "unclear how to take it",
}
# What was said does not change with the hour.
_OF_QUOTES: Final[dict[FindingKind, str]] = {
    "quote-altered": "not all can be the words that were said",
    "speaker-differs": "not all can name who said it",
}


# A finding of less is doubtful: of those below, half or fewer are right.
_LEAST_LIKELY: Final = 0.7


def is_doubtful(finding: Finding) -> bool:
    """Is a finding so unsure that nothing may be said outright of it?"""
    return finding.probability < _LEAST_LIKELY


def hard_summary(findings: Sequence[Finding]) -> str:
    """What the hard findings of a story are, in a line that is true of each."""
    doubtful = sum(map(is_doubtful, findings))
    places = count(len(findings), "place")
    if doubtful == len(findings):
        return f"{places} where reports may contradict each other; doubtful"
    words = f"{places} where reports contradict each other or a quote is not the same"
    return f"{words}; {doubtful} of them doubtful" if doubtful else words


def reading_words(finding: Finding) -> str:
    """How a difference is to be taken, in words."""
    if finding.reading == "contradiction" and is_doubtful(finding):
        return "doubtful"
    if finding.reading == "contradiction" and finding.kind in _OF_QUOTES:
        return _OF_QUOTES[finding.kind]
    return READINGS[finding.reading]


class StandingWords(NamedTuple):
    """A standing as a heading, and what it means."""

    title: str
    meaning: str


# In the order of the page: what is best supported first.
STANDINGS: Final[dict[Standing, StandingWords]] = {
    "corroborated": StandingWords(
        "Corroborated", "made by two or more independent origins"
    ),
    "disputed": StandingWords("Disputed", "on which the reports disagree"),
    "repeated": StandingWords(
        "Repeated", "in several reports of one origin, or of one outlet"
    ),
    "single": StandingWords("Single", "in one report only"),
}

# Once, above the statements of which it is true.
ONE_SOURCE: Final = (
    "Where all origins cite one source, they corroborate that it said so, not that it "
    "is so."
)

QUOTE_STATUSES: Final[dict[QuoteStatus, str]] = {
    "altered": "altered",
    "trimmed": "trimmed",
    "verbatim": "verbatim",
    "single": "single",
}

# The same, where words are marked all the same: "it's" and "its", "or" and "and".
NEARLY_VERBATIM: Final = "nearly verbatim"

# Each fits between the target and the source: "B is a reprint of A".
RELATIONS: Final[dict[Relation, str]] = {
    "reprint": "a reprint of",
    "version": "a version of",
    "rewritten": "rewritten from",
    "derived": "in part derived from",
    "quotes-only": "sharing only quotes with",
}

# The same of several: "A, B and C are reprints of D".
MANY_RELATIONS: Final[dict[Relation, str]] = {
    **RELATIONS,
    "reprint": "reprints of",
    "version": "versions of",
}

# The same where nobody can say who was first: "A and B: the same text".
UNDIRECTED_RELATIONS: Final[dict[Relation, str]] = {
    "reprint": "the same text",
    "version": "versions of one text",
    "rewritten": "one account in other words",
    "derived": "shared paragraphs",
    "quotes-only": "only quotes in common",
}

NAME_KINDS: Final[dict[NameKind, str]] = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
    "other": "Other names",
}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 report", "1,200 reports"."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,} {noun}"


def headline_counts(reports: int, origins: int, sources: int) -> str:
    """The one line that says what a story rests on.

    `sources` are the outlets, with the reports that name none; they are told where they
    are fewer than the origins: what one newsroom wrote twice is no second source.
    """
    noun = "origin" if origins == 1 or sources == 1 else "independent origin"
    told = f"{count(reports, 'report')}, {count(origins, noun)}"
    return f"{told} from {count(sources, 'outlet')}" if sources < origins else told


def unread_words(foreign: int, reports: int) -> str:
    """What is not read in reports in other languages than English; or nothing."""
    if not foreign:
        return ""
    some = f"{foreign} of {count(reports, 'report')} {'is' if foreign == 1 else 'are'}"
    if foreign == reports:
        some = "The report is" if reports == 1 else "These reports are"
    return (
        f"{some} not in English: copies, credits, figures and words in quotation marks "
        "are read there, but not who said them, nor dates and names; statements come "
        "together only where their words are the same."
    )


def uncompared_words(compared: int, reports: int) -> str:
    """What is not compared in a giant story; or nothing."""
    if compared == reports:
        return ""
    return (
        f"{compared:,} of {count(reports, 'report')} are compared: the first of each "
        "family of copies, then the second, and so on, in the order of publication."
    )


def percent(share: float) -> str:
    """A share of words as whole per cent, never rounded up to all or down to none."""
    whole = round(share * 100)
    if whole >= 100 and share < 1:
        return "over 99%"
    if whole == 0 and share > 0:
        return "under 1%"
    return f"{whole}%"


def joined(names: Sequence[str], most: int = 6) -> str:
    """Names in one line: "A, B and C"; beyond `most`, "A, B, C and 4 others"."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} others"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def lineage_summary(origins: Sequence[Origin], edges: Sequence[Edge]) -> str:
    """What lineage found, in one line.

    Example: "9 reports, 4 origins; the largest: HPB 5, Tessel Echo 2; 5 edges: 4
    reprint, 1 rewritten".
    """
    reports = sum(len(origin.reports) for origin in origins)
    parts = [f"{count(reports, 'report')}, {count(len(origins), 'origin')}"]
    several = sorted(
        (origin for origin in origins if len(origin.reports) > 1),
        key=lambda origin: (-len(origin.reports), origin.name or ""),
    )
    if several:
        largest = (f"{o.name or 'unnamed'} {len(o.reports)}" for o in several[:3])
        parts.append(f"the largest: {', '.join(largest)}")
    kinds = Counter(edge.relation for edge in edges)
    if edges:
        each = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
        parts.append(f"{count(len(edges), 'edge')}: {each}")
    return "; ".join(parts)


# What a reader is told of a report's genre; nothing of plain news.
GENRES: Final[dict[Genre, str]] = {
    "news": "",
    "opinion": "Opinion",
    "live": "Live blog",
    "digest": "Digest of several events",
    "list": "List",
}


def added_summary(reports: int, known: int, changes: Iterable[str]) -> str:
    """What came of adding reports to a store, in one line.

    Args:
        reports: How many were added.
        known: How many were there before.
        changes: The kind of change of each story that changed.

    Example: "120 reports added, 3 were there; 96 new stories, 20 changed, 1 merged into
    another, 1 split off".
    """
    kinds = Counter(changes)
    parts = [f"{count(reports, 'report')} added"]
    if known:
        parts.append(f"{known} {'were' if known > 1 else 'was'} there")
    told = [
        f"{kinds[kind]} {words}"
        for kind, words in (
            ("new", f"new {'stories' if kinds['new'] != 1 else 'story'}"),
            ("changed", "changed"),
            ("merged", "merged into another"),
            ("split", "split off"),
        )
        if kinds[kind]
    ]
    summary = ", ".join(parts)
    return f"{summary}; {', '.join(told)}" if told else summary
