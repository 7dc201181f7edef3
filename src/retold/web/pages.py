"""The pages: what a browser asks for."""

from __future__ import annotations

import hmac
import secrets
from typing import Annotated, Final

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from retold.errors import UsageError
from retold.model import Story
from retold.web.answers import arrange
from retold.web.comparing import (
    MOST_CHARS,
    MOST_REPORTS,
    UPLOAD_SUFFIXES,
    CompareError,
    Upload,
    upload_of,
)
from retold.web.exports import EXPORTS, file_name
from retold.web.places import anchored_path, story_path
from retold.web.room import Room
from retold.web.safety import MOST_BODY_BYTES
from retold.web.searching import KINDS, MOST_QUERY_CHARS, Kind
from retold.web.templating import render, site_of

FORM_COOKIE: Final = "retold_form"
_FORM_FIELD: Final = "form_token"
_TOKEN_CHARS: Final = 64
# Boxes to paste into; more are shown on demand.
_FEWEST_TEXTS: Final = 2
# A name, a text and a file for each report, and the token of the form.
_MOST_FIELDS: Final = 2 * MOST_REPORTS + 4


class _Pasted(msgspec.Struct):
    """A text of the form, and the name that the reader gives it."""

    name: str = ""
    text: str = ""


class PlaceQuery(msgspec.Struct):
    """A place in a report."""

    report: str
    at: Annotated[int, msgspec.Meta(ge=0)] = 0


class Pages:
    """The pages of a room."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def index(self, _: Request) -> Response:
        """All stories."""
        return HTMLResponse(self._room.index_page)

    def story(self, request: Request) -> Response:
        """The account of a story."""
        return HTMLResponse(self._room.page(self._story(request)))

    def place(self, request: Request) -> Response:
        """From a place in a report to where it stands on the story's page."""
        story = self._story(request)
        try:
            query = msgspec.convert(
                dict(request.query_params), PlaceQuery, strict=False
            )
        except msgspec.ValidationError as error:
            raise HTTPException(400, str(error)) from error
        if all(report.id != query.report for report in story.reports):
            raise HTTPException(404, "no such report in this story")
        page = self._room.page(story)
        address = anchored_path(story, query.report, query.at, page=page)
        return RedirectResponse(address, status_code=303)

    def export(self, request: Request) -> Response:
        """A story as a file."""
        suffix = request.path_params["suffix"]
        export = EXPORTS.get(suffix)
        if export is None:
            raise HTTPException(404, f"no such format: there are {', '.join(EXPORTS)}")
        story = self._story(request)
        name = file_name(story.id, suffix)
        return Response(
            export.write(story),
            headers={
                "Content-Type": export.media_type,
                "Content-Disposition": f'attachment; filename="{name}"',
            },
        )

    def search(self, request: Request) -> Response:
        """Reports and statements that have some words."""
        query = request.query_params.get("q", "")[:MOST_QUERY_CHARS]
        page = request.query_params.get("page", "1")
        found = self._room.search.find(
            query,
            kind=_kind(request.query_params.get("in", "")),
            page=int(page) if page.isdecimal() and len(page) < 6 else 1,
        )
        return _shown(request, "search", found=found)

    async def ask(self, request: Request) -> Response:
        """What the reports say to a claim."""
        claim, view, trouble = request.query_params.get("claim", ""), None, ""
        if claim.strip():
            try:
                answer = await self._room.asking.ask(claim)
                view = await run_in_threadpool(arrange, answer)
            except UsageError as error:
                trouble = str(error)
        return await run_in_threadpool(
            _shown,
            request,
            "ask",
            status=400 if trouble else 200,
            claim=claim,
            answer=view,
            trouble=trouble,
        )

    def compare_form(self, request: Request) -> Response:
        """The form for texts of the reader's own."""
        asked = request.query_params.get("texts", "")
        number = int(asked) if asked.isdecimal() and len(asked) < 4 else 0
        boxes = max(_FEWEST_TEXTS, min(MOST_REPORTS, number))
        return _form(request, [_Pasted() for _ in range(boxes)])

    async def compare(self, request: Request) -> Response:
        """The account of the texts in the form, which then has an address."""
        async with request.form(
            max_files=MOST_REPORTS,
            max_fields=_MOST_FIELDS,
            max_part_size=MOST_BODY_BYTES,
        ) as form:
            if not _is_ours(request, form):
                raise HTTPException(
                    403, "the form is too old or not ours: open the page again"
                )
            pasted = _pasted(form)
            files = [file for file in form.getlist("files") if _is_file(file)]
            uploads = [
                Upload(file.filename or "file", await file.read())
                for file in files
                if isinstance(file, UploadFile)
            ]
        rows = [
            {"id": f"Text {n}", "outlet": row.name or None, "text": row.text}
            for n, row in enumerate(pasted, 1)
            if row.text.strip()
        ]
        try:
            story = await self._room.comparisons.compare(
                [upload_of(rows), *uploads] if rows else uploads
            )
        except CompareError as error:
            return await run_in_threadpool(
                _form, request, pasted, trouble=str(error), status=422
            )
        return RedirectResponse(story_path(story.id), status_code=303)

    def _story(self, request: Request) -> Story:
        story = self._room.find(request.path_params["story_id"])
        if story is None:
            raise HTTPException(404, "no such story here")
        return story


