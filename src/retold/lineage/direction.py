"""Who took from whom: what the reports say, else their times, else unknown."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, NamedTuple

from retold.lexicon.agencies import UNNAMED, agency_named
from retold.lineage.citations import same_outlet
from retold.lineage.features import Likeness, Side
from retold.lineage.witness import Witness
from retold.model import Relation, Report

Source = Literal["left", "right"]

# A date stands for some time zone's day: against a clock time it may begin or end half
# a day off.
_ZONE_SLACK: Final = timedelta(hours=12)
# What agencies call themselves, where no list knows them.
_AGENCY_NAME: Final = re.compile(
    r"\b(?:press|news|wire)\s+(?:agency|bureau|association|service)\b|\bnewswire\b",
    re.IGNORECASE,
)
# A rewrite of a text that came out earlier adds next to nothing of its own.
_NOTHING_NEW: Final = 0.9
# Reprints are cut from the end; a text that another outlet holds whole, with a tenth of
# its own besides, was cut from it rather than swollen to it.
_CUT: Final = 0.9
_NOTHING_ADDED: Final = 0.97


class Descent(NamedTuple):
    """Which side is the source (None: cannot be told) and the reason in words."""

    source: Source | None
    reason: str


def judge_direction(
    left: Witness,
    right: Witness,
    likeness: Likeness,
    relation: Relation,
    *,
    agencies: Collection[str] = (),
) -> Descent:
    """Which of two related reports is the source, as far as the reports can tell.

    In this order: one cites the other; one credits the agency that published the
    other; both credit one agency (a common origin, unless both are of one outlet); one
    is an agency's (`agencies`: names beside the well-known ones) and not the later one;
    the times, with their precision. In other words and without a citation, the earlier
    report is the source only if the later has nothing that it lacks: else both may
    have a third source.
    """
    if relation == "quotes-only":
        return Descent(
            None, "the speech is public, neither need have it from the other"
        )
    earlier = earlier_side(left.report, right.report)
    named = (
        _by_citation(left, right, likeness)
        or _by_credit(left, right)
        or _by_trade(left, right, earlier, agencies)
    )
    if named is not None:
        return named
    if earlier is None:
        by_length = _by_length(left, right, likeness, relation)
        if by_length is not None:
            return by_length
        return Descent(
            None, "neither names the other, nor do times tell which came first"
        )
    gap = _gap_in_words(left.report, right.report)
    if relation == "rewritten":
        later = likeness.right if earlier == "left" else likeness.left
        if later.retold < _NOTHING_NEW:
            return Descent(None, "each tells what the other lacks: a common origin")
    return Descent(earlier, f"later by {gap}")


def earlier_side(left: Report, right: Report) -> Source | None:
    """Which report was published first; None if times are missing, equal or too vague.

    A date is a whole day: against another date it is earlier or not, against a time
    of the same day (or of one half a day off) there is no order.
    """
    span_l, span_r = _published(left), _published(right)
    if span_l is None or span_r is None or span_l == span_r:
        return None
    has_mixed_precision = (span_l[0] == span_l[1]) != (span_r[0] == span_r[1])
    slack = _ZONE_SLACK if has_mixed_precision else timedelta(0)
    if span_l[1] + slack <= span_r[0]:
        return "left"
    if span_r[1] + slack <= span_l[0]:
        return "right"
    return None


def _by_citation(left: Witness, right: Witness, likeness: Likeness) -> Descent | None:
    """The report that the other names is its source; None if neither or both do."""
    if likeness.left_cites == likeness.right_cites:
        return None
    if likeness.left_cites:
        return Descent("right", _citing(left, likeness.left))
    return Descent("left", _citing(right, likeness.right))


def _by_credit(left: Witness, right: Witness) -> Descent | None:
    """What the credits to agencies say; None if nothing."""
    agencies_l, agencies_r = credited_agencies(left), credited_agencies(right)
    left_agency = _own_agency(left.report, agencies_r)
    right_agency = _own_agency(right.report, agencies_l)
    if left_agency and not right_agency:
        return Descent("left", f"credits {left_agency}")
    if right_agency and not left_agency:
        return Descent("right", f"credits {right_agency}")
    common = [a for a in agencies_l if any(same_outlet(a, b) for b in agencies_r)]
    if common and not same_outlet(left.report.outlet, right.report.outlet):
        return Descent(None, f"both credit {common[0]}: a common origin")
    return None


def _citing(witness: Witness, side: Side) -> str:
    """Whom a report names, as it writes the name."""
    first = side.citations[0]
    return f"names {witness.report.text[first.start : first.end]} as its source"


def _by_trade(
    left: Witness, right: Witness, earlier: Source | None, agencies: Collection[str]
) -> Descent | None:
    """An agency's report is the source unless it came later; None without one."""
    is_agency_l = is_agency(left.report.outlet, agencies)
    if is_agency_l == is_agency(right.report.outlet, agencies):
        return None
    source: Source = "left" if is_agency_l else "right"
    if earlier not in (None, source):
        return None
    return Descent(source, f"{_outlet_of(left, right, source)} is an agency")


def _by_length(
    left: Witness, right: Witness, likeness: Likeness, relation: Relation
) -> Descent | None:
    """Another outlet's text that is cut and brings nothing new is the later one."""
    if relation != "version" or same_outlet(left.report.outlet, right.report.outlet):
        return None
    sides = likeness.left, likeness.right
    short, long = sorted(sides, key=lambda side: side.own_words)
    is_cut = short.own_words <= _CUT * long.own_words
    if not is_cut or short.own_share < _NOTHING_ADDED:
        return None
    source: Source = "left" if long is likeness.left else "right"
    return Descent(source, "the shorter adds nothing to the longer")


def is_agency(outlet: str | None, agencies: Collection[str]) -> bool:
    """Is an outlet a well-known agency, one of `agencies`, or one by its name?"""
    if outlet is None:
        return False
    is_known = agency_named(outlet) is not None or _AGENCY_NAME.search(outlet)
    return bool(is_known) or any(same_outlet(outlet, name) for name in agencies)


def _outlet_of(left: Witness, right: Witness, side: Source) -> str | None:
    """The outlet of one side."""
    return left.report.outlet if side == "left" else right.report.outlet


def credited_agencies(witness: Witness) -> list[str]:
    """The agencies that a report credits by name, in order, each once."""
    named = (credit.agency for credit in witness.annotation.credits)
    return [agency for agency in dict.fromkeys(named) if agency != UNNAMED]


def _own_agency(report: Report, credited: list[str]) -> str | None:
    """The credited agency that is the outlet of `report`."""
    return next((a for a in credited if same_outlet(a, report.outlet)), None)


def _published(report: Report) -> tuple[datetime, datetime] | None:
    """The time span within which a report was published; a date gives a day."""
    if report.published is None:
        return None
    try:
        start = datetime.fromisoformat(report.published)
    except ValueError:
        return None
    start = start.replace(tzinfo=start.tzinfo or UTC)
    is_date = len(report.published) <= len("2025-02-27")
    return start, start + timedelta(days=1) if is_date else start


def _gap_in_words(left: Report, right: Report) -> str:
    """The distance of two publications, as an editor would say it."""
    span_l, span_r = _published(left), _published(right)
    if span_l is None or span_r is None:
        return "an unknown time"
    minutes = int(abs(span_l[0] - span_r[0]) / timedelta(minutes=1))
    for unit, size in (("day", 1440), ("hour", 60)):
        if minutes >= size:
            count = round(minutes / size)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{minutes} minute{'s' if minutes != 1 else ''}" if minutes else "seconds"
