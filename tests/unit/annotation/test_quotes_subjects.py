"""Subjects: whose words they are, by the phrases of the sentence."""

import pytest

from retold.annotation.quotes import find_quotes
from retold.text.tokenized import tokenize_text


def read(text: str) -> list[tuple[str | None, str]]:
    """Who says what: the speaker's words and the words said."""
    return [
        (
            None if q.speaker_start is None else text[q.speaker_start : q.speaker_end],
            text[q.start : q.end],
        )
        for q in find_quotes(tokenize_text(text), [])
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” Orla Kelly said.", "Orla Kelly"),
        ("Chief executive Rafe Ondersly said the pier was shut.", None),
        ("The pier is shut, according to the WHO.", "the WHO"),
        ("“We go,” Jan Ostrel, a lodger, told WBRN in Tessel.", "Jan Ostrel"),
        ("The captain is missing, said a port official who would not be named.", None),
        ("Late last week, as we met, a lodger told me: “We go.”", "a lodger"),
        (
            "(Tessel Wire) - Brenn Rehm resigned, saying the pier was shut.",
            "Brenn Rehm",
        ),
        ("There was a lodger who, early that day, said the pier was shut.", "a lodger"),
        ("The trip the mayor said was short cost a crown.", "the mayor"),
        ("Alarmed by the flood, Mayor Ann Brenn, a doctor, said all was lost.", None),
        ("Publicly, the mayor resigned, saying that the pier was shut.", "the mayor"),
        ("The mayor also has denied that the pier was shut.", "The mayor"),
        ("Last year students threatened to leave the town.", "students"),
        (
            "The case is with a judge in Ohio, who warned that it was late.",
            "a judge",
        ),
        ("Photo by Jan Ostrel The coast guard said all were safe.", "The coast guard"),
        ("“We go,” said the 33-year-old.", "the 33-year-old"),
        ("In Tessel, Ohio, the mayor resigned, saying the pier was shut.", "the mayor"),
        ("Rehm's old crew resigned, saying that the pier was shut.", "Rehm's old crew"),
        ("Most crews so far have refused to sail.", "Most crews"),
        ("The crew has so far declined to sail.", "The crew"),
        (
            "Police chief Jan Ostrel, Jr. said the pier was shut.",
            "Police chief Jan Ostrel, Jr.",
        ),
        ("Snow was forecast and two pilots said the pier was shut.", "two pilots"),
        ("For their part two pilots doubted that the pier would hold.", "two pilots"),
        ("He led a union of two crews that were claiming the pier.", "two crews"),
        ("(The ferry left late.) Two pilots said the pier was shut.", "Two pilots"),
        (
            "It costs $4 for each berth, though it holds, said Ilka Brenn, a pilot.",
            "Ilka Brenn",
        ),
        ("As Ilka Brenn noted, the pier is shut.", "Ilka Brenn"),
        ("“We go,” Ilka Brenn, a pilot for the line said.", "Ilka Brenn"),
        ("On Sunday, a pilot said that the pier was shut.", "a pilot"),
        ("She was in Oslo, New Zealand, a pilot said.", "a pilot"),
        ("This time, most pilots, or six, say that the pier is shut.", "most pilots"),
        ("One pilot writes in answer to that: “We go to sea.”", "One pilot"),
        ("As Ilka Brenn told the crews, the pier is shut.", "Ilka Brenn"),
        ("“We have no berth left for it,” the letter reads in part.", "the letter"),
        (
            "Brenn is in court in Ohio, in which pilots claim the pier was shut.",
            "pilots",
        ),
        (
            "As Ilka Brenn, a nurse at the pier, told us last week, “We go to sea.”",
            "Ilka Brenn",
        ),
        (
            "The pilot in that case later accused Brenn of a lie.",
            "The pilot in that case",
        ),
        (
            "Two crews in Tessel and nearby towns oppose the pier.",
            "Two crews in Tessel and nearby towns",
        ),
        (
            "The pier will be shut, said a source close to the mayor.",
            "a source close to the mayor",
        ),
        ("It has strict laws, papers Brenn says are needed.", "Brenn"),
        ("June 3, 2024: The Echo reports on “a pier full of holes.”", "The Echo"),
        ("The board lists the “many holes found in the pier”.", "The board"),
        ("Echo columnists have seen “a pier full of holes.”", "Echo columnists"),
        ("Brenn on several late occasions said the pier was shut.", "Brenn"),
        ("Two crews all said the pier was shut.", "Two crews"),
        ("His answer: “This is the law of the pier.”", "His"),
        ("Mrs. Brenn's response: “This is the law of the pier.”", "Mrs. Brenn's"),
        ("Brenn denied multiple reports that the pier was shut.", "Brenn"),
        ("It is a pier who pilots said would fall.", "pilots"),
        (
            "An adviser to Brenn's crew, Rehm, came by, adding that it rained.",
            "An adviser to Brenn's crew",
        ),
        (
            "Even the mayor's son, Rehm, tweeted a greeting for crews who were lost.",
            "the mayor's son",
        ),
    ],
)
def test_subject_is_the_phrase_that_speaks(text, speaker):
    """Neither an adverb, a time, a place nor another phrase stands for it."""
    (said,) = {who for who, _ in read(text)}
    if speaker is None:
        assert said is not None
        assert said in text
        assert said.split()[0] in ("Chief", "a", "Mayor")
    else:
        assert said == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the pier was shut.",
        "None of the crews warned that the pier was shut.",
        "They're jokes that have been made before.",
        "The rule, expected to go into force soon, covers boats.",
        "Fees have been shattering records for new confirmed cases.",
        "The pier, also known as the jetty, is old.",
        "A guard asked not to be named.",
        "“The crew,” a book that I read, is long.",
        "The mayor could have explained why the pier was shut.",
        "The crew left by an old and poorly understood road.",
        "The mayor saw her well detailed plan for the pier.",
        "The plan described above was to shut the pier.",
        "He left a tax intended to keep the pier open.",
        "Norwegian plans to shut the pier failed.",
        "He has still further orders to shut the pier.",
        "The storm has extinguished all hope that the pier would hold.",
        "They could not say who ordered the pier to be shut.",
        "As the search continued, the crew went home.",
        "Crews that watch the mayor, read his letters, go home.",
        "She is known for the pier of 2000, who said “We go to sea.”",
        "Crews wept, in an effort dubbed “Piers For All.”",
        "He has a long, deep piece called “The Pier That Sank.”",
        "Brenn found himself worn out by the pier.",
        "Let's hope that the pier holds.",
        "Many of us defended him when the pier fell.",
        "It was clear to the many who agreed with me.",
        "The mayor has not said much about the pier.",
        "My crews will put forward detailed proposals for deep water.",
        "It comes after a string of pier-related remarks that hurt.",
        "They are pushing back against new pier rules that hurt.",
        "The economy grew, suggesting growth could last.",
        "Brenn voted for a rule that set the “don't ask, don't tell” way of old.",
        "The pier is not expected to open. It is not yet known why it fell.",
        "Fifth, encourage the crews to speak.",
        "He has not had much in the way of serious, detailed plans.",
        "On two of Brenn's recent tweets that hurt there is a label.",
        "Some states that shut the pier put up poor numbers.",
        "The rule was pursued by one crew and objected to by others.",
        "He attacked Brenn for silencing loud voices, and wept.",
        "Surely that explains their anger more than the rain.",
        "Rehm, who 2008 nominee Ilka Brenn called a liar, left.",
        "The law bars crews from praising and opposing mayors.",
        "It is a pier attacked by seven heavily armed suspected crews of old.",
        "It was attacked by seven heavily armed suspected crews of old.",
        "Even as the pier was mended, its jobs have continued to vanish.",
        "Lozada, whose full job is reminding all that it rained, wept.",
        "The gains were broad as shops, firms and clinics all added jobs.",
    ],
)
def test_nobody_speaks_here(text):
    """Nor do years, efforts, points that are counted off and things that only show."""
    assert [who for who, _ in read(text) if who not in (None, "She", "He")] == []


