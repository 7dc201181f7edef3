"""Which encoding bytes are in that are not UTF-8 and say nothing about themselves."""

from __future__ import annotations

import re
from typing import Final

# Above this share of bytes beyond ASCII the script is not Latin: Czech, which has the
# most accents in Latin script but Vietnamese, has 1 in 7.
_LATIN_SHARE: Final = 0.2
# Of the characters beyond ASCII this many may be strange to the language: names.
_STRANGE_SHARE: Final = 0.05
# Every second character of Japanese news is hiragana, of Chinese and Korean hardly one.
_HIRAGANA: Final = re.compile("[ぁ-ん]")
_HIRAGANA_SHARE: Final = 0.1
_MARKS: Final = "“”‘’„‚‹›«»–—…•·§°©®™€£¥½¼¾ªº¿¡´\u00a0\u00ad"
# Languages in Latin script with what they were written in before UTF-8, those first
# that the others are least likely to be taken for.
_LATIN: Final = (
    ("cp1252", "àâäáãåæçèéêëìíîïñòóôöõøœùúûüÿß"),  # Western Europe
    ("cp1252", "áæéíðóöúýþ"),  # Icelandic
    ("cp1254", "âçğıİîöşüû"),  # Turkish
    # Central Europe; only the second has characters for the bytes 80 to 9F.
    ("iso8859_2", "ąáăâäćčçďđéěęëíîĺľłńňóôöőŕřśšşťţúůűüýźžż"),
    ("cp1250", "ąáăâäćčçďđéěęëíîĺľłńňóôöőŕřśšşťţúůűüýźžż"),
)


def guess_encoding(data: bytes) -> str | None:
    """The encoding that the bytes look like, or None if they look like none.

    Text in Latin script is taken for the first language group that has letters for
    nearly all its bytes beyond ASCII, Japanese is known by its hiragana; for the others
    charset-normalizer decides. (Alone it took Spanish and English quotes for Central
    European letters, Polish for Welsh, and Shift JIS for Korean.)
    """
    high = sum(byte > 0x7F for byte in data)
    if high < _LATIN_SHARE * len(data):
        for encoding, letters in _LATIN:
            if _is_of(data, encoding, letters, high):
                return encoding
    for encoding in ("cp932", "euc_jp"):
        if _is_japanese(data, encoding):
            return encoding
    # Slow to import and rarely needed.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    match = from_bytes(data).best()
    return match.encoding if match else None


def _is_of(data: bytes, encoding: str, letters: str, high: int) -> bool:
    """Has the language group characters for nearly all bytes beyond ASCII?"""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    own = re.escape(letters + letters.upper() + _MARKS)
    # A mark in the middle of a word is a letter in another encoding.
    strange = re.findall(rf"[^\x00-\x7f{own}]|(?<=\w)[¿¡¾½¼ªº£¥](?=[^\W\d])", text)
    return len(strange) <= _STRANGE_SHARE * high


def _is_japanese(data: bytes, encoding: str) -> bool:
    """Is it Japanese in this encoding?"""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return len(_HIRAGANA.findall(text)) > _HIRAGANA_SHARE * len(text)
