"""What readers are told beyond what is published: voices, speakers, dates, languages.

All of it follows from the published fields, so a story that was read back from its file
can be completed, too.
"""

from __future__ import annotations

from msgspec.structs import replace

from retold.model import Mention, Statement, Story
from retold.reconcile.ascription import ascribe, sole_speaker
from retold.reconcile.chronology import date_statements
from retold.reconcile.speaker_names import SpeakerNames
from retold.reconcile.voices import Voices
from retold.text.language import reads_english


def complete_story(
    story: Story, voices: Voices | None = None, names: SpeakerNames | None = None
) -> Story:
    """The story with its internal fields filled.

    Args:
        story: As it is published.
        voices: Its voices, where they are known already.
        names: Under which it knows speakers, the same.

    Cost:
        Linear in mentions and places of dates; a look at the beginning of each report.
    """
    voices = voices or Voices(story.origins, story.lineage)
    names = names or SpeakerNames(story.names, story.reports)
    statements = tuple(
        _complete(statement, voices, names) for statement in story.statements
    )
    return replace(
        story,
        statements=statements,
        timeline=date_statements(story.timeline, statements, story.findings, voices),
        foreign=tuple(r.id for r in story.reports if not reads_english(r)),
    )


def _complete(statement: Statement, voices: Voices, names: SpeakerNames) -> Statement:
    mentions = tuple(_voiced(mention, voices) for mention in statement.mentions)
    ascriptions = ascribe(mentions, statement.origins, voices.origin_of, names)
    return replace(
        statement,
        mentions=mentions,
        ascriptions=ascriptions,
        attributed_to=sole_speaker(ascriptions, statement.origins),
    )


def _voiced(mention: Mention, voices: Voices) -> Mention:
    voice = voices.report_at(mention.report, mention.start, mention.end)
    return replace(mention, voice=voice)
