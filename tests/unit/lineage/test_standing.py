"""Standing text: what an outlet prints whatever the report."""

import pytest

from retold.corpus.intake import Intake
from retold.engines.base import carry_out
from retold.engines.local import open_local
from retold.lineage.standing import LEARNING, read_sentences, standing_spans
from retold.model import Report
from retold.report_rows import REPORT, to_row
from retold.stages import row_count, table_of

FOOT = "Post a note to the desk. All pages are kept for a year."

DAYS = ["2031-10-07", "2031-10-09", "2031-10-12", "2031-11-01"]


def learn_standing_text(reports):
    """The numbers of sentences that the stages learn."""
    with open_local() as engine:
        intake = Intake()
        intake.load(engine, reports)
        carry_out(engine, LEARNING, intake.fingerprint())
        return frozenset(engine.columns("SELECT * FROM standing_text")["key"].tolist())


def reports_with(foot, outlet="Skerrin Post"):
    """Four reports on four events with one foot."""
    events = ["A dam broke.", "A mast fell.", "Voters chose.", "Snow came early."]
    return [
        Report(id=str(n), text=f"{event}\n\n{foot}", outlet=outlet, published=day)
        for n, (event, day) in enumerate(zip(events, DAYS, strict=True))
    ]


def test_learn_standing_text_finds_the_foot():
    """What follows different texts again and again is standing text, to its end."""
    reports = reports_with(FOOT)
    standing = learn_standing_text(reports)
    text = reports[0].text
    spans = standing_spans(reports[0].text, standing)
    assert FOOT.split(" All") == [
        text[spans[0][0] : spans[0][1]],
        text[spans[1][0] : spans[1][1]].removeprefix("All"),
    ]


def test_learn_standing_text_whatever_the_order():
    """Of one text printed twice by an outlet the first day counts, read first or last."""
    reports = reports_with(FOOT)
    again = [
        Report(id=f"{r.id}-again", text=r.text, outlet=r.outlet, published=DAYS[0])
        for r in reports
    ]
    both = learn_standing_text([*reports, *again])
    assert both == learn_standing_text([*again, *reports])


def test_learn_standing_text_is_an_outlets_own():
    """What many outlets print once each, and outlets without a name, teach nothing."""
    reports = [
        Report(id=str(n), text=r.text, outlet=f"Paper {n}", published=r.published)
        for n, r in enumerate(reports_with(FOOT))
    ]
    assert learn_standing_text(reports) == frozenset()
    assert learn_standing_text(reports_with(FOOT, outlet=None)) == frozenset()


def test_learn_standing_text_leaves_versions_of_one_text():
    """States of a text that follow one another within two days teach nothing."""
    body = "The ferry struck a reef. Nine died. Divers search on. The owner is silent."
    reports = [
        Report(id=f"{day} {end}", text=f"{body} {end}", outlet="Post", published=day)
        for day in DAYS[:2]
        for end in ("Ten are lost.", "Ten lost.", "None lost.", "Ends.")
    ]
    assert learn_standing_text(reports) == frozenset()


@pytest.mark.parametrize(("last", "count"), [("2031-10-08", 0), ("2031-10-09", 1)])
def test_learn_standing_text_takes_what_lasts(last, count):
    """What three reports have is standing text if they are more than a week apart."""
    line = "Roads close at nine."
    frames = [
        ("Snow came.", "Buses run."),
        ("Snow came.", "None ran."),
        ("Hail.", "Buses run."),
    ]
    reports = [
        Report(id=day, text=f"{before} {line} {after}", outlet="Post", published=day)
        for (before, after), day in zip(
            frames, ("2031-10-01", "2031-10-04", last), strict=True
        )
    ]
    assert len(learn_standing_text(reports)) == count
    assert len(standing_spans(line, learn_standing_text(reports))) == count


def test_learn_standing_text_counts_undated_reports():
    """Beside reports of different weeks, one without a date has the foot, too."""
    dated = reports_with(FOOT)
    undated = Report(id="x", text=f"A pier sank.\n\n{FOOT}", outlet="Skerrin Post")
    standing = learn_standing_text([dated[0], dated[-1], undated])
    assert len(standing_spans(undated.text, standing)) == 2


def test_learn_standing_text_of_one_day_needs_more_variety():
    """Five different texts of one day have no foot in common but the outlet's."""
    events = [f"Event {n} happened in town {n}." for n in range(5)]
    reports = [
        Report(id=e, text=f"{e}\n\n{FOOT}", outlet="Post", published=DAYS[0])
        for e in events
    ]
    assert standing_spans(FOOT, learn_standing_text(reports))
    assert learn_standing_text(reports[:4]) == frozenset()


def test_standing_text_of_one_outlet_is_nobodys_account():
    """What is learned from one outlet is standing text wherever it stands."""
    standing = learn_standing_text(reports_with(FOOT))
    assert standing_spans(f"Another paper has it.\n\n{FOOT}", standing)


def test_learn_standing_text_of_nothing():
    """No reports, no standing text; nor of reports without words."""
    assert learn_standing_text([]) == frozenset()
    empty = [Report(id=name, text="", outlet="Post") for name in "abc"]
    assert learn_standing_text(empty) == frozenset()


@pytest.mark.parametrize("events", [20, 400])
def test_few_rows_of_a_large_outlet_are_looked_at(events):
    """Of an outlet's foot one row comes to the kernel, however many reports have it."""
    reports = [
        Report(
            id=f"{n}",
            text=f"Event {n}.\n\n{FOOT}",
            outlet="Post",
            published=DAYS[n % 4],
        )
        for n in range(events)
    ]
    with open_local() as engine:
        intake = Intake()
        intake.load(engine, reports)
        carry_out(engine, LEARNING, intake.fingerprint())
        looked_at = f"SELECT count(*) FROM ({LEARNING[-1].sql})"  # noqa: S608
        ((count,),) = engine.rows(looked_at)
    assert count == 4


def test_read_sentences_passes_over_reports_without_an_outlet():
    """Of a batch with no outlet at all there are no sentences."""
    rows = [to_row(report, 0) for report in reports_with(FOOT, outlet=None)]
    assert row_count(read_sentences(table_of(REPORT, rows))) == 0
