"""Asking: a claim and stories in, the statements that bear on the claim out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from retold.annotation import annotate_report
from retold.ask.answer import (
    Answer,
    How,
    Saying,
    Searched,
    StatementAnswer,
)
from retold.ask.bearing import Bearing, Judge
from retold.ask.claims import AskedFact, facts_of
from retold.ask.opposites import opposed_roots
from retold.ask.queries import Asked
from retold.ask.reading import Read, Reader
from retold.ask.search import (
    Candidate,
    Survey,
    find_candidates,
    survey,
    term_weights,
)
from retold.ask.terms import Terms
from retold.lineage import OriginMap
from retold.model import Report, Story
from retold.reconcile.views import SentenceView, part_of, view_sentences
from retold.show.statements import standing_shown

# A word that says nothing, to stand before a claim.
_OPENER: Final = "And"
_ORDER: Final[tuple[How, ...]] = ("says", "denies", "differs", "says in part")


def ask_stories(claim: str, stories: Iterable[Story]) -> Answer:
    """Which statements of some stories say a claim, deny it, or tell it otherwise?

    A sentence that states several facts is asked fact by fact, so that a report which
    says one half and contradicts the other is told so. The collection is walked twice:
    first its texts are searched for the claim's words, then the sentences that hold
    enough of them are annotated and held against it. An iterator, which can be walked
    once only, is kept in memory.

    Args:
        claim: One or more sentences; each is asked.
        stories: The collection. They need reports, origins, lineage and statements.

    Raises:
        UsageError: If the claim has no word that could be looked for.

    Cost:
        Linear in the texts (some 4 seconds for 12,000 reports), and a millisecond and
        a half for each of at most `MOST_READ` sentences that are read. Those without
        what `needs` names are not.
    """
    facts = facts_of(claim)
    views = [fact.view for fact in facts]
    walked = list(stories) if isinstance(stories, Iterator) else stories
    terms = Terms(views, also=(r for view in views for r in opposed_roots(view)))
    found = survey(walked, terms)
    rarity = dict(zip(terms.roots, _rarity(found), strict=True))
    judges = [Judge(_with_first_word(view, terms), rarity) for view in views]
    asked = [Asked(*one) for one in zip(views, judges, strict=True)]
    candidates, passed_over = find_candidates(walked, asked, terms, found)
    reader, voices = Reader(rarity), _Voices()
    told: list[list[StatementAnswer]] = []
    for number, (fact, some) in enumerate(zip(facts, candidates, strict=True)):
        near = (c for c in some if reader.tells_the_rest(c, fact))
        found_here = _answers(number, judges[number], near, reader, voices)
        told.append(_once(sorted(found_here, key=_closest_first)))
    return Answer(
        claim=claim,
        sentences=tuple(fact.text for fact in facts),
        searched=_searched(found, views, terms, passed_over),
        answers=tuple(answer for some in _anchored(facts, told) for answer in some),
    )


def _anchored(
    facts: Sequence[AskedFact], told: Sequence[list[StatementAnswer]]
) -> Iterator[list[StatementAnswer]]:
    """The answers of each fact, of a nameless one those from the stories of the others.

    "The vote was delayed" is said of many votes: meant is the one that the claim's
    other facts are about, if these are answered anywhere.
    """
    for number, fact in enumerate(facts):
        stories = {
            answer.story
            for other, answers in enumerate(told)
            if other != number and facts[other].sentence == fact.sentence
            for answer in answers
            if answer.how != "says in part"
        }
        is_open = not fact.rest or not stories
        yield [a for a in told[number] if is_open or a.story in stories]


# ---- the claim ------------------------------------------------------------------


def _with_first_word(view: SentenceView, terms: Terms) -> SentenceView:
    """The sentence with its first word as the collection has it: a name or a word.

    A capital at the start of a sentence tells nothing. Behind another word it does.
    """
    first = view.text.split()[0]
    starts = [item.start for item in view.names]
    starts += [item.start for item in view.figures]
    starts += [item.start for item in view.times]
    is_grammar = not view.words[0].is_content
    if view.start in starts or is_grammar or not first[0].isupper():
        return view
    if terms.is_name(first):
        text = view.text
    elif terms.is_word(first):
        text = view.text[0].lower() + view.text[1:]
    else:
        return view
    report = Report(id="claim", text=f"{_OPENER} {text}")
    (again, *rest) = view_sentences(report, annotate_report(report))
    return view if rest else part_of(again, range(1, len(again.words)))


def _searched(
    found: Survey, views: Sequence[SentenceView], terms: Terms, passed_over: int
) -> Searched:
    lacking = {r for r, n in zip(terms.roots, found.holders, strict=True) if not n}
    words = [
        view.report.text[word.token.start : word.token.end]
        for view in views
        for word in view.words
        if word.is_content and word.root in lacking
    ]
    return Searched(
        stories=found.stories,
        reports=found.reports,
        statements=found.statements,
        nowhere=tuple(dict.fromkeys(words)),
        passed_over=passed_over,
    )


def _rarity(found: Survey) -> list[float]:
    """How much each term says; what no report has says most."""
    return [weight or 1.0 for weight in term_weights(found)]


# ---- the answers ----------------------------------------------------------------


class _Voices:
    """Whose voice speaks where in the stories that answer: each is indexed once."""

    def __init__(self) -> None:
        self._of: dict[int, OriginMap] = {}

    def of(self, candidate: Candidate) -> OriginMap:
        """Those of a mention's story."""
        number, story = candidate.place[0], candidate.story
        if number not in self._of:
            self._of[number] = OriginMap(story.origins, story.lineage)
        return self._of[number]


