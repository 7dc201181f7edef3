"""Clauses that are no subject, and nouns and adjectives that are no verb of saying."""

import pytest

from retold.annotation.quotes import find_quotes
from retold.text.tokenized import tokenize_text


def voices(text: str) -> list[tuple[str | None, str | None]]:
    """The speaker's words and the cue of each quote."""
    return [
        (
            None if q.speaker_start is None else text[q.speaker_start : q.speaker_end],
            q.cue,
        )
        for q in find_quotes(tokenize_text(text), [])
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        # What stands before a finite verb that is no cue.
        (
            "The mayor struck a grave tone and said the pier was shut.",
            "The mayor",
            "said",
        ),
        (
            "The crew took a long break last week after rejecting a plan by the town.",
            "The crew",
            "rejecting",
        ),
        (
            "Rehm's old pilot Ilka Brenn took up the case, asserting the pier was shut.",
            "Rehm's old pilot Ilka Brenn",
            "asserting",
        ),
        ("The crew grew worried that the pier would not hold.", "The crew", "worried"),
        # What stands behind a verb with a clause of its own.
        (
            "A poll showed more lodgers think the pier is shut.",
            "more lodgers",
            "think",
        ),
        (
            "A poll found only 32 lodgers think the pier is shut.",
            "32 lodgers",
            "think",
        ),
        ("Brenn learned Rehm expects to lose.", "Rehm", "expects"),
        # What stands behind a verb, where "who" takes it up.
        ("He has met with pilots who fear the pier is shut.", "pilots", "fear"),
        ("Rehm ran ads that claimed the pier was shut.", "ads", "claimed"),
        ("It angered two captains who said the pier was shut.", "two captains", "said"),
        (
            "“We go,” Ms. Brenn said, who warned that it was late.",
            "Ms. Brenn",
            "warned",
        ),
        # Between commas.
        (
            "The line sank two boats, but Rehm, a pilot, denied that they were old.",
            "Rehm",
            "denied",
        ),
        (
            "One lodger who lives near Tessel, Ohio, posted this: “We go to sea.”",
            "One lodger",
            "posted",
        ),
        (
            "The crews in Ostrel and elsewhere have warned that it is shut.",
            "The crews in Ostrel and elsewhere",
            "have warned",
        ),
        # What belongs to the verb.
        ("Rehm repeatedly has denied that the pier is shut.", "Rehm", "has denied"),
        ("Rehm nevertheless insisted that the pier is shut.", "Rehm", None),
        ("Brenn and Rehm all said the pier is shut.", "Brenn and Rehm", "said"),
        ("Brenn and Rehm have both said it is shut.", "Brenn and Rehm", None),
        ("The mayor no longer believes the pier is shut.", "The mayor", "believes"),
        ("Rehm has, as ever, denied that the pier is shut.", "Rehm", "denied"),
        ("Crews interviewed said the pier is shut.", "Crews", "said"),
        (
            "This week she left the pier, promising that it would hold.",
            "she",
            "promising",
        ),
        ("A year ago she left the pier, promising it would hold.", "she", "promising"),
        (
            "Pilots who have blocked his plan for the pier condemned the sale.",
            "Pilots",
            "condemned",
        ),
        # Reduced relatives are part of a subject.
        (
            "People briefed on the plan said the pier was shut.",
            "People briefed on the plan",
            "said",
        ),
        (
            "Journals kept by Rehm showed the pier was shut.",
            "Journals kept by Rehm",
            None,
        ),
        ("The letter Ms. Rehm wrote said the pier was shut.", None, "said"),
    ],
)
def test_subject(text: str, speaker: str | None, cue: str | None) -> None:
    found = voices(text)
    assert any(
        (speaker is None or who == speaker) and (cue is None or by == cue)
        for who, by in found
    )


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        # Nouns.
        ("Rehm won 19 of the 29 states that voted last week.", "states"),
        ("Rehm spoke to five sea states where the pier is shut.", "states"),
        ("The town gave specific orders not to close the pier.", "orders"),
        ("The town asked Rehm to repeal rules that close the pier.", "rules"),
        ("Rehm made controversial remarks that the pier was shut.", "remarks"),
        ("Rehm announced plans to close the pier.", "plans"),
        ("Rehm denies newly sourced reports that it was shut.", "reports"),
        ("By the latest harbour claims that it is shut, we go.", "claims"),
        ("On Monday, state Senator Ilka Brenn, a pilot, held a talk.", "state"),
        # Adjectives.
        (
            "The post vacated by newly confirmed Captain Rehm is free.",
            "newly confirmed",
        ),
        ("Brenn left crews there in a purely training and advising role.", "advising"),
        ("Rehm kept detailed records of the ferries.", "detailed"),
        ("The port has two million confirmed cases of the fever.", "confirmed"),
    ],
)
def test_no_cue(text: str, cue: str) -> None:
    assert cue not in [by for _, by in voices(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The plan calls for a new pier.", "calls"),
        ("He's also said that the pier was shut.", "also said"),
        ("Rehm at first denied that the pier was shut.", "first denied"),
        ("The latest harbour tally showed that the pier was shut.", "showed"),
        ("The union claims that the pier was shut.", "claims"),
        ("The plan unveiled June 7 calls for a new pier.", "calls"),
        ("The move to close the pier signals that it is old.", "signals"),
        ("Most pilots plan to leave the town.", "plan"),
        ("Rehm announced plans to close the pier.", "announced"),
        ("The board, which met in May, confirmed his letter.", "confirmed"),
    ],
)
def test_cue_stays(text: str, cue: str) -> None:
    assert cue in [by for _, by in voices(text)]
