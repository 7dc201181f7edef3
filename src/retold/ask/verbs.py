"""Is something told as having happened, or only named, wished, asked or supposed?"""

from __future__ import annotations

import re
from typing import Final, get_args

from retold.ask.answer import Reserve
from retold.lexicon.clauses import DETERMINERS
from retold.lexicon.denials import (
    ALLEGATIONS,
    CONDITIONS,
    HAPPENINGS,
    LIGHT_VERBS,
    POSSIBILITIES,
)
from retold.lexicon.hedges import STRONG_HEDGES
from retold.lexicon.tense import (
    ADJECTIVE_OPENERS,
    BE_FORMS,
    FUTURE_AUXILIARIES,
    IRREGULAR_PASTS,
)
from retold.reconcile.views import SentenceView
from retold.text.stems import is_past

# An auxiliary stands this close before its verb: "could well have been killed".
_AUXILIARY_REACH: Final = 4
# "Allegations that he had, in his years at school, struck her".
_ALLEGATION_REACH: Final = 12
# Before a form in "-ing" these make it tell what happened; after any other word it is a
# noun ("the killing", "of winning").
_TELLING_BEFORE_ING: Final = frozenset(
    "by after while is are was were been am i'm he's she's it's we're they're".split()
)
_PAUSE: Final = re.compile(r"[,;:()—–]|--")
_DO_FORMS: Final = frozenset("did didn't does doesn't do don't never not".split())
# Behind one of these a participle belongs to a noun: "the fired director".
_NOUN_OPENERS: Final = (ADJECTIVE_OPENERS - {"that", "this", "most", "still"}) | {
    *"of with for from against about between after before than to".split()
}
_PREFIXES: Final = ("up", "with", "over", "under", "out", "re", "mis", "fore")
_POSSESSIVES: Final = frozenset("his her its their my our your whose".split())
_TOLL: Final = "toll"
RESERVES: Final[tuple[Reserve, ...]] = get_args(Reserve)


def event_words(view: SentenceView) -> frozenset[int]:
    """The words of a claim that tell what happened: its verbs, where they show.

    Forms of the past, base forms behind "did not", "will" and their like, forms in
    "-ing" behind one of "be", and the first word of a part of a claim that has no
    subject: "killing nine".
    """
    return frozenset(
        i
        for i, word in enumerate(view.words)
        if (word.is_content or word.token.norm in LIGHT_VERBS)
        and not word.is_name
        and not is_happening(view, i)
        and (
            _is_past(word.token.norm)
            or _has_auxiliary(view, i)
            or (not i and _is_participle(view))
            or _is_progressive(view, i)
        )
    )


def _is_participle(view: SentenceView) -> bool:
    """Does a part begin with a form in "-ing", written small?"""
    first = view.words[0].token
    return (
        not view.is_part
        and first.norm.endswith("ing")
        and view.report.text[first.start].islower()
    )


def _is_progressive(view: SentenceView, i: int) -> bool:
    """Is it a form in "-ing" behind one of "be": "was carrying", "is not telling"?"""
    if not view.words[i].token.norm.endswith("ing"):
        return False
    return bool(BE_FORMS.intersection(_auxiliaries(view, i)))


def is_happening(view: SentenceView, i: int) -> bool:
    """Does the word only say that something was: "happened", "took place"?"""
    norm = view.words[i].token.norm
    if norm in HAPPENINGS:
        return True
    both = {w.token.norm for w in view.words[max(0, i - 1) : i + 2]}
    return "place" in both and norm in ("place", "take", "took", "taken", "takes")


def _is_past(norm: str) -> bool:
    """A past form, also one with a prefix before it: "upheld", "rebuilt"."""
    return is_past(norm) or any(
        norm.removeprefix(prefix) in IRREGULAR_PASTS for prefix in ("", *_PREFIXES)
    )


def _has_auxiliary(view: SentenceView, i: int) -> bool:
    """Does a verb in its base form stand here, behind "did", "will" or "not"?"""
    if i == 0:
        return False
    before = view.words[i - 1].token.norm
    return before in _DO_FORMS | FUTURE_AUXILIARIES and not _gap(view, i - 1).strip()


def reserve_of(
    view: SentenceView, event: int, claim: SentenceView, claimed: int
) -> Reserve | None:
    """What keeps a sentence from telling one of its words as done; None if nothing.

    A reserve that the claim has itself is none.

    Args:
        view: The sentence.
        event: The word that would tell what happened.
        claim: What the sentence is held against.
        claimed: The claim's word for it.
    """
    if view.text.rstrip(' "”’)').endswith("?") and not claim.text.endswith("?"):
        return "question"
    if CONDITIONS.intersection(_before(view, event)) - set(_before(claim, claimed)):
        return "condition"
    if _is_inverted(view, event) and not _is_inverted(claim, claimed):
        return "condition"
    if _is_when(view, event) and not _is_when(claim, claimed):
        return "condition"
    close, own = _auxiliaries(view, event), _auxiliaries(claim, claimed)
    if POSSIBILITIES & set(close) and not POSSIBILITIES & set(own):
        return "possibility"
    norms = {word.token.norm for word in claim.words}
    if not norms & _alleging() and _is_alleged(view, event):
        return "allegation"
    if _is_to_come(close) and not _is_to_come(own):
        return "not told as done"
    return None if _is_told(view, event) else "only named"


