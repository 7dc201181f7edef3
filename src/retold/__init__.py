"""Ten reports are not ten sources: who took what from whom, and what changed.

>>> import retold
>>> reports = retold.read("reports/")
>>> story = retold.compare(*reports)  # doctest: +SKIP
"""

try:
    from retold.ask.answer import Answer, Difference, Saying, Searched, StatementAnswer
    from retold.check.diagnostics import Check, Diagnostic
    from retold.collection import Addresses, Collection, open_collection
    from retold.errors import (
        ContractError,
        EngineError,
        InputError,
        MemoryLimitError,
        MissingExtraError,
        NoReportsError,
        OutputError,
        RejectedInputError,
        RetoldError,
        ServeError,
        SettingsError,
        StoreError,
        UnknownReportError,
        UnknownStoryError,
        UsageError,
    )
    from retold.model import (
        Annotation,
        Credit,
        Edge,
        Explanation,
        Figure,
        Finding,
        Name,
        Origin,
        Quote,
        Reason,
        Rejection,
        Report,
        Sentence,
        Statement,
        Story,
        Thread,
        ThreadLink,
        ThreadStory,
        TimeExpression,
    )
    from retold.store import Store, open_store
    from retold.workspace import (
        Stories,
        annotate,
        ask,
        check,
        compare,
        read,
        read_stories,
        run,
        use_settings,
    )
except KeyboardInterrupt:
    # Ctrl-C while the command is still being loaded: no matter for a traceback.
    raise SystemExit(130) from None

__version__ = "0.1.0"

__all__ = [
    "Addresses",
    "Annotation",
    "Answer",
    "Check",
    "Collection",
    "ContractError",
    "Credit",
    "Diagnostic",
    "Difference",
    "Edge",
    "EngineError",
    "Explanation",
    "Figure",
    "Finding",
    "InputError",
    "MemoryLimitError",
    "MissingExtraError",
    "Name",
    "NoReportsError",
    "Origin",
    "OutputError",
    "Quote",
    "Reason",
    "RejectedInputError",
    "Rejection",
    "Report",
    "RetoldError",
    "Saying",
    "Searched",
    "Sentence",
    "ServeError",
    "SettingsError",
    "Statement",
    "StatementAnswer",
    "Store",
    "StoreError",
    "Stories",
    "Story",
    "Thread",
    "ThreadLink",
    "ThreadStory",
    "TimeExpression",
    "UnknownReportError",
    "UnknownStoryError",
    "UsageError",
    "__version__",
    "annotate",
    "ask",
    "check",
    "compare",
    "open_collection",
    "open_store",
    "read",
    "read_stories",
    "run",
    "use_settings",
]
