"""A diagnostic in one line that an editor understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from retold.check.diagnostics import Diagnostic
from retold.check.places import Places
from retold.model import Evidence, FindingKind

# Longer stretches are told by their beginning and end.
_MOST_CHARS: Final = 70
_END_CHARS: Final = 25
# More places than this are counted, not listed.
_MOST_PLACES: Final = 2
# What a draft does to words that a source has: those that have no counterpart in it.
_LOST: Final[Mapping[FindingKind, str]] = {
    "attribution-dropped": "stated as fact here, given to a source by {}",
    "hedge-dropped": "stated outright here, held back by {}",
    "date-dropped": "no date here, {}",
}

PlacesOf = Mapping[str, Places | None]


def message_of(diagnostic: Diagnostic, places: PlacesOf) -> str:
    """What differs: the draft's words, the sources' words, and where these stand.

    Args:
        diagnostic: Any.
        places: The lines of each source's file; None where it has none of its text.
    """
    told = _by_words(diagnostic.sources, places)
    lost = _LOST.get(diagnostic.kind)
    if lost is not None:
        message = lost.format(told)
    elif not diagnostic.text:
        message = f"left out here: {told}"
    else:
        message = f"{quoted(diagnostic.text)} here, {told}"
    if diagnostic.speaker:
        message += f" (words of {diagnostic.speaker})"
    if diagnostic.siding:
        # Who sides with the draft shows that the sources differ, not who is right.
        where = _listed([place_of(e, places) for e in diagnostic.siding])
        message += f"; as here in {where}: the sources disagree"
    return message


def _by_words(proofs: Sequence[Evidence], places: PlacesOf) -> str:
    """Each wording with all places that have it."""
    wordings: dict[str, list[str]] = {}
    for proof in proofs:
        said = quoted(proof.text) if proof.text else "not"
        wordings.setdefault(said, []).append(place_of(proof, places))
    return ", ".join(f"{said} in {_listed(at)}" for said, at in wordings.items())


def _listed(places: Sequence[str]) -> str:
    shown = list(places[:_MOST_PLACES])
    if len(places) > _MOST_PLACES:
        shown.append(f"{len(places) - _MOST_PLACES} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)


def place_of(proof: Evidence, places: PlacesOf) -> str:
    """The place as terminals and editors make a link of it: `wire.txt:3:20`."""
    lines = places.get(proof.report)
    if lines is None:
        return proof.report
    place = lines.at(proof.start)
    return f"{proof.report}:{place.line}:{place.column}"


def quoted(text: str) -> str:
    """The words in marks, on one line, a long stretch without its middle."""
    words = " ".join(text.split())
    if len(words) > _MOST_CHARS:
        words = f"{words[: _MOST_CHARS - _END_CHARS]}…{words[-_END_CHARS:]}"
    return f"“{words}”" if '"' in words else f'"{words}"'


def summary_of(
    diagnostics: Sequence[Diagnostic], *, matched: int, sentences: int, sources: int
) -> str:
    """The last line on the screen."""
    hard = sum(d.is_hard for d in diagnostics)
    found = f"{hard} hard, {len(diagnostics) - hard} soft" if diagnostics else "nothing"
    against = "1 source" if sources == 1 else f"{sources} sources"
    compared = f"{matched} of {sentences} sentences have a match in {against}"
    if not matched:
        compared = f"no sentence has a match in {against}: are these its sources?"
    return f"{found} found; {compared}"
