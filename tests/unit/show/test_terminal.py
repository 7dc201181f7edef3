"""A story and a run in the terminal."""

import re
from unicodedata import combining

import msgspec
import pytest

from retold.reconcile.completion import complete_story
from retold.show.story_list import render_stories_terminal
from retold.show.terminal import render_terminal


def test_account_says_what_it_rests_on_first(story):
    """Title, time, and how many reports and origins."""
    lines = render_terminal(story, width=90, colour=False).splitlines()
    assert lines[:3] == [
        "Ferry with 212 aboard runs aground off Port Caldry",
        "4 November 2024, 00:35 UTC to 6 November 2024, 07:00 UTC",
        "8 reports, 4 independent origins",
    ]


def test_account_reads_without_colour(story):
    """Words do what colour does: HARD, soft, asterisks; no control character."""
    text = render_terminal(story, width=90, colour=False)
    assert " 1. HARD  Quote altered" in text
    assert "soft  Caution dropped" in text
    assert "*warned*" in text
    assert "*begged*" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_findings_come_before_what_is_said(story):
    """The sections stand in the order of use."""
    text = render_terminal(story, width=90, colour=False)
    headings = re.findall(r"^[A-Z][A-Z ,]+$", text, flags=re.MULTILINE)
    assert headings == [
        "WHAT CHANGED IN THE RETELLING",
        "WHAT IS SAID, AND BY HOW MANY INDEPENDENT ORIGINS",
        "WHO SAID WHAT",
        "TIMELINE",
        "WHO TOOK FROM WHOM",
        "NAMES IN SEVERAL FORMS",
    ]


def test_silence_is_a_result(big_story):
    """Where nothing contradicts, the account says so."""
    assert "Nothing contradicts" in render_terminal(big_story, width=90, colour=False)


def test_own_origins_are_told_one_by_one(big_story):
    """Several reports that rest on nobody are not one origin together."""
    several = render_terminal(big_story, width=90, colour=False)
    assert "Each an origin of its own: " in several
    first, *_, last = big_story.origins
    one = msgspec.structs.replace(big_story, origins=(first, last))
    text = render_terminal(one, width=90, colour=False)
    assert "\nAn origin of its own: " in text


def test_one_source_of_several_origins_is_told(story, cited_story):
    """Two origins that cite one officer corroborate that she said it."""
    words = " ".join(render_terminal(cited_story, width=90, colour=False).split())
    assert "2 origins, both citing Mara Quill: Quayside Weekly and" in words
    assert words.count("they corroborate that it said so, not that it is so.") == 1
    assert "citing" not in render_terminal(story, width=90, colour=False)


def test_a_lone_origin_is_told_with_the_speaker_its_words_leave_out(story):
    """A bare quotation is given to its speaker; what names her is left as it is."""
    bare, named = (
        msgspec.structs.replace(
            story.statements[4],
            text=text,
            mentions=tuple(
                msgspec.structs.replace(m, speaker="Ines Valloran")
                for m in story.statements[4].mentions
            ),
        )
        for text in ("“It opens on Thursday.”", "It opens, said Ines Valloran.")
    )
    told = [
        render_terminal(
            complete_story(msgspec.structs.replace(story, statements=(statement,))),
            width=90,
            colour=False,
        )
        for statement in (bare, named)
    ]
    assert "“It opens on Thursday.” (citing Ines Valloran)" in told[0]
    assert "citing" not in told[1]


def test_disputed_dates_are_marked_on_both_sides(cited_story):
    """The timeline says who has another date, and where that is shown."""
    text = render_terminal(cited_story, width=100, colour=False)
    words = " ".join(text[text.index("TIMELINE") :].split())
    assert "disputed: Norwire (2) has “The inquiry opens on Thursday.”" in words
    assert "see finding 2" in words


def test_colour_changes_no_word(story):
    """With the control sequences taken out, only the asterisks differ."""
    coloured = render_terminal(story, width=90, colour=True)
    assert "\x1b[" in coloured
    bare_words = re.sub(r"\x1b\[[0-9;]*m", "", coloured).split()
    plain = render_terminal(story, width=90, colour=False).replace("*", "")
    assert bare_words == plain.split()


@pytest.mark.parametrize("width", [30, 48, 72, 100, 240])
def test_lines_keep_to_the_width(story, width):
    """No line is wider than the terminal, in any script."""
    for line in render_terminal(story, width=width, colour=False).splitlines():
        assert sum(not combining(c) for c in line) <= width


def test_third_party_text_cannot_steer_the_terminal(story):
    """Escape sequences in titles and messages are shown, not obeyed."""
    findings = tuple(
        msgspec.structs.replace(f, message="\x1b]0;owned\x07 [bold]x[/bold] :smile:")
        for f in story.findings
    )
    tampered = msgspec.structs.replace(story, title="\x1b[2Jgone", findings=findings)
    text = render_terminal(tampered, width=90, colour=False)
    assert "\x1b" not in text
    assert "[bold]x[/bold] :smile:" in text


@pytest.mark.parametrize("texts", [(), ("",), ("One.", "One.")], ids=["0", "1", "2"])
def test_an_account_of_nothing_is_short(bare, texts):
    """No report, an empty one and two equal ones are no error."""
    text = render_terminal(bare(*texts), width=80, colour=False)
    assert text.startswith("Story without a title\ndate unknown\n")


def test_stories_have_one_line_each(story, big_story, bare):
    """The list after a run: title, reports, outlets, origins, hard findings."""
    stories = [story, big_story, bare("a")]
    lines = render_stories_terminal(stories, width=90, colour=False).splitlines()
    assert len(lines) == 4
    assert re.fullmatch(r"Ferry with 212 .*Port Caldry +8 +7 +4 +2", lines[1])
    assert re.fullmatch(r"Ferry runs aground +40 +40 +9 +-", lines[2])


def test_long_titles_are_cut_to_the_line(story):
    """One line stays one line."""
    long = msgspec.structs.replace(story, title="word " * 100)
    lines = render_stories_terminal([long], width=60, colour=False).splitlines()
    assert len(lines) == 2
    assert max(map(len, lines)) <= 60


def test_no_stories_is_said():
    """An empty run is told in words."""
    assert render_stories_terminal([], width=80, colour=False) == "No stories.\n"


def test_the_same_story_gives_the_same_text(story):
    """Nothing depends on the moment or the environment."""
    first, second = (render_terminal(story, width=80, colour=True) for _ in range(2))
    assert first == second
