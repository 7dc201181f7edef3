"""To whom the origins of a statement give it."""

import pytest
from msgspec.structs import replace

from retold.model import (
    Edge,
    Mention,
    Origin,
    Passage,
    Statement,
)
from retold.reconcile.completion import complete_story

SENTENCE = "The lock gate at Brenn will stay shut until spring, Mila Rehm said."


def told(bare, *speakers, origins=None, quotes=()):
    """A statement that report after report makes, each given to a speaker."""
    own = origins or [f"o{n}" for n in range(len(speakers))]
    story = bare(*[SENTENCE] * len(speakers))
    made_by = {}
    for report, origin in zip(story.reports, own, strict=True):
        made_by.setdefault(origin, []).append(report.id)
    statement = Statement(
        id="s1",
        text=SENTENCE,
        standing="corroborated" if len(made_by) > 1 else "repeated",
        origins=tuple(made_by),
        mentions=tuple(
            Mention(report=r.id, start=0, end=len(SENTENCE), speaker=speaker)
            for r, speaker in zip(story.reports, speakers, strict=True)
        ),
    )
    return replace(
        story,
        origins=tuple(
            Origin(id=o, name=None, reports=tuple(some), probability=1.0)
            for o, some in made_by.items()
        ),
        statements=(statement,),
        quotes=tuple(quotes),
    )


def ascribed(story):
    """The story's only statement, completed."""
    return complete_story(story).statements[0]


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        ([], None),
        ([None], None),
        (["Mila Rehm"], "Mila Rehm"),
        ([None, None], None),
        (["Mila Rehm", "Rehm"], "Mila Rehm"),
        (["Mila Rehm", None], None),
        (["Mila Rehm", "Orla Tessel"], None),
        (["Mila Rehm"] * 3, "Mila Rehm"),
        (["Mila Rehm"] * 2 + [None], None),
        (["Mila Rehm"] * 4 + [None], "Mila Rehm"),
        (["Mila Rehm"] * 4 + ["Orla Tessel"], None),
    ],
)
def test_a_statement_is_attributed_to_whom_all_origins_cite(bare, speakers, expected):
    """All of them, or all but one of five."""
    assert ascribed(told(bare, *speakers)).attributed_to == expected


@pytest.mark.parametrize(
    ("speakers", "source"),
    [
        (["Mila Rehm", "Mila Rehm", None], "Mila Rehm"),
        (["Mila Rehm", None], "Mila Rehm"),
        (["Mila Rehm", None, None], None),
        (["Mila Rehm", "Orla Tessel"], None),
    ],
)
def test_an_origin_cites_whom_half_of_its_mentions_do(bare, speakers, source):
    """A copy that drops the attribution takes none away; two speakers are no source."""
    story = told(bare, *speakers, origins=["o"] * len(speakers))
    assert ascribed(story).attributed_to == source


def test_reprints_are_one_voice(bare):
    """Three copies of one text cite once; the other origin states it by itself."""
    story = told(bare, *["Mila Rehm"] * 3, None, origins=["o1", "o1", "o1", "o2"])
    assert [(a.origin, a.speaker) for a in ascribed(story).ascriptions] == [
        ("o1", "Mila Rehm")
    ]


def test_what_was_taken_over_speaks_for_whom_it_was_taken_from(bare):
    """A derived report's own origin cites nobody with the agency's sentence."""
    story = told(bare, "Mila Rehm", "Orla Tessel")
    edge = Edge(
        source="r0",
        target="r1",
        relation="derived",
        direction="known",
        probability=0.9,
        shared=0.5,
        passages=(
            Passage(start_l=0, end_l=len(SENTENCE), start_r=0, end_r=len(SENTENCE)),
        ),
        why="",
    )
    statement = ascribed(replace(story, lineage=(edge,)))
    assert [mention.voice for mention in statement.mentions] == ["r0", "r0"]
    assert "o1" not in {ascription.origin for ascription in statement.ascriptions}


def test_a_voice_of_no_origin_of_the_statement_counts_for_nobody(bare):
    """A mention that says something else is listed, and gives nothing to anybody."""
    story = told(bare, "Mila Rehm", "Orla Tessel")
    alone = replace(story.statements[0], origins=("o0",))
    assert ascribed(replace(story, statements=(alone,))).attributed_to == "Mila Rehm"


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        (["port official"], ["port official"]),
        (["port official"] * 2, []),
        (["Mila Rehm", "port official"], ["Mila Rehm"]),
        (["coast guard"] * 2, ["coast guard"] * 2),
    ],
)
def test_two_who_are_not_named_need_not_be_one(bare, speakers, expected):
    """Two officials may have said it; there is one coast guard."""
    found = ascribed(told(bare, *speakers)).ascriptions
    assert [ascription.speaker for ascription in found] == expected


def test_a_son_is_told_from_his_father_by_all_or_by_none(bare):
    """One report's "Jr." is not put into the mouth of the other."""
    statement = ascribed(told(bare, "Aldo Rehm Jr.", "Aldo Rehm"))
    assert statement.attributed_to == "Aldo Rehm"
