"""What a reader is told when there is no answer: a page, or JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import msgspec
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, Response

from retold.web.templating import render, site_of

JSON: Final = "application/json"


class BusyError(Exception):
    """Too many ask for something that takes long: the reader may come again."""


class Problem(msgspec.Struct, frozen=True):
    """Why there is no answer, in one line."""

    error: str


def json_response(value: object, *, status: int = 200) -> Response:
    """A record as JSON."""
    return Response(msgspec.json.encode(value), status_code=status, media_type=JSON)


def problem(
    request: HTTPConnection,
    status: int,
    words: str,
    *,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A refusal or a fault, in the form that suits who asks."""
    if wants_json(request):
        response = json_response(Problem(error=words), status=status)
    else:
        title = HTTPStatus(status).phrase
        page = render("problem.html", title=title, words=words, site=site_of())
        response = HTMLResponse(page, status_code=status)
    response.headers.update(headers or {})
    return response


def wants_json(request: HTTPConnection) -> bool:
    """Is it a program that asks?"""
    accepted = request.headers.get("accept", "")
    return request.url.path.startswith("/api/") or (
        JSON in accepted and "text/html" not in accepted
    )
