"""An invented event told by eight invented outlets, with its account made by hand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from retold.model import (
    Credit,
    Edge,
    Evidence,
    Finding,
    Mention,
    NameGroup,
    Origin,
    Passage,
    Quote,
    QuoteGroup,
    QuoteMention,
    Report,
    Statement,
    Story,
    TimelineEntry,
)
from retold.reconcile.completion import complete_story
from retold.testing import bare_story, report

AGENCY = """Ferry with 212 aboard runs aground off Port Caldry

PORT CALDRY, Nov. 4 (Norwire) - The ferry Aurelia ran aground on the Skell rocks shortly before midnight on Sunday, and all 212 people aboard were taken off by lifeboat.

Four passengers were treated for cold, the coastguard said. Nobody was missing.

“We had warned the company about that lamp for two winters,” said harbour master Ines Valloran.

The company, Caldry Lines, reportedly delayed the repair of a light at the harbour mouth. A spokesman, Peter Rusk, said the company would “answer every question the inquiry puts”.

The inquiry opens on Thursday."""

UPDATE = AGENCY.replace(
    "Four passengers were treated for cold, the coastguard said.",
    "Nine passengers were treated for cold, the coastguard said on Monday, correcting an earlier count of four.",
)

TRIMMED = AGENCY.split("\n\nThe company", maxsplit=1)[0].replace(
    "Ferry with 212 aboard runs aground off Port Caldry",
    "All safe as ferry strikes rocks",
)

REWRITE = """Harbour chief 'begged' ferry firm to mend light

Two hundred and twelve people were rescued from the stricken ferry Aurelia after it hit the Skell rocks late on Sunday.

Harbour master Ines Valloran said: “We had begged the company about that lamp for two winters.”

Caldry Lines delayed the repair of a light at the harbour mouth. Four passengers were taken to hospital.

“It was the longest hour of my life,” said one passenger, Tomas Lindqvist, 61."""

INDEPENDENT = """A cold hour on the Skell

By our reporter on the quay

I was on the quay when the lifeboats came in. The coastguard's duty officer, Mara Quill, counted them: 212 people, all alive.

The Aurelia had struck the Skell rocks at about 11.50 on Sunday night, she said.

Ms Quill said the harbour light had been working. “I saw it myself from the station,” she said.

Tomas Lindqvist, 61, wrapped in a grey blanket, called it “the longest hour of my life”."""

ARABIC = """جنوح العبارة أوريليا قبالة بورت كالدري

جنحت العبارة أوريليا على صخور سكيل قبل منتصف ليل الأحد وأنقذ جميع من كانوا على متنها وعددهم 212 شخصا."""

DENIAL = """Light was out, say fishermen

Three fishermen told the Lantern that the light at the harbour mouth was dark when the ferry Aurelia came in on Sunday.

“Black as a boot,” said Olaf Brandt, who was mending nets. The ferry ran onto the Skell rocks at 11.50 p.m.

