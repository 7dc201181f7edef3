"""In brief: which statements carry a story, on the page, in the terminal, to paste."""

import html
import re

import pytest
from msgspec.structs import replace

import retold
from retold.model import (
    Evidence,
    Finding,
    Mention,
    Origin,
    Quote,
    QuoteGroup,
    QuoteMention,
    Report,
    Statement,
    Story,
)
from retold.show.account import Account
from retold.show.brief import choose_brief
from retold.show.brief_lines import render_brief, render_brief_markdown
from retold.show.sides import Side, sides_of
from retold.show.story_page import render_story_page
from retold.testing import bare_story, report

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
    return bare_story(
        *(Report(id=n, outlet=f"Outlet {n}", text=texts[n]) for n in names),
        title="A dam breaks",
        origins=tuple(
            Origin(id=f"o-{n}", name=None, reports=(n,), probability=1.0) for n in names
        ),
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
    )


def brief(story: Story) -> list[str]:
    """The brief's words."""
    return [line.text for line in choose_brief(Account(story))]


def test_most_corroborated_come_first():
    """The number of origins decides the order."""
    story = told((MATTERS[0], "ab"), (MATTERS[1], "abc"), (MATTERS[2], "a"))
    assert [len(line.statement.origins) for line in choose_brief(Account(story))] == [
        3,
        2,
        1,
    ]


def test_seven_where_all_have_two_origins_else_five():
    """What one report alone tells does not make a brief longer."""
    assert len(brief(told(*((matter, "ab") for matter in MATTERS)))) == 7
    lone = zip(MATTERS, "abcdefghi", strict=True)
    assert len(brief(told(*lone))) == 5


def test_of_one_report_alone_one_statement():
    """A report that others do not bear out fills no brief by itself."""
    assert brief(told(*((matter, "a") for matter in MATTERS))) == MATTERS[:1]


def test_what_others_tell_merely_like_it_gives_no_weight():
    """One report tells it alone, though two others are listed beside it."""
    story = told((MATTERS[0], "a"), (MATTERS[1], "a"), (MATTERS[2], "bc"))
    first, second, third = story.statements
    likened = replace(second, mentions=(*second.mentions, *third.mentions))
    akin = replace(story, statements=(first, replace(likened, standing="repeated")))
    assert [line.text for line in choose_brief(Account(akin))] == [MATTERS[0]]


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
        "Four of them were taken to hospital in Ostrel.",
        "Was the dam above Ostrel ever safe at all?",
        "“The dam above Ostrel has always been safe.”",
        "Dam above Ostrel breaks before dawn on Monday",
        "The dam broke.",
        "… above Ostrel broke before dawn on Monday.",
        "Just shy of the 98th birthday of Brenn.",
    ],
    ids=[
        "he",
        "but",
        "of them",
        "question",
        "bare quote",
        "headline",
        "short",
        "cut",
        "no verb",
    ],
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


# ---- disputes, and figures that later reports give anew ----------------------------

FIRST = """Ferry strikes pier at Ostrel

A ferry carrying 120 passengers struck the old pier of Ostrel on Tuesday, killing at least four people, the harbour office said.

“We heard a long scraping noise before the crash,” said Mayor Ilka Brenn.

Divers searched the basin of Ostrel until midnight.
"""
LATER = FIRST.replace("four people", "seven people")
OTHER = FIRST.replace("120 passengers", "140 passengers").replace(
    "scraping noise", "grinding noise"
)


def at(hour: str, text: str, outlet: str) -> Report:
    """A report of one day, by the hour; none without an hour."""
    published = f"2031-05-14T{hour}:00Z" if hour else None
    return report(text, outlet, outlet=outlet, published=published)


@pytest.fixture
def tolls() -> list[Report]:
    """A first toll, the same later with another, and one that differs."""
    return [
        at("09:00", FIRST, "Echo"),
        at("15:00", LATER, "Echo Late"),
        at("16:00", OTHER, "Post"),
    ]


def first_line(reports: list[Report]) -> str:
    """The first of the brief, in one line."""
    lines = render_brief(retold.compare(reports), width=100, colour=False)
    return " ".join(lines.split("\n    - ")[1].split())


def test_the_latest_toll_is_told(tolls):
    """In the words of the report that has it, with who told another one before."""
    line = first_line(tolls[:2])
    assert "killing at least seven people" in line
    assert "latest “seven”: Echo Late; before “four”: Echo" in line


