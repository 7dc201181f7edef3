"""One utterance in two translations, each between quotation marks.

Who speaks another language is translated anew by each agency, so that two quotations of
one utterance share its matter, in order, and hardly a run of words. An editor takes
them for two remarks, or one for altered.

Method: content words by their roots, so that near-synonyms answer to each other; so
many of the shorter quotation's must stand in the other in the same order. Asked only of
speakers who are shown to be of a country where other languages are spoken ("Turkish
President"): who speaks English repeats himself more often than he is translated.

Measured: in 1,981 pairs of real reports of one event it finds 2, both right, in 3,056
of looser stories none. Asked of all speakers, of the 20 likest about one in four was
right.

Fails: a speaker whose country neither report tells; one speech held in two places.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import LCSseq

from retold.annotation.names import same_name
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.places import country_of
from retold.lexicon.titles import PERSONS, ROLES, TITLE_HEADS
from retold.lexicon.translation import (
    ENGLISH_SPEAKING,
    FOREIGN_VOICES,
    TITLE_QUALIFIERS,
)
from retold.model import Annotation, Evidence, Finding, QuoteMention, Report
from retold.reconcile.findings.messages import speaker_with_article
from retold.reconcile.findings.slots import evidence
from retold.reconcile.findings.utterances import unanswered
from retold.reconcile.quotes import QuotePair, SpokenWords
from retold.text.roots import canonical, root
from retold.text.tokens import Token, tokenize

# Of the shorter quotation's content words this share, and so many, must stand in the
# other in the same order. Read on the same pairs: with fewer they are two remarks.
_SHARED: Final = 0.55
_LEAST_SHARED: Final = 5
# Words before a name among which its title tells a country.
_TITLE_WORDS: Final = 6
_PROBABILITY: Final = 0.85
_ENGLISH: Final = re.compile(r"\b(?:in|speak\w*|spoke|fluent) (?:\w+ ){0,2}English\b")
# "ISIS-linked Amaq": what qualifies a name before it.
_QUALIFIERS: Final = ("-linked", "-backed", "-affiliated", "-run", "-based", "-owned")


def translation_findings(
    spoken: Sequence[SpokenWords],
    pairs: Sequence[QuotePair],
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
) -> Iterator[Finding]:
    """Quotations of one utterance, translated in two ways.

    Args:
        spoken: The distinct quotations of a story.
        pairs: Those known to be of one utterance: what stands in one is left out.
        reports: By id.
        annotations: By report.

    Returns:
        In the order of the quotations.

    Cost:
        For each speaker of another language a look at every other speaker, and for two
        quotations of one the product of their lengths.
    """
    direct = [words.mentions[0] for words in unanswered(spoken, pairs)]
    foreign = [
        k
        for k, m in enumerate(direct)
        if is_translated(m, reports[m.report], annotations[m.report])
    ]
    close = _of_one(direct, foreign)
    roots = {
        k: _roots(reports[direct[k].report], direct[k])
        for k in {k for pair in close for k in pair}
    }
    for k, n in close:
        shared = int(LCSseq.similarity(roots[k], roots[n]))
        least = min(len(roots[k]), len(roots[n]))
        if shared >= max(_LEAST_SHARED, _SHARED * least):
            yield _finding(direct[k], direct[n], reports, annotations)


def _finding(
    left: QuoteMention,
    right: QuoteMention,
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
) -> Finding:
    both = left.report, right.report
    speaker = speaker_with_article(
        (left.quote.speaker, right.quote.speaker),
        [reports[r] for r in both],
        [annotations[r] for r in both],
    )
    return Finding(
        kind="quote-altered",
        is_hard=True,
        reading="contradiction",
        probability=_PROBABILITY,
        message=f"the words of {speaker} are put into English in two ways",
        evidence=(_whole(reports, left), _whole(reports, right)),
    )


def _whole(reports: Mapping[str, Report], mention: QuoteMention) -> Evidence:
    quote = mention.quote
    return evidence(reports[mention.report], quote.start, quote.end)


def _roots(report: Report, mention: QuoteMention) -> list[str]:
    """The roots of a quotation's content words, in order."""
    words = tokenize(report.text, mention.quote.start, mention.quote.end)
    return [root(canonical(w.norm)) for w in words if w.norm not in FUNCTION_WORDS]


