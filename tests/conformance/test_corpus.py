"""Reuse and lineage over many reports, through the engine."""

import random

import pytest
from msgspec.structs import replace

from retold.collection import open_collection
from retold.corpus import lineage as corpus_lineage
from retold.corpus import reuse as corpus_reuse
from retold.lineage import kernels as lineage_kernels
from retold.lineage.plan import LINEAGE
from retold.model import Report
from retold.reuse import kernels as reuse_kernels
from retold.reuse.plan import REUSE

VOCABULARY = [
    a + b + c for a in ("ka", "ro", "mi") for b in "bdfglmnprst" for c in ("el", "os")
]


def made_text(seed, sentences=12):
    """Invented text: sentences of invented words."""
    draw = random.Random(seed)  # noqa: S311 (invented text)
    return "\n\n".join(
        " ".join(draw.choices(VOCABULARY, k=14)).capitalize() + "."
        for _ in range(sentences)
    )


def rows(reports, *, workspace=None, progress=None):
    """All passages of reports."""
    with open_collection(reports, workspace=workspace) as collection:
        return list(collection.reuse(progress=progress))


def find_lineage(reports, *, workspace=None, progress=None):
    """Origins and edges of reports."""
    with open_collection(reports, workspace=workspace) as collection:
        return collection.lineage(progress=progress)


@pytest.fixture
def corpus():
    """Two families, a copy, an excerpt, a moved paragraph, and strangers."""
    first, second = made_text(1), made_text(2)
    parts = first.split("\n\n")
    texts = {
        "a": first,
        "b": first,
        "c": "\n\n".join(parts[6:] + parts[:6]),
        "d": made_text(3, 4) + "\n\n" + "\n\n".join(parts[3:5]),
        "e": second,
        "f": second.upper().replace(".", " !"),
        "g": made_text(4),
        "h": "",
    }
    return [Report(id=name, text=text) for name, text in texts.items()]


def test_find_reuse_finds_every_pair_that_shares_text(corpus):
    """Copies, excerpts, moved paragraphs and other punctuation; no strangers."""
    pairs = {(row["a"]["report"], row["b"]["report"]) for row in rows(corpus)}
    assert {*("ab ac ad bc bd cd".split()), "ef"} == {a + b for a, b in pairs}


def test_find_reuse_gives_spans_with_the_same_words(corpus):
    """The two sides of a passage of unchanged words say the same."""
    texts = {report.id: report.text for report in corpus}
    for row in rows(corpus):
        left, right = (
            texts[side["report"]][side["start"] : side["end"]] for side in row.values()
        )
        assert left.casefold().split()[0].strip(".!") == right.casefold().split()[0]
        assert len(left) > 60


def test_find_reuse_does_not_depend_on_the_order_of_input(corpus):
    """Reports in another order give the same rows in the same order."""
    assert rows(corpus) == rows(corpus[::-1])


def test_find_reuse_of_nothing_is_nothing():
    """No reports, one report, reports without words."""
    assert rows([]) == []
    assert rows([Report(id="a", text="One two three four five six seven.")]) == []
    assert rows([Report(id="a", text=""), Report(id="b", text="…")]) == []


def test_find_reuse_knows_scripts_without_spaces():
    """A run of letters is found where no spaces part words."""
    shared = "昨夜遅く港の防波堤に貨物船が衝突し乗組員十二人が救助された"
    texts = ["市長は会見で" + shared + "と述べた。", "速報です。" + shared + "。"]
    reports = [Report(id=name, text=t) for name, t in zip("ab", texts, strict=True)]
    (row,) = rows(reports)
    assert shared == texts[0][row["a"]["start"] : row["a"]["end"]].removesuffix("と")


def test_find_reuse_links_a_large_family_as_a_star():
    """Of many edited copies, each is found, and the pairs grow with their number."""
    words = made_text(5, 20).split()
    reports = []
    for number in range(120):
        draw = random.Random(number)  # noqa: S311 (the same)
        edited = [draw.choice("xyz") if draw.random() < 0.05 else w for w in words]
        reports.append(Report(id=f"r{number:03}", text=" ".join(edited)))
    pairs = {(row["a"]["report"], row["b"]["report"]) for row in rows(reports)}
    assert {name for pair in pairs for name in pair} == {r.id for r in reports}
    assert len(pairs) < 24 * len(reports)