def _answers(
    number: int,
    judge: Judge,
    candidates: Iterable[Candidate],
    reader: Reader,
    voices: _Voices,
) -> Iterator[StatementAnswer]:
    """The answers that some mentions give, by statement and by how they bear."""
    groups: dict[tuple[object, ...], list[Read]] = {}
    for candidate in candidates:
        read = reader.read(judge, candidate)
        if read is not None:
            bearing = read.bearing
            differ = tuple((d.kind, d.told.casefold()) for d in bearing.differences)
            key = (*candidate.place[:2], bearing.how, differ)
            groups.setdefault(key, []).append(read)
    whole = {key[:2] for key in groups if key[2] != "says in part"}
    is_settled = any(key[2] in ("says", "denies") for key in groups)
    for group_key, group in groups.items():
        # Where the statement is made in full, its shorter mentions add nothing.
        if group_key[2] == "says in part" and group_key[:2] in whole:
            continue
        # Where reports say it of the claim's own name, who does the like is another
        # matter.
        if is_settled and _is_of_another(group[0].bearing):
            continue
        yield _answer(number, group, voices.of(group[0].candidate))


def _is_of_another(bearing: Bearing) -> bool:
    """Does a sentence tell the same of another name or place?"""
    return any(d.kind in ("actor", "place") for d in bearing.differences)


def _answer(number: int, group: Sequence[Read], voices: OriginMap) -> StatementAnswer:
    """One answer of the mentions that bear on the claim in one way."""
    best = max(group, key=lambda read: read.bearing.coverage)
    story, statement = best.candidate.story, best.candidate.statement
    sayings = tuple(_saying(read, voices) for read in group)
    speaking = {saying.origin for saying in sayings}
    bearing = best.bearing
    return StatementAnswer(
        sentence=number,
        how=bearing.how,
        differences=bearing.differences,
        missing=bearing.missing,
        around=bearing.around,
        reserves=bearing.reserves,
        coverage=bearing.coverage,
        story=story.id,
        story_title=story.title,
        statement=statement.id,
        text=best.candidate.text,
        standing=standing_shown(statement, voices.by_report),
        origins=tuple(o for o in story.origins if o.id in speaking),
        mentions=sayings,
    )


def _saying(read: Read, voices: OriginMap) -> Saying:
    report, mention = read.candidate.report, read.candidate.mention
    start, end = read.bearing.reach
    return Saying(
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        start=mention.start,
        end=mention.end,
        text=read.candidate.text,
        answer_start=mention.start + start,
        answer_end=mention.start + end,
        speaker=read.speaker,
        origin=voices.origin_of(report.id, mention.start, mention.end),
    )


def _once(answers: Sequence[StatementAnswer]) -> list[StatementAnswer]:
    """The answers without those that are a part of another's sentence.

    A sentence and a part of it may be two statements; they are one answer.
    """
    told: dict[tuple[str, str], list[tuple[int, int]]] = {}
    kept = []
    for answer in answers:
        places = [(answer.story, m.report, m.start, m.end) for m in answer.mentions]
        if all(
            any(start < e and b < end for b, e in told.get((story, report), ()))
            for story, report, start, end in places
        ):
            continue
        kept.append(answer)
        for story, report, start, end in places:
            told.setdefault((story, report), []).append((start, end))
    return kept


def _closest_first(answer: StatementAnswer) -> tuple[object, ...]:
    """Sort key: those that say it, the closest, those of most origins."""
    return (
        _ORDER.index(answer.how),
        -answer.coverage,
        -len(answer.origins),
        -len(answer.mentions),
    )
