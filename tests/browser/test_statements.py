"""Statements on the page of a story: filtered, opened, and led to."""

import json
from collections import Counter

import pytest

from retold.published import read_story
from retold.reconcile.completion import complete_story
from retold.show.account import Account

SHOWN = "#said .statement:visible"


def filter_by(page, *, off=(), report=None):
    """Uncheck some standings, and choose a report by its place in the list."""
    for standing in off:
        page.locator(f"[name=standing][value={standing}]").uncheck()
    if report is not None:
        page.locator("#filter-outlet").select_option(index=report)


def unfold(page):
    page.evaluate(
        "document.querySelectorAll('#said details').forEach((d) => d.open = true)"
    )


def standings(page):
    """How many statements of each standing can be seen, of those several reports make."""
    return Counter(
        page.locator(SHOWN).evaluate_all("(some) => some.map((e) => e.classList[1])")
    )


def listed(told):
    """The standing under which each statement is listed, by its number on the page."""
    line = json.dumps(told).encode()
    account = Account(complete_story(read_story(line, where="the test")))
    numbers = {s.id: n for n, s in enumerate(account.story.statements, start=1)}
    return {
        numbers[statement.id]: standing
        for standing, some in account.statements.items()
        for statement in some
    }


def told_standings(told):
    return Counter(
        standing for standing in listed(told).values() if standing != "single"
    )


def test_statements_are_filtered_by_standing(open_page, story_file, told):
    """A box that is not checked takes its statements away; checked again, it returns them."""
    page = open_page(story_file)
    unfold(page)
    everything = told_standings(told)
    assert standings(page) == everything
    filter_by(page, off=["corroborated", "single"])
    assert standings(page) == everything - Counter(
        corroborated=everything["corroborated"]
    )
    assert page.locator("#said .lone:visible").count() == 0
    page.locator("[name=standing][value=corroborated]").check()
    assert standings(page) == everything


def test_statements_are_filtered_by_report(open_page, story_file, told):
    """Those are left that the chosen report makes, and counted."""
    page = open_page(story_file)
    options = page.locator("#filter-outlet option")
    assert options.count() == len(told["reports"]) + 1
    names = page.locator(".report h3").all_text_contents()
    assert options.all_text_contents()[1:] == names
    for place in (1, len(names)):
        filter_by(page, report=place)
        number = page.locator("#filter-outlet").input_value()
        said = page.locator(f"#{number} .said").evaluate_all(
            "(some) => some.flatMap((e) => (e.dataset.s || e.hash.slice(2)).split(' '))"
        )
        # A sentence may also say what no other report does.
        made = {n for n in said if listed(told)[int(n)] != "single"}
        unfold(page)
        shown = page.locator(SHOWN).evaluate_all(
            "(some) => some.map((e) => e.id.slice(1))"
        )
        assert set(shown) == made
        alone = page.locator("#said .lone:visible")
        assert alone.evaluate_all("(some) => some.map((e) => e.dataset.report)") in (
            [],
            [number],
        )
        count = len(shown) + alone.locator("li").count()
        assert page.locator("#filter-count").text_content() == f"{count} shown"


def test_a_statement_opens_to_all_its_wordings(open_page, story_file, told):
    """Each report that makes a statement is named with its own words."""
    page = open_page(story_file)
    statement = page.locator("#said .statement.corroborated").first
    assert not statement.locator("dl").is_visible()
    statement.locator("summary").click()
    assert statement.locator("dl").is_visible()
    text = " ".join(statement.locator(".said-text").text_content().split())
    found = next(s for s in told["statements"] if " ".join(s["text"].split()) == text)
    reports = {mention["report"] for mention in found["mentions"]}
    assert statement.locator("dt a").count() >= len(reports)
    texts = {report["id"]: report["text"] for report in told["reports"]}
    shown = " ".join(statement.locator("dl").text_content().split())
    for mention in found["mentions"]:
        words = texts[mention["report"]][mention["start"] : mention["end"]]
        assert " ".join(words.split()) in shown


def test_a_wording_leads_into_its_report(open_page, story_file):
    """The name beside a wording shows that report at that place."""
    page = open_page(story_file)
    statement = page.locator("#said .statement.corroborated").first
    statement.locator("summary").click()
    link = statement.locator("dt a").last
    anchor = link.get_attribute("href")
    link.click()
    page.wait_for_function(f"document.querySelector('{anchor}').checkVisibility()")
    assert page.locator(anchor).is_visible()
    assert page.locator(".report:visible").count() == 2


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_a_sentence_leads_to_its_statement(open_page, story_file, script):
    """A statement that is linked is shown, even out of a folded list."""
    page = open_page(story_file, java_script_enabled=script)
    last = page.locator("#said .statement").last.get_attribute("id")
    page.goto(f"{page.url.partition('#')[0]}#{last}")
    assert page.locator(f"#{last}").is_visible()


def test_brief_leads_to_its_statements(open_page, story_file):
    """The lines at the top are linked to where their wordings stand."""
    page = open_page(story_file)
    links = page.locator("#brief .said-text a")
    assert 1 <= links.count() <= 7
    for link in links.all():
        anchor = link.get_attribute("href")
        link.click()
        page.locator(anchor).wait_for(state="visible")