def test_find_reuse_again_in_a_workspace_gives_the_same(corpus, tmp_path):
    """Run twice is run once; other reports in the same workspace are seen."""
    first = rows(corpus, workspace=tmp_path)
    assert first == rows(corpus, workspace=tmp_path) == rows(corpus)
    assert rows(corpus[:5]) == rows(corpus[:5], workspace=tmp_path)


def test_find_reuse_goes_on_where_a_killed_run_stood(corpus, tmp_path, monkeypatch):
    """A run that breaks off in the alignment leaves what the next one goes on with."""
    small = [
        stage._replace(rows=1) if stage.table == "passages" else stage
        for stage in REUSE
    ]
    monkeypatch.setattr(corpus_reuse, "REUSE", small)
    align = reuse_kernels.align_seeds
    calls = []

    def breaks(*matches, **limits):
        calls.append(matches)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return align(*matches, **limits)

    expected = rows(corpus)
    monkeypatch.setattr(reuse_kernels, "align_seeds", breaks)
    with pytest.raises(KeyboardInterrupt):
        rows(corpus, workspace=tmp_path)
    interrupted = len(calls)
    assert rows(corpus, workspace=tmp_path) == expected
    resumed = len(calls) - interrupted
    rows(corpus)
    assert resumed == len(calls) - interrupted - resumed - 2


def test_find_lineage_follows_a_text_and_leaves_strangers_alone():
    """A reprint and a cut reprint go back to the first; each stranger is alone."""
    text = made_text(7)
    reports = [
        Report(id="a", text=text, outlet="Skerrin Post", published="2031-10-07T06:00Z"),
        Report(id="b", text=text, outlet="Hallin Echo", published="2031-10-07T09:00Z"),
        Report(
            id="c",
            text="\n\n".join(text.split("\n\n")[:8]),
            outlet="Ordey Mail",
            published="2031-10-07T10:00Z",
        ),
        Report(id="d", text=made_text(8), outlet="Tessel Star"),
    ]
    origins, edges = find_lineage(reports)
    assert [origin.reports for origin in origins] == [("a", "b", "c"), ("d",)]
    assert [origin.id for origin in origins] == ["o1", "o2"]
    assert {("a", "b"), ("a", "c")} == {(edge.source, edge.target) for edge in edges}


def test_find_lineage_takes_what_utf_8_has_no_form_for():
    """Half characters in a text, an id and an outlet's name come back as they were."""
    text = made_text(7) + " \ud83d."
    reports = [
        Report(id=i, text=text, outlet=f"Paper {i}", published=f"2031-10-0{n}T06:00Z")
        for n, i in enumerate(("\udcff", "b", "a\ud800"), start=1)
    ]
    (origin,), edges = find_lineage(reports)
    assert origin.reports == ("\udcff", "b", "a\ud800")
    assert origin.name == "Paper \udcff"
    assert {edge.source for edge in edges} == {"\udcff"}
    assert {edge.target for edge in edges} == {"b", "a\ud800"}


def test_find_lineage_names_an_agency_only_where_text_was_taken_over():
    """Two reports that credit one agency go by it; a stranger goes by its outlet."""
    text = f"PORT ELM (Reuters) - {made_text(7)}"
    reports = [
        Report(id="a", text=text, outlet="Skerrin Post", published="2031-10-07T06:00Z"),
        Report(id="b", text=text, outlet="Hallin Echo", published="2031-10-07T09:00Z"),
        Report(id="c", text=f"BRENN (Reuters) - {made_text(8)}", outlet="Tessel Star"),
    ]
    origins, _ = find_lineage(reports)
    assert [origin.name for origin in origins] == ["Reuters", "Tessel Star"]


def test_find_lineage_learns_an_outlets_standing_text():
    """What one outlet prints under all its reports makes no relatives of them."""
    foot = made_text(99, 6)
    reports = [
        Report(
            id=f"r{n}",
            text=f"{made_text(100 + n, 5)}\n\n{foot}",
            outlet="Skerrin Post",
            published=f"2031-10-{n + 10}",
        )
        for n in range(5)
    ]
    origins, edges = find_lineage(reports)
    assert edges == []
    assert len(origins) == 5
    assert find_lineage([]) == ([], [])


