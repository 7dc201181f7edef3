"""What a sentence denies, word by word."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Final

from retold.lexicon.denials import DENIALS, GROUNDS, LIGHT_VERBS
from retold.lexicon.function_words import NEGATIONS
from retold.lexicon.opposites import REFUSING, UNDENIED
from retold.reconcile.views import SentenceView
from retold.text.roots import canonical

# A negation denies the content words that follow within this many words: "did not, as
# he had said, leave" is rare, "not seriously hurt" is common.
_SCOPE_WORDS: Final = 4


def denied_words(view: SentenceView, answered: Collection[int]) -> frozenset[int]:
    """The content words that the sentence denies, by their indices.

    Behind "not", "no" and their like the first content words up to a mark of
    punctuation; behind a verb of denial ("denied that", "failed to") all up to the next
    mark; so behind "no evidence that" and its like. Denied twice is not denied.

    Args:
        view: The sentence.
        answered: Words that the other sentence has, too: where it has the verb of
            denial itself ("denied", "rejected"), both deny.
    """
    times: dict[int, int] = {}
    for i, scope in denials(view).items():
        if i not in answered or not view.words[i].is_content:
            for k in scope:
                times[k] = times.get(k, 0) + 1
    return frozenset(i for i, count in times.items() if count % 2)


def denials(view: SentenceView) -> dict[int, list[int]]:
    """Each word of denial with the content words that it denies, by their indices."""
    found = {}
    for i, word in enumerate(view.words):
        if word.token.norm in NEGATIONS:
            is_of_grounds = any(
                w.token.norm in GROUNDS for w in view.words[i + 1 : i + 3]
            )
            behind = _behind_denial if is_of_grounds else _behind_negation
            found[i] = behind(view, i)
        elif word.stem in _stems(DENIALS) or (
            word.stem in _stems(REFUSING) and _is_before(view, i, "to")
        ):
            found[i] = _behind_denial(view, i)
    return found


def _behind_negation(view: SentenceView, at: int) -> list[int]:
    """The content words right behind a negation, until the sentence pauses."""
    scope: list[int] = []
    for k in range(at + 1, min(at + 1 + _SCOPE_WORDS, len(view.words))):
        if _pauses(view, k) or view.words[k].stem in UNDENIED:
            break
        if view.words[k].is_content or view.words[k].token.norm in LIGHT_VERBS:
            scope.append(k)
    return scope


def _behind_denial(view: SentenceView, at: int) -> list[int]:
    """The content words behind a verb of denial, to the end of what it governs."""
    scope: list[int] = []
    for k in range(at + 1, len(view.words)):
        if _pauses(view, k) and k > at + 1:
            break
        if view.words[k].token.norm in ("but", "because", "saying", "while"):
            break
        if view.words[k].is_content or view.words[k].token.norm in LIGHT_VERBS:
            scope.append(k)
    return scope


def _pauses(view: SentenceView, k: int) -> bool:
    """Does punctuation stand before word `k`?"""
    gap = view.report.text[view.words[k - 1].token.end : view.words[k].token.start]
    return bool(gap.strip(" -“”\"'‘’\n"))


def _is_before(view: SentenceView, i: int, norm: str) -> bool:
    """Does this word follow right behind word `i`?"""
    return i + 1 < len(view.words) and view.words[i + 1].token.norm == norm


@cache
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(canonical, words))
