"""The app: routes, and what stands before them."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from importlib import resources
from typing import Final, NamedTuple

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from retold import __version__
from retold.web.api import OPERATIONS, endpoint_of
from retold.web.openapi import openapi_document
from retold.web.pages import Pages
from retold.web.problems import BusyError, json_response, problem
from retold.web.room import Room
from retold.web.safety import (
    Bodies,
    Hosts,
    Log,
    Origins,
    SecurityHeaders,
    Token,
    security_headers,
)

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
# Addresses that stand for all of a machine's.
_ANY_ADDRESS: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with, not bound to
_STATIC: Final = {"htmx.min.js": "text/javascript", "htmx.LICENSE.txt": "text/plain"}
# The name of a static file changes with the program's version, not its content.
_STATIC_AGE: Final = "private, max-age=3600"


class Doors(NamedTuple):
    """Who is let in: by the names that the server goes by, and by a token."""

    names: tuple[str, ...] = LOOPBACK
    any_address: bool = False
    token: str | None = None
    is_logged: bool = False


def doors_of(
    host: str, *, names: tuple[str, ...], token: str | None, is_logged: bool
) -> Doors:
    """Who is let in at a host; one that is not this machine's own needs a token.

    Args:
        host: Where the server listens.
        names: Further names by which readers call this machine.
        token: What they must give; made by chance where one is needed and none given.
        is_logged: Whether each request is told on stderr.
    """
    if host in LOOPBACK:
        return Doors((*LOOPBACK, *names), token=token, is_logged=is_logged)
    return Doors(
        (*LOOPBACK, host, *names),
        any_address=host in _ANY_ADDRESS,
        token=token or secrets.token_urlsafe(32),
        is_logged=is_logged,
    )


def make_app(room: Room, doors: Doors) -> ASGIApp:
    """The app over a room, for those whom the doors let in."""
    needs_token = doors.token is not None
    document = openapi_document(
        OPERATIONS, version=__version__, needs_token=needs_token
    )

    async def openapi(_: Request) -> Response:
        return json_response(document)

    return Starlette(
        routes=[
            *_page_routes(Pages(room)),
            *(
                Route(o.path, endpoint_of(room, o), methods=[o.method])
                for o in OPERATIONS
            ),
            Route("/openapi.json", openapi),
            *(Route(f"/static/{name}", _static(name)) for name in _STATIC),
        ],
        middleware=_middleware(doors),
        exception_handlers={
            HTTPException: _refused,
            BusyError: _busy,
            Exception: _failed,
        },
    )


def _page_routes(pages: Pages) -> list[Route]:
    return [
        Route("/", pages.index),
        Route("/stories/{story_id}", pages.story),
        Route("/stories/{story_id}/place", pages.place),
        Route("/stories/{story_id}/export.{suffix}", pages.export),
        Route("/search", pages.search),
        Route("/ask", pages.ask),
        Route("/compare", pages.compare_form, methods=["GET"]),
        Route("/compare", pages.compare, methods=["POST"]),
    ]


def _middleware(doors: Doors) -> list[Middleware]:
    """What stands before the routes, the outermost first."""
    layers = [Middleware(Log)] if doors.is_logged else []
    layers += [
        Middleware(SecurityHeaders),
        Middleware(Hosts, names=doors.names, any_address=doors.any_address),
    ]
    if doors.token is not None:
        layers.append(Middleware(Token, token=doors.token))
    return [*layers, Middleware(Origins), Middleware(Bodies)]


def _static(name: str) -> Callable[[Request], Awaitable[Response]]:
    """A file of ours, which is read once."""
    content = resources.files("retold.web").joinpath("static", name).read_bytes()

    async def endpoint(_: Request) -> Response:
        return Response(
            content,
            media_type=_STATIC[name],
            headers={"Cache-Control": _STATIC_AGE},
        )

    return endpoint


# ---- what is said in place of an answer -------------------------------------------


async def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    detail = error.detail if isinstance(error, HTTPException) else ""
    headers = error.headers if isinstance(error, HTTPException) else None
    words = "there is no such page here" if detail == "Not Found" else detail
    return problem(request, status, words, headers=headers)


async def _busy(request: Request, _: Exception) -> Response:
    words = "too many ask at once: try again in a moment"
    return problem(request, 429, words, headers={"Retry-After": "5"})


async def _failed(request: Request, _: Exception) -> Response:
    return problem(
        request,
        500,
        "this is our own fault: please report it",
        # Answers to faults go past the layers that put these on.
        headers=security_headers(),
    )
