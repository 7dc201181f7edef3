"""The pages: each is there, says what it is to say, and takes words for words."""

import html
import re

import pytest

import retold
from retold.show.story_page import render_story_page


def test_index_lists_every_story(client, room):
    """The stories stand on the first page, each with its address."""
    page = client.get("/").text
    assert [e.id for e in room.library.heads if f'"/stories/{e.id}"' not in page] == []


def test_story_is_the_page_of_the_file(client, story, folder):
    """The server's page says what the file says: only links are more."""
    page = client.get(f"/stories/{story.id}").text
    file = (folder / "stories" / f"{story.id}.html").read_text(encoding="utf-8")

    def bare(text):
        body = re.sub(
            r'(?s)<nav class="site".*?</nav>|<p class="exports.*?</p>', "", text
        )
        return re.findall(r"(?s)<main.*</main>", body)

    assert bare(page) == bare(file)


def test_story_read_back_is_whole(room, story, folder):
    """What is internal to a story is made anew: its page is the same to the byte."""
    file = (folder / "stories" / f"{story.id}.html").read_text(encoding="utf-8")
    assert render_story_page(room.find(story.id)) == file


@pytest.mark.parametrize("path", ["/", "/search", "/ask", "/compare", "/nowhere"])
def test_pages_lead_to_one_another(client, path):
    """Every page has the links to all parts, also the one that is not there."""
    page = client.get(path).text
    links = ["/", "/search", "/ask", "/compare"]
    assert [link for link in links if f'<a href="{link}">' not in page] == []


def test_story_leads_to_its_exports(client, story):
    """All formats are linked from the page, and are there."""
    page = client.get(f"/stories/{story.id}").text
    links = re.findall(r'href="([^"]+/export\.[^"]+)"', page)
    assert len(links) == 6
    assert {client.get(link).status_code for link in links} == {200}


@pytest.mark.parametrize("path", ["/stories/s999", "/stories/%2e%2e", "/stories/s1/x"])
def test_unknown_page_is_told(client, path):
    """What is not there is said in a page, with the right status."""
    response = client.get(path)
    assert response.status_code == 404
    assert "<h1>Not Found</h1>" in response.text


def test_markup_in_reports_stays_text(client, story, nasty):
    """Nothing of a report is markup, on any page that shows it."""
    paths = [
        "/",
        f"/stories/{story.id}",
        "/search?q=captain",
        "/search?q=alert&in=reports",
        "/search?q=ferry&in=reports",
        "/ask?claim=The+captain+was+not+hurt",
    ]
    for path in paths:
        page = client.get(path).text
        assert "<script>alert" not in page, path
        assert "<img" not in page, path
        assert "javascript:alert" not in page, path
        assert "&lt;script&gt;" in page or path.startswith("/ask"), path
    assert html.escape(nasty, quote=False)[:30] in client.get(paths[1]).text


@pytest.mark.parametrize("path", ["/search?q={}", "/ask?claim={}"])
def test_markup_in_questions_stays_text(client, path, nasty):
    """Nothing that is typed is markup."""
    page = client.get(path.format('"><script>alert(9)</script> ' + nasty)).text
    assert "<script>alert" not in page


# ---- places -----------------------------------------------------------------------


def test_place_leads_to_its_words(client, story):
    """The address of a place leads to where it stands on the page."""
    for statement in story.statements:
        for mention in statement.mentions:
            response = client.get(
                f"/stories/{story.id}/place",
                params={"report": mention.report, "at": mention.start},
                follow_redirects=False,
            )
            assert response.status_code == 303
            path, _, anchor = response.headers["location"].partition("#")
            assert f'id="{anchor}"' in client.get(path).text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("report=nobody", 404),
        ("report=post.txt&at=-1", 400),
        ("report=post.txt&at=x", 400),
        ("", 400),
    ],
)
def test_place_that_is_none_is_told(client, story, query, status):
    """A place in no report, and no place."""
    assert client.get(f"/stories/{story.id}/place?{query}").status_code == status


def test_place_beyond_the_text_leads_to_the_report(client, story):
    """An offset that no text has leads to the last words of the report."""
    response = client.get(f"/stories/{story.id}/place?report=post.txt&at=99999999")
    assert response.status_code == 200


# ---- search -----------------------------------------------------------------------


def test_search_marks_what_it_finds(client):
    """The words of the query are marked where they stand, in any form."""
    page = client.get("/search?q=searching").text
    assert "<mark>searched</mark>" in page


def test_search_finds_reports_and_statements(client):
    """Both are counted, and one leads to the other."""
    page = client.get("/search?q=pier").text
    assert "3 reports" in page
    assert (
        "/search?q=pier&amp;in=reports" in page or "/search?q=pier&in=reports" in page
    )


def test_search_finds_what_a_word_begins_with(client):
    """While a word is typed, what begins so is found."""
    assert "<mark>tournament</mark>" in client.get("/search?q=tourna").text


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        "*",
        "AND",
        "NOT pier",
        "pier OR",
        "(",
        "^x:y",
        "a" * 3000,
        "é\u0000ö",
        "ﷰ",
        "-",
    ],
)
def test_every_query_is_one(client, query):
    """No query is an error."""
    assert client.get("/search", params={"q": query}).status_code == 200


