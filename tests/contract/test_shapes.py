"""The published shapes: formats retold.story/1 and retold.annotation/1, field by field.

A test that fails here says that a published format was changed: bump its number.
"""

import json
from typing import get_args

import pytest

import retold
from retold.model import FindingKind

REPORT = "id outlet url title byline published published_from language text credits"
PROOF = "report start end text"
QUOTE = "start end form speaker speaker_start speaker_end cue relayed_by"
# Path in a story → the keys of what stands there; `[]` is each item of a list.
STORY_KEYS = {
    "": "format id title first_published last_published reports origins lineage "
    "statements quotes findings timeline names",
    "reports[]": REPORT,
    "reports[].credits[]": "agency start end",
    "origins[]": "id name reports probability",
    "lineage[]": "from to relation direction probability shared passages why",
    "lineage[].passages[]": "from to",
    "lineage[].passages[].from": "start end",
    "lineage[].passages[].to": "start end",
    "statements[]": "id text standing origins mentions",
    "statements[].mentions[]": "report start end speaker",
    "quotes[]": "id speaker status mentions",
    "quotes[].mentions[]": f"report {QUOTE}",
    "findings[]": "kind hard reading probability message evidence",
    "findings[].evidence[]": PROOF,
    "timeline[]": "value text evidence",
    "timeline[].evidence[]": PROOF,
    "names[]": "name kind variants",
}
ANNOTATION_KEYS = {
    "": "format id sentences quotes times names figures credits",
    "quotes[]": f"{QUOTE} words",
    "times[]": "start end type value",
    "names[]": "start end kind name",
    "figures[]": "start end value high approximate unit of",
    "credits[]": "agency start end",
}
# Field → the words it may hold.
WORDS = {
    "reports[].published_from": "given markup url text unknown",
    "lineage[].relation": "reprint version rewritten derived quotes-only",
    "lineage[].direction": "known unknown",
    "statements[].standing": "corroborated repeated single disputed",
    "quotes[].status": "single verbatim trimmed altered",
    "quotes[].mentions[].form": "direct indirect mixed",
    "findings[].reading": "contradiction update rounding scope unclear",
    "names[].kind": "person organisation place other",
}
HARD = set(
    "quote-altered speaker-differs date-differs figure-differs participants-differ "
    "place-differs negation-differs claim-contradicts".split()
)
SOFT = set(
    "attribution-dropped hedge-dropped date-dropped tense-differs wording-shift "
    "name-variant".split()
)


def at(value, path):
    """All that stands at a path, as "quotes[].mentions[]"."""
    found = [value]
    for step in path.split(".") if path else []:
        found = [row[step.removesuffix("[]")] for row in found]
        if step.endswith("[]"):
            found = [item for row in found for item in row]
    return found


def all_at(stories, path):
    return [item for story in stories for item in at(story, path)]


@pytest.fixture(scope="module")
def notes(run):
    """The annotations of the example in their published shape, with the texts."""
    return [
        (retold.annotate(report).to_dict(report.text), report.text)
        for story in run
        for report in story.reports
    ]


@pytest.mark.parametrize("path", STORY_KEYS, ids=lambda path: path or "story")
def test_story_has_exactly_its_keys(published, path):
    """Nothing missing, nothing more, in each of its parts."""
    rows = all_at(published, path)
    assert rows
    assert {frozenset(STORY_KEYS[path].split())} == {frozenset(row) for row in rows}


@pytest.mark.parametrize("path", ANNOTATION_KEYS, ids=lambda path: path or "annotation")
def test_annotation_has_exactly_its_keys(notes, path):
    """Nothing missing, nothing more, in each of its parts."""
    rows = all_at([row for row, _ in notes], path)
    assert rows
    assert {frozenset(ANNOTATION_KEYS[path].split())} == {
        frozenset(row) for row in rows
    }


def test_formats_are_named(published, notes):
    """Who reads the data can tell its version."""
    assert {"retold.story/1"} == {story["format"] for story in published}
    assert {"retold.annotation/1"} == {row["format"] for row, _ in notes}


@pytest.mark.parametrize("path", WORDS)
def test_field_holds_the_contracts_words(published, path):
    """No other word than those that are promised."""
    assert set(all_at(published, path)) <= set(WORDS[path].split())


def test_story_is_what_its_json_gives_back(published):
    """In Python as in JSON: who reads a story back has the same story."""
    assert published == json.loads(json.dumps(published))


def test_finding_kinds_are_the_contracts():
    """The program knows the promised kinds, and no others."""
    assert set(get_args(FindingKind)) == HARD | SOFT


