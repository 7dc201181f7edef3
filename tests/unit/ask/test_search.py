"""Only sentences that hold enough of a claim are read."""

from retold.annotation import annotate_report
from retold.ask import search
from retold.ask.bearing import Judge
from retold.ask.opposites import opposed_roots
from retold.ask.queries import Asked
from retold.ask.search import find_candidates, survey, term_weights
from retold.ask.terms import Terms
from retold.reconcile.views import view_sentences
from retold.testing import compare_texts, report

FERRY = "A ferry sank off Ostrel. Twelve people died. The choir of Vellin sang."
CHOIR = "The choir of Vellin sang. Tickets sold out within an hour on Monday."


def look(claim, *stories):
    """The words of the candidates for a claim."""
    text = report(claim)
    views = view_sentences(text, annotate_report(text))
    terms = Terms(views, (r for view in views for r in opposed_roots(view)))
    found = survey(stories, terms)
    (candidates,), _ = find_candidates(
        stories, [Asked(v, Judge(v, {})) for v in views], terms, found
    )
    return [c.report.text[c.mention.start : c.mention.end] for c in candidates]


def test_sentences_with_the_words_are_found():
    """The one that holds them, in the one report."""
    story = compare_texts(FERRY, CHOIR)
    assert look("A ferry sank off Ostrel.", story) == ["A ferry sank off Ostrel."]


def test_the_head_of_a_report_helps():
    """A sentence that leaves out what the headline says is read, too."""
    story = compare_texts(FERRY, CHOIR)
    assert "Twelve people died." in look("Twelve people died on a ferry.", story)


def test_reports_without_the_words_are_not_read():
    """Nothing of the choir is read for a ferry."""
    assert look("A ferry sank off Ostrel.", compare_texts(CHOIR, CHOIR)) == []


def test_rare_words_weigh_more():
    """A word in one report tells more than one in all; one in none tells nothing."""
    story = compare_texts(FERRY, CHOIR)
    text = report("The ferry choir of Bremvik.")
    terms = Terms(view_sentences(text, annotate_report(text)))
    weights = dict(zip(terms.roots, term_weights(survey([story], terms)), strict=True))
    ferry, choir, bremvik = (weights[root] for root in terms.roots)
    assert ferry > choir > bremvik == 0


def test_what_is_not_read_is_counted(monkeypatch):
    """Where too many sentences share the claim's words, the closest are read."""
    monkeypatch.setattr(search, "MOST_READ", 1)
    text = report("The choir of Vellin sang.")
    views = view_sentences(text, annotate_report(text))
    terms = Terms(views, (r for view in views for r in opposed_roots(view)))
    stories = [compare_texts(CHOIR, "The choir of Vellin sang and wept. It rained.")]
    found = survey(stories, terms)
    ((kept,), passed_over) = find_candidates(
        stories, [Asked(v, Judge(v, {})) for v in views], terms, found
    )
    assert (len(kept), passed_over) == (1, 1)
