"""Ten reports are not ten sources: who took what from whom, and what changed.

>>> import retold
>>> reports = retold.read("reports/")
>>> story = retold.compare(*reports)  # doctest: +SKIP
"""

from retold.errors import (
    ContractError,
    InputError,
    NoReportsError,
    RejectedInputError,
    RetoldError,
    UsageError,
)
from retold.model import (
    Annotation,
    Credit,
    Edge,
    Figure,
    Finding,
    Name,
    Origin,
    Quote,
    Rejection,
    Report,
    Sentence,
    Statement,
    Story,
    TimeExpression,
)
from retold.workspace import Stories, annotate, compare, read, run

__version__ = "0.1.0"

__all__ = [
    "Annotation",
    "ContractError",
    "Credit",
    "Edge",
    "Figure",
    "Finding",
    "InputError",
    "Name",
    "NoReportsError",
    "Origin",
    "Quote",
    "RejectedInputError",
    "Rejection",
    "Report",
    "RetoldError",
    "Sentence",
    "Statement",
    "Stories",
    "Story",
    "TimeExpression",
    "UsageError",
    "__version__",
    "annotate",
    "compare",
    "read",
    "run",
]
