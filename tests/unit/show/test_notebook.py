"""What objects show of themselves in a notebook's cell."""

import re

import msgspec
import pytest
from lxml import html as markup

import retold
from retold.show.notebook import stories_fragment, story_fragment
from retold.testing import report

SPEECH = "Mayor Ada Rehm said on Monday: “{}” The bridge over the Tessel was closed."
KEPT = SPEECH.format("We will never close the school at Ostrel.")
CHANGED = SPEECH.format("We will soon close the school at Ostrel.")


def words(fragment):
    """The text of a fragment without its style."""
    root = markup.fragment_fromstring(fragment)
    for style in root.xpath("//style"):
        style.drop_tree()
    return " ".join(root.text_content().split())


def test_a_story_shows_what_it_rests_on_and_what_changed(story):
    """Title, counts, the statements in brief, both wordings of hard findings."""
    told = words(story._repr_html_())
    assert told.startswith("Ferry with 212 aboard runs aground off Port Caldry")
    assert (
        "8 reports, 4 independent origins; 2 disputed points, 2 soft findings" in told
    )
    assert "In brief" in told
    assert "4 origins" in told
    assert "Quote altered" in told
    assert "We had warned the company" in told
    assert "We had begged the company" in told


def test_the_words_that_differ_are_marked(story):
    """In each wording."""
    root = markup.fragment_fromstring(story_fragment(story))
    assert {"warned", "begged"} <= set(root.xpath("//mark/text()"))


def test_stories_are_a_table(story, big_story, bare):
    """A line each, the first ones; the rest is counted."""
    told = words(stories_fragment([story, big_story, *[bare("a")] * 30]))
    assert "32 stories" in told
    assert "6 November 2024, 07:00 UTC842" in told
    assert told.endswith("12 stories more")
    assert words(retold.Stories(())._repr_html_()) == "0 stories"


def test_an_answer_shows_who_says_it():
    """For each sentence of the claim, with what was searched."""
    story = retold.compare(
        report(KEPT, "a", outlet="Elm Echo"), report(CHANGED, "b", outlet="Marl Sun")
    )
    answer = retold.ask("The bridge over the Tessel was closed.", [story])
    told = words(answer._repr_html_())
    assert told.startswith("“The bridge over the Tessel was closed.”")
    assert "Says this: The bridge over the Tessel was closed." in told
    assert "Searched: " in told


def test_an_answer_that_found_nothing_says_so():
    """Silence is no answer."""
    answer = retold.ask(
        "Brenn sold the quarry.", [retold.compare(report(KEPT), report(CHANGED, "b"))]
    )
    assert "Nothing found" in words(answer._repr_html_())


def test_a_check_shows_the_words_of_both():
    """Where, how hard, the draft's words and the source's."""
    check = retold.check(report(CHANGED, "draft"), report(KEPT, "source"))
    told = words(check._repr_html_())
    assert told.startswith("draft 1 difference found, 1 hard.")
    assert "Quote altered line 1, column" in told
    assert "draft: soon source: never" in told


def test_a_check_without_differences_says_what_was_compared():
    """Silence is a result."""
    check = retold.check(report(KEPT, "draft"), report(KEPT, "source"))
    told = words(check._repr_html_())
    assert "No difference found." in told
    assert "in 1 source, too" in told


def test_a_fragment_stays_in_its_cell(story):
    """Own style under one class, no script, no link, nothing loaded."""
    fragment = story_fragment(story)
    assert fragment.startswith('<div class="retold">')
    (style,) = re.findall(r"<style>(.*?)</style>", fragment, flags=re.DOTALL)
    rules = [rule for rule in style.splitlines() if rule.strip()]
    assert all(rule.startswith(".retold") for rule in rules)
    # No colour of its own for words or ground: notebooks are light or dark.
    assert not re.search(r"(?<![-\w])color: (?!inherit)", style)
    assert not re.search(r"<script|href=|src=|url\(|@import", fragment)


def test_third_party_text_is_text(story):
    """Markup in titles, names and messages does nothing."""
    attack = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    reports = tuple(
        msgspec.structs.replace(r, outlet=attack, text=attack + r.text)
        for r in story.reports
    )
    findings = tuple(msgspec.structs.replace(f, message=attack) for f in story.findings)
    tampered = msgspec.structs.replace(
        story, title=attack, reports=reports, findings=findings
    )
    for fragment in (story_fragment(tampered), stories_fragment([tampered])):
        assert "<script" not in fragment
        assert "<img" not in fragment


@pytest.mark.parametrize("texts", [(), ("",), ("\ud800 \x00", "\u200fשלום")])
def test_a_story_without_an_account_has_a_fragment(bare, texts):
    """No report, empty and odd ones are no error."""
    story_fragment(bare(*texts)).encode("utf-8")
