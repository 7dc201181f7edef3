"""A small run, served: a story of four reports, one of them full of markup."""

import re

import pytest
from starlette.testclient import TestClient

import retold
from retold.testing import report
from retold.web.app import Doors, make_app
from retold.web.comparing import Comparisons
from retold.web.opening import open_library
from retold.web.room import Room

NASTY = "<script>alert(1)</script> & <img src=x onerror=alert(2)> \"quoted\" 'words'"
AGENCY = f"""Ferry strikes pier at Ostrel

A ferry carrying 120 passengers struck the old pier of Ostrel on Tuesday, the harbour office said.

"We heard a long scraping noise before the crash," said Mayor Ilka Brenn.

Divers searched the basin of Ostrel until midnight. The captain, {NASTY}, was not hurt.
"""
REWRITE = """Ferry hits old pier in Ostrel

A ferry hit the old pier of Ostrel on Tuesday. The ferry carried 140 passengers, the harbour office said.

"We heard a long grinding noise before the crash," Brenn said.

Divers searched the basin of Ostrel until midnight, and found nobody.
"""
OWN = """Captain of Ostrel ferry questioned

Police questioned the captain of the ferry that struck the old pier of Ostrel on Tuesday.

The ferry carried 120 passengers, the police said. Mayor Ilka Brenn called for an inquiry into the crash.
"""
OTHER = """Rehm wins chess final in Tessel

Jonas Rehm won the final of the chess tournament in Tessel on Friday after eleven hours.
"""


def some_reports():
    """What is served."""
    return [
        report(
            AGENCY,
            "wire/1 a&b.txt",
            outlet="Brenn <Wire>",
            title=f"Ferry strikes pier {NASTY}",
            url="https://wire.example/1",
            published="2031-05-14T09:00:00Z",
        ),
        report(
            REWRITE, "post.txt", outlet="Ostrel Post", published="2031-05-14T11:00:00Z"
        ),
        report(OWN, "echo.txt", outlet="=Echo", published="2031-05-15"),
        report(OTHER, "chess.txt", published="2031-05-16", url="javascript:alert(3)"),
    ]


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The folder of a run."""
    out = tmp_path_factory.mktemp("served") / "out"
    retold.run(some_reports()).write(out)
    return out


@pytest.fixture(scope="session")
def opened(folder):
    """The folder, read."""
    with open_library(folder, lambda *_: None) as opened:
        yield opened


@pytest.fixture(scope="session")
def room(opened):
    """The room over it."""
    return Room(opened, comparisons=Comparisons(timeout_seconds=60))


@pytest.fixture
def visit(room):
    """A browser at a door: `visit(Doors(...))`, by default one of this machine."""

    def open_at(doors=None, host="127.0.0.1:8765", **options):
        app = make_app(room, doors or Doors())
        return TestClient(app, base_url=f"http://{host}", **options)

    return open_at


@pytest.fixture
def client(visit):
    """A browser of this machine."""
    return visit()


@pytest.fixture
def story(room):
    """The large story."""
    return max(room.library, key=lambda story: len(story.reports))


@pytest.fixture
def nasty():
    """What one of the reports holds."""
    return NASTY


@pytest.fixture
def texts():
    """Two texts of one event."""
    return [AGENCY, REWRITE]


@pytest.fixture
def form(client):
    """Fill in and send the form for comparing: `form(texts, files)`."""

    def send(texts=(), files=(), **fields):
        page = client.get("/compare").text
        token = re.search(r'name="form_token" value="(\w+)"', page).group(1)
        data = {"form_token": token, "name": ["A", "B"], "text": list(texts)} | fields
        return client.post(
            "/compare",
            data=data,
            files=[("files", file) for file in files] or [("files", ("", b""))],
            follow_redirects=False,
        )

    return send