def test_the_order_of_reports_does_not_matter(tolls):
    """What counts is when they were published."""
    assert first_line(tolls[:2]) == first_line([tolls[1], tolls[0]])


def test_of_undated_reports_none_is_the_latest():
    """The head stays as it is; both figures are told."""
    told = first_line([at("", FIRST, "Echo"), at("", LATER, "Echo Late")])
    assert "killing at least four people" in told
    assert "“four”: Echo; “seven”: Echo Late" in told
    assert "latest" not in told


def test_of_one_day_only_times_tell_which_is_the_latest():
    """A bare day may be before or after an hour of it."""
    bare = report(LATER, "Echo Late", outlet="Echo Late", published="2031-05-14")
    assert "latest" not in first_line([at("09:00", FIRST, "Echo"), bare])
    after = report(LATER, "Echo Late", outlet="Echo Late", published="2031-05-15")
    assert "latest “seven”" in first_line([at("09:00", FIRST, "Echo"), after])


def test_who_is_on_which_side_is_told(tolls):
    """Of what is disputed."""
    line = first_line([tolls[0], tolls[2]])
    assert "two figures: “120”: Echo; “140”: Post" in line


def test_the_page_and_the_paste_tell_the_same(tolls):
    """In the terminal's words."""
    story = retold.compare(tolls)
    page, paste = render_story_page(story), render_brief_markdown(story)
    for words in ("latest “seven”: Echo Late; before “four”: Echo", "“140”: Post"):
        assert words in html.unescape(page)
        assert words in paste


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("the words of Brenn differ: “scraping” and “grinding”", ["Echo", "Post"]),
        ("“scraping” is in one version only of the words of Brenn", ["Echo", "Post"]),
        # Both have "a" somewhere: nobody can say who is meant.
        ("the words of Brenn differ: “a” and “grinding”", []),
        ("the words of Brenn are put into English in two ways", []),
    ],
)
def test_sides_of_a_quote_are_those_of_the_message(tolls, message, expected):
    """Where its words part the reports; else none is told."""
    story = retold.compare([tolls[0], tolls[2]])
    account = Account(story)
    (finding,) = [f for f in account.hard if f.kind == "quote-altered"]
    sides = sides_of(account, replace(finding, message=message)).sides
    assert [label for s in sides for label in account.label_list(s.reports)] == expected


def test_equal_figures_are_one_side(tolls):
    """However they are written."""
    account = Account(retold.compare(tolls))
    told = {"Echo": "37", "Echo Late": "39", "Post": "thirty-seven"}
    finding = Finding(
        kind="figure-differs",
        is_hard=False,
        reading="update",
        probability=0.9,
        message="one count, two figures",
        evidence=tuple(
            Evidence(report=name, start=0, end=9, text=words)
            for name, words in told.items()
        ),
    )
    assert sides_of(account, finding).sides == [
        Side("37", ["Echo", "Post"]),
        Side("39", ["Echo Late"]),
    ]


def test_of_two_pieces_that_begin_together_the_shorter_is_told(tolls):
    """Whichever finding comes first: evidence is gathered in no order."""
    account = Account(retold.compare(tolls))
    evidence = [
        Evidence(report="Echo", start=0, end=len(words), text=words)
        for words in ("37", "37 people")
    ]
    findings = [
        Finding(
            kind="figure-differs",
            is_hard=False,
            reading="update",
            probability=0.9,
            message="one count, two figures",
            evidence=tuple(some),
        )
        for some in (evidence, evidence[::-1])
    ]
    sides = [sides_of(account, finding).sides for finding in findings]
    assert sides == [[Side("37", ["Echo"])]] * 2


def test_what_counts_for_one_report_is_single():
    """Though others tell something like it."""
    story = told((MATTERS[0], "ab"))
    (statement,) = story.statements
    lone = replace(statement, standing="repeated", origins=("o-a",))
    lines = render_brief(replace(story, statements=(lone,)), width=80, colour=False)
    assert "single: 1 origin: Outlet a" in lines


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Ilka Brenn, who opened the dam in 2019, said …",
        "The dam above Ostrel is known to everybody as the …",
        "The envoys … of the dam above Ostrel and told …",
        "The judges of Ostrel said in their ruling …",
        "In a long talk with the Echo … that the dam above Ostrel had been safe.",
        "After the old dam above Ostrel had broken before dawn on Monday …",
    ],
)
def test_a_head_that_is_cut_off_is_passed_over(words):
    """In the middle of a thought."""
    assert brief(told((words, "abc"), (MATTERS[1], "ab"))) == [MATTERS[1]]


