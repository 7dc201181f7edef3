"""What stands before the app: who may ask, from where, and how much may be sent."""

from __future__ import annotations

import asyncio
import hmac
import secrets
import sys
import time
from collections.abc import Collection
from ipaddress import ip_address
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from retold.show.plain import one_line
from retold.web.problems import problem
from retold.web.templating import script_hashes

SESSION_COOKIE: Final = "retold_session"
# Open to whoever looks whether the server lives: it tells nothing else.
_OPEN_PATHS: Final = ("/healthz",)
_SAFE_METHODS: Final = ("GET", "HEAD", "OPTIONS")
# Texts of 400,000 characters in the widest common encoding, with the form around them.
MOST_BODY_BYTES: Final = 2_000_000
# A body that comes slower holds a connection for nothing.
_BODY_SECONDS: Final = 30.0


def security_headers() -> dict[str, str]:
    """What every answer carries."""
    hashes = " ".join(f"'{digest}'" for digest in script_hashes())
    policy = {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "script-src": f"'self' {hashes}",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{k} {v}" for k, v in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, no-cache",
    }


class SecurityHeaders:
    """Puts the headers on every answer that does not have them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._headers = security_headers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""

        async def send_more(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_more)


class Log:
    """Writes a line for each request: method, path, status, milliseconds.

    Never a query, a header or a body: claims and tokens are the reader's own.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start, status = time.monotonic(), 500

        async def send_noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_noted)
        finally:
            took = 1000 * (time.monotonic() - start)
            path = one_line(scope["path"])
            line = f"{scope['method']} {path} {status} {took:.0f} ms"
            print(line, file=sys.stderr, flush=True)  # noqa: T201 - this is the log


class Hosts:
    """Refuses requests that name another host than ours.

    A page of the web may make its own name lead to this machine (DNS rebinding) and
    then read what it gets; the name in the request gives it away.
    """

    def __init__(
        self, app: ASGIApp, *, names: Collection[str], any_address: bool
    ) -> None:
        """Let requests through that name a host by one of these.

        Args:
            app: What answers.
            names: Names and addresses.
            any_address: Whether a bare IP address is right, too, whatever it is: a page
                of the web has a name.
        """
        self.app = app
        self._names = {name.lower() for name in names}
        self._any_address = any_address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "http":
            request = HTTPConnection(scope)
            if not self._is_ours(request.headers.get("host", "")):
                words = "this server does not go by that name"
                await problem(request, 400, words)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _is_ours(self, header: str) -> bool:
        host = host_of(header)
        if host in self._names:
            return True
        return self._any_address and is_address(host)


def host_of(header: str) -> str:
    """The host of a Host header, without its port; empty if it is none."""
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def is_address(host: str) -> bool:
    """Is it an IP address?"""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class Token:
    """Lets in who has the token, as a Bearer header or in a session's cookie.

    `?token=` is taken once: it sets the cookie, and leads on to the address without it,
    so that it stays in no history. Comparisons take the same time whatever is sent.
    """

    def __init__(self, app: ASGIApp, *, token: str) -> None:
        self.app = app
        self._token = token.encode()
        # The cookie is another secret: who reads it does not have the token.
        self._session = secrets.token_urlsafe(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["path"] in _OPEN_PATHS:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        given = request.query_params.get("token")
        if request.method in _SAFE_METHODS and given is not None:
            is_right = self._is_token(given)
            answer = self._welcome(request) if is_right else _unknown(request)
            await answer(scope, receive, send)
        elif self._is_known(request):
            await self.app(scope, receive, send)
        else:
            await _unknown(request)(scope, receive, send)

    def _is_known(self, request: Request) -> bool:
        scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self._is_token(bearer.strip()):
            return True
        cookie = request.cookies.get(SESSION_COOKIE, "")
        return hmac.compare_digest(cookie.encode(), self._session.encode())

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._token)

    def _welcome(self, request: Request) -> Response:
        pairs = parse_qsl(request.url.query, keep_blank_values=True)
        rest = urlencode([(k, v) for k, v in pairs if k != "token"])
        # One slash at the beginning: two would lead to another host.
        path = "/" + request.url.path.lstrip("/\\")
        answer = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        answer.set_cookie(
            SESSION_COOKIE, self._session, httponly=True, samesite="strict"
        )
        return answer


def _unknown(request: HTTPConnection) -> Response:
    words = (
        "a token is needed: open the address that the server printed, with ?token=, "
        "or send it as a Bearer header"
    )
    return problem(request, 401, words, headers={"WWW-Authenticate": "Bearer"})


class Origins:
    """Refuses what other sites send: a request that changes something is our own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "http" and scope["method"] not in _SAFE_METHODS:
            request = HTTPConnection(scope)
            if not _is_own(request):
                words = "the request comes from another site"
                await problem(request, 403, words)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _is_own(request: HTTPConnection) -> bool:
    """Do the headers that only browsers set speak for our own pages, or for no page?

    Under the policy `no-referrer` browsers send the origin "null" for our own forms;
    these carry a token of their own.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    if origin is None or origin == "null":
        return True
    return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()


class Bodies:
    """Reads what is sent before the app does, up to a bound and for a while."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        most_bytes: int = MOST_BODY_BYTES,
        seconds: float = _BODY_SECONDS,
    ) -> None:
        self.app = app
        self._most = most_bytes
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["method"] in _SAFE_METHODS:
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        try:
            async with asyncio.timeout(self._seconds):
                body = await self._read(request, receive)
        except TimeoutError:
            await problem(request, 408, "sent too slowly")(scope, receive, send)
            return
        if body is None:
            words = f"more than {self._most:,} bytes were sent, which is the most here"
            await problem(request, 413, words)(scope, receive, send)
            return
        await self.app(scope, _replay(body, receive), send)

    async def _read(self, request: HTTPConnection, receive: Receive) -> bytes | None:
        """The whole body; None if it is too long."""
        told = request.headers.get("content-length", "0")
        if told.isdecimal() and int(told) > self._most:
            return None
        chunks, length = [], 0
        while True:
            message = await receive()
            chunks.append(message.get("body", b""))
            length += len(chunks[-1])
            if length > self._most:
                return None
            if message["type"] != "http.request" or not message.get("more_body"):
                return b"".join(chunks)


def _replay(body: bytes, receive: Receive) -> Receive:
    """What gives a body that was read already, then what comes next."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
