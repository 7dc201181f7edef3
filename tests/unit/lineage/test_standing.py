"""Standing text: what an outlet prints whatever the report."""

from retold.lineage.standing import learn_standing_text, standing_spans
from retold.model import Report

FOOT = "Post a note to the desk. All pages are kept for a year."

DAYS = ["2031-10-07", "2031-10-09", "2031-10-12", "2031-11-01"]


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
    """No reports, no standing text."""
    assert learn_standing_text([]) == frozenset()
