"""The invented event in examples/: the account is right in every planted point."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

import retold

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "examples" / "solvane-star"
PLANTED = json.loads(
    (ROOT / "tests/data/solvane-star/planted.json").read_text(encoding="utf-8")
)
# Kinds of change that no reading can reconcile.
SHARED_ORIGIN = {"reprint", "version", "rewritten"}


@pytest.fixture(scope="module")
def stories():
    """The two stories of the folder, as a program sees them."""
    return [story.to_dict() for story in retold.run(retold.read(FOLDER))]


@pytest.fixture(scope="module")
def texts(stories):
    """Report id → text."""
    return {r["id"]: r["text"] for story in stories for r in story["reports"]}


def by_id(rows, name="id"):
    return [pytest.param(row, id=str(row[name])) for row in rows]


def all_of(stories, what):
    return [row for story in stories for row in story[what]]


def place(texts, snippet):
    """Where a planted snippet stands."""
    text = texts[snippet["report"]]
    assert text.count(snippet["text"]) == 1
    start = text.index(snippet["text"])
    return snippet["report"], start, start + len(snippet["text"])


def touches(span, where):
    report, start, end = where
    return span["report"] == report and span["start"] < end and start < span["end"]


def shows(finding, texts, *snippets):
    """Has the finding evidence on every one of the snippets?"""
    return all(
        any(touches(e, place(texts, s)) for e in finding["evidence"]) for s in snippets
    )


def kinds_of(planted):
    return {planted["kind"], *planted.get("also_accept", {}).get("kind", [])}


def test_reports_fall_into_their_stories(stories):
    """Each story holds the reports of its event, and no others."""
    expected = {frozenset(s["reports"]) for s in PLANTED["stories"]}
    assert expected == {frozenset(r["id"] for r in s["reports"]) for s in stories}


@pytest.mark.parametrize("planted", by_id(PLANTED["origins"], "origin"))
def test_origin_joins_what_goes_back_to_one_text(stories, planted):
    """Reprints, versions and rewrites are one origin; own reporting is another."""
    assert set(planted["reports"]) in [
        set(o["reports"]) for o in all_of(stories, "origins")
    ]


@pytest.mark.parametrize("planted", by_id(PLANTED["reports"], "report"))
def test_report_has_its_date_and_credits(stories, planted):
    """Publication and credits are read from where they stand."""
    (report,) = [r for r in all_of(stories, "reports") if r["id"] == planted["report"]]
    assert planted["published"][:10] == report["published"][:10]
    assert planted["published_from"] == report["published_from"]
    assert set(planted["credits"]) == {c["agency"] for c in report["credits"]}


@pytest.mark.parametrize(
    "planted",
    [pytest.param(e, id=f"{e['from'][:2]}-{e['to'][:2]}") for e in PLANTED["lineage"]],
)
def test_report_goes_back_to_its_source(stories, planted):
    """Each retelling hangs on its origin by edges that never lead to another one."""
    edges = [
        e
        for e in all_of(stories, "lineage")
        if planted["to"] in (e["from"], e["to"]) and e["relation"] in SHARED_ORIGIN
    ]
    assert edges
    (origin,) = [o for o in PLANTED["origins"] if planted["to"] in o["reports"]]
    assert all({e["from"], e["to"]} <= set(origin["reports"]) for e in edges)


@pytest.mark.parametrize(
    "planted",
    [pytest.param(e, id=f"{e['from'][:2]}-{e['to'][:2]}") for e in PLANTED["lineage"]],
)
def test_retelling_is_told_as_what_it_is(stories, planted):
    """The edge from the source has the planted relation and direction."""
    (edge,) = [
        e
        for e in all_of(stories, "lineage")
        if {e["from"], e["to"]} == {planted["from"], planted["to"]}
    ]
    for aspect in ("relation", "direction"):
        also = planted["also_accept"][aspect]
        assert edge[aspect] in {planted[aspect], *also}
    if edge["direction"] == "known":
        assert edge["from"] == planted["from"]


@pytest.mark.parametrize("planted", by_id(PLANTED["findings"]))
def test_finding_is_found(stories, texts, planted):
    """Every planted change is found, under its kind, with its evidence."""
    found = [
        f
        for f in all_of(stories, "findings")
        if f["kind"] in kinds_of(planted)
        and shows(f, texts, planted["a"], planted["b"])
    ]
    assert [(f["hard"], f["reading"]) for f in found] == [
        (planted["hard"], planted["reading"])
    ]


def test_nothing_else_is_hard(stories, texts):
    """No hard finding but the planted ones."""
    planted = [p for p in PLANTED["findings"] if p["hard"]]
    others = [
        f["message"]
        for f in all_of(stories, "findings")
        if f["hard"] and not any(shows(f, texts, p["a"], p["b"]) for p in planted)
    ]
    assert others == []


@pytest.mark.parametrize(
    "planted",
    [
        pytest.param(p, id="-".join(r[:2] for r in p["reports"]))
        for p in PLANTED["silent"]
    ],
)
def test_clean_pair_is_silent(planted):
    """Of two reports between which nothing changed, nothing is said."""
    reports = {r.id: r for r in retold.read(FOLDER)}
    story = retold.compare(*(reports[i] for i in planted["reports"]))
    updates = [f for f in story.findings if f.reading != "update"]
    assert [f.message for f in updates] == []


@pytest.mark.parametrize("planted", by_id(PLANTED["statements"]))
def test_statement_stands_as_it_should(stories, texts, planted):
    """Mentions of one fact come together, and count by origins."""
    places = [place(texts, m) for m in planted["mentions"]]
    holding = [
        s
        for s in all_of(stories, "statements")
        if any(touches(m, where) for m in s["mentions"] for where in places)
    ]
    best = max(
        holding,
        key=lambda s: sum(any(touches(m, w) for m in s["mentions"]) for w in places),
    )
    assert planted["standing"] == best["standing"]
    missing = [
        where[0]
        for where in places
        if not any(touches(m, where) for m in best["mentions"])
    ]
    assert missing == []


@pytest.mark.parametrize("planted", by_id(PLANTED["quotes"]))
def test_quote_keeps_its_status_and_speaker(stories, texts, planted):
    """Quotations of one utterance come together with their status and speaker."""
    places = [place(texts, m) for m in planted["mentions"]]
    groups = [
        q
        for q in all_of(stories, "quotes")
        if any(touches(m, where) for m in q["mentions"] for where in places)
        and any(m["form"] != "indirect" for m in q["mentions"])
    ]
    assert len(groups) == 1
    assert groups[0]["status"] in {planted["status"], *planted.get("also_accept", [])}
    assert groups[0]["speaker"] == planted["speaker"]


@pytest.mark.parametrize("planted", PLANTED["times"], ids=lambda t: t["text"])
def test_time_has_its_value(texts, planted):
    """Time expressions are anchored at the publication."""
    (report,) = [r for r in retold.read(FOLDER) if r.id == planted["report"]]
    where = place(texts, planted)
    values = {
        t.value
        for t in retold.annotate(report).times
        if touches({"report": report.id, "start": t.start, "end": t.end}, where)
    }
    assert planted["value"] in values


@pytest.mark.parametrize("planted", PLANTED["not_in_text"], ids=lambda t: t["text"])
def test_page_furniture_is_left_out(texts, planted):
    """Only the article of a page is read."""
    assert planted["text"] not in texts[planted["report"]]


def test_order_of_reports_changes_nothing(stories):
    """The same stories, origins and findings come from reports in another order."""
    again = [
        s.to_dict()
        for s in retold.run(sorted(retold.read(FOLDER), key=lambda r: r.text))
    ]

    def core(rows):
        return sorted(
            sorted(
                (f["kind"], sorted({e["report"] for e in f["evidence"]}))
                for f in s["findings"]
            )
            for s in rows
        )

    assert core(stories) == core(again)


def test_lists_are_in_order(stories):
    """Timeline entries follow one another in time."""
    for story in stories:
        days = [
            entry["value"] for entry in story["timeline"] if len(entry["value"]) == 10
        ]
        assert all(a <= b for a, b in pairwise(days))