def test_a_brief_asks_no_verb_of_another_language():
    """Its forms are not known."""
    words = "Der Damm oberhalb von Ostrel ist gebrochen."
    text = f"{words} Nun sucht man dort in der Nacht nach dem Kind und dem Hund."
    reports = [report(text, "a"), report(text, "b")]
    assert words in [
        line.text for line in choose_brief(Account(retold.compare(reports)))
    ]


@pytest.mark.parametrize(
    "words", ["“… the dam above Ostrel has always been safe …”", "… … … … … … …"]
)
def test_a_head_of_marks_is_passed_over(words):
    """Nothing need stand before a cut, nor between two."""
    assert brief(told((words, "abc"), (MATTERS[1], "ab"))) == [MATTERS[1]]


def test_a_head_that_is_cut_between_thoughts_is_told():
    """Less what one report adds."""
    words = "The dam above Ostrel broke before dawn … and flooded both valleys …"
    assert brief(told((words, "ab"))) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "The dam is the dam, and it never moved since I built it.",
        "Of all dams ours has always been the best, and it's still safe.",
        "The dam will be paid for by Tessel, and we're proud of it.",
        "The dam above Ostrel will outlive your children and their own.",
    ],
)
def test_a_post_is_passed_over(words):
    """What somebody says of himself without marks would read as the report's."""
    assert brief(told((words, "abc"), (MATTERS[1], "ab"))) == [MATTERS[1]]


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Ilka Brenn, center, leaves the dam above Ostrel with her aides.",
        "Ilka Brenn (left) and Jonas Rehm look at the dam above Ostrel.",
        "Ilka Brenn speaks at the dam above Ostrel, Monday, May 4, 2026.",
        "In this May 4, 2026, photo the dam above Ostrel is still whole.",
    ],
)
def test_a_caption_is_passed_over(words):
    """It tells of a picture that the brief does not show."""
    assert brief(told((words, "abc"), (MATTERS[1], "ab"))) == [MATTERS[1]]


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Ilka Brenn told envoys that “I have never trusted our dam”.",
        "The US envoy saw a mine in the sea off Ostrel on Monday.",
        "Senator Jonas Rehm, I-Ostr., called the dam above Ostrel safe.",
        "Senator Jonas Rehm (R) called the dam above Ostrel safe, left and right.",
    ],
)
def test_who_speaks_in_marks_is_no_post(words):
    """Nor is a country, a mine or a party."""
    assert brief(told((words, "ab"))) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "“The dam above Ostrel has always been safe.",
        "The dam above Ostrel has always been safe.”",
        'Brenn called the dam "safe and sound on Monday.',
    ],
)
def test_a_piece_of_a_quotation_is_passed_over(words):
    """Its speaker stands elsewhere."""
    assert brief(told((words, "abc"), (MATTERS[1], "ab"))) == [MATTERS[1]]


def test_a_sentence_out_of_a_speech_is_passed_over():
    """Without marks of its own it would read as the report's."""
    story = told((MATTERS[0], "ab"), (MATTERS[1], "ab"))
    mention = story.statements[0].mentions[0]
    quote = Quote(start=mention.start, end=mention.end + 20, form="direct")
    group = QuoteGroup(
        id="q1",
        speaker=None,
        status="single",
        mentions=(QuoteMention(report=mention.report, quote=quote),),
    )
    assert brief(replace(story, quotes=(group,))) == [MATTERS[1]]


@pytest.mark.parametrize(
    ("lead", "is_left_out"),
    [
        ("(AP) ", True),
        ("Brenn (Reuters) ", True),
        ("(Outlet) ", True),
        ("[Updated 10:47 p.m.] ", True),
        ("-- ", True),
        ("The Council (Tessel) ", False),
    ],
)
def test_what_opens_a_sentence_is_left_out(lead, is_left_out):
    """A desk in brackets, a time, a dash; never a subject of the sentence."""
    words = brief(told((f"{lead}{MATTERS[0]}", "ab")))
    assert words == [MATTERS[0] if is_left_out else f"{lead}{MATTERS[0]}"]


def test_origins_of_one_name_are_told_apart():
    """Two texts that credit one agency are two origins, each in its report."""
    story = told((MATTERS[0], "ab"))
    same = tuple(replace(origin, name="HPB") for origin in story.origins)
    lines = render_brief(replace(story, origins=same), width=80, colour=False)
    assert "HPB (in Outlet a) and HPB (in Outlet b)" in lines
