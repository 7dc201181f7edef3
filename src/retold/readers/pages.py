"""Web pages: the article without the page around it, and what the markup says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any, Final

from retold.model import PublishedFrom, Report
from retold.readers.dateline import full_dates
from retold.readers.dates import date_in_url, valid_date
from retold.readers.encoding import check_length, decode_text
from retold.readers.reasons import OWN_OUTPUT, RefusedError

# A hundred times an ordinary page; more is a page with its pictures inside.
MAX_PAGE_BYTES: Final = 20_000_000
# Notices in place of an article ("Checking your browser ...") have up to 130 letters;
# news in brief that are shorter than this are refused with them.
_ARTICLE_LETTERS: Final = 150

_DECLARED: Final = re.compile(
    rb"""(?:charset|<\?xml[^>]{0,80}encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
# Other declared names are of no use: UTF-8 was tried, UTF-16 would have NULs.
_LEGACY: Final = re.compile(
    r"windows-\d+|cp\d+|iso-?(?:8859|2022)\S*|koi8-\w|gb\w+|big5\S*|euc-\w+|"
    r"shift[_-]jis|macintosh|tis-620|ks_c_5601-1987"
)
# Browsers take these names for Windows-1252 (WHATWG Encoding Standard, 4.2).
_WINDOWS_1252: Final = ("iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii")
_XML_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")

# What our own pages say of themselves, within their first few hundred characters.
_OURS: Final = b'<meta name="generator" content="retold">'
_HEAD_BYTES: Final = 4096

# Names under which pages state when they were first published, most used first.
_PUBLISHED: Final = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "publishdate",
    "publish-date",
    "publication_date",
    "pubdate",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "sailthru.date",
    "dc.date",
    "date",
)
_ARTICLE_TYPE: Final = re.compile(r"Article|Reportage|BlogPosting")
_RFC_DATE: Final = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
# htmldate's bounds: without them it asks the clock.
_OLDEST: Final = "1990-01-01"
_NEWEST: Final = "2100-12-31"
_EXTRACTION: Final[dict[str, Any]] = {
    "include_comments": False,  # what readers wrote below
    "include_tables": False,  # figures without sentences
    "with_metadata": True,
    "date_extraction_params": {
        "extensive_search": False,  # takes dates from the prose
        "original_date": True,
        "min_date": _OLDEST,
        "max_date": _NEWEST,
    },
}


def read_page(data: bytes, report_id: str) -> Report:
    """The article of a page, with what the markup says of it.

    The text is the title, if there is one and the article does not begin with it, and
    the paragraphs, a blank line between any two. The date is that of the markup (with
    the time of day, if it is there), else of the URL, else of a line of the page.

    Raises:
        RefusedError: `no-article`, `own-output`, or what `decode_text` refuses.

    Cost:
        About 15 ms an ordinary page; the first one loads the libraries (0.3 s).
    """
    if _OURS in data[:_HEAD_BYTES]:
        raise RefusedError("own-output", OWN_OUTPUT)
    html = _XML_DECLARATION.sub("", decode_text(data, _declared_encoding(data)))
    tree, article = _extract(html)
    text = _with_title(article.title, article.text)
    check_length(text)
    published, published_from = _published(tree, article)
    return Report(
        id=report_id,
        text=text,
        outlet=article.sitename or None,
        url=article.url or None,
        title=article.title or None,
        byline=article.author or None,
        published=published,
        published_from=published_from,
        language=_language(tree),
    )


