"""An invented event in several retellings."""

import pytest

from retold.lineage.direction import NOTHING_TELLS
from retold.lineage.stemma import Link
from retold.model import Annotation, Credit, Edge, Passage, Report
from retold.text.sentences import split_sentences

AGENCY = """\
PORT ELM, March 3 (NPB) — A grain silo collapsed at the river terminal of Port Elm \
early on Tuesday, burying two trucks under four hundred tonnes of barley, police said.

No one was in the trucks at the time. A night watchman, Bero Tallin, was treated for \
cuts and released from the district hospital.

"I heard a groan like a ship and then the whole wall came down," said Tallin, who \
has guarded the terminal since 2009.

The silo was built in 1974 and had passed an inspection in October. The operator, \
Westbank Grain, said it would empty the three remaining silos as a precaution.

Barges bound for the lower lock were held for six hours while divers searched the quay.
"""

REWRITE = """\
Two trucks were buried beneath 400 tonnes of barley when a grain silo gave way at \
Port Elm's river terminal before dawn on Tuesday, according to police.

The trucks were empty. The night watchman, Bero Tallin, had cuts that were treated at \
the district hospital, which then released him.

"I heard a groan like a ship and then the whole wall came down," said Tallin, a guard \
at the terminal since 2009.

Built in 1974, the silo passed its inspection in October. As a precaution Westbank \
Grain, which operates it, will empty the other three silos.

For six hours barges on their way to the lower lock had to wait while divers searched \
the quay.
"""

INDEPENDENT = """\
Farmers around Port Elm fear for this year's prices after the loss of a storage tower \
at the docks. "We have nowhere to put the rest," said Ossa Mirren, who sows beans.

The cooperative's chairman drove out on Tuesday afternoon to see the rubble. He \
counted on the insurers, he told a crowd of neighbours in the Anchor tavern.

"I heard a groan like a ship and then the whole wall came down," the watchman told \
reporters at the gate.

Rail wagons may take part of the summer crop to the coast, but the track needs new \
sleepers beyond Marl.
"""


def make_link(
    source, target, *, spans=((0, 9),), known=True, relation="version", **counts
):
    """A link whose passages lie at the same place in both texts; "b" is after "a"."""
    passages = tuple(
        Passage(start_l=start, end_l=end, start_r=start, end_r=end)
        for start, end in spans
    )

    def edge(source, target):
        return Edge(
            source=source,
            target=target,
            relation=relation,
            direction="known" if known else "unknown",
            probability=0.9,
            shared=0.5,
            passages=passages,
            why=NOTHING_TELLS,
        )

    return Link(
        edge(source, target),
        None if known else edge(target, source),
        **({"shared": 9} | counts),
        rank=(True, False, source),
        rank_target=(True, False, target),
    )


def annotated(report):
    """The report with what lineage reads: sentences, and "(NPB)" as a credit."""
    at = report.text.find("(NPB)")
    credit = Credit(agency="NPB", start=at + 1, end=at + 4)
    return Annotation(
        id=report.id,
        sentences=tuple(split_sentences(report.text)),
        credits=(credit,) if at >= 0 else (),
    )


@pytest.fixture
def link():
    """Makes links between reports that are named by letters."""
    return make_link


@pytest.fixture
def annotate():
    """Annotations of reports by id."""

    def by_id(*reports):
        return {report.id: annotated(report) for report in reports}

    return by_id


@pytest.fixture
def agency():
    """The agency's report."""
    return Report(
        id="npb",
        outlet="Northern Press Bureau",
        published="2031-03-03T06:10:00Z",
        text=AGENCY,
    )


@pytest.fixture
def reprint():
    """A credited copy, cut from the end."""
    return Report(
        id="echo",
        outlet="Elm Echo",
        published="2031-03-03T09:10:00Z",
        text=AGENCY[: AGENCY.index("Barges")],
    )


@pytest.fixture
def rewrite():
    """The agency's report in other words, without a credit."""
    return Report(id="post", outlet="Valley Post", text=REWRITE)


@pytest.fixture
def independent():
    """Another report of the event, with the one quote that all have."""
    return Report(id="sun", outlet="Marl Sun", text=INDEPENDENT)
