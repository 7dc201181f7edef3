"""What holds for the account of any two texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.testing import report
from retold.workspace import compare

steady = settings(max_examples=40, deadline=None, derandomize=True)
anything = st.text(max_size=120)
# Sentences of news with places for what reports change, so that findings abound.
sentences = st.builds(
    str.format,
    st.sampled_from(
        [
            "Mayor {who} said on {day} that {count} boats {verb} in {place}.",
            "“We will {verb} all {count} boats by {day},” {who} said.",
            "At least {count} people were hurt on {day} in {place}, {who} told reporters.",
            "{who} met the harbour master in {place} on {day} for talks.",
            "The harbour of {place} was reportedly not closed on {day}.",
            "The harbour of {place} was closed for {count} hours.",
            "According to {who}, the {count} boats {verb} on {day} in {place}.",
        ]
    ),
    who=st.sampled_from(["Ilka Brenn", "Brenn", "Tomas Veld"]),
    day=st.sampled_from(["Monday", "Friday", "May 3", "4 May 2031"]),
    count=st.sampled_from(["12", "nine", "1,200", "about 50"]),
    verb=st.sampled_from(["sank", "rose", "fell", "burned"]),
    place=st.sampled_from(["Oslo", "Lisbon", "Ostrel"]),
)
news = st.lists(sentences, max_size=5).map(" ".join)
DATE = "2031-05-14"


def spans_of(value):
    """All (report, start, end) of a story's account."""
    if isinstance(value, dict):
        if {"report", "start", "end"} <= value.keys():
            yield value["report"], value["start"], value["end"]
        for inner in value.values():
            yield from spans_of(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from spans_of(inner)


def findings_of(*reports):
    """The findings without their words and order."""
    return sorted(
        (
            f.kind,
            f.is_hard,
            f.reading,
            f.probability,
            sorted((e.report, e.start, e.end) for e in f.evidence),
        )
        for f in compare(*reports).findings
    )


@given(anything | news, anything | news)
@steady
def test_account_of_any_texts_has_its_spans_inside(left, right):
    """Whatever the texts are, there is an account, and its spans lie in them."""
    length = {"a": len(left), "b": len(right)}
    story = compare(report(left), report(right, "b")).to_dict()
    for name, start, end in spans_of(story):
        assert 0 <= start < end <= length[name]


@given(news, news)
@steady
def test_findings_do_not_depend_on_the_order_of_reports(left, right):
    """Which report is named first changes nothing in what is found."""
    a, b = report(left, published=DATE), report(right, "b", published=DATE)
    assert findings_of(a, b) == findings_of(b, a)


@given(news)
@steady
def test_copy_has_no_findings(text):
    """A report and its copy differ in nothing."""
    assert (
        findings_of(report(text, published=DATE), report(text, "b", published=DATE))
        == []
    )


@given(news, news)
@steady
def test_every_sentence_is_in_one_statement(left, right):
    """Nothing that a report says is lost: its sentences are all mentioned once."""
    story = compare(report(left), report(right, "b"))
    places = [(m.report, m.start, m.end) for s in story.statements for m in s.mentions]
    assert len(places) == len(set(places))
    held = {name: set() for name in "ab"}
    for name, start, end in places:
        held[name] |= set(range(start, end))
    for name, text in (("a", left), ("b", right)):
        lost = [c for i, c in enumerate(text) if c.isalnum() and i not in held[name]]
        assert lost == []