@pytest.mark.parametrize("page", ["0", "-3", "x", "99999999999", "2"])
def test_every_page_number_is_one(client, page):
    """A page that is not there is the nearest that is."""
    response = client.get("/search", params={"q": "ferry", "page": page})
    assert response.status_code == 200


def test_search_says_when_nothing_is_found(client):
    """Silence would be no answer."""
    assert "Nothing found" in client.get("/search?q=zeppelin").text


@pytest.mark.parametrize(
    "path", ["/search?q=ferry", "/ask?claim=The+ferry+struck+the+pier"]
)
def test_script_gets_the_part_that_changes(client, path):
    """Where the page's script asks, the answer is that part of the whole page."""
    part = client.get(path, headers={"HX-Request": "true"})
    assert part.text.startswith(("<div id=", "\n<div id="))
    assert part.text.strip() in client.get(path).text
    assert part.headers["vary"] == "HX-Request"


# ---- ask --------------------------------------------------------------------------


def test_ask_shows_evidence_with_its_place(client, story):
    """Each answer stands with the words that give it, which lead to their report."""
    page = client.get("/ask?claim=The+ferry+carried+120+passengers").text
    assert "Says this" in page
    assert "another figure" in page
    assert f"/stories/{story.id}/place?report=post.txt" in html.unescape(page)


def test_ask_shows_what_a_statement_says_of_the_other_facts(client):
    """As in the terminal."""
    claim = (
        "The ferry struck the old pier and Police questioned the captain of the ferry"
    )
    page = html.unescape(client.get("/ask", params={"claim": claim}).text)
    assert "it also says “" in page or "but it tells otherwise “" in page


def test_ask_answers_as_the_facade(client, folder):
    """The page and the command give one answer."""
    claim = "The ferry struck the old pier of Ostrel"
    answer = retold.ask(claim, retold.read_stories(folder))
    assert (
        client.get("/api/ask", params={"claim": claim, "limit": 1000}).json()
        == answer.to_dict()
    )


def test_ask_tells_of_a_claim_without_words(client):
    """What cannot be asked is told, and the claim stays in the form."""
    response = client.get("/ask?claim=of+the+%21")
    assert response.status_code == 400
    assert "no word to look for" in response.text


def test_ask_without_a_claim_is_a_form(client):
    """The page stands before anything is asked."""
    assert client.get("/ask").status_code == 200


# ---- compare ----------------------------------------------------------------------


def test_compare_gives_the_account(client, form, texts):
    """Pasted texts lead to the account of them, with exports."""
    sent = form(texts)
    assert sent.status_code == 303
    page = client.get(sent.headers["location"]).text
    assert "Quote altered" in page
    assert (
        client.get(f"{sent.headers['location']}/export.json").json()["format"]
        == "retold.story/1"
    )


def test_compare_takes_files(form, client, texts):
    """Files are read as every command reads them, and named as they are."""
    files = [
        ("one.txt", texts[0].encode()),
        (
            "two.jsonl",
            b'{"id": "x", "outlet": "Tessel Echo", "text": "A ferry hit a pier."}\n',
        ),
    ]
    sent = form(files=files)
    story = client.get(
        sent.headers["location"].replace("/stories/", "/api/stories/")
    ).json()
    assert [report["id"] for report in story["reports"]] == ["one.txt", "x"]


@pytest.mark.parametrize(
    ("texts", "files", "words"),
    [
        ([], [], "no text is there"),
        (["One text alone."], [], "one text is there"),
        (["One text."], [("x.txt", b"\x00\x01" * 99)], "x.txt: the file is not text"),
        (["a b c"] * 18, [("x.txt", b"d e f")] * 5, "23 texts, 20 are the most here"),
        (["word " * 60_000] * 2, [], "characters, 400,000 are the most here"),
        (["A text."], [("../../x.jsonl", b"{broken\n")], "x.jsonl:1: "),
    ],
    ids=["none", "one", "binary", "many", "long", "broken"],
)
def test_compare_says_what_it_cannot_take(form, texts, files, words):
    """The form comes back with a line that says why."""
    sent = form(texts, files)
    assert sent.status_code == 422
    assert words in html.unescape(sent.text)


def test_compare_keeps_what_was_pasted(form):
    """What a reader has pasted is not lost by a refusal, and is text."""
    sent = form(["</textarea><script>alert(1)</script>"])
    assert "&lt;/textarea&gt;&lt;script&gt;" in sent.text
    assert "<script>alert" not in sent.text


def test_compare_offers_more_boxes(client):
    """As many boxes as are asked for, up to as many as are taken."""
    assert client.get("/compare?texts=5").text.count("<textarea") == 5
    assert client.get("/compare?texts=9999").text.count("<textarea") == 2
    assert client.get("/compare?texts=999").text.count("<textarea") == 20


def test_compared_texts_are_in_no_list(client, form, texts):
    """What a reader brings is seen by who has its address alone."""
    address = form(texts).headers["location"]
    assert address not in client.get("/").text
    assert client.get("/api/stories").json()["total"] == 2
