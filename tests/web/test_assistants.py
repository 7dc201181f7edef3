"""What assistants are told: through the protocol's own client."""

import json
import os
import sys
from pathlib import Path
from urllib.request import url2pathname

import anyio
import pytest
from mcp import Client, StdioServerParameters

from retold.show.account import Account
from retold.web.assistants import make_server
from retold.web.evidence import Pages


def call(server, tool, **arguments):
    """A tool's answer, as the client has it; an error as its words."""

    async def ask():
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    result = anyio.run(ask)
    words = "".join(part.text for part in result.content)
    return words if result.is_error else json.loads(words)


@pytest.fixture
def server(opened):
    """A server over the run."""
    return make_server(opened)


@pytest.fixture
def holds(opened):
    """Is the evidence in an answer what stands in the reports?"""
    texts = {r.id: r.text for story in opened.library for r in story.reports}

    def check(answer, texts=texts):
        found = 0
        if isinstance(answer, dict):
            if {"report", "start", "end", "text"} <= answer.keys():
                assert (
                    texts[answer["report"]][answer["start"] : answer["end"]]
                    == answer["text"]
                )
                found += 1
            answer = list(answer.values())
        if isinstance(answer, list):
            found += sum(check(part, texts) for part in answer)
        return found

    return check


def test_tools_are_told(server):
    """Each with what it does, and that it changes nothing."""

    async def ask():
        async with Client(server) as client:
            return (await client.list_tools()).tools

    tools = anyio.run(ask)
    assert [tool.name for tool in tools] == [
        "compare",
        "stories",
        "story",
        "search",
        "ask",
    ]
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)


def test_story_has_its_evidence(server, holds, story):
    """Findings and statements stand with their spans and words."""
    answer = call(server, "story", story=story.id)
    assert answer["report_count"] == 3
    assert any(finding["hard"] for finding in answer["findings"])
    assert holds(answer) > len(answer["statements"])


def test_story_of_one_standing(server, story):
    """Only what was asked for, up to the limit, and how many there are."""
    answer = call(server, "story", story=story.id, standing="single", limit=1)
    assert {s["standing"] for s in answer["statements"]} == {"single"}
    assert len(answer["statements"]) == 1
    shown = [Account(story).shown_as(s) for s in story.statements]
    assert answer["statement_count"] == shown.count("single")


def test_stories_are_found_by_their_titles(server):
    """All, or those whose title has some words."""
    assert call(server, "stories")["total"] == 2
    assert [
        s["reports"] for s in call(server, "stories", about="CHESS rehm")["stories"]
    ] == [1]


@pytest.mark.parametrize("within", [None, "reports", "statements"])
def test_search_has_its_evidence(server, holds, within):
    """Each hit with its span and words."""
    answer = call(server, "search", query="searched", within=within)
    assert answer["found"]
    assert holds(answer) == len(answer["found"])


def test_ask_has_its_evidence(server, holds):
    """The answer of the command, place by place."""
    answer = call(server, "ask", claim="The ferry carried 120 passengers")
    assert {a["how"] for a in answer["answers"]} >= {"says", "differs"}
    assert holds(answer) >= 2


def pages_in(answer):
    """The addresses of pages in an answer."""
    if isinstance(answer, dict):
        here = [answer["page"]] if isinstance(answer.get("page"), str) else []
        return here + [page for part in answer.values() for page in pages_in(part)]
    if isinstance(answer, list):
        return [page for part in answer for page in pages_in(part)]
    return []


_TOOLS = [
    ("story", {"story": "s1"}),
    ("search", {"query": "searched"}),
    ("ask", {"claim": "The ferry carried 120 passengers"}),
]


@pytest.mark.parametrize(("tool", "arguments"), _TOOLS)
def test_evidence_leads_to_the_files_of_a_run(opened, folder, tool, arguments):
    """As addresses that any program opens, with anchors that the pages have."""
    pages = pages_in(call(make_server(opened, Pages(folder)), tool, **arguments))
    assert pages
    for page in pages:
        file, _, anchor = page.partition("#")
        assert file.startswith("file:///")
        text = Path(url2pathname(file.removeprefix("file://"))).read_text("utf-8")
        assert f'id="{anchor}"' in text


@pytest.mark.parametrize(("tool", "arguments"), _TOOLS)
def test_evidence_leads_to_the_server_of_a_run(opened, client, tool, arguments):
    """Where its address is given: an address that the server answers."""
    server = make_server(opened, Pages(site="http://127.0.0.1:8765/"))
    pages = pages_in(call(server, tool, **arguments))
    assert pages
    for page in pages:
        assert page.startswith("http://127.0.0.1:8765/stories/")
        path = page.removeprefix("http://127.0.0.1:8765")
        assert client.get(path, follow_redirects=False).status_code in (302, 303, 307)


@pytest.mark.parametrize(("tool", "arguments"), _TOOLS)
def test_evidence_of_a_store_leads_nowhere(server, tool, arguments):
    """There are no pages, and no address that does not work."""
    assert pages_in(call(server, tool, **arguments)) == []
    assert "/stories/" not in json.dumps(call(server, tool, **arguments))


def test_compare_has_its_evidence(server, holds, texts):
    """Reports of the assistant's own."""
    reports = [{"text": text} for text in texts]
    answer = call(server, "compare", reports=reports)
    mine = {f"Text {n}": text for n, text in enumerate(texts, 1)}
    assert any(finding["kind"] == "quote-altered" for finding in answer["findings"])
    assert holds(answer, mine)


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("story", {"story": "s99"}, "no story 's99'"),
        ("ask", {"claim": "of the"}, "no word to look for"),
        ("compare", {"reports": [{"text": "one"}]}, "reports"),
        ("compare", {"reports": [{"text": "nul \x00"}, {"text": "x"}]}, "NUL"),
        ("compare", {"reports": [{"text": "w " * 300_000}, {"text": "x"}]}, "400,000"),
        ("search", {"query": "x", "within": "people"}, "within"),
    ],
)
def test_what_cannot_be_answered_is_told(server, tool, arguments, told):
    """As an error that an assistant can act on."""
    answer = call(server, tool, **arguments)
    assert isinstance(answer, str)
    assert told in answer


def test_without_a_run_there_is_comparing(texts):
    """And nothing that would need one."""
    server = make_server(None)
    assert "findings" in call(
        server, "compare", reports=[{"text": text} for text in texts]
    )
    assert "nknown" in call(server, "ask", claim="The ferry sank")


def test_command_speaks_the_protocol(folder):
    """Over stdin and stdout, as an assistant's program starts it."""
    code = "from retold.cli.commands.serve import mcp; mcp()"
    server = StdioServerParameters(
        command=sys.executable,
        args=["-c", code, "--store", str(folder)],
        env=dict(os.environ),
    )
    answer = call(server, "ask", claim="The ferry carried 120 passengers")
    assert answer["format"] == "retold.answer/1"
