"""Equal words that two reports give to two persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from retold.annotation.names import same_name
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.places import is_place
from retold.lexicon.titles import ROLES
from retold.model import Annotation, Evidence, Finding, Quote, QuoteMention, Report
from retold.reconcile.findings.slots import evidence
from retold.reconcile.quotes import QuotePair
from retold.text.tokens import tokenize

# Words that both must share before two speakers of them are held against each other:
# short phrases are said by many.
_SPEAKER_WORDS = 6
# Of which so many must tell something where one says more: "no one is above the law" is
# a saying.
_SPEAKER_CONTENT = 3
_INNER_MARKS = frozenset("'‘\"“")
# Initials, particles and "Jr" are shorter.
_NAME_CHARS = 3
Settled = frozenset[tuple[str, int]]


def settled_places(pairs: Sequence[QuotePair]) -> Settled:
    """Where the quotations stand that some pair gives to one speaker."""
    return frozenset(
        (mention.report, mention.quote.start)
        for pair in pairs
        if _agree(pair)
        for mention in (pair.left, pair.right)
    )


def _agree(pair: QuotePair) -> bool:
    """Do both reports give the words to one speaker?"""
    name_l, name_r = pair.left.quote.speaker, pair.right.quote.speaker
    return name_l is not None and name_r is not None and same_name(name_l, name_r)


def speaker_finding(
    pair: QuotePair,
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
    settled: Settled,
) -> Finding | None:
    """Equal words in the mouths of two persons.

    Both must be named at the quotation: who a pronoun stands for is a guess, and no
    guess may accuse. Words that some pair gives to one speaker are settled.
    """
    name_l, name_r = pair.left.quote.speaker, pair.right.quote.speaker
    left, right = reports[pair.left.report], reports[pair.right.report]
    if name_l is None or name_r is None or same_name(name_l, name_r):
        return None
    if _words_of(name_l) & _words_of(name_r):
        return None
    mentions = (pair.left, pair.right)
    # Who is meant by indirect speech rests on the cut of a clause: no ground to accuse.
    if any(m.quote.form == "indirect" for m in mentions):
        return None
    if any((m.report, m.quote.start) in settled for m in mentions):
        return None
    if _is_in_sentence(pair.right, annotations[right.id], name_l) or _is_in_sentence(
        pair.left, annotations[left.id], name_r
    ):
        return None
    if not (_tells_whom(name_l) and _tells_whom(name_r)) or _is_botched(name_l, name_r):
        return None
    if not all(
        _is_named(reports[m.report], m.quote)
        and _is_person(str(m.quote.speaker), annotations[m.report])
        for m in mentions
    ):
        return None
    spans = (pair.left.quote, pair.right.quote)
    shorter = min(
        len(tokenize(report.text, quote.start, quote.end))
        for report, quote in zip((left, right), spans, strict=True)
    )
    if shorter < _SPEAKER_WORDS or any(
        _is_read_out(reports[m.report], m.quote) for m in mentions
    ):
        return None
    told = min(_content(reports[m.report], m.quote) for m in mentions)
    if pair.status != "verbatim" and told < _SPEAKER_CONTENT:
        return None
    around_l, around_r = (_around(m, annotations[m.report], reports) for m in mentions)
    is_framed = bool(around_l) and around_l == around_r
    return Finding(
        kind="speaker-differs",
        is_hard=True,
        reading="contradiction",
        probability=0.95 if is_framed else 0.85,
        message=f"the same words are given to {name_l} and to {name_r}",
        evidence=(
            *_speaker_evidence(left, pair.left),
            *_speaker_evidence(right, pair.right),
        ),
    )


def _is_read_out(report: Report, quote: Quote) -> bool:
    """Do a second quotation's marks open it: somebody quotes somebody else?"""
    return report.text[quote.start : quote.start + 1] in _INNER_MARKS


def _content(report: Report, quote: Quote) -> int:
    words = tokenize(report.text, quote.start, quote.end)
    return len({word.norm for word in words} - FUNCTION_WORDS)


def _around(
    mention: QuoteMention, notes: Annotation, reports: Mapping[str, Report]
) -> list[str]:
    """The words of the quotation's sentences outside it, the speaker's name apart."""
    quote, text = mention.quote, reports[mention.report].text
    inside = [(quote.start, quote.end)]
    if quote.speaker_start is not None and quote.speaker_end is not None:
        inside.append((quote.speaker_start, quote.speaker_end))
    return [
        token.norm
        for sentence in notes.sentences
        if sentence.start < quote.end and quote.start < sentence.end
        for token in tokenize(text, sentence.start, sentence.end)
        if not any(start <= token.start < end for start, end in inside)
    ]


def _is_in_sentence(mention: QuoteMention, notes: Annotation, name: str) -> bool:
    """Is the other report's speaker named in the sentences of this quotation, too?

    "She answered a tweet by Jane Roe that reads ..." names both.
    """
    around = [
        sentence
        for sentence in notes.sentences
        if sentence.start < mention.quote.end and mention.quote.start < sentence.end
    ]
    return any(
        sentence.start <= other.start < sentence.end and same_name(other.name, name)
        for sentence in around
        for other in notes.names
    )


def _tells_whom(name: str) -> bool:
    """Is a person named, not described ("the South Carolina Republican")?"""
    words = name.split()
    # A single word is as often a firm, or a first name whose surname was not seen.
    return (
        len(words) > 1
        and not is_place(" ".join(words[:-1]))
        and words[-1].casefold() not in ROLES
    )


def _is_botched(left: str, right: str) -> bool:
    """Is one surname the beginning of the other ("Rehm", "RehmMORE")?"""
    last_l, last_r = (name.rsplit(maxsplit=1)[-1].casefold() for name in (left, right))
    return last_l.startswith(last_r) or last_r.startswith(last_l)


def _words_of(name: str) -> set[str]:
    """The words of a name that tell whose it is: a shared one leaves doubt."""
    return {token.norm for token in tokenize(name) if len(token.norm) >= _NAME_CHARS}


def _is_named(report: Report, quote: Quote) -> bool:
    """Is the speaker named at the quotation, not only meant by a pronoun?"""
    if quote.speaker is None or quote.speaker_start is None:
        return False
    said = tokenize(report.text, quote.speaker_start, quote.speaker_end)
    last = tokenize(quote.speaker)[-1:]
    return bool(last) and last[0].norm in {token.norm for token in said}


def _is_person(name: str, notes: Annotation) -> bool:
    return any(n.kind == "person" and n.name == name for n in notes.names)


def _speaker_evidence(report: Report, mention: QuoteMention) -> list[Evidence]:
    quote = mention.quote
    spans = [evidence(report, quote.start, quote.end)]
    if quote.speaker_start is not None and quote.speaker_end is not None:
        spans.append(evidence(report, quote.speaker_start, quote.speaker_end))
    return spans
