"""The templates of the pages, and what they call."""

from __future__ import annotations

import base64
import gzip
import hashlib
from functools import cache
from html import escape
from typing import Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from retold.annotation.genre import genre_of
from retold.lexicon.function_words import GLUE_WORDS
from retold.model import Report
from retold.show.dates import period_words, published_words, time_value_words
from retold.show.plain import one_line
from retold.show.quotes import status_words
from retold.show.wording import (
    FINDING_KINDS,
    GENRES,
    NAME_KINDS,
    ONE_SOURCE,
    QUOTE_STATUSES,
    STANDINGS,
    count,
    hard_summary,
    headline_counts,
    joined,
    reading_words,
)

# A list up to this length is shown open, a longer one folded under its heading.
_OPEN_ITEMS: Final = 6


class Link(NamedTuple):
    """An address with the words that a reader chooses it by."""

    label: str
    href: str


class Site(NamedTuple):
    """What the web app adds to a page that also works from a file.

    A page with a site leaves its security policy to the server, and shows the links.
    """

    links: tuple[Link, ...]  # to the other pages, in the order shown
    exports: tuple[Link, ...] = ()  # of what the page shows, in other formats


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web, else None: a page must not link to code."""
    is_web = url is not None and url.lower().startswith(("https://", "http://"))
    return url if is_web else None


@cache
def page_environment() -> Environment:
    """The templates, with everything they call; built once, it is never changed."""
    environment = Environment(
        loader=PackageLoader("retold.show", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "genre": _genre_words,
        "joined": joined,
        "letters": _letters,
        "one_line": one_line,
        "pack": _pack,
        "published": published_words,
        "time_value": time_value_words,
        "web_address": web_address,
    }
    environment.globals |= {
        "FINDING_KINDS": FINDING_KINDS,
        "GLUE_WORDS": GLUE_WORDS,
        "NAME_KINDS": NAME_KINDS,
        "ONE_SOURCE": ONE_SOURCE,
        "OPEN_ITEMS": _OPEN_ITEMS,
        "QUOTE_STATUSES": QUOTE_STATUSES,
        "reading_words": reading_words,
        "status_words": status_words,
        "STANDINGS": STANDINGS,
        "count": count,
        "hard_summary": hard_summary,
        "headline_counts": headline_counts,
        "period": period_words,
        "script_hash": script_hash,
        "site": None,
    }
    return environment


def _letters(text: str) -> Markup:
    """Text that stands between tags, where quotation marks need no escape."""
    return Markup(escape(text, quote=False))  # noqa: S704 - escaped in this line


def _pack(text: str) -> str:
    """Text in a form that a browser unpacks: gzip without a time, in base64."""
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


def _genre_words(report: Report) -> str:
    """What a reader is told of a report's genre; empty for plain news."""
    return GENRES[genre_of(report)]


@cache
def script_hash(script: str) -> str:
    """What a page's security policy lets run: the digest of a script's template."""
    loader = page_environment().loader
    if loader is None:
        return ""
    source, _, _ = loader.get_source(page_environment(), script)
    digest = hashlib.sha256(source.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