Caldry Lines did not answer calls. Nobody was missing, the coastguard said."""


def span(text: str, words: str) -> tuple[int, int]:
    """Where the words stand in the text; they must stand there."""
    start = text.index(words)
    return start, start + len(words)


class Builder:
    """Puts a story together from phrases instead of offsets."""

    def __init__(self, reports: list[Report]) -> None:
        self.texts = {report.id: report.text for report in reports}

    def mention(self, report: str, words: str, speaker: str | None = None) -> Mention:
        """A place that makes a statement."""
        start, end = span(self.texts[report], words)
        return Mention(report=report, start=start, end=end, speaker=speaker)

    def evidence(self, report: str, words: str) -> Evidence:
        """A place that proves something."""
        start, end = span(self.texts[report], words)
        return Evidence(report=report, start=start, end=end, text=words)

    def quote(self, report: str, words: str, **more: object) -> QuoteMention:
        """A direct quote."""
        start, end = span(self.texts[report], words)
        quote = Quote(start=start, end=end, form="direct", **more)
        return QuoteMention(report=report, quote=quote)

    def edge(self, source: str, target: str, relation: str, words: str, **more: object):
        """An edge with one shared passage."""
        left, right = span(self.texts[source], words), span(self.texts[target], words)
        passage = Passage(
            start_l=left[0], end_l=left[1], start_r=right[0], end_r=right[1]
        )
        values = {"direction": "known", "probability": 0.93, "shared": 0.9} | more
        return Edge(
            source=source,
            target=target,
            relation=relation,
            passages=(passage,),
            **{"why": "published later, credits the agency", **values},
        )


def ferry_reports() -> list[Report]:
    """The eight reports, not in the order of their publication."""
    rows = [
        ("coast", "Coast Herald", "2024-11-04T06:40:00Z", TRIMMED),
        ("nor1", "Norwire", "2024-11-04T00:35:00Z", AGENCY),
        ("nor2", "Norwire", "2024-11-04T09:10:00Z", UPDATE),
        (
            "dispatch",
            "The Daily Dispatch of Greater Caldry",
            "2024-11-04T05:55:00+01:00",
            AGENCY,
        ),
        ("express", "Evening Express", "2024-11-04T16:20:00Z", REWRITE),
        ("quay", "Quayside Weekly", "2024-11-05", INDEPENDENT),
        ("lantern", "The Lantern", "2024-11-06T07:00:00Z", DENIAL),
        ("sahil", "الساحل", None, ARABIC),
    ]
    return [
        Report(
            id=name,
            text=text,
            outlet=outlet,
            url=f"https://{name}.example/ferry",
            title=text.split("\n")[0],
            published=published,
            published_from="given" if published else "unknown",
        )
        for name, outlet, published, text in rows
    ]


def ferry_story() -> Story:
    """The account of the ferry, as the pipeline would give it."""
    reports = ferry_reports()
    b = Builder(reports)
    first = "The ferry Aurelia ran aground on the Skell rocks shortly before midnight on Sunday"
    warned = "We had warned the company about that lamp for two winters,"
    begged = "We had begged the company about that lamp for two winters."
    question = "answer every question the inquiry puts"
    light = "the light at the harbour mouth was dark when the ferry Aurelia came in on Sunday"
    family = ["nor1", "nor2", "coast", "dispatch"]
    return Story(
        id="story-1",
        title="Ferry with 212 aboard runs aground off Port Caldry",
        first_published="2024-11-04T00:35:00Z",
        last_published="2024-11-06T07:00:00Z",
        reports=tuple(reports),
        credits={
            r: (
                Credit(
                    agency="Norwire",
                    start=b.texts[r].index("Norwire"),
                    end=b.texts[r].index("Norwire") + 7,
                ),
            )
            for r in family
        },
        origins=(
            Origin(
                id="o1",
                name="Norwire",
                reports=("nor1", "nor2", "coast", "dispatch", "express"),
                probability=0.97,
            ),
            Origin(id="o2", name=None, reports=("quay",), probability=1.0),
            Origin(id="o3", name=None, reports=("lantern",), probability=1.0),
            Origin(id="o4", name=None, reports=("sahil",), probability=1.0),
        ),
        lineage=(
            b.edge("nor1", "dispatch", "reprint", AGENCY, shared=1.0),
            b.edge(
                "nor1",
                "coast",
                "reprint",
                "Nobody was missing.",
                shared=0.97,
                why="its text stands in the agency's; published later",
            ),
            b.edge("nor1", "nor2", "version", first, shared=0.94),
            b.edge(
                "nor1",
                "express",
                "rewritten",
                "delayed the repair of a light at the harbour mouth",
                shared=0.31,
                probability=0.71,
            ),
            b.edge(
                "express",
                "quay",
                "quotes-only",
                "the longest hour of my life",
                direction="unknown",
                shared=0.06,
                probability=0.6,
                why="the same quote; nothing else is shared",
            ),
        ),
        statements=(
            Statement(
                id="st1",
                text=first + ".",
                standing="corroborated",
                origins=("o1", "o2", "o3", "o4"),
                mentions=(
                    *(b.mention(r, first) for r in family),
                    b.mention("express", "it hit the Skell rocks late on Sunday"),
                    b.mention(
                        "quay",
                        "The Aurelia had struck the Skell rocks at about 11.50 on Sunday night",
                    ),
                    b.mention(
                        "lantern", "The ferry ran onto the Skell rocks at 11.50 p.m."
                    ),
                    b.mention(
                        "sahil",
                        "جنحت العبارة أوريليا على صخور سكيل قبل منتصف ليل الأحد",
                    ),
                ),
            ),
            Statement(
                id="st2",
                text="All 212 people aboard were taken off by lifeboat.",
                standing="corroborated",
                origins=("o1", "o2"),
                mentions=(
                    *(
                        b.mention(r, "all 212 people aboard were taken off by lifeboat")
                        for r in family
                    ),
                    b.mention(
                        "express",
                        "Two hundred and twelve people were rescued from the stricken ferry Aurelia",
                    ),
                    b.mention("quay", "212 people, all alive"),
                ),
            ),
            Statement(
                id="st3",
                text="The harbour light had been working.",
                standing="disputed",
                origins=("o2", "o3"),
                mentions=(
                    b.mention(
                        "quay",
                        "Ms Quill said the harbour light had been working.",
                        "Mara Quill",
                    ),
                    b.mention("lantern", light),
                ),
            ),
            Statement(
                id="st4",
                text="The company, Caldry Lines, reportedly delayed the repair of a light at the harbour mouth.",
                standing="repeated",
                origins=("o1",),
                mentions=(
                    *(
                        b.mention(
                            r,
                            "The company, Caldry Lines, reportedly delayed the repair of a light at the harbour mouth.",
                        )
                        for r in ("nor1", "nor2", "dispatch")
                    ),
                    b.mention(
                        "express",
                        "Caldry Lines delayed the repair of a light at the harbour mouth.",
                    ),
                ),
            ),
            Statement(
                id="st5",
                text="The inquiry opens on Thursday.",
                standing="repeated",
                origins=("o1",),
                mentions=tuple(
                    b.mention(r, "The inquiry opens on Thursday.")
                    for r in ("nor1", "nor2", "dispatch")
                ),
            ),
            Statement(
                id="st6",
                text="Caldry Lines did not answer calls.",
                standing="single",
                origins=("o3",),
                mentions=(b.mention("lantern", "Caldry Lines did not answer calls."),),
            ),
            Statement(
                id="st7",
                text="I was on the quay when the lifeboats came in.",
                standing="single",
                origins=("o2",),
                mentions=(
                    b.mention("quay", "I was on the quay when the lifeboats came in."),
                ),
            ),
        ),
        quotes=(
            QuoteGroup(
                id="q1",
                speaker="Ines Valloran",
                status="altered",
                mentions=(
                    *(
                        b.quote(r, warned, speaker="Ines Valloran", cue="said")
                        for r in family
                    ),
                    b.quote("express", begged, speaker="Ines Valloran", cue="said"),
                ),
            ),
            QuoteGroup(
                id="q2",
                speaker="Tomas Lindqvist",
                status="trimmed",
                mentions=(
                    b.quote(
                        "express",
                        "It was the longest hour of my life,",
                        speaker="Tomas Lindqvist",
                    ),
                    b.quote(
                        "quay",
                        "the longest hour of my life",
                        speaker="Tomas Lindqvist",
                        relayed_by="Mara Quill",
                    ),
                ),
            ),
            QuoteGroup(
                id="q3",
                speaker="Peter Rusk",
                status="verbatim",
                mentions=tuple(
                    b.quote(r, question, speaker="Peter Rusk")
                    for r in ("nor1", "nor2", "dispatch")
                ),
            ),
            QuoteGroup(
                id="q4",
                speaker="Olaf Brandt",
                status="single",
                mentions=(
                    b.quote("lantern", "Black as a boot,", speaker="Olaf Brandt"),
                ),
            ),
            QuoteGroup(
                id="q5",
                speaker="Mara Quill",
                status="single",
                mentions=(
                    b.quote(
                        "quay",
                        "I saw it myself from the station,",
                        speaker="Mara Quill",
                    ),
                ),
            ),
        ),
        findings=(
            Finding(
                kind="negation-differs",
                is_hard=True,
                reading="contradiction",
                probability=0.86,
                message="Quayside Weekly says the harbour light had been working; The Lantern says it was dark.",
                evidence=(
                    b.evidence(
                        "quay", "Ms Quill said the harbour light had been working."
                    ),
                    b.evidence("lantern", light),
                ),
            ),
            Finding(
                kind="quote-altered",
                is_hard=True,
                reading="contradiction",
                probability=0.95,
                message="Ines Valloran is quoted with “warned” and with “begged”.",
                evidence=(b.evidence("nor1", warned), b.evidence("express", begged)),
            ),
            Finding(
                kind="figure-differs",
                is_hard=False,
                reading="update",
                probability=0.8,
                message="Four passengers were treated, later nine.",
                evidence=(b.evidence("nor1", "Four"), b.evidence("nor2", "Nine")),
            ),
            Finding(
                kind="hedge-dropped",
                is_hard=False,
                reading="unclear",
                probability=0.9,
                message="“reportedly” stands in Norwire and is missing from Evening Express.",
                evidence=(
                    b.evidence(
                        "nor1",
                        "The company, Caldry Lines, reportedly delayed the repair of a light at the harbour mouth.",
                    ),
                    b.evidence(
                        "express",
                        "Caldry Lines delayed the repair of a light at the harbour mouth.",
                    ),
                ),
            ),
        ),
        timeline=(
            TimelineEntry(
                value="2024-11-03TNI",
                text="The ferry Aurelia ran aground on the Skell rocks.",
                evidence=(
                    b.evidence("nor1", first),
                    b.evidence("quay", "at about 11.50 on Sunday night"),
                ),
            ),
            TimelineEntry(
                value="2024-11-07",
                text="The inquiry opens.",
                evidence=(b.evidence("nor1", "The inquiry opens on Thursday."),),
            ),
        ),
        names=(
            NameGroup(
                name="Ines Valloran",
                kind="person",
                variants=("Ines Valloran", "Valloran"),
            ),
            NameGroup(
                name="Mara Quill", kind="person", variants=("Mara Quill", "Ms Quill")
            ),
            NameGroup(
                name="Caldry Lines", kind="organisation", variants=("Caldry Lines",)
            ),
            NameGroup(
                name="Port Caldry",
                kind="place",
                variants=("PORT CALDRY", "Port Caldry"),
            ),
        ),
    )


def large_story(number: int = 40) -> Story:
    """Forty reports: most of one family, some alone, two with unknown direction."""
    text = AGENCY
    reports = [
        Report(
            id=f"r{n:02}",
            text=text,
            outlet=f"Outlet number {n}",
            title="Ferry runs aground",
            published=f"2024-11-{4 + n // 24 % 20:02}T{n % 24:02}:{(n * 7) % 60:02}:00Z",
        )
        for n in range(number)
    ]
    b = Builder(reports)
    family = [r.id for r in reports if r.id[-1] not in "37"]
    alone = [r.id for r in reports if r.id[-1] in "37"]
    relations = ("reprint", "version", "rewritten", "derived", "quotes-only")
    mentions = tuple(b.mention(r.id, "all 212 people aboard") for r in reports)
    return bare_story(
        *reports,
        id="large",
        title="Ferry runs aground",
        first_published=reports[0].published,
        last_published=reports[-1].published,
        origins=(
            Origin(id="o0", name="Norwire", reports=tuple(family), probability=0.9),
            *(
                Origin(id=f"o-{r}", name=None, reports=(r,), probability=1.0)
                for r in alone
            ),
        ),
        lineage=tuple(
            b.edge(
                family[0],
                r,
                relations[n % 3],
                "Nobody was missing.",
                direction="unknown" if n % 9 == 5 else "known",
            )
            for n, r in enumerate(family[1:])
        )
        + tuple(
            b.edge(family[3], r, relations[3 + n % 2], "Nobody was missing.")
            for n, r in enumerate(alone)
        ),
        statements=tuple(
            Statement(
                id=f"s{n}",
                text="All 212 people aboard were saved.",
                standing=standing,
                origins=("o0",),
                mentions=mentions[: 1 if standing == "single" else None],
            )
            for n, standing in enumerate(["corroborated", "repeated", "single"] * 12)
        ),
    )


@pytest.fixture(scope="session")
def story() -> Story:
    """The ferry's story."""
    return complete_story(ferry_story())


@pytest.fixture(scope="session")
def cited_story(story) -> Story:
    """The ferry's story, where two origins cite one officer and two dates differ."""
    light = story.statements[2]
    said = replace(
        light,
        standing="corroborated",
        mentions=tuple(replace(m, speaker="Mara Quill") for m in light.mentions),
    )
    begun, opens = (entry.evidence[0] for entry in story.timeline)
    apart = Finding(
        kind="date-differs",
        is_hard=True,
        reading="contradiction",
        probability=0.9,
        message="one matter, two dates",
        evidence=(begun, replace(opens, report="nor2")),
    )
    changed = replace(
        story,
        statements=(*story.statements[:2], said, *story.statements[3:]),
        findings=(*story.findings, apart),
    )
    return complete_story(changed)


@pytest.fixture(scope="session")
def big_story() -> Story:
    """A story of forty reports."""
    return complete_story(large_story())


@pytest.fixture(scope="session")
def bare():
    """Texts → a story of reports "r0", "r1" ... without any account."""

    def make(*texts: str) -> Story:
        return bare_story(*(report(t, f"r{n}") for n, t in enumerate(texts)))

    return make
