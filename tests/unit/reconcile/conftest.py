"""What the rooms below give to reconciliation, for invented texts."""

import pytest

from retold.annotation import annotate_report
from retold.reconcile.views import view_all
from retold.testing import report


@pytest.fixture
def told():
    """Texts → (reports "a", "b" ..., their annotations)."""

    def make(*texts, **fields):
        reports = [
            report(t, n, **fields) for t, n in zip(texts, "abcdef", strict=False)
        ]
        return reports, [annotate_report(r) for r in reports]

    return make


@pytest.fixture
def views(told):
    """Texts → the sentence views of each."""

    def make(*texts, **fields):
        return view_all(*told(*texts, **fields))

    return make
