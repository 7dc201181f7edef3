import pytest

from retold.reconcile.findings.participants import find_occasions, participant_findings
from retold.reconcile.words import align_words

CALL_AND_MEETING = (
    "The accord followed President Ilka Brenn's call with President Tomas Veld on "
    "May 3 and a high-level diplomatic meeting in Oslo on May 9."
)
MOVED = (
    "The accord came after Presidents Tomas Veld and Ilka Brenn spoke and attended a "
    "high-level diplomatic meeting in Oslo on May 9."
)


def found(views, left, right):
    (left_view,), (right_view,) = views(left, right, published="2031-05-14")
    return list(participant_findings(align_words(left_view, right_view)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(CALL_AND_MEETING, MOVED, id="as-told"),
        pytest.param(MOVED, CALL_AND_MEETING, id="turned-over"),
    ],
)
def test_people_moved_to_another_occasion_are_found(views, left, right):
    """A call and a meeting of others became a meeting of the two who called."""
    (finding,) = found(views, left, right)
    assert (finding.kind, finding.is_hard) == ("participants-differ", True)
    assert [proof.report for proof in finding.evidence] == ["a", "b"]
    assert all("meeting in Oslo" in proof.text for proof in finding.evidence)


def test_other_people_at_one_occasion_are_found(views):
    """Both reports name who attended, and name others."""
    (finding,) = found(
        views,
        "Mayor Ilka Brenn attended a diplomatic meeting in Oslo on May 9.",
        "Minister Tomas Veld attended a diplomatic meeting in Oslo on May 9.",
    )
    assert "Ilka Brenn" in finding.message
    assert "Tomas Veld" in finding.message


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Mayor Ilka Brenn and Minister Tomas Veld attended a diplomatic meeting in Oslo on May 9.",
            "Mayor Ilka Brenn attended a diplomatic meeting in Oslo on May 9.",
            id="left-out",
        ),
        pytest.param(
            "Mayor Ilka Brenn attended a diplomatic meeting in Oslo on May 9.",
            "Mayor Brenn attended a diplomatic meeting in Oslo on May 9.",
            id="surname",
        ),
        pytest.param(
            "Mayor Ilka Brenn attended a diplomatic meeting in Oslo on May 9.",
            "Minister Tomas Veld attended a diplomatic meeting in Oslo on May 2.",
            id="another-day",
        ),
        pytest.param(
            "Mayor Ilka Brenn attended a meeting in Oslo.",
            "Minister Tomas Veld attended a meeting in Lisbon.",
            id="another-place",
        ),
        pytest.param(
            "Mayor Ilka Brenn attended a diplomatic dinner in Oslo on May 9.",
            "Minister Tomas Veld attended a diplomatic meeting in Oslo on May 9.",
            id="another-kind",
        ),
    ],
)
def test_people_merely_left_out_are_no_finding(views, left, right):
    """Omission, short names and other occasions differ in nothing that clashes."""
    assert found(views, left, right) == []


def test_occasion_has_place_time_and_people(views):
    """What belongs to an occasion is read around its noun."""
    ((view,),) = views(
        "Mayor Ilka Brenn attended a diplomatic meeting in Oslo on May 9.",
        published="2031-05-14",
    )
    (occasion,) = find_occasions(view)
    assert [name.name for name in occasion.people] == ["Ilka Brenn"]
    assert [name.name for name in occasion.places] == ["Oslo"]
    assert [time.value for time in occasion.times] == ["2031-05-09"]
    assert len(occasion.qualities) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "They will talk to the divers, and then they may call.", id="verbs"
        ),
        pytest.param("The quay was closed.", id="none"),
    ],
)
def test_verbs_are_no_occasions(views, text):
    """A verb (will talk) names no occasion."""
    ((view,),) = views(text)
    assert find_occasions(view) == []
