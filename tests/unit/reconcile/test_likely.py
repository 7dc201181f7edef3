import pytest

from retold.reconcile.align import Link, align_story
from retold.reconcile.likely import Likelihoods
from retold.reconcile.similarity import Similarities

LEAD = (
    "The harbour of Ostrel was closed on Monday after two barges broke loose and rammed "
    "the old pier, and Mayor Ilka Brenn asked divers to look for the anchors."
)
BARGES = "Two barges had broken loose in the night and rammed the pier, she said."
DIVERS = "Divers will look for the anchors of the barges until Friday."
CHOIR = "A choir sang in Vellin all night long."
MARKET = "The market opened at noon, and bread was cheap."
RAIN = "It rained."


@pytest.fixture
def likely(story):
    """Texts, links between sentence numbers → the likely pairs as texts."""

    def find(*texts, links=None):
        read = story(*texts)
        likeness = Similarities(read)
        likelihoods = Likelihoods(read, likeness)
        own = align_story(read, likeness, likelihoods.watch)
        found = likelihoods.find(own if links is None else links)
        text = [sentence.view.text for sentence in read.sentences]
        return {(text[p.left], text[p.right]): p.log_odds for p in found}

    return find


def test_lead_likely_tells_a_part_of_several(likely):
    """It sums the other report's sentences up; none of them has to be the best."""
    found = likely(f"{LEAD} {CHOIR} {MARKET}", f"{RAIN} {BARGES} {DIVERS}", links=[])
    assert set(found) == {(LEAD, BARGES), (LEAD, DIVERS)}


def test_likeliest_pair_comes_first(likely):
    """Log-odds go down, and all are above the bound."""
    found = likely(f"{LEAD} {CHOIR} {MARKET}", f"{RAIN} {BARGES} {DIVERS}", links=[])
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert min(found.values()) > 0


def test_strangers_are_no_likely_pair(likely):
    """Nothing shared, nothing told of one another."""
    assert likely(f"{LEAD} {CHOIR} {RAIN}", f"{MARKET} Bread. Salt is dear.") == {}


def test_first_sentences_sum_up(likely):
    """The same sentences tell less of one another where neither is the first."""
    first = f"{LEAD} {CHOIR} {MARKET}", f"{BARGES} {RAIN} Salt is dear."
    second = f"{CHOIR} {LEAD} {MARKET}", f"{RAIN} {BARGES} Salt is dear."
    found = [likely(*texts, links=[])[LEAD, BARGES] for texts in (first, second)]
    assert found[0] == pytest.approx(found[1] + 1.3)


def test_sure_links_around_two_sentences_speak_for_them(likely):
    """Reports keep the order of what they retell for some sentences at a time."""
    texts = f"{CHOIR} {LEAD} {MARKET}", f"{RAIN} {BARGES} Salt is dear."
    alone = likely(*texts, links=[])
    beside = likely(*texts, links=[Link(0, 3, 3.0), Link(2, 5, 3.0)])
    assert beside[LEAD, BARGES] == pytest.approx(alone[LEAD, BARGES] + 1.7)


def test_what_both_have_told_elsewhere_is_told(likely):
    """Each has its counterpart already; a part of another would tell it twice."""
    texts = f"{CHOIR} {LEAD} {MARKET}", f"{RAIN} {BARGES} Salt is dear."
    one = [Link(1, 3, 3.0)]
    both = [*one, Link(0, 4, 3.0)]
    assert (LEAD, BARGES) in likely(*texts, links=[])
    assert likely(*texts, links=both).get((LEAD, BARGES)) is None


def test_headlines_and_short_reports_take_no_part(likely):
    """A headline repeats the body; of two sentences nothing stands apart."""
    assert likely(LEAD, BARGES) == {}
    assert likely(f"{LEAD} {CHOIR} {MARKET}", BARGES) == {}
    assert likely("", "") == {}


def test_names_alone_tell_nothing(likely):
    """Two sentences that share whom they speak of do not tell of one another."""
    left = "Harbour inspector Ilka Brenn Tessel of Upper Vellin was late."
    right = "Upper Vellin cheered when Ilka Brenn Tessel won."
    assert likely(f"{RAIN} {CHOIR} {left}", f"{MARKET} Bread. {right}") == {}


def test_two_remarks_are_no_likely_pair(likely):
    """Quoted word for word, one remark has its words in one order."""
    one = "“The harbour pier of Ostrel must be rebuilt for the barges and the divers.”"
    other = (
        "“Divers drown, barges rot, a pier sinks: so the harbour is rebuilt by Ostrel.”"
    )
    told = one.strip("“”"), other.strip("“”")
    context = f"{CHOIR} {MARKET}", f"{RAIN} Salt is dear."
    assert likely(*(f"{t} {c}" for t, c in zip(told, context, strict=True)), links=[])
    assert not likely(f"{one} {context[0]}", f"{other} {context[1]}", links=[])
