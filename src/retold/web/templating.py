"""The pages of the server's own, in the look of the account."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, PackageLoader

from retold.ask.claims import MOST_CLAIM_CHARS
from retold.show.templating import Link, Site, page_environment, script_hash
from retold.web.places import story_path
from retold.web.searching import MOST_QUERY_CHARS

LINKS: Final = (
    Link("Stories", "/"),
    Link("Search", "/search"),
    Link("Ask", "/ask"),
    Link("Compare", "/compare"),
)
# The scripts that stand in the pages themselves.
_SCRIPTS: Final = ("_first.js", "_script.js", "_index.js")


@cache
def web_environment() -> Environment:
    """The templates of the account, and those of the server before them."""
    shared = page_environment()
    if shared.loader is None:
        raise LookupError("the pages have no loader")
    environment = shared.overlay(
        loader=ChoiceLoader([PackageLoader("retold.web", "templates"), shared.loader])
    )
    environment.globals = {
        **shared.globals,
        "MOST_CLAIM_CHARS": MOST_CLAIM_CHARS,
        "MOST_QUERY_CHARS": MOST_QUERY_CHARS,
        "story_path": story_path,
    }
    return environment


def render(template: str, **words: Any) -> str:
    """A page of the server's own."""
    return web_environment().get_template(template).render(**words)


def site_of(exports: tuple[Link, ...] = ()) -> Site:
    """The links of a page."""
    return Site(links=LINKS, exports=exports)


@cache
def script_hashes() -> tuple[str, ...]:
    """What the security policy lets run of scripts inside pages."""
    return tuple(script_hash(script) for script in _SCRIPTS)
