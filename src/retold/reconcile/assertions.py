"""Does a piece of a sentence assert anything?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from retold.lexicon.clauses import ARTICLES, FINITE, PREPOSITIONS, PRONOUNS, TIMES
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.tense import IRREGULAR_PASTS, PRESENT_VERBS
from retold.text.tokens import Token, tokenize

_VERBS: Final = FINITE | IRREGULAR_PASTS | PRESENT_VERBS
# Behind a form in "-s" these follow a plural ("charges of theft", "boats and nets").
_AFTER_PLURALS: Final = PREPOSITIONS | {"and", "or", "who", "that", "which"}


def asserts(text: str) -> bool:
    """Are there a subject, a finite verb, and a word of content behind it?

    "… by the harbour master of Ostrel …" asserts nothing, nor does "… was charged with
    theft on Tuesday": nobody is charged. Of doubtful forms it is said that they are
    verbs.

    Method: verbs by their forms and by what stands beside them; without a list of
    nouns. English only.
    """
    tokens = tokenize(text)
    subject = next((n for n, t in enumerate(tokens) if _may_be_subject(t)), len(tokens))
    content = [n for n, t in enumerate(tokens) if t.norm not in FUNCTION_WORDS]
    last = content[-1] if content else 0
    return any(_is_verb(text, tokens, at) for at in range(subject + 1, last))


def has_verb(text: str) -> bool:
    """Is there a verb, so that it may be said of somebody ("to delete the post")?"""
    tokens = tokenize(text)
    return any(
        _is_verb(text, tokens, at) or _is_infinitive(tokens, at)
        for at in range(len(tokens))
    )


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].norm if at else ""
    return before == "to" and tokens[at].norm not in FUNCTION_WORDS


def _may_be_subject(token: Token) -> bool:
    low = token.norm.partition("'")[0]
    return low in PRONOUNS or not (low in FUNCTION_WORDS or low in TIMES)


def _is_verb(text: str, tokens: Sequence[Token], at: int) -> bool:
    """May the word be a finite verb, by its form and by its neighbours?"""
    token = tokens[at]
    if token.norm in _VERBS:
        return True
    if token.norm in FUNCTION_WORDS or not text[token.start].islower():
        return False
    before = tokens[at - 1].norm if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.norm.endswith("ed"):
        return (after is None or after.norm != "by") and before not in ARTICLES
    return (
        token.norm.endswith("s")
        and after is not None
        and after.norm not in _AFTER_PLURALS
        and not text[token.end : after.start].strip()
        and before not in FUNCTION_WORDS
        and not before.endswith("s")
    )
