"""The pages of `retold serve`, in a browser: as the files, and what a file cannot do."""

import csv
import io
import json
import re

import pytest
from chromium import LAYOUT_SHIFT, PHONE
from faults import need_no_fault
from hostile import CODE, LIVE
from server import served

WIRE = """Ferry strikes pier at Ostrel

OSTREL - A ferry struck the old pier of Ostrel on Tuesday with 120 passengers on board.

"We heard a long scraping noise before the crash," said the mayor, Ilka Brenn."""
OWN = WIRE.replace("scraping", "grinding").replace("struck", "hit")
PATHS = ("/", "/search?q=ferry", "/ask", "/compare")


@pytest.fixture(scope="module")
def address(example):
    """The server over the example's run."""
    with served(example) as address:
        yield address


def fault_of(page):
    return " ".join(page.locator("main").inner_text().split())


def test_story_is_the_page_of_the_file(open_page, address, story_file):
    """The server says of a story just what its file says."""
    on_disk = open_page(story_file).locator("main").text_content()
    page = open_page(f"{address}/")
    page.locator(f".stories a[href$='{story_file.stem}']").first.click()
    page.wait_for_url("**/stories/*")
    assert page.locator("main").text_content() == on_disk
    assert page.locator(".report:visible").count() == 2


def test_pages_lead_to_each_other(open_page, address):
    """From every page the others are one step away."""
    page = open_page(f"{address}/")
    names = page.locator("nav.site a").all_text_contents()
    assert len(names) > 3
    for name in names:
        page.locator("nav.site").get_by_role("link", name=name, exact=True).click()
        assert page.locator("nav.site a").all_text_contents() == names
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_search_leads_into_a_report(open_page, address, script):
    """What is found is shown as it is typed, and its link goes to the place."""
    page = open_page(f"{address}/search", java_script_enabled=script)
    page.locator("#q").fill("lifeboat")
    if not script:
        page.get_by_role("button", name="Search").click()
    page.locator("#found .hits li").first.wait_for()
    assert "q=lifeboat" in page.url
    assert (
        page.locator("#found mark").first.text_content().casefold().startswith("life")
    )
    page.locator("#found .hits a").first.click()
    page.wait_for_url("**/stories/**")
    anchor = page.url.partition("#")[2]
    assert page.locator(f"#{anchor}").is_visible()


def test_search_says_that_nothing_was_found(open_page, address):
    """Words that no report has are answered, and stay words."""
    page = open_page(f"{address}/search")
    page.locator("#q").fill(f"nowhereatall {CODE}"[:390])
    page.locator("#found .nothing").wait_for()
    assert page.evaluate(LIVE) == []


def test_a_claim_is_asked(open_page, address, told):
    """A claim is answered by those who make it, linked to where they do."""
    claim = next(
        s["text"] for s in told["statements"] if s["standing"] == "corroborated"
    )
    page = open_page(f"{address}/ask")
    page.locator("#claim").fill(claim)
    page.get_by_role("button", name="Ask").click()
    page.locator("#answer h3").first.wait_for()
    assert " ".join(claim.split()) in " ".join(
        page.locator("#answer").text_content().split()
    )
    page.locator("#answer a.words").first.click()
    page.wait_for_url("**/stories/**")


def test_code_in_a_claim_stays_text(open_page, address):
    """What a reader asks is shown as it was typed."""
    page = open_page(f"{address}/ask")
    page.locator("#claim").fill(f"The ferry hit the reef {CODE}.")
    page.get_by_role("button", name="Ask").click()
    page.locator("#answer .claim").first.wait_for()
    assert page.evaluate(LIVE) == []
    assert "<script>alert(1)</script>" in page.locator("#answer").inner_text()


def test_pasted_texts_are_compared(open_page, address):
    """Two texts are told as one story at once."""
    page = open_page(f"{address}/compare")
    for number, text in enumerate((WIRE, OWN), 1):
        page.locator(f"#name-{number}").fill(f"Paper {number} {CODE}")
        page.locator(f"#text-{number}").fill(f"{text} {CODE}.")
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/stories/compared-*", timeout=60_000)
    assert page.locator("#changed .finding.hard").count() == 1
    assert page.locator(".report:visible").count() == 2
    assert page.evaluate(LIVE) == []


def test_uploaded_files_are_compared(open_page, address, tmp_path):
    """So are two files."""
    files = [tmp_path / "wire.txt", tmp_path / "own.txt"]
    for file, text in zip(files, (WIRE, OWN), strict=True):
        file.write_text(text, encoding="utf-8")
    page = open_page(f"{address}/compare")
    page.locator("#files").set_input_files(files)
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/stories/compared-*", timeout=60_000)
    assert page.locator(".report").count() == 2


def test_exports_are_downloaded(open_page, address, story_file, told, tmp_path):
    """Each format of a story is one click away, and holds the story."""
    page = open_page(f"{address}/stories/{story_file.stem}")
    links = page.locator(".exports a")
    saved = {}
    for link in links.all():
        with page.expect_download() as download:
            link.click()
        name = download.value.suggested_filename
        download.value.save_as(tmp_path / name)
        saved[name.partition(".")[2]] = (tmp_path / name).read_bytes()
    assert len(saved) == links.count() >= 5
    assert all(saved.values())
    story = json.loads(saved["json"])
    assert len(story["statements"]) == len(told["statements"])
    rows = list(csv.DictReader(io.StringIO(saved["csv"].decode("utf-8-sig"))))
    assert len(rows) >= len(told["statements"])


def test_a_form_of_another_site_is_refused(browser, address, tmp_path):
    """A page elsewhere cannot make a reader's browser compare its texts."""
    foreign = tmp_path / "foreign.html"
    foreign.write_text(
        f"""<form action="{address}/compare" method="post" enctype="multipart/form-data">
        <textarea name="text">{WIRE}</textarea><textarea name="text">{OWN}</textarea>
        <button>Go</button></form>""",
        encoding="utf-8",
    )
    page = browser.new_page()
    page.goto(foreign.as_uri())
    page.get_by_role("button").click()
    page.wait_for_url("**/compare")
    assert re.search("another site|not ours", fault_of(page))
    page.close()


def test_a_form_without_its_token_is_refused(browser, address):
    """Nor does a form of ours work without the token that was put into it."""
    page = browser.new_page()
    page.goto(f"{address}/compare")
    page.locator("#text-1").fill(WIRE)
    page.locator("#text-2").fill(OWN)
    page.evaluate("document.querySelector('[name=form_token]').value = 'x'")
    with page.expect_response("**/compare") as response:
        page.get_by_role("button", name="Compare").click()
    assert response.value.status == 403
    page.close()


@pytest.mark.parametrize("path", PATHS)
def test_page_is_accessible(open_page, address, path):
    """axe-core finds no serious fault in the server's own pages."""
    need_no_fault(open_page(f"{address}{path}"))


def test_answers_are_accessible(open_page, address, told):
    """Nor in what `ask` answers."""
    page = open_page(f"{address}/ask")
    page.locator("#claim").fill(told["statements"][0]["text"])
    page.get_by_role("button", name="Ask").click()
    page.locator("#answer h3").first.wait_for()
    need_no_fault(page)


@pytest.mark.parametrize("path", PATHS)
def test_page_fits_a_phone_and_stands_still(open_page, address, path):
    """No line is wider than the screen, and nothing jumps."""
    page = open_page(f"{address}{path}", viewport=PHONE)
    assert page.evaluate(LAYOUT_SHIFT) < 0.05
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