@pytest.mark.parametrize(
    "text",
    [
        "The march and protests that shook the town are over.",
    ],
)
def test_nobody_speaks(text):
    """Neither nobody, the writer nor a passive is a speaker."""
    assert [who for who, _ in read(text) if who] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The captain, a 52-year-old from Tessel, is missing, an aide said.",
            "The captain, a 52-year-old from Tessel, is missing",
        ),
        (
            "According to Karl Rehm, 34, a lodger who was there, nothing moved.",
            "nothing moved",
        ),
        ("The mayor urged them not to go.", "not to go"),
        (
            "The mayor said the pier was “a mess of ropes,” while the crew went home.",
            "the pier was “a mess of ropes,”",
        ),
        (
            "It is an odd - but old - strain on the ropes of the pier, Brenn said.",
            "It is an odd - but old - strain on the ropes of the pier",
        ),
        ("Brenn — who hopes to sail — left the pier to Rehm.", "to sail"),
    ],
)
def test_words_begin_and_end_where_they_do(text, words):
    """A hyphen is no dash, an age no clause, and a "not" is not lost.

    An aside between dashes ends neither the words before a speaker nor a clause with
    "who" in it goes on behind them.
    """
    assert words in [said for _, said in read(text)]


def test_quotation_belongs_to_the_cue_behind_it():
    """An earlier verb does not take what has a speaker of its own."""
    text = "When a guard asked about the boats, the mayor grew loud: “You tell me,” he said."
    assert read(text) == [("he", "You tell me,")]


def test_heading_in_capitals_is_no_transcript():
    """A label before words in capitals is a heading."""
    text = "PICK OF THE DAY: THE FERRY\n\nIt left.\n\nSIX AT SEA: THE CREW\n\nIt sank."
    assert read(text) == []
