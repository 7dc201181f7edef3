"""What the rooms below give to reconciliation, for invented texts."""

from string import ascii_lowercase

import msgspec
import pytest

from retold.annotation import annotate_report
from retold.reconcile.distinct import read_story
from retold.reconcile.views import view_sentences
from retold.testing import bare_story, report


@pytest.fixture
def told():
    """Texts → (reports "a", "b" ..., their annotations)."""

    def make(*texts, **fields):
        reports = [
            report(t, n, **fields) for t, n in zip(texts, ascii_lowercase, strict=False)
        ]
        return reports, [annotate_report(r) for r in reports]

    return make


@pytest.fixture
def views(told):
    """Texts → the sentence views of each."""

    def make(*texts, **fields):
        return [
            view_sentences(*pair) for pair in zip(*told(*texts, **fields), strict=True)
        ]

    return make


@pytest.fixture
def story(told):
    """Texts → the story of reports "a", "b" ..., published on one day after another."""

    def make(*texts, **fields):
        reports, notes = told(*texts, **fields)
        if "published" not in fields:
            reports = [
                msgspec.structs.replace(report, published=f"2031-05-{day:02}")
                for day, report in enumerate(reports, 1)
            ]
        return read_story(reports, notes)

    return make


@pytest.fixture(scope="session")
def bare():
    """Texts → a story of reports "r0", "r1" ... without any account."""

    def make(*texts):
        return bare_story(*(report(t, f"r{n}") for n, t in enumerate(texts)))

    return make
