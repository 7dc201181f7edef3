"""In brief: which statements carry a story, on the page, in the terminal, to paste."""

import re

import pytest

from retold.model import Mention, Origin, Report, Statement, Story
from retold.show.brief import choose_brief
from retold.show.brief_lines import render_brief, render_brief_markdown

MATTERS = [
    "The dam above Ostrel broke before dawn on Monday.",
    "Rescuers took forty families to the school in Brenn.",
    "Engineers had warned the council of cracks last spring.",
    "Power was cut to both valleys until the evening.",
    "The railway to Tessel will stay closed all week.",
    "Farmers lost most of their sheep, a union said.",
    "Insurers expect claims for some ninety million crowns.",
    "Divers searched the mill pond for a missing teacher.",
    "Schools will open again after the feast of harvest.",
]


def told(*makers: tuple[str, str]) -> Story:
    """A story of these sentences, each with the reports (letters) that tell it."""
    names = sorted({name for _, who in makers for name in who})
    texts = dict.fromkeys(names, "")
    mentions: list[list[Mention]] = []
    for sentence, who in makers:
        mentions.append([])
        for name in who:
            start = len(texts[name])
            texts[name] += sentence + "\n"
            end = start + len(sentence)
            mentions[-1].append(Mention(report=name, start=start, end=end))
    return Story(
        id="s1",
        title="A dam breaks",
        first_published=None,
        last_published=None,
        reports=tuple(Report(id=n, outlet=f"Outlet {n}", text=texts[n]) for n in names),
        credits={},
        origins=tuple(
            Origin(id=f"o-{n}", name=None, reports=(n,), probability=1.0) for n in names
        ),
        lineage=(),
        statements=tuple(
            Statement(
                id=f"s1-{number}",
                text=sentence,
                standing="corroborated" if len(who) > 1 else "single",
                origins=tuple(f"o-{name}" for name in who),
                mentions=tuple(some),
            )
            for number, ((sentence, who), some) in enumerate(
                zip(makers, mentions, strict=True)
            )
        ),
        quotes=(),
        findings=(),
        timeline=(),
        names=(),
    )


def brief(story: Story) -> list[str]:
    """The brief's words."""
    return [line.text for line in choose_brief(story)]


def test_most_corroborated_come_first():
    """The number of origins decides the order."""
    story = told((MATTERS[0], "ab"), (MATTERS[1], "abc"), (MATTERS[2], "a"))
    assert [len(line.statement.origins) for line in choose_brief(story)] == [3, 2, 1]


def test_seven_where_all_have_two_origins_else_five():
    """What one report alone tells does not make a brief longer."""
    assert len(brief(told(*((matter, "ab") for matter in MATTERS)))) == 7
    lone = zip(MATTERS, "abcdefghi", strict=True)
    assert len(brief(told(*lone))) == 5


def test_of_one_report_alone_one_statement():
    """A report that others do not bear out fills no brief by itself."""
    assert brief(told(*((matter, "a") for matter in MATTERS))) == MATTERS[:1]


def test_the_same_matter_is_told_once():
    """The second telling of a matter is passed over."""
    again = "The dam above Ostrel broke early on Monday, before dawn came."
    assert brief(told((MATTERS[0], "abc"), (again, "ab"))) == MATTERS[:1]


def test_what_is_told_early_weighs_more():
    """Of two statements of as many origins the one at the beginning comes first."""
    story = told(*((matter, "ab") for matter in MATTERS))
    assert brief(story) == MATTERS[:7]


@pytest.mark.parametrize(
    "words",
    [
        "He said the dam above Ostrel had been safe.",
        "But the dam above Ostrel had been safe.",
        "Was the dam above Ostrel ever safe at all?",
        "“The dam above Ostrel has always been safe.”",
        "Dam above Ostrel breaks before dawn on Monday",
        "The dam broke.",
        "… above Ostrel broke before dawn on Monday.",
    ],
    ids=["he", "but", "question", "bare quote", "headline", "short", "cut"],
)
def test_what_does_not_stand_by_itself_is_passed_over(words):
    """A reader of the brief sees no other sentence."""
    assert brief(told((words, "abc"), (MATTERS[1], "ab"))) == [MATTERS[1]]


def test_dateline_is_left_out():
    """The brief begins with the news."""
    line = f"OSTREL, May 4 (HPB) — {MATTERS[0]}"
    assert brief(told((line, "ab"))) == MATTERS[:1]


def test_nothing_said_makes_an_empty_brief():
    """A story without statements has nothing in brief, and says so."""
    story = told()
    assert brief(story) == []
    assert "No statement was found" in render_brief(story, width=80, colour=False)
    assert "No statement was found" in render_brief_markdown(story)


def test_terminal_tells_what_each_rests_on(story):
    """Standing, origins, reports and disputes stand under the words."""
    lines = render_brief(story, width=80, colour=False)
    assert "disputed point" in lines
    assert re.search(r"corroborated: \d+ origins", lines)
    assert "\x1b" not in lines


def test_markdown_takes_nothing_for_markup():
    """Stars, brackets and angle brackets of a report stay characters."""
    story = told(("The *dam* of [Ostrel](x) broke on <b>Monday</b> at dawn.", "ab"))
    assert r"\*dam\* of \[Ostrel\](x)" in render_brief_markdown(story)
    assert r"\<b\>Monday" in render_brief_markdown(story)