@pytest.fixture
def retold_corpus(corpus):
    """The corpus with outlets and times, and a digest of three of its texts."""
    times = ("2031-10-07", "2031-10-07T09:00:00Z", None, "2031-10-09T06:00:00Z")
    dated = [
        Report(
            id=report.id,
            text=report.text,
            outlet=f"Paper {n}",
            published=times[n % len(times)],
        )
        for n, report in enumerate(corpus)
    ]
    heads = [r.text.split("\n\n")[0] for r in dated if r.id in "aeg"]
    digest = "\n\n".join([made_text(50, 2), *heads])
    dated.append(
        Report(id="z", text=digest, outlet="Brief", published="2031-10-20T06:00:00Z")
    )
    return dated


def test_find_lineage_does_not_depend_on_the_order_of_input(retold_corpus):
    """The same origins and edges, however the reports come."""
    expected = find_lineage(retold_corpus)
    for seed in range(3):
        shuffled = random.Random(seed).sample(retold_corpus, len(retold_corpus))  # noqa: S311 (order)
        assert find_lineage(shuffled) == expected


def test_find_lineage_again_in_a_workspace_gives_the_same(retold_corpus, tmp_path):
    """Run twice is run once; where an outlet changed, links are made anew."""
    expected = find_lineage(retold_corpus)
    assert find_lineage(retold_corpus, workspace=tmp_path) == expected
    assert find_lineage(retold_corpus, workspace=tmp_path) == expected
    of_one = [replace(report, outlet="One Paper") for report in retold_corpus]
    assert find_lineage(of_one, workspace=tmp_path) == find_lineage(of_one) != expected


def test_find_lineage_sees_a_changed_address(tmp_path):
    """A report's address tells its source, so links depend on it."""
    text = made_text(7)
    reports = [
        Report(id="a", text=text, outlet="Hallin Echo"),
        Report(id="b", text=text, outlet="The Hill"),
    ]
    (unknown,) = find_lineage(reports, workspace=tmp_path)[1]
    assert unknown.direction == "unknown"
    reports[0] = replace(reports[0], url="https://thehill.com/1")
    (known,) = find_lineage(reports, workspace=tmp_path)[1]
    assert (known.source, known.direction) == ("b", "known")


def test_find_lineage_goes_on_where_a_killed_run_stood(
    retold_corpus, tmp_path, monkeypatch
):
    """A run that breaks off between two chunks compares only the rest again."""
    small = [
        stage._replace(sql=stage.sql.replace("pair >> 10", "pair"), rows=1)
        if stage.table == "links"
        else stage
        for stage in LINEAGE
    ]
    monkeypatch.setattr(corpus_lineage, "LINEAGE", small)
    compare = lineage_kernels.link_pair
    compared = []

    def breaks(left, right):
        compared.append((left.report.id, right.report.id))
        if len(compared) == 4:
            raise KeyboardInterrupt
        return compare(left, right)

    expected = find_lineage(retold_corpus)
    monkeypatch.setattr(lineage_kernels, "link_pair", breaks)
    with pytest.raises(KeyboardInterrupt):
        find_lineage(retold_corpus, workspace=tmp_path)
    assert find_lineage(retold_corpus, workspace=tmp_path) == expected
    assert len(set(compared)) == len(compared) - 1


def test_find_lineage_of_a_large_family_is_a_star():
    """All of forty copies are one origin, by one edge each, from the first."""
    text = made_text(7)
    reports = [
        Report(
            id=f"r{n:02}",
            text=f"{text}\n\n{made_text(200 + n, n % 3)}",
            outlet=f"Paper {n}",
            published=f"2031-10-07T{n // 2:02}:{n % 2 * 30:02}:00Z",
        )
        for n in range(40)
    ]
    origins, edges = find_lineage(reports)
    assert [len(origin.reports) for origin in origins] == [40]
    assert len(edges) == 39
    assert {edge.source for edge in edges if edge.direction == "known"} >= {"r00"}


def test_stages_tell_their_progress(retold_corpus):
    """All pairs are told as done in the end."""
    steps = []
    rows(retold_corpus, progress=lambda *step: steps.append(step))
    find_lineage(retold_corpus, progress=lambda *step: steps.append(step))
    assert steps
    assert all(0 <= done <= total for done, total in steps)
    assert steps[-1][0] == steps[-1][1]
