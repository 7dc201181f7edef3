"""Digests: tentative links that two sure ones bear out."""

from retold.lineage.digests import confirmed


def lead(link, source, *, tentative=False):
    """A link by which a digest has a report's lead."""
    made = link(source, "digest", relation="derived")
    return made._replace(is_lead=True, is_tentative=tentative)


def sources(links):
    """Whose leads the digest has in the end."""
    return [found.edge.source for found in confirmed(links)]


def test_a_third_lead_counts_after_two_sure_ones(link):
    """Who took two leads took the third."""
    links = [lead(link, "a"), lead(link, "b"), lead(link, "c", tentative=True)]
    assert sources(links) == ["a", "b", "c"]


def test_one_lead_alone_is_no_digest(link):
    """A lead that two reports share may be a statement."""
    links = [lead(link, "a"), lead(link, "c", tentative=True)]
    assert sources(links) == ["a"]


def test_leads_of_one_family_count_once(link):
    """Two copies of one report are one source."""
    links = [
        lead(link, "a"),
        lead(link, "b"),
        link("a", "b"),
        lead(link, "c", tentative=True),
    ]
    assert "c" not in sources(links)


def test_without_its_lead_a_link_is_what_it_was(link):
    """What shares speech, too, stays as that."""
    speech = link("c", "digest", relation="quotes-only", known=False).edge
    tentative = lead(link, "c", tentative=True)._replace(without_lead=speech)
    (kept,) = confirmed([tentative])
    assert kept.edge == speech
