"""`retold serve` as users start it: it tells its address, answers, and ends cleanly."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

import retold as package
from retold.testing import report


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """The folder of a run."""
    folder = tmp_path_factory.mktemp("serve") / "out"
    reports = [report("A ferry struck the pier.", n, outlet=n) for n in ("A", "B")]
    package.run(reports).write(folder)
    return folder


@contextmanager
def served(tmp_path, *words, **environment):
    """A server in a process of its own, and the address that it tells."""
    process = subprocess.Popen(
        [sys.executable, "-m", "retold", "serve", *map(str, words), "--port", "0"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "TMPDIR": str(tmp_path), **environment},
    )
    try:
        lines = iter(process.stderr.readline, "")
        told = (re.search(r"http://\S+", line) for line in lines)
        yield process, next(found for found in told if found).group()
    finally:
        process.kill()
        process.communicate()


def get(address, **headers):
    """The answer, whatever its status."""
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
        return answer.read().decode()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "term"])
def test_serve_answers_and_ends_cleanly(out, tmp_path, end):
    """Pages at the address told; nothing is left when it is told to end."""
    with served(tmp_path, "--store", out) as (process, address):
        assert "/stories/s1" in get(address)
        assert '"ok"' in get(f"{address}healthz")
        process.send_signal(end)
        assert process.wait(timeout=20) == (130 if end == signal.SIGINT else 0)
    assert [path for path in tmp_path.iterdir() if path.name.startswith("retold")] == []


def test_serve_to_others_needs_a_token(out, tmp_path):
    """One is made and told, and without it nothing is."""
    with served(tmp_path, "--store", out, "--host", "0.0.0.0") as (_, address):  # noqa: S104
        bare, _, token = address.partition("?token=")
        bare = bare.replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        assert len(token) >= 32
        with pytest.raises(urllib.error.HTTPError, match="401"):
            get(bare)
        assert "/stories/s1" in get(bare, Authorization=f"Bearer {token}")


def test_serve_takes_a_token_from_outside(out, tmp_path):
    """By the variable, so that it stands on no command line."""
    token = "t" * 20
    with (
        served(tmp_path, "--store", out, RETOLD_TOKEN=token) as (_, address),
        pytest.raises(urllib.error.HTTPError, match="401"),
    ):
        get(address.partition("?")[0])


def test_taken_port_is_told(retold, out):
    """In one line, with what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = retold("serve", "--store", out, "--port", port)
    assert result.returncode == 1
    assert (
        result.stderr
        == f"retold: port {port} of 127.0.0.1: it is taken: give another with --port\n"
    )


def test_missing_extra_is_told(retold, out, tmp_path):
    """Which to install."""
    (tmp_path / "starlette.py").write_text(
        "raise ModuleNotFoundError(name='starlette')"
    )
    result = retold("serve", "--store", out, PYTHONPATH=str(tmp_path))
    assert result.returncode == 1
    assert "pip install 'retold[web]'" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--store", "nowhere"], 1, "no such store or folder"),
        (["--store", "."], 1, "retold run"),
        ([], 2, "--store"),
        (["--store", ".", "--token", "short"], 2, "16 characters"),
        (["--store", ".", "--host", "no such host"], 1, "--host"),
        (["--store", ".", "--host", "192.0.2.1", "--port", "0"], 1, "no such address"),
    ],
    ids=["nowhere", "no run", "no store", "token", "host", "address"],
)
def test_what_cannot_be_served_is_told(retold, words, code, told):
    """In one line, with what to do."""
    result = retold("serve", *words)
    assert result.returncode == code
    assert told in result.stderr
    assert "Traceback" not in result.stderr
