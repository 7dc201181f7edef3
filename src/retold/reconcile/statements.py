"""Statements: sentences of several reports that make one assertion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from retold.annotation.figures import are_compatible as are_figures_compatible
from retold.annotation.times.intervals import are_compatible as are_times_compatible
from retold.model import Mention, Report, Standing, Statement, TimeExpression
from retold.reconcile.assertions import asserts, has_verb
from retold.reconcile.common_ground import CUT, common_text, told_share
from retold.reconcile.distinct import DistinctSentence, Place
from retold.reconcile.grouping import Group
from retold.reconcile.trusted import is_scrap
from retold.reconcile.views import SentenceView, is_speech
from retold.text.language import reads_english

Fact = TypeVar("Fact")
# Gives the origin that speaks at a place, and the person to whom its report gives it.
OriginAt = Callable[[Place], str]
SpeakerAt = Callable[[Place], str | None]
# Gives the sides that a place takes: the number of a contradiction, and its own words.
Side = tuple[int, str]
SidesAt = Callable[[Place], Iterable[Side]]


# So many words in a row are written twice only where they are copied. Of 3,542
# corroborated statements of 600 real stories 11 were such; all had a source in common.
_COPIED_WORDS: Final = 12
# So many origins are heard for a statement's text: more tell no more of it.
_MOST_HEARD: Final = 4
# The first whole sentence reads best: another heads a statement if so much more of it
# is told by others, as a share of its content.
_MORE_TOLD: Final = 0.15


def make_statements(
    groups: Sequence[Group],
    reports: Sequence[Report],
    *,
    origin_at: OriginAt,
    speaker_at: SpeakerAt,
    sides_at: SidesAt,
) -> list[Statement]:
    """Statements with their standing, in the order of the groups.

    What counts are the sentences that surely state the same and have most origins, and
    of them those that agree with the first: one that gives another day, or other
    numbers alone, tells of the same and says something else. Two origins that only one
    outlet speaks for are one desk's. The text of a corroborated statement is what
    several origins tell. Words too few to assert anything are corroborated by nobody.

    Args:
        groups: Sentences that state the same, from `group_sentences`.
        reports: The story's reports.
        origin_at: The origin that speaks in a place.
        speaker_at: To whom the report attributes what stands there.
        sides_at: The contradictions in which a place has a side.
    """
    counts = _Counts(reports, origin_at)
    return [
        Statement(
            id=f"t{number}",
            text=_text(agreeing, counts) if rank == "corroborated" else _wording(lead),
            standing=rank,
            origins=tuple(sorted({origin_at(place) for place in telling})),
            mentions=tuple(
                Mention(
                    report=reports[place.report].id,
                    start=place.start,
                    end=place.end,
                    speaker=speaker_at(place),
                )
                for place in places
            ),
        )
        for number, group in enumerate(groups, 1)
        for places in [_places(group.sentences)]
        for agreeing in [_asserting(_agreeing(group, counts), counts)]
        for lead, telling in [(agreeing[0], _telling(agreeing, counts))]
        for rank in [
            standing(
                reports=len({place.report for place in places}),
                origins=counts.independent(telling),
                is_disputed=_are_at_odds(places, sides_at),
            )
        ]
    ]


class _Counts:
    """How many independent origins speak in some places."""

    def __init__(self, reports: Sequence[Report], origin_at: OriginAt) -> None:
        self._reports = reports
        self._english: dict[int, bool] = {}
        self.origin_at = origin_at

    def is_english(self, sentence: DistinctSentence) -> bool:
        """Is a sentence of a report in English?"""
        if sentence.home not in self._english:
            self._english[sentence.home] = reads_english(self._reports[sentence.home])
        return self._english[sentence.home]

    def independent(self, places: Sequence[Place]) -> int:
        """The origins, those that only one and the same outlet has as one."""
        outlets: dict[str, set[str]] = {}
        for place in places:
            report = self._reports[place.report]
            named = outlets.setdefault(self.origin_at(place), set())
            named.add(report.outlet or report.id)
        sole = [next(iter(names)) for names in outlets.values() if len(names) == 1]
        return len(outlets) - len(sole) + len(set(sole))

    def origins(self, sentence: DistinctSentence) -> set[str]:
        """The origins that speak in a sentence."""
        return {self.origin_at(place) for place in sentence.places}


def _agreeing(group: Group, counts: _Counts) -> list[DistinctSentence]:
    """The sentences that count, lead first: of the sure set that most origins tell.

    Of two such sets that of more reports, then the first one.
    """
    found = []
    for indices in group.sure:
        some = [group.sentences[i] for i in indices]
        lead = _lead(some)
        agreeing = [s for s in some if s is not lead and _agree(s.view, lead.view)]
        found.append([lead, *agreeing])
    return max(found, key=lambda some: _weight(_places(some), counts))


def _asserting(
    agreeing: list[DistinctSentence], counts: _Counts
) -> list[DistinctSentence]:
    """Those that agree in an assertion; if none does, the one of most origins.

    A part asserts nothing that has no verb ("… by the harbour master of Ostrel …"), and
    of parts and sentences that share no more one must have a subject, too. Read: of 50
    corroborated statements of 2,300 real stories 8 were no sentence, of which 5 are
    left out; of 36 that are left out in 320 stories 3 were of use.
    """
    if len(agreeing) == 1:
        return agreeing
    told = [s for s in agreeing if not s.view.is_part or _has_verb(s, counts)]
    views = [sentence.view for sentence in told]
    # What more than a few tell is not asked for: it would cost their number twice.
    if len(told) > _MOST_HEARD or any(_asserts(s, views, counts) for s in told):
        return told
    return [max(agreeing, key=lambda s: _weight(s.places, counts))]


def _has_verb(part: DistinctSentence, counts: _Counts) -> bool:
    return not _is_judged(part, counts) or has_verb(part.view.text)


def _asserts(
    sentence: DistinctSentence, views: Sequence[SentenceView], counts: _Counts
) -> bool:
    """Does what others tell of a sentence assert anything?"""
    return not _is_judged(sentence, counts) or _is_told(_common(sentence, views))


def _is_judged(sentence: DistinctSentence, counts: _Counts) -> bool:
    """Is it asked whether a sentence asserts anything?

    Speech is told as it is, and of other languages the verbs are not known.
    """
    return not is_speech(sentence.view) and counts.is_english(sentence)


def _is_told(text: str) -> bool:
    """Is a text a whole sentence, or a piece that asserts something?"""
    return CUT not in text or asserts(text)


def _weight(places: Sequence[Place], counts: _Counts) -> tuple[int, int]:
    return counts.independent(places), len({place.report for place in places})


def _text(agreeing: Sequence[DistinctSentence], counts: _Counts) -> str:
    """What several origins tell: of the sentence of which others tell most."""
    lead, *rest = _one_an_origin(agreeing, counts)
    if not rest or len(counts.origins(lead)) > 1:
        return _wording(lead)
    views = [sentence.view for sentence in (lead, *rest)]
    shares = [
        told_share(view, [other for other in views if other is not view])
        for view in views
    ]
    best = max(range(len(views)), key=shares.__getitem__)
    if shares[best] < shares[0] + _MORE_TOLD:
        best = 0
    heads = [lead, *rest]
    ordered = [heads[best], *heads[:best], *heads[best + 1 :]]
    texts = (_common(head, views) for head in ordered)
    text = next(texts)
    if not _is_judged(lead, counts) or _is_told(text):
        return text
    return next(filter(_is_told, texts), text)


def _common(head: DistinctSentence, views: Sequence[SentenceView]) -> str:
    """What the others among some sentences tell of one of them; of a part all."""
    if head.view.is_part:
        return _wording(head)
    others = [view for view in views if view is not head.view]
    return _in_marks(head.view, common_text(head.view, others))


def _one_an_origin(
    agreeing: Sequence[DistinctSentence], counts: _Counts
) -> list[DistinctSentence]:
    """The first sentence, and the first ones of a few origins that do not have it."""
    chosen, heard = [agreeing[0]], counts.origins(agreeing[0])
    for sentence in agreeing[1:]:
        if counts.origins(sentence) - heard and len(chosen) < _MOST_HEARD:
            chosen.append(sentence)
            heard = heard | counts.origins(sentence)
    return chosen


def _places(sentences: Sequence[DistinctSentence]) -> list[Place]:
    return sorted({place for sentence in sentences for place in sentence.places})


def _telling(agreeing: Sequence[DistinctSentence], counts: _Counts) -> list[Place]:
    """Where the statement is told; words too few to assert anything, but once.

    So are the same words at such length: no two write them by themselves, whatever
    else they share. Speech is nobody's own.
    """
    if is_scrap(agreeing[0].view):
        return _places(agreeing)[:1]
    told: list[Place] = []
    first_with: dict[tuple[str, ...], str] = {}
    for sentence in agreeing:
        words = tuple(word.token.norm for word in sentence.view.words)
        if len(words) < _COPIED_WORDS or is_speech(sentence.view):
            told += sentence.places
            continue
        first = next(at for at in sentence.places if at.report == sentence.home)
        origin = first_with.setdefault(words, counts.origin_at(first))
        told += [at for at in sentence.places if counts.origin_at(at) == origin]
    return sorted(set(told))


def _agree(left: SentenceView, right: SentenceView) -> bool:
    """Could both say the same of how many, and of which day?

    Clock times are not held against each other: nothing tells their zone.
    """
    days_l, days_r = (
        [t.value[:10] for t in v.times if _is_day(t)] for v in (left, right)
    )
    return _may_agree(left.figures, right.figures, are_figures_compatible) and (
        _may_agree(days_l, days_r, are_times_compatible)
    )


def _may_agree(
    left: Sequence[Fact], right: Sequence[Fact], agree: Callable[[Fact, Fact], bool]
) -> bool:
    """Does one side tell nothing, or do any two agree?"""
    return (
        not left
        or not right
        or any(agree(one, other) for one in left for other in right)
    )


def _is_day(time: TimeExpression) -> bool:
    return time.type in ("DATE", "TIME")


def _are_at_odds(places: Sequence[Place], sides_at: SidesAt) -> bool:
    """Do two of the places take two sides of one contradiction?"""
    sides = {side for place in places for side in sides_at(place)}
    numbers = Counter(number for number, _ in sides)
    return any(count > 1 for count in numbers.values())


def standing(*, reports: int, origins: int, is_disputed: bool) -> Standing:
    """How a statement stands: by independent origins, not by reports."""
    if is_disputed:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "repeated" if reports > 1 else "single"


def _lead(group: Sequence[DistinctSentence]) -> DistinctSentence:
    """The sentence of the first report that has one, else a part or a headline."""
    return min(group, key=lambda s: (s.view.is_title, s.view.is_part, s.places[0]))


def _wording(lead: DistinctSentence) -> str:
    """The words of a sentence; a part is marked where its sentence goes on."""
    text = " ".join(lead.view.text.split())
    if not lead.view.is_part:
        return _in_marks(lead.view, text)
    report = lead.view.report.text
    sentence = lead.view.notes.sentences[lead.view.index]
    before = f"{CUT} " if _tells(report[sentence.start : lead.view.start]) else ""
    behind = f" {CUT}" if _tells(report[lead.view.end : sentence.end]) else ""
    return _in_marks(lead.view, f"{before}{text}{behind}")


def _in_marks(view: SentenceView, text: str) -> str:
    """The words, with a mark where they begin or end within a quotation."""
    spoken = [(q.start, q.end) for q in view.quotes if q.form != "indirect"]
    opening = any(start <= view.start < end for start, end in spoken)
    closing = any(start < view.end <= end for start, end in spoken)
    first, last = ('"', '"') if '"' in text else ("“", "”")
    return first * opening + text + last * closing


def _tells(text: str) -> bool:
    """Are there words in it, not marks alone?"""
    return any(c.isalnum() for c in text)
