"""Stories are found whatever the wording, order, script or dates of the reports."""

import msgspec
import pytest

from retold.model import Report
from retold.store import open_store

BRIDGE = Report(
    id="bridge",
    title="Footbridge in Marlow collapses, six hurt",
    published="2031-05-06",
    text="A footbridge over the Tarn river in Marlow collapsed on Tuesday morning, "
    "injuring six people, the fire brigade said. The wooden bridge gave way when a "
    "school class was crossing. Two children were taken to hospital with broken "
    "bones. Mayor Edda Quill said the bridge was inspected in March.",
)
BRIDGE_AGAIN = Report(
    id="bridge-again",
    title="Six injured as Marlow footbridge gives way",
    published="2031-05-06",
    text="Pupils on an outing fell into the Tarn when the old footbridge of Marlow "
    "broke beneath them. Firefighters pulled six injured people from the river; two "
    "children are in hospital. 'It was inspected only in March,' said the mayor, "
    "Edda Quill, who came to the bridge at noon.",
)
BAKERY = Report(
    id="bakery",
    title="Marlow bakers walk out over night shifts",
    published="2031-05-06",
    text="Some eighty bakers in Marlow stopped work on Tuesday in a dispute over pay "
    "for night shifts. Their union wants a fifth more for hours after ten in the "
    "evening. The owners of the town's three large bakeries called the strike "
    "reckless. Mayor Edda Quill offered to mediate.",
)
BAKERY_AGAIN = Report(
    id="bakery-again",
    title="No bread in Marlow: bakers strike over night pay",
    published="2031-05-07",
    text="Shelves stayed empty in Marlow as bakers went on strike for better pay at "
    "night. The union asks for a fifth more after ten in the evening, which the "
    "owners of the three large bakeries reject. About eighty bakers joined the walk "
    "out on Tuesday.",
)
FOLLOW_UP = Report(
    id="follow-up",
    title="Builder charged over Marlow footbridge",
    published="2031-05-16",
    text="Prosecutors in Marlow charged the owner of a building firm on Friday with "
    "forging certificates. Investigators say beams of the footbridge that he had "
    "certified were rotten. His lawyer denied it and asked for a second opinion by "
    "engineers from the capital.",
)
GREEK = Report(
    id="greek",
    title="Πλημμύρα στη Νάρδα",
    published="2031-05-06",
    text="Ο ποταμός Λίδρος πλημμύρισε την πόλη Νάρδα και εκατό σπίτια εκκενώθηκαν. "
    "Οι πυροσβέστες απεγκλώβισαν οικογένειες με βάρκες.",
)
GREEK_AGAIN = Report(
    id="greek-again",
    title="Εκατό σπίτια εκκενώθηκαν στη Νάρδα μετά την πλημμύρα",
    published="2031-05-06",
    text="Με βάρκες απεγκλώβισαν οι πυροσβέστες οικογένειες στη Νάρδα, όταν ο Λίδρος "
    "πλημμύρισε την πόλη.",
)
CHINESE = Report(
    id="chinese",
    title="青石镇大桥坍塌六人受伤",
    published="2031-05-06",
    text="青石镇的一座大桥周二上午坍塌，造成六人受伤，消防部门说。两名学生送往医院。",
)
CHINESE_AGAIN = Report(
    id="chinese-again",
    title="大桥坍塌，青石镇六人受伤",
    published="2031-05-06",
    text="消防部门表示，周二上午青石镇大桥坍塌，六人受伤，其中两名学生被送往医院。",
)
CHINESE_OTHER = Report(
    id="chinese-other",
    title="面包师罢工要求加薪",
    published="2031-05-06",
    text="南港市八十名面包师周二罢工，要求提高夜班工资。工会与雇主谈判没有结果。",
)


def group_reports(reports):
    """The groups of a store that takes all at once, as places in the reports."""
    place = {report.id: number for number, report in enumerate(reports)}
    with open_store(None) as store:
        store.add(reports)
        groups = [[place[r.id] for r in members] for _, members in store.stories()]
    return sorted(map(sorted, groups))


def ids(reports):
    """The stories as sets of report ids, for comparing whatever the order."""
    return {frozenset(reports[i].id for i in group) for group in group_reports(reports)}


def without_day(report):
    """The report, its day unknown."""
    return msgspec.structs.replace(report, published=None)


def test_group_stories_of_nothing_is_nothing():
    """No reports have no stories."""
    assert group_reports([]) == []


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(BRIDGE, id="usual"),
        pytest.param(Report(id="x", text=""), id="empty text"),
        pytest.param(Report(id="x", text="… — “ ’"), id="punctuation alone"),
        pytest.param(Report(id="x", text="the of and"), id="words of grammar alone"),
        pytest.param(Report(id="x", text="word", published="soon"), id="no such day"),
    ],
)
def test_group_stories_of_one_report_is_one_story(report):
    """A report alone is a story, whatever it holds."""
    assert group_reports([report]) == [[0]]


