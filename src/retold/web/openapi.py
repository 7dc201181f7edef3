"""The OpenAPI document of the API, made of its operations and their records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Any, Final

import msgspec

from retold.web.api import Operation
from retold.web.problems import JSON, Problem

_REF: Final = "#/components/schemas/{name}"


def openapi_document(
    operations: Sequence[Operation], *, version: str, needs_token: bool = False
) -> dict[str, Any]:
    """The document, in OpenAPI 3.1.

    Args:
        operations: What the API does.
        version: The program's.
        needs_token: Whether a Bearer token is asked for.

    Source:
        OpenAPI Specification 3.1.0; schemas as msgspec writes them (JSON Schema
        2020-12).
    """
    answers = [operation.answer for operation in operations]
    bodies = [operation.body for operation in operations if operation.body]
    schemas, components = msgspec.json.schema_components(
        [*answers, *bodies, Problem], ref_template=_REF
    )
    refs = dict(zip([*answers, *bodies, Problem], schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        row = paths.setdefault(operation.path, {})
        row[operation.method.lower()] = _operation(operation, refs)
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "retold",
            "version": version,
            "description": "Ten reports are not ten sources. Offsets count Unicode "
            "code points of a report's text; spans are half-open.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": components},
    }
    if needs_token:
        document["components"]["securitySchemes"] = {
            "token": {"type": "http", "scheme": "bearer"}
        }
        document["security"] = [{"token": []}]
    return document


def _operation(operation: Operation, refs: dict[Any, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "responses": dict(_responses(operation, refs)),
    }
    parameters = [*_path_parameters(operation), *_query_parameters(operation)]
    if parameters:
        row["parameters"] = parameters
    if operation.body is not None:
        row["requestBody"] = {
            "required": True,
            "content": {JSON: {"schema": refs[operation.body]}},
        }
    return row


def _responses(
    operation: Operation, refs: dict[Any, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    yield (
        "200",
        {
            "description": "Found." if operation.method == "GET" else "Done.",
            "content": {JSON: {"schema": refs[operation.answer]}},
        },
    )
    for status in operation.refusals:
        yield (
            f"{status}",
            {
                "description": HTTPStatus(status).phrase,
                "content": {JSON: {"schema": refs[Problem]}},
            },
        )


def _path_parameters(operation: Operation) -> Iterator[dict[str, Any]]:
    for part in operation.path.split("/"):
        if part.startswith("{"):
            yield {
                "name": part.strip("{}"),
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1},
            }


def _query_parameters(operation: Operation) -> Iterator[dict[str, Any]]:
    if operation.query is None:
        return
    name = operation.query.__name__
    schema = msgspec.json.schema(operation.query)["$defs"][name]
    for parameter, shape in schema["properties"].items():
        described = dict(shape)
        yield {
            "name": parameter,
            "in": "query",
            "required": parameter in schema.get("required", ()),
            "description": described.pop("description", ""),
            "schema": described,
        }
