"""Contractions written out, so that "didn't" and "did not" are the same words."""

from __future__ import annotations

from typing import Final

_IRREGULAR: Final = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gimme": ("give", "me"),
    "lemme": ("let", "me"),
    "kinda": ("kind", "of"),
}
_ENDINGS: Final = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
}


def write_out(norm: str) -> tuple[str, ...]:
    """The words that a word in matching form stands for: "didn't" → "did", "not".

    "'s" and "'d" are left alone: the one is also a possessive, the other has two
    meanings.
    """
    if norm in _IRREGULAR:
        return _IRREGULAR[norm]
    for ending, word in _ENDINGS.items():
        if norm.endswith(ending) and len(norm) > len(ending):
            return norm.removesuffix(ending), word
    return (norm,)
