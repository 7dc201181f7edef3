"""Whom the origins of a statement cite: ten that quote one spokesman are one source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.annotation.names import same_name
from retold.lexicon.titles import NAME_SUFFIXES
from retold.model import Statement, Story

# Of so many origins one may fail to name the source that all others cite: attributions
# are overlooked (docs/explanation/quotes.md), and a lone gap among five is no news.
_SPARES_ONE: Final = 5


class Citing(NamedTuple):
    """How many origins of a statement cite one source: "both", "all", "3 of them"."""

    extent: str
    source: str


class Attribution(NamedTuple):
    """Whom each origin of a statement cites; who cites nobody is left out."""

    origins: tuple[str, ...]
    cited: dict[str, str]

    @property
    def citings(self) -> list[Citing]:
        """The sources that two origins and more cite, the most cited first.

        What one origin among several cites is not told: of 19 statements of 40 real
        stories whose two origins cite two sources, less than half did; of 48 whose
        origins cite one, all but two did.
        """
        common = Counter(self.cited.values()).most_common()
        return [Citing(self._extent(n), source) for source, n in common if n > 1]

    @property
    def source(self) -> str | None:
        """The one whom all origins cite, or all but one of five and more."""
        spared = 1 if len(self.origins) >= _SPARES_ONE else 0
        sources = set(self.cited.values())
        is_sole = len(sources) == 1 and len(self.cited) + spared >= len(self.origins)
        return sources.pop() if is_sole else None

    def _extent(self, number: int) -> str:
        if number < len(self.origins):
            return f"{number} of them"
        return "both" if number == 2 else "all"


class Attributions:
    """The attributions of a story's statements.

    Names that could mean the same (`same_name`) are one, under the form that most
    mentions have. An origin cites whom at least half of its mentions do.

    Cost:
        Linear in mentions.
    """

    def __init__(self, story: Story) -> None:
        self._origin_of = {r: o.id for o in story.origins for r in o.reports}

    def of(self, statement: Statement) -> Attribution:
        """Whom the origins of a statement cite."""
        speakers: dict[str, list[str | None]] = {o: [] for o in statement.origins}
        for mention in statement.mentions:
            # What a report took over speaks with the voice of the report that had it.
            origin = self._origin_of.get(mention.report)
            if origin in speakers:
                speakers[origin].append(mention.speaker)
        names = _one_form([name for some in speakers.values() for name in some if name])
        cited = {
            origin: name
            for origin, some in speakers.items()
            if (name := _usual([names.get(s or "") for s in some]))
        }
        return Attribution(statement.origins, cited)


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
