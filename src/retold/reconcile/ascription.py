"""To whom the origins of a statement give it: ten that quote one man are one source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from retold.annotation.names import same_name
from retold.annotation.quotes.phrases import is_unnamed
from retold.lexicon.titles import NAME_SUFFIXES
from retold.model import Ascription, Mention
from retold.reconcile.speaker_names import SpeakerNames

# Of so many origins one may fail to name the source that all others cite: attributions
# are overlooked (docs/explanation/quotes.md), and a lone gap among five is no news.
_SPARES_ONE: Final = 5


def ascribe(
    mentions: Sequence[Mention],
    origins: Sequence[str],
    origin_of: Callable[[str], str],
    names: SpeakerNames,
) -> tuple[Ascription, ...]:
    """The speaker to whom each origin of a statement gives it.

    An origin gives it to whom at least half of its mentions do, and more than to
    anybody else; who gives it to nobody is left out. Names that could mean the same
    (`same_name`) are one, under the form that most mentions have. Of several origins
    none is said to give it to "a port official": theirs need not be one man.

    Args:
        mentions: The statement's mentions, with their voices.
        origins: The origins of the statement; mentions of others count for nobody.
        origin_of: The origin of a voice.
        names: Under which the story knows speakers.

    Returns:
        In the order of the origins.

    Cost:
        Linear in mentions.
    """
    speakers: dict[str, list[str | None]] = {origin: [] for origin in origins}
    for mention in mentions:
        origin = origin_of(mention.voice or mention.report)
        if origin in speakers:
            speaker = mention.speaker and names.of(mention.speaker, mention.report)
            speakers[origin].append(speaker)
    forms = _one_form([name for some in speakers.values() for name in some if name])
    return tuple(
        Ascription(origin=origin, speaker=name)
        for origin, some in speakers.items()
        if (name := _usual([forms.get(speaker or "") for speaker in some]))
        and (len(origins) == 1 or not is_unnamed(name))
    )


def sole_speaker(
    ascriptions: Sequence[Ascription], origins: Sequence[str]
) -> str | None:
    """The one to whom all origins give a statement, or all but one of five and more."""
    spared = 1 if len(origins) >= _SPARES_ONE else 0
    speakers = {ascription.speaker for ascription in ascriptions}
    is_sole = len(speakers) == 1 and len(ascriptions) + spared >= len(origins)
    return speakers.pop() if is_sole else None


def _one_form(names: Sequence[str]) -> dict[str, str]:
    """Each name → the most frequent name that could mean the same, the longest one.

    "Jr." is kept only where no other form is as frequent: it tells a son from his
    father, and is the one part of a name that a report may have of another man.
    """
    counts = Counter(names)
    forms: dict[str, str] = {}
    order = sorted(counts, key=lambda n: (-counts[n], _has_suffix(n), -len(n), n))
    for name in order:
        same = (form for form in forms.values() if same_name(form, name))
        forms[name] = next(same, name)
    return forms


def _has_suffix(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].strip(".").casefold() in NAME_SUFFIXES


def _usual(names: Sequence[str | None]) -> str | None:
    """The name that at least half of the mentions give, before any other."""
    common = Counter(name for name in names if name).most_common(2)
    if not common or 2 * common[0][1] < len(names):
        return None
    is_tie = len(common) > 1 and common[0][1] == common[1][1]
    return None if is_tie else common[0][0]