def test_only_what_cannot_both_be_right_is_hard(published):
    """Hard findings are of a hard kind, and no reading explains them away."""
    hard = [f for f in all_at(published, "findings[]") if f["hard"]]
    assert hard
    assert {f["kind"] for f in hard} <= HARD
    assert {f["reading"] for f in hard} <= {"contradiction", "unclear"}


def test_what_is_soft_of_a_hard_kind_says_why(published):
    """Facts that differ and may both be right have a reading that makes them so."""
    soft = [f for f in all_at(published, "findings[]") if not f["hard"]]
    explained = [f for f in soft if f["kind"] in HARD]
    assert explained
    assert {f["reading"] for f in explained} <= {"update", "rounding", "scope"}


def test_probabilities_and_shares_are_between_0_and_1(published):
    """A share or probability is one."""
    values = [
        *all_at(published, "findings[].probability"),
        *all_at(published, "origins[].probability"),
        *all_at(published, "lineage[].probability"),
        *all_at(published, "lineage[].shared"),
    ]
    assert all(0 <= value <= 1 for value in values)


@pytest.mark.parametrize(
    "path",
    [
        "statements[].mentions[]",
        "quotes[].mentions[]",
        "findings[].evidence[]",
        "timeline[].evidence[]",
    ],
)
def test_span_lies_in_its_report(published, path):
    """Every span is one of the text of a report of the story, and not empty."""
    for story in published:
        length = {report["id"]: len(report["text"]) for report in story["reports"]}
        for row in at(story, path):
            assert 0 <= row["start"] < row["end"] <= length[row["report"]]


def test_passages_lie_in_their_reports(published):
    """A passage is a span of the source and one of the target."""
    for story in published:
        length = {report["id"]: len(report["text"]) for report in story["reports"]}
        for edge in story["lineage"]:
            for passage in edge["passages"]:
                for side in ("from", "to"):
                    span = passage[side]
                    assert 0 <= span["start"] < span["end"] <= length[edge[side]]


def test_annotation_spans_lie_in_the_text(notes):
    """Sentences, quotes, times, names, figures and credits, in order of place."""
    for row, text in notes:
        assert all(0 <= start < end <= len(text) for start, end in row["sentences"])
        for kind in ("quotes", "times", "names", "figures", "credits"):
            spans = [(item["start"], item["end"]) for item in row[kind]]
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert spans == sorted(spans)


def test_speaker_span_lies_in_the_text(notes):
    """Where a quote names its speaker, both ends are given."""
    for row, text in notes:
        for quote in row["quotes"]:
            start, end = quote["speaker_start"], quote["speaker_end"]
            assert (start is None) == (end is None)
            assert start is None or 0 <= start < end <= len(text)


def test_quoted_words_are_the_text_between_the_marks(notes):
    """`words` is the span's text; a direct quote's span leaves its marks out."""
    for row, text in notes:
        for quote in row["quotes"]:
            assert quote["words"] == text[quote["start"] : quote["end"]]
            assert quote["form"] != "direct" or quote["words"][0] not in '“"„«'


@pytest.mark.parametrize("path", ["findings[].evidence[]", "timeline[].evidence[]"])
def test_evidence_is_the_text_of_its_span(published, path):
    """Who follows a span reads the words that were given."""
    for story in published:
        text = {report["id"]: report["text"] for report in story["reports"]}
        for proof in at(story, path):
            assert text[proof["report"]][proof["start"] : proof["end"]] == proof["text"]


def test_each_report_is_in_exactly_one_origin(published):
    """Origins part the reports of a story."""
    for story in published:
        members = [name for origin in story["origins"] for name in origin["reports"]]
        assert sorted(members) == sorted(report["id"] for report in story["reports"])


def test_statement_origins_exist(published):
    """A statement names origins of its story, each once, at least one."""
    for story in published:
        known = {origin["id"] for origin in story["origins"]}
        for statement in story["statements"]:
            named = statement["origins"]
            assert named
            assert len(named) == len(set(named) & known)


def test_standing_follows_from_origins_and_reports(published):
    """Corroborated by two origins, repeated by one in several reports."""
    for statement in all_at(published, "statements[]"):
        reports = {mention["report"] for mention in statement["mentions"]}
        expected = "single" if len(reports) == 1 else "repeated"
        expected = "corroborated" if len(statement["origins"]) > 1 else expected
        assert statement["standing"] in {expected, "disputed"}


@pytest.mark.parametrize("path", ["origins", "statements", "quotes"])
def test_ids_are_unique_in_a_story(published, path):
    """An id names one thing."""
    for story in published:
        ids = [row["id"] for row in story[path]]
        assert len(ids) == len(set(ids))