def _declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head names."""
    match = _DECLARED.search(data[:_HEAD_BYTES])
    name = match[1].decode("ascii", "ignore").lower() if match else ""
    if name in _WINDOWS_1252:
        return "cp1252"
    return name if _LEGACY.fullmatch(name) else None


def _extract(html: str) -> tuple[Any, Any]:
    """The page as a tree, and its article with metadata."""
    # Slow to import, and only pages need it.
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415

    article: Any = None
    try:
        tree = load_html(html)
        if tree is not None:
            article = bare_extraction(html, **_EXTRACTION)
    except Exception as error:  # a page may be any bytes
        raise RefusedError(
            "no-article", f"the page cannot be parsed ({type(error).__name__})"
        ) from error
    if article is None or _letters(article.text or "") < _ARTICLE_LETTERS:
        raise RefusedError(
            "no-article",
            "no article in this page: give an article's own page, not a front page, a "
            "notice or a page that a script fills",
        )
    return tree, article


def _letters(text: str) -> int:
    """How many letters a text has, in any script."""
    return sum(map(str.isalpha, text))


def _with_title(title: str | None, text: str) -> str:
    """The paragraphs with blank lines between, the title before them."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if title and _folded(paragraphs[0]) != _folded(title):
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def _folded(text: str) -> str:
    """The letters and digits of a text, for comparing two spellings of a title."""
    return "".join(filter(str.isalnum, text.casefold()))


def _published(tree: Any, article: Any) -> tuple[str | None, PublishedFrom]:
    """The publication date and where the page states it."""
    for value in (*_meta_dates(tree), *_json_dates(tree)):
        published = valid_date(value) or _rfc_date(value)
        if published:
            return published, "markup"
    by_url = date_in_url(article.url or "")
    if by_url:
        return by_url, "url"
    if article.date and _is_in_markup(tree, article.date):
        return article.date, "markup"
    if article.date and _has_day(tree, article.date):
        return article.date, "text"
    return None, "unknown"


def _rfc_date(value: str) -> str | None:
    """A date and time as in letters and feeds ("Tue, 05 Nov 2024 07:45:00 GMT")."""
    if not _RFC_DATE.search(value):
        return None
    try:
        return parsedate_to_datetime(value).isoformat()
    except ValueError:
        return None


def _meta_dates(tree: Any) -> Iterator[str]:
    """The dates that elements with an agreed name give, most used names first."""
    values: dict[str, str] = {}
    for element in tree.iter("meta", "time", "span"):
        for key in ("property", "name", "itemprop"):
            name = element.get(key, "").lower()
            value = element.get("content") or element.get("datetime")
            if value and name in _PUBLISHED:
                values.setdefault(name, value)
    for name in _PUBLISHED:
        if name in values:
            yield values[name]


def _json_dates(tree: Any) -> Iterator[str]:
    """The dates of the articles that JSON-LD describes."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                yield from _dates_of_articles(json.loads(script.text or ""))
            except (ValueError, RecursionError):
                continue


def _dates_of_articles(node: Any) -> Iterator[str]:
    """`datePublished` of every article in a piece of JSON-LD, outer ones first."""
    if isinstance(node, list):
        for item in node:
            yield from _dates_of_articles(item)
    elif isinstance(node, dict):
        date = node.get("datePublished")
        if isinstance(date, str) and _ARTICLE_TYPE.search(str(node.get("@type"))):
            yield date
        yield from _dates_of_articles(node.get("@graph"))


def _is_in_markup(tree: Any, day: str) -> bool:
    """Does a part of the page that readers do not see hold this day?"""
    hidden = (
        value
        for element in tree.iter("meta", "time", "abbr", "script")
        for value in (
            element.text if element.tag == "script" else None,
            *element.values(),
        )
        if value
    )
    return any(day in value for value in hidden)


def _has_day(tree: Any, date: str) -> bool:
    """Does the page state the day? htmldate makes "November 2024" the first of it."""
    return not date.endswith("-01") or date in full_dates(" ".join(tree.itertext()))


def _language(tree: Any) -> str | None:
    """The language that the page says it is in, without its region (`en`)."""
    tag = (tree.get("lang") or "").strip().lower()
    language = re.split(r"[-_]", tag)[0]
    return language if re.fullmatch(r"[a-z]{2,3}", language) else None
