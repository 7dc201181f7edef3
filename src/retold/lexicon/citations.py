"""Words by which a report gives something as told by another outlet.

From the writer's knowledge of news English: the verbs of reporting, and what stands
before or after an outlet's name where it is a source.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# After an outlet's name: it found something out or brought it first. Officials hardly
# ever do these.
REPORTING_AFTER: Final = word_set(
    "citations.reporting_after",
    """
    report reports reported reporting reveals revealed wrote writes publishes published
    discloses disclosed learned obtained broke uncovered detailed exclusive scoop
    investigation article story profile piece
    """,
)
# After it, too: it passed something on, as anybody may.
SAYING_AFTER: Final = word_set(
    "citations.saying_after",
    """
    note noted notes quoted cited found said says claim claims claimed recounted
    interview interviewed op-ed column editorial
    """,
)
# Before an outlet's name, with a preposition or article between: it brought the news.
REPORTING_BEFORE: Final = word_set(
    "citations.reporting_before",
    """
    according report reports reported reporting revealed published obtained cited citing
    article story piece exclusive exclusively
    """,
)
# Before it: words went to or stood in it.
SAYING_BEFORE: Final = word_set(
    "citations.saying_before",
    """
    told tells telling reviewed seen interview interviewed op-ed column editorial essay
    account statement email e-mail profile spoke speaking wrote writing written appeared
    """,
)
# What a report calls another outlet, or what it has from there, once it was named.
CITED_AGAIN: Final = word_set(
    "citations.cited_again",
    """
    newspaper paper outlet network magazine publication site website broadcaster report
    story article
    """,
)
# Names that end so are those of papers, beside the nouns of `outlets.outlet_nouns`...
PAPER_NOUNS: Final = word_set(
    "citations.paper_nouns",
    """
    Statesman Bee Blade Oregonian Picayune Intelligencer Scotsman Citizen Monitor
    Messenger Reporter Banner Echo Digest Spectator Insider
    """,
)
# ... and names that end so are as often those of offices and rolls.
OFFICE_NOUNS: Final = word_set(
    "citations.office_nouns", "Agency Register Record Wire Republic"
)
# Of those nouns, what an outlet is rather than what it is called ...
KIND_NOUNS: Final = word_set(
    "citations.kind_nouns", "Press Radio Television Magazine News Weekly"
)
# ... unless more than such a word stands before it: "state television" is many.
NAMELESS: Final = word_set(
    "citations.nameless",
    """
    a an the some state state-run state-owned government official semi-official public
    private local regional national foreign international domestic independent online
    opposition pro-government western arab sunday morning evening weekly monthly leading
    """,
)
