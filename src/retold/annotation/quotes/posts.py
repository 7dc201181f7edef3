"""Posts of networks that a report shows whole: somebody's words, signed, without marks.

"We will not close the quay. — Ilka Brenn (@ilkabrenn) May 4, 2026", on a line.
"""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.quotes.labels import Label

# The account at the end of a line, and the day of the post. It alone is sought in the
# whole text.
_ACCOUNT: Final = re.compile(
    r" ?\(@\w{1,30}\),? [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}[ \t]*$", re.MULTILINE
)
# Who signs stands between a dash and the account, in so few characters.
_SIGNATURE: Final = re.compile(r"(?:\s*[—–]|\s-{1,2}) ?(?P<name>[^\W\d_][^\n—–]*?)\W*$")
_NAME_CHARS: Final = 64
# No post has more; a longer line is the report's own, or several glued together.
_POST_CHARS: Final = 420
# What a network puts behind the words: addresses of pictures and links.
_ADDRESS: Final = re.compile(r"(?:pic\.twitter\.com/|https?://|t\.co/)\S*$")
_MARKS: Final = "“”\"'‘’"
# A post of fewer words is a cry or an address.
_LEAST_WORDS: Final = 3


def find_posts(text: str) -> list[Label]:
    """The signed posts of a text, in order: who signs, and the words.

    Left alone are posts in quotation marks, which are read as quotations are.

    Cost:
        A search for the accounts; linear in the lines that hold one.
    """
    if "(@" not in text:
        return []
    found = (_post(text, account) for account in _ACCOUNT.finditer(text))
    return [post for post in found if post is not None]


def _post(text: str, account: re.Match[str]) -> Label | None:
    """The post that a line is, up to its account."""
    stop = account.start()
    begin = text.rfind("\n", 0, stop) + 1
    if stop - begin > _POST_CHARS + _NAME_CHARS:
        return None
    signature = _SIGNATURE.search(text, max(begin, stop - _NAME_CHARS), stop)
    if signature is None:
        return None
    words = text[begin : signature.start()]
    end = begin + len(_without_addresses(words))
    begin += len(words) - len(words.lstrip(" \t."))
    said = text[begin:end]
    if len(said.split()) < _LEAST_WORDS or said[0] in _MARKS:
        return None
    return Label(*signature.span("name"), begin, end)


def _without_addresses(words: str) -> str:
    """The words up to the addresses at their end, which may stand close to them."""
    words = words.rstrip()
    while True:
        last = words.rfind(" ") + 1
        address = _ADDRESS.search(words, last)
        if address is None:
            return words
        words = words[: address.start()].rstrip()
