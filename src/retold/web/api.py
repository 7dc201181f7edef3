"""The JSON API: a table of operations, from which routes and document are made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Annotated, Any, Final, NamedTuple

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from retold.ask.answer import ANSWER_FORMAT, Answer
from retold.ask.claims import MOST_CLAIM_CHARS
from retold.errors import UsageError
from retold.model import PublishedFrom
from retold.published import StoryShape
from retold.web.comparing import MOST_REPORTS, CompareError, upload_of
from retold.web.library import StoryHead
from retold.web.problems import JSON, json_response
from retold.web.room import Room
from retold.web.searching import MOST_QUERY_CHARS, Kind, SearchPage

PAGE_STORIES: Final = 50
_MOST_PAGE: Final = 100_000
# As long as the claim that `ask` takes.

_Page = Annotated[
    int, msgspec.Meta(ge=1, le=_MOST_PAGE, description="The page, from 1.")
]
_NonEmpty = Annotated[str, msgspec.Meta(min_length=1)]


class StoriesQuery(msgspec.Struct, frozen=True):
    """What of the list is asked for."""

    page: _Page = 1


class SearchQuery(msgspec.Struct, frozen=True):
    """What is searched."""

    q: Annotated[
        str,
        msgspec.Meta(
            min_length=1,
            max_length=MOST_QUERY_CHARS,
            description="Words, and phrases in double quotes; all must be there.",
        ),
    ]
    within: Annotated[
        Kind | None,
        msgspec.Meta(
            description="What to look for; without it statements, or reports where no "
            "statement is found."
        ),
    ] = msgspec.field(default=None, name="in")
    page: _Page = 1


class AskQuery(msgspec.Struct, frozen=True):
    """What is asked."""

    claim: Annotated[
        str,
        msgspec.Meta(
            min_length=1,
            max_length=MOST_CLAIM_CHARS,
            description="One or more sentences; each is asked.",
        ),
    ]
    limit: Annotated[
        int,
        msgspec.Meta(
            ge=1, le=1000, description="The most answers to each sentence of the claim."
        ),
    ] = 20


class GivenReport(msgspec.Struct, frozen=True):
    """A report to be compared; without an id it is named by its place."""

    text: _NonEmpty
    id: _NonEmpty | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: PublishedFrom = "given"
    language: str | None = None


class CompareRequest(msgspec.Struct, frozen=True):
    """Reports to be compared."""

    reports: Annotated[
        tuple[GivenReport, ...], msgspec.Meta(min_length=2, max_length=MOST_REPORTS)
    ]


class StoryList(msgspec.Struct, frozen=True):
    """A page of the list of stories."""

    total: int
    page: int
    pages: int
    stories: tuple[StoryHead, ...]


class AnswerShape(Answer, frozen=True):
    """An answer as it is published: with its format, and how many are left out."""

    format: str
    left_out: int


class Health(msgspec.Struct, frozen=True):
    """The server lives."""

    status: str


class Call(NamedTuple):
    """A request that was read: its path's id, its query, its body."""

    story_id: str
    query: Any
    body: Any


_Handler = Callable[[Room, Call], Awaitable[object]]


class Operation(NamedTuple):
    """An operation of the API, in all that the document says and the route needs."""

    method: str
    path: str
    name: str
    summary: str
    answer: type
    handler: _Handler
    query: type | None = None
    body: type | None = None
    refusals: tuple[int, ...] = ()


async def _health(_room: Room, _call: Call) -> object:
    return Health(status="ok")


async def _stories(room: Room, call: Call) -> object:
    heads, page = room.library.heads, call.query.page
    first = PAGE_STORIES * (page - 1)
    return StoryList(
        total=len(heads),
        page=page,
        pages=-(-len(heads) // PAGE_STORIES),
        stories=tuple(heads[first : first + PAGE_STORIES]),
    )


async def _story(room: Room, call: Call) -> object:
    story = await run_in_threadpool(room.find, call.story_id)
    if story is None:
        raise HTTPException(404, "no such story here")
    return await run_in_threadpool(story.to_dict)


async def _search(room: Room, call: Call) -> object:
    query: SearchQuery = call.query
    return await run_in_threadpool(
        room.search.find, query.q, kind=query.within, page=query.page
    )


async def _ask(room: Room, call: Call) -> object:
    query: AskQuery = call.query
    try:
        answer = await room.asking.ask(query.claim)
    except UsageError as error:
        raise HTTPException(400, str(error)) from error
    return await run_in_threadpool(answer.to_dict, limit=query.limit)


async def _compare(room: Room, call: Call) -> object:
    body: CompareRequest = call.body
    rows = [
        {"id": report.id or f"Text {n}"}
        | {k: v for k, v in msgspec.structs.asdict(report).items() if k != "id" and v}
        for n, report in enumerate(body.reports, 1)
    ]
    try:
        story = await room.comparisons.compare([upload_of(rows)])
    except CompareError as error:
        raise HTTPException(422, str(error)) from error
    return await run_in_threadpool(story.to_dict)


OPERATIONS: Final = (
    Operation("GET", "/healthz", "health", "Does the server live?", Health, _health),
    Operation(
        "GET",
        "/api/stories",
        "listStories",
        f"The stories, {PAGE_STORIES} a page.",
        StoryList,
        _stories,
        query=StoriesQuery,
        refusals=(400,),
    ),
    Operation(
        "GET",
        "/api/stories/{story_id}",
        "getStory",
        "The account of a story, in the format retold.story/1.",
        StoryShape,
        _story,
        refusals=(404,),
    ),
    Operation(
        "GET",
        "/api/search",
        "search",
        "Statements or reports that have some words, the best first.",
        SearchPage,
        _search,
        query=SearchQuery,
        refusals=(400,),
    ),
    Operation(
        "GET",
        "/api/ask",
        "ask",
        "Which statements say a claim, deny it or tell it otherwise "
        f"({ANSWER_FORMAT}).",
        AnswerShape,
        _ask,
        query=AskQuery,
        refusals=(400, 429),
    ),
    Operation(
        "POST",
        "/api/compare",
        "compare",
        "The account of some reports, taken as one story.",
        StoryShape,
        _compare,
        body=CompareRequest,
        refusals=(400, 403, 408, 413, 415, 422, 429),
    ),
)
"""All operations, in the order of the document."""


def endpoint_of(
    room: Room, operation: Operation
) -> Callable[[Request], Awaitable[Response]]:
    """What answers an operation: reads the request by its types, and writes JSON."""

    async def endpoint(request: Request) -> Response:
        call = Call(
            story_id=request.path_params.get("story_id", ""),
            query=_query(request, operation),
            body=await _body(request, operation),
        )
        answer = await operation.handler(room, call)
        return await run_in_threadpool(json_response, answer)

    return endpoint


def _query(request: Request, operation: Operation) -> Any:
    if operation.query is None:
        return None
    try:
        return msgspec.convert(
            dict(request.query_params), operation.query, strict=False
        )
    except msgspec.ValidationError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from error


async def _body(request: Request, operation: Operation) -> Any:
    if operation.body is None:
        return None
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    # A form of another site cannot send this type without asking first.
    if kind != JSON:
        raise HTTPException(415, f"send {JSON}")
    try:
        return msgspec.json.decode(await request.body(), type=operation.body)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from error