def _of_one(
    direct: Sequence[QuoteMention], foreign: Sequence[int]
) -> list[tuple[int, int]]:
    """Quotations of what may be one speaker, one of them foreign, of two reports."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for k, mention in enumerate(direct):
        places[_unqualified(mention)].append(k)
    known = {_unqualified(direct[k]) for k in foreign}
    is_foreign = set(foreign)
    return sorted(
        {
            (min(k, n), max(k, n))
            for name in known
            for other in places
            if same_name(name, other)
            for k in places[name]
            if k in is_foreign
            for n in places[other]
            if direct[n].report != direct[k].report
        }
    )


def _unqualified(mention: QuoteMention) -> str:
    """The speaker's name without what is put before it ("ISIS-linked")."""
    words = (mention.quote.speaker or "").split()
    return " ".join(word for word in words if not word.endswith(_QUALIFIERS))


def is_translated(mention: QuoteMention, report: Report, notes: Annotation) -> bool:
    """Does the report show that its speaker speaks another language?

    Not if it tells of English ("in fluent English"), which he may have spoken.
    """
    name = mention.quote.speaker
    if name is None or _ENGLISH.search(report.text):
        return False
    if any(_has_foreign_word(word) for word in name.replace("-", " ").split()):
        return True
    starts = [n.start for n in notes.names if n.name == name]
    if mention.quote.speaker_start is not None:
        starts.append(mention.quote.speaker_start)
    return any(_has_foreign_title(report.text, start) for start in starts)


def _has_foreign_title(text: str, start: int) -> bool:
    """Does the title before a name begin with a country of another language?

    "Turkish President", "Iran's foreign minister"; not "ambassador to Iran".
    """
    before = tokenize(text, max(0, start - 80), start)[-_TITLE_WORDS:]
    countries = [
        (country_of(_bare(text[word.start : word.end])), k)
        for k, word in enumerate(before)
        if text[word.start].isupper()
    ]
    known = [(country, k) for country, k in countries if country is not None]
    if not known:
        return False
    country, k = known[-1]
    between = text[before[k].end : start]
    follows = k == 0 or before[k - 1].norm not in _OF_A_COUNTRY
    return (
        country not in ENGLISH_SPEAKING
        and follows
        and all(_is_of_title(text, word) for word in before[k + 1 :])
        and not _BREAKS & set(between.replace("’s", "").replace("'s", ""))
    )


def _is_of_title(text: str, word: Token) -> bool:
    """Does a word between country and name belong to a title ("foreign minister")?

    Not so in "the Saudi king on Brenn's orders", "the Russian minister called Brenn".
    """
    return text[word.start].isupper() or word.norm in _TITLES


# Not "called", which stands before names, too.
_TITLES: Final = (ROLES & PERSONS) | TITLE_HEADS | TITLE_QUALIFIERS
_BREAKS: Final = frozenset('.;:,?!()“”"—–\n')
# "Ambassador to Iran", "envoy for Syria": who is sent there, not who is from there.
_OF_A_COUNTRY: Final = frozenset({"to", "for", "in", "on"})


def _has_foreign_word(word: str) -> bool:
    """Is a word of a speaker's name that of a body, or country, of another language?"""
    if word.casefold() in FOREIGN_VOICES:
        return True
    country = country_of(_bare(word))
    return country is not None and country not in ENGLISH_SPEAKING


def _bare(word: str) -> str:
    """A word without the sign of possession."""
    return word.removesuffix("'s").removesuffix("’s")
