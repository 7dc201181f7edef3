"""Who is let in, from where, and how much may be sent."""

import asyncio
import base64
import hashlib
import re

import pytest

from retold.web.app import LOOPBACK, Doors, doors_of
from retold.web.safety import MOST_BODY_BYTES, Bodies

ANYWHERE = "0.0.0.0"  # noqa: S104 - nothing is bound
TOKEN = "a-token-of-twenty-characters"  # noqa: S105 - of these tests alone
PATHS = [
    "/",
    "/stories/s1",
    "/search?q=ferry",
    "/api/stories",
    "/nowhere",
    "/healthz",
    "/compare",
]


@pytest.mark.parametrize("path", [*PATHS, "/openapi.json", "/static/htmx.min.js"])
def test_every_answer_carries_the_policy(client, path):
    """Pages, answers for programs, and refusals alike."""
    headers = client.get(path).headers
    policy = dict(
        part.split(" ", 1) for part in headers["content-security-policy"].split("; ")
    )
    assert policy["default-src"] == "'none'"
    assert "unsafe" not in policy["script-src"]
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_scripts_of_pages_are_let_run(client, story):
    """Each script in a page is one that the policy names, and there are no handlers."""
    for path in ["/", f"/stories/{story.id}", "/search?q=x"]:
        response = client.get(path)
        policy = response.headers["content-security-policy"]
        for script in re.findall(r"(?s)<script>(.*?)</script>", response.text):
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, path
        assert re.findall(r"<[^>]+ on\w+=", response.text) == []


def test_fault_carries_the_policy_and_no_detail(visit, room, monkeypatch):
    """Our own faults are told as such, and nothing of them."""

    def fail(*_args, **_options):
        raise ValueError("the secret detail")

    monkeypatch.setattr(room.search, "find", fail)
    response = visit(raise_server_exceptions=False).get("/search?q=x")
    assert response.status_code == 500
    assert "secret detail" not in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]


# ---- hosts ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8765", "localhost", "LOCALHOST:1", "[::1]:8765"]
)
def test_own_names_are_let_in(client, host):
    """All names of this machine."""
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.7",
        "",
        "[",
        "a b",
        "localhost.evil.example:8765",
    ],
)
@pytest.mark.parametrize("path", ["/", "/api/stories", "/healthz"])
def test_other_names_are_refused(client, host, path):
    """A page of the web that leads its own name here learns nothing."""
    assert client.get(path, headers={"host": host}).status_code == 400


def test_any_address_is_let_in_where_all_are_listened_on(visit):
    """Of a machine that listens everywhere any address is right, but no other name."""
    doors = doors_of(ANYWHERE, names=("press.lan",), token=TOKEN, is_logged=False)
    client = visit(doors, headers={"authorization": f"Bearer {TOKEN}"})
    for host, status in [
        ("10.1.2.3:80", 200),
        ("[fd00::1]", 200),
        ("press.lan", 200),
        ("evil.example", 400),
    ]:
        assert client.get("/healthz", headers={"host": host}).status_code == status


# ---- the token --------------------------------------------------------------------


@pytest.mark.parametrize("host", LOOPBACK)
def test_loopback_needs_no_token(host):
    """Who sits at the machine is let in."""
    assert doors_of(host, names=(), token=None, is_logged=False).token is None


@pytest.mark.parametrize("host", [ANYWHERE, "::", "10.0.0.7", "press.lan"])
def test_other_hosts_always_have_a_token(host):
    """One is made if none is given."""
    first, second = (
        doors_of(host, names=(), token=None, is_logged=False).token for _ in "ab"
    )
    assert len(first) >= 32
    assert first != second
    assert doors_of(host, names=(), token=TOKEN, is_logged=False).token == TOKEN


