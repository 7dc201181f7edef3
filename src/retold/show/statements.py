"""The statements of a story, by standing, and whom their origins cite."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache, cached_property
from typing import Final, NamedTuple

from retold.annotation.names import name_blocks, same_name
from retold.model import Mention, QuoteMention, Standing, Statement
from retold.show.differences import share_word
from retold.show.passages import Passage, QuotedPlace
from retold.show.plain import one_line
from retold.show.roll import Roll
from retold.show.wording import STANDINGS

# Paraphrases of a statement are many: only near copies gain by marks.
_LEAST_COMMON_WORDINGS: Final = 0.7


class SharedAscription(NamedTuple):
    """How many origins of a statement cite one speaker: "both", "all", "3 of them"."""

    extent: str
    speaker: str


def standing_shown(statement: Statement, origin_of: Mapping[str, str]) -> Standing:
    """The standing under which readers see a statement.

    Single, if one report counts for it, and others tell what is merely like it.

    Args:
        statement: The statement.
        origin_of: The origin of each report.
    """
    if statement.standing != "repeated" or not statement.origins:
        return statement.standing
    tellers = {
        m.report
        for m in statement.mentions
        if _voice_origin(m, origin_of) in statement.origins
    }
    return "single" if len(tellers) == 1 else statement.standing


def _voice_origin(mention: Mention, origin_of: Mapping[str, str]) -> str | None:
    return origin_of.get(mention.voice or mention.report)


class StatementRoll(Roll):
    """What the reports say."""

    @cached_property
    def statements(self) -> dict[Standing, list[Statement]]:
        """The statements by standing; those of most origins and reports first."""
        return {
            standing: sorted(
                (s for s in self.story.statements if self.shown_as(s) == standing),
                key=lambda s: (-len(s.origins), -len(self.reports_of(s.mentions))),
            )
            for standing in STANDINGS
        }

    def shown_as(self, statement: Statement) -> Standing:
        """Its standing; see `standing_shown`."""
        return standing_shown(statement, self._origin_of)

    @cached_property
    def single_statements(self) -> list[tuple[str, list[Statement]]]:
        """The statements that only one report makes, by report."""
        by_report: dict[str, list[Statement]] = {r.id: [] for r in self.reports}
        for statement in self.statements["single"]:
            for report_id in self.told_by(statement)[:1]:
                by_report.setdefault(report_id, []).append(statement)
        return [(report_id, some) for report_id, some in by_report.items() if some]

    def reports_of(self, mentions: Sequence[Mention | QuoteMention]) -> list[str]:
        """The reports of some mentions, each once, in the order of publication."""
        return self.in_order(mention.report for mention in mentions)

    def told_by(self, statement: Statement) -> list[str]:
        """The reports that count for a statement, in the order of publication."""
        origins = statement.origins
        return self.in_order(
            m.report
            for m in statement.mentions
            if not origins or _voice_origin(m, self._origin_of) in origins
        )

    def akin(self, statement: Statement) -> list[str]:
        """The reports that tell something like a statement, and count for nothing."""
        told_by = set(self.told_by(statement))
        return self.in_order(
            m.report for m in statement.mentions if m.report not in told_by
        )

    def wordings(self, statement: Statement) -> list[Passage]:
        """The wordings of a statement by publication, each with all its places."""
        return self.by_publication(
            [QuotedPlace(m.report, m.start, m.end) for m in statement.mentions],
            least_common=_LEAST_COMMON_WORDINGS,
        )

    def shared_ascriptions(self, statement: Statement) -> list[SharedAscription]:
        """The speakers whom two origins and more cite, the most cited first.

        What one origin among several cites is not told: of 19 statements of 40 real
        stories whose two origins cite two speakers, less than half did; of 48 whose
        origins cite one, all but two did.
        """
        common = Counter(a.speaker for a in statement.ascriptions).most_common()
        size = len(statement.origins)
        return [SharedAscription(_extent(n, size), who) for who, n in common if n > 1]

    def speaks_for(self, statement: Statement) -> str:
        """The source of a statement of one origin, where its text does not name it.

        Only a person or an organisation of the story: descriptions ("a passenger") say
        little, and are read less surely.
        """
        source = statement.attributed_to
        is_told = (
            source is None
            or len(statement.origins) > 1
            or not self._is_actor(source)
            or share_word(source, statement.text)
        )
        return "" if is_told else one_line(source or "")

    @cached_property
    def _is_actor(self) -> Callable[[str], bool]:
        """Is this a person or an organisation of the story?"""
        actors: defaultdict[Hashable, list[str]] = defaultdict(list)
        for name in self.story.names:
            if name.kind in ("person", "organisation"):
                for key in name_blocks(name.name):
                    actors[key].append(name.name)
        return cache(
            lambda source: any(
                same_name(source, name)
                for key in name_blocks(source)
                for name in actors.get(key, ())
            )
        )

    @cached_property
    def has_one_speaker(self) -> bool:
        """Do all origins of a corroborated statement cite one source?"""
        return any(
            shared.extent in ("both", "all")
            for statement in self.statements["corroborated"]
            for shared in self.shared_ascriptions(statement)
        )


def _extent(number: int, size: int) -> str:
    if number < size:
        return f"{number} of them"
    return "both" if number == 2 else "all"