def _kind(given: str) -> Kind | None:
    """What is searched; None if that is open."""
    return next((kind for kind in KINDS if kind == given), None)


def _shown(
    request: Request, name: str, *, status: int = 200, **words: object
) -> Response:
    """A page, or the part of it that changes where the page's script asks for it."""
    is_part = request.headers.get("hx-request") == "true"
    template = f"_{name}.html" if is_part else f"{name}.html"
    return HTMLResponse(
        render(template, site=site_of(), **words),
        status_code=200 if is_part else status,
        headers={"Vary": "HX-Request"},
    )


# ---- the form -------------------------------------------------------------------


def _form(
    request: Request, pasted: list[_Pasted], *, trouble: str = "", status: int = 200
) -> Response:
    """The form, with a token that comes back in it and in a cookie."""
    token = request.cookies.get(FORM_COOKIE, "")
    if len(token) != _TOKEN_CHARS:
        token = secrets.token_hex(_TOKEN_CHARS // 2)
    while len(pasted) < _FEWEST_TEXTS:
        pasted.append(_Pasted())
    page = render(
        "compare.html",
        site=site_of(),
        pasted=pasted,
        trouble=trouble,
        token=token,
        most_reports=MOST_REPORTS,
        most_chars=MOST_CHARS,
        suffixes=",".join(UPLOAD_SUFFIXES),
    )
    response = HTMLResponse(page, status_code=status)
    response.set_cookie(FORM_COOKIE, token, httponly=True, samesite="strict")
    return response


def _is_ours(request: Request, form: FormData) -> bool:
    """Is it a form that we gave: is its token the cookie's?

    Another site can make a browser send a form, but neither read nor set our cookie.
    """
    cookie, field = request.cookies.get(FORM_COOKIE, ""), form.get(_FORM_FIELD, "")
    return (
        isinstance(field, str)
        and len(cookie) == _TOKEN_CHARS
        and hmac.compare_digest(cookie.encode(), field.encode("utf-8", "replace"))
    )


def _pasted(form: FormData) -> list[_Pasted]:
    """The texts of the form, with their names."""
    names = [str(name).strip() for name in form.getlist("name")]
    texts = [_lines(str(text)) for text in form.getlist("text")]
    names += [""] * (len(texts) - len(names))
    return [_Pasted(name, text) for name, text in zip(names, texts, strict=False)]


def _lines(text: str) -> str:
    """A text with the line ends that texts have; forms send others."""
    return text.replace("\r\n", "\n")


def _is_file(file: UploadFile | str) -> bool:
    """Was a file chosen? Browsers send an empty one without a name if not."""
    return isinstance(file, UploadFile) and bool(file.filename or file.size)