def test_group_stories_joins_the_same_event_in_other_words():
    """Two outlets' own texts on one event are one story."""
    assert group_reports([BRIDGE, BRIDGE_AGAIN]) == [[0, 1]]


def test_group_stories_keeps_two_events_of_one_town_and_day_apart():
    """The same town, day and mayor do not make one story."""
    reports = [BRIDGE, BAKERY, BAKERY_AGAIN, BRIDGE_AGAIN]
    assert group_reports(reports) == [[0, 3], [1, 2]]


def test_group_stories_keeps_a_later_event_apart():
    """What follows ten days later is a story of its own."""
    reports = [BRIDGE, BRIDGE_AGAIN, FOLLOW_UP]
    assert group_reports(reports) == [[0, 1], [2]]


def test_group_stories_joins_reports_without_days():
    """Unknown days neither join nor part reports that are alike."""
    reports = [without_day(r) for r in (BRIDGE, BAKERY, BRIDGE_AGAIN, BAKERY_AGAIN)]
    assert group_reports(reports) == [[0, 2], [1, 3]]


def test_group_stories_joins_an_undated_report_to_a_dated_one():
    """One report's day may be known and the other's not."""
    assert group_reports([without_day(BRIDGE), BRIDGE_AGAIN, BAKERY]) == [[0, 1], [2]]


def test_group_stories_parts_equal_wording_of_distant_days():
    """Alike, but no copies: a year apart they are two events."""
    later = msgspec.structs.replace(BRIDGE_AGAIN, published="2032-05-06")
    assert group_reports([BRIDGE, later]) == [[0], [1]]


def test_group_stories_joins_the_same_text_of_two_outlets():
    """A reprint, retitled and in curly quotes, is the same story."""
    reprint = Report(
        id="reprint",
        title="Bridge collapse in Marlow",
        published="2031-05-07",
        text=BRIDGE_AGAIN.text.replace("'It", "‘It").replace("March,'", "March,’"),
    )
    assert group_reports([reprint, BRIDGE_AGAIN, GREEK]) == [[0, 1], [2]]


def test_group_stories_joins_many_reports_of_one_event():
    """A collection that tells nearly one event alone does not fall to pieces."""
    many = [
        msgspec.structs.replace(report, id=f"{report.id}-{n}", published=day)
        for n, day in enumerate(["2031-05-06", "2031-05-07", None])
        for report in (BRIDGE, BRIDGE_AGAIN)
    ]
    assert group_reports([*many, BAKERY]) == [[0, 1, 2, 3, 4, 5], [6]]


def test_group_stories_hangs_a_thousand_copies_together():
    """More copies than a report keeps neighbours are one story still."""
    copies = [msgspec.structs.replace(BRIDGE, id=f"copy-{n:03}") for n in range(120)]
    assert group_reports(copies) == [list(range(120))]


def test_group_stories_takes_the_first_line_for_a_missing_title():
    """A plain text file begins with its headline."""
    plain = [
        Report(id=r.id, text=f"{r.title}\n\n{r.text}", published=r.published)
        for r in (BRIDGE, BAKERY, BRIDGE_AGAIN, BAKERY_AGAIN)
    ]
    assert group_reports(plain) == [[0, 2], [1, 3]]


@pytest.mark.parametrize(
    ("reports", "stories"),
    [
        pytest.param([GREEK, BRIDGE, GREEK_AGAIN], [[0, 2], [1]], id="Greek"),
        pytest.param(
            [CHINESE, CHINESE_OTHER, CHINESE_AGAIN], [[0, 2], [1]], id="Chinese"
        ),
    ],
)
def test_group_stories_reads_other_scripts(reports, stories):
    """Scripts without case, or without spaces, have stories, too."""
    assert group_reports(reports) == stories


def test_group_stories_does_not_depend_on_the_order():
    """The same reports in another order make the same stories."""
    reports = [BRIDGE, BAKERY, without_day(GREEK), BAKERY_AGAIN, FOLLOW_UP]
    reports += [BRIDGE_AGAIN, CHINESE, without_day(GREEK_AGAIN), CHINESE_AGAIN]
    expected = ids(reports)
    orders = (
        reports[::-1],
        reports[4:] + reports[:4],
        sorted(reports, key=lambda r: r.text),
    )
    assert [ids(order) for order in orders] == [expected] * 3


def test_group_stories_sorts_groups_by_their_first_report():
    """Members ascend, and so do the groups' first members."""
    groups = group_reports([BAKERY, BRIDGE, BRIDGE_AGAIN, GREEK, BAKERY_AGAIN])
    assert groups == [[0, 4], [1, 2], [3]]


def test_group_reports_takes_odd_ids():
    """Ids may hold what no file of tables can."""
    names = ["\ud800", "a\0b", "", 'o\'neill "x"', "火"]
    reports = [msgspec.structs.replace(BRIDGE, id=name) for name in names]
    assert group_reports(reports) == [[0, 1, 2, 3, 4]]