@pytest.mark.parametrize("path", [p for p in PATHS if p != "/healthz"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer wrong"},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": f"Bearer {TOKEN}x"},
        {"cookie": f"retold_session={TOKEN}"},
        {"cookie": "retold_session="},
    ],
    ids=["none", "wrong", "basic", "longer", "cookie", "empty"],
)
def test_without_the_token_nothing_is_told(visit, path, headers):
    """The same refusal for every path, also for those that are not there."""
    response = visit(Doors(token=TOKEN)).get(path, headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    assert "Ostrel" not in response.text


def test_token_in_the_header_lets_programs_in(visit):
    """As every HTTP client can send it."""
    client = visit(Doors(token=TOKEN))
    headers = {"authorization": f"Bearer {TOKEN}"}
    assert client.get("/api/stories", headers=headers).status_code == 200


def test_token_in_the_address_is_taken_once(visit):
    """It sets a cookie that no script reads, and leads on without it."""
    client = visit(Doors(token=TOKEN))
    first = client.get(f"/search?q=a+b&token={TOKEN}", follow_redirects=False)
    assert first.status_code == 303
    assert first.headers["location"] == "/search?q=a+b"
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie
    assert client.get("/").status_code == 200


def test_token_leads_to_no_other_host(visit):
    """An address that begins with two slashes stays here."""
    client = visit(Doors(token=TOKEN))
    response = client.get(f"//evil.example/?token={TOKEN}", follow_redirects=False)
    location = response.headers.get("location", "/")
    assert location.startswith("/")
    assert not location.startswith("//")


def test_wrong_token_in_the_address_is_refused(visit):
    """And sets no cookie."""
    response = visit(Doors(token=TOKEN)).get("/?token=wrong")
    assert response.status_code == 401
    assert "set-cookie" not in response.headers


def test_health_is_open_and_says_nothing_else(visit):
    """Who watches over the machine needs no token."""
    response = visit(Doors(token=TOKEN)).get("/healthz")
    assert response.json() == {"status": "ok"}


# ---- other sites ------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://127.0.0.1:8765"},
    ],
    ids=["origin", "port", "fetch", "same-site"],
)
@pytest.mark.parametrize("path", ["/compare", "/api/compare"])
def test_what_other_sites_send_is_refused(client, path, headers, texts):
    """Before anything of it is read."""
    body = {"reports": [{"text": text} for text in texts]}
    assert client.post(path, json=body, headers=headers).status_code == 403


@pytest.mark.parametrize(
    "field",
    [{}, {"form_token": ""}, {"form_token": "0" * 64}],
    ids=["none", "empty", "other"],
)
def test_form_without_its_token_is_refused(client, texts, field):
    """A form that another site has a browser send does not know it."""
    client.get("/compare")
    response = client.post(
        "/compare", data={"text": texts, **field}, files=[("files", ("", b""))]
    )
    assert response.status_code == 403


def test_form_without_a_cookie_is_refused(client, texts):
    """An empty cookie and an empty field are no pair."""
    data = {"text": texts, "form_token": ""}
    assert (
        client.post("/compare", data=data, files=[("files", ("", b""))]).status_code
        == 403
    )


def test_form_cookie_is_for_our_pages_alone(client):
    """No script reads it, no other site sends it."""
    cookie = client.get("/compare").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", ""]
)
def test_api_takes_json_only(client, kind):
    """What a form of another site can send is not taken."""
    response = client.post(
        "/api/compare", content=b'{"reports": []}', headers={"content-type": kind}
    )
    assert response.status_code == 415


# ---- bounds -----------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/compare", "/api/compare", "/"])
def test_long_bodies_are_refused(client, path):
    """By what they say of their length."""
    response = client.post(path, content=b"x" * (MOST_BODY_BYTES + 1))
    assert response.status_code == 413


def test_long_bodies_in_pieces_are_refused(client):
    """By what comes, where nothing is said of the length."""
    pieces = (b"x" * 100_000 for _ in range(MOST_BODY_BYTES // 100_000 + 2))
    assert client.post("/api/compare", content=pieces).status_code == 413


def test_slow_bodies_are_refused():
    """Who sends nothing holds no connection."""
    sent = []

    async def receive():
        await asyncio.sleep(60)

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/api/compare",
        "headers": [],
        "query_string": b"",
        "server": ("a", 1),
        "scheme": "http",
    }
    asyncio.run(Bodies(None, seconds=0.01)(scope, receive, send))
    assert sent[0]["status"] == 408


@pytest.mark.parametrize(
    "path", ["/", "/search", "/api/stories", "/stories/s1", "/healthz"]
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_else_can_be_done(client, path, method):
    """Reading is all there is, but for comparing."""
    assert client.request(method, path).status_code == 405


# ---- the log ----------------------------------------------------------------------


def test_log_has_paths_and_no_questions(visit, capfd):
    """What is asked, and tokens, are the reader's own."""
    doors = Doors(token=TOKEN, is_logged=True)
    client = visit(doors)
    client.get(f"/ask?claim=Secret+claim&token={TOKEN}")
    client.get("/a%0Ab%1b")
    log = capfd.readouterr().err
    assert "GET /ask 303" in log
    assert "Secret" not in log
    assert TOKEN not in log
    assert "\x1b" not in log
    assert all(line.startswith("GET /") for line in log.splitlines())