def _is_when(view: SentenceView, event: int) -> bool:
    """Is it told for a time to come: "when Rehm meets the board"?"""
    is_present = view.words[event].token.norm.endswith("s")
    return is_present and "when" in _before(view, event)


def _alleging() -> frozenset[str]:
    return ALLEGATIONS | STRONG_HEDGES


def _is_alleged(view: SentenceView, event: int) -> bool:
    """Does a word of alleging stand shortly before, or right behind?"""
    near = view.words[max(0, event - _ALLEGATION_REACH) : event + 2]
    return any(word.token.norm in _alleging() for word in near)


def _is_to_come(close: list[str]) -> bool:
    """Do the words before a verb put it off: "to resign", "will resign"?"""
    return close[-1:] in (["to"], ["being"]) or any(
        w in FUTURE_AUXILIARIES for w in close
    )


def _before(view: SentenceView, event: int) -> list[str]:
    """The words before an event, back to the last pause, the nearest one first.

    Quotation marks are no pause, nor what is put in between two commas right before.
    """
    commas = 2 if event and "," in _gap(view, event - 1) else 0
    run: list[str] = []
    for k in range(event - 1, -1, -1):
        gap = _gap(view, k)
        if "," in gap and commas:
            commas -= 1
        elif _PAUSE.search(gap):
            break
        run.append(view.words[k].token.norm)
    return run


def _is_inverted(view: SentenceView, event: int) -> bool:
    """Is it "had Rehm not left": a condition without "if"?"""
    run = _before(view, event)
    if "had" not in run:
        return False
    had = event - 1 - run.index("had")
    is_first = had == 0 or "," in _gap(view, had - 1)
    return is_first and any(word.is_content for word in view.words[had + 1 : event])


def _gap(view: SentenceView, k: int) -> str:
    """What stands between word `k` and the next."""
    return view.report.text[view.words[k].token.end : view.words[k + 1].token.start]


def _auxiliaries(view: SentenceView, event: int) -> list[str]:
    """The run of grammar words right before a word."""
    first = max(0, event - _AUXILIARY_REACH)
    run: list[str] = []
    for word in reversed(view.words[first:event]):
        if word.is_content:
            break
        run.append(word.token.norm)
    return run[::-1]


def is_said(view: SentenceView, event: int) -> bool:
    """Does the sentence say of what happened that it was somebody's deed, or done?

    By a verb, or by a noun that has its doer and its object: "Rehm's choice of a
    deputy". "The choice", "choice hearings" say nothing of the kind.
    """
    if _is_told(view, event) or event + 1 >= len(view.words):
        return _is_told(view, event)
    before = view.words[event - 1].token if event else None
    if before is None or view.words[event + 1].token.norm != "of":
        return False
    written = view.report.text[before.start : before.end]
    return before.norm in _POSSESSIVES or written.endswith(("'s", "’s", "s'", "s’"))


def _is_told(view: SentenceView, event: int) -> bool:
    """Is the word a verb that tells, rather than a noun that names?

    A death toll tells that so many died.
    """
    norm = view.words[event].token.norm
    if event + 1 < len(view.words) and view.words[event + 1].token.norm == _TOLL:
        return True
    last = view.words[event - 1].token.norm if event else ""
    if _is_past(norm):
        return last not in _NOUN_OPENERS
    if norm.endswith("ing"):
        return (
            last in _TELLING_BEFORE_ING
            or _is_of_noun(view, event)
            or (event > 0 and "," in _gap(view, event - 1))
        )
    if _has_auxiliary(view, event) or last == "to":
        return True
    # "Ostrel sinks": the present behind a name, where no noun stands.
    return norm.endswith("s") and event > 0 and view.words[event - 1].is_name


def _is_of_noun(view: SentenceView, event: int) -> bool:
    """Does a form in "-ing" tell of the noun before it: "a ferry carrying 168"?

    Behind the noun, and before a word that begins what it is done to.
    """
    if not event or event + 1 >= len(view.words):
        return False
    before, behind = view.words[event - 1], view.words[event + 1]
    begins = behind.token.norm in DETERMINERS or behind.token.norm[0].isdigit()
    is_noun = before.is_content and not before.token.norm.endswith("ly")
    return is_noun and not _is_past(before.token.norm) and begins
