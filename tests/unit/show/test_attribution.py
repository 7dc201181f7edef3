"""Whom the origins of a statement cite."""

import pytest
from msgspec.structs import replace

from retold.model import (
    Mention,
    Origin,
    Statement,
)
from retold.show.attribution import Attributions, Citing

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


def attribution(story):
    """Whom the story's only statement is given to."""
    return Attributions(story).of(story.statements[0])


@pytest.mark.parametrize(
    ("speakers", "citings", "source"),
    [
        ([], [], None),
        ([None], [], None),
        (["Mila Rehm"], [], "Mila Rehm"),
        ([None, None], [], None),
        (["Mila Rehm", "Rehm"], [("both", "Mila Rehm")], "Mila Rehm"),
        (["Mila Rehm", None], [], None),
        (["Mila Rehm", "Orla Tessel"], [], None),
        (["Mila Rehm"] * 3, [("all", "Mila Rehm")], "Mila Rehm"),
        (["Mila Rehm"] * 2 + [None], [("2 of them", "Mila Rehm")], None),
        (["Mila Rehm"] * 4 + [None], [("4 of them", "Mila Rehm")], "Mila Rehm"),
        (["Mila Rehm"] * 4 + ["Orla Tessel"], [("4 of them", "Mila Rehm")], None),
        (
            ["Mila Rehm", "Orla Tessel"] * 2,
            [("2 of them", "Mila Rehm"), ("2 of them", "Orla Tessel")],
            None,
        ),
    ],
)
def test_sources_are_told_where_origins_agree(bare, speakers, citings, source):
    """Two origins and more that cite one person are told, and all of them if so."""
    found = attribution(told(bare, *speakers))
    assert found.citings == [Citing(*citing) for citing in citings]
    assert found.source == source


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
    assert attribution(told(bare, *speakers, origins=["o"] * len(speakers))).source == (
        source
    )


def test_reprints_are_one_voice(bare):
    """Three copies of one text cite once; the other origin states it by itself."""
    story = told(bare, *["Mila Rehm"] * 3, None, origins=["o1", "o1", "o1", "o2"])
    assert attribution(story).cited == {"o1": "Mila Rehm"}
    assert attribution(story).citings == []


def test_what_was_taken_over_has_no_voice_of_its_own(bare):
    """A mention in a report whose origin is not the statement's counts for nobody."""
    story = told(bare, "Mila Rehm", "Orla Tessel")
    alone = replace(story.statements[0], origins=("o0",))
    assert Attributions(story).of(alone).source == "Mila Rehm"


def test_a_son_is_told_from_his_father_by_all_or_by_none(bare):
    """One report's "Jr." is not put into the mouth of the other."""
    found = attribution(told(bare, "Aldo Rehm Jr.", "Aldo Rehm"))
    assert found.source == "Aldo Rehm"
