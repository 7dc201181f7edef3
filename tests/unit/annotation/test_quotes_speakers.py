"""Speakers: from the words at a quote to the fullest name of the report."""

import re

import pytest

from retold.annotation.names import find_names
from retold.annotation.quotes import find_quotes
from retold.annotation.quotes.phrases import is_unnamed
from retold.model import Name
from retold.text.tokenized import tokenize_text


def speakers(text: str, people: dict[str, str]) -> list[str | None]:
    """The speakers of a text's quotes; `people` maps mentions to full names."""
    names = sorted(
        (
            Name(start=m.start(), end=m.end(), kind="person", name=full)
            for words, full in people.items()
            for m in re.finditer(rf"(?<!\w){words}(?!\w)", text)
        ),
        key=lambda name: name.start,
    )
    return [q.speaker for q in find_quotes(tokenize_text(text), names)]


ANNA = {"Anna Holm": "Anna Holm", "(?<!Anna )Holm": "Anna Holm"}
KARL = {"Karl Lund": "Karl Lund", "(?<!Karl )Lund": "Karl Lund"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Holm came. “We go,” Holm said.", "Anna Holm"),
        ("Anna Holm came. “We go,” she said.", "Anna Holm"),
        ("Anna Holm met Karl Lund. “We go,” he said.", "Karl Lund"),
        ("“We go,” said Mayor Anna Holm.", "Anna Holm"),
        ("“We go,” her aide, Karl Lund, said.", "Karl Lund"),
        ("“We go,” an aide to Anna Holm said.", "aide to Anna Holm"),
        ("“We go,” Anna Holm's lawyer said.", "Anna Holm's lawyer"),
        ("Holm came. “We go,” a short statement from Anna Holm said.", "Anna Holm"),
        (
            "“We go,” a letter from Anna Holm's office said.",
            "letter from Anna Holm's office",
        ),
        (
            "“We go,” a State Department spokesperson said.",
            "State Department spokesperson",
        ),
    ],
    ids=[
        "surname",
        "pronoun",
        "pronoun-by-gender",
        "title",
        "apposition",
        "governed-name",
        "owner",
        "author",
        "author-without-a-name",
        "no-name",
    ],
)
def test_speaker_is_called_by_the_fullest_name(text, expected):
    """Names, titles, pronouns and plain phrases lead to one form."""
    assert speakers(text, ANNA | KARL)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "My favorite so far was “the one about the ferry and the two mayors”.",
        "Everyone left the pier: “The ferry will never sail again on Sundays.”",
        "SEE ALSO: Ferry line: “We will never sail again on Sundays”.",
        "The haul: 'A ferry has a shot at it' MORE (D-Calif.) said the line closed.",
    ],
    ids=["writer", "everyone", "site", "page"],
)
def test_what_names_nobody_is_no_speaker(text):
    """The writer, everybody and the site's own labels say nothing in a report."""
    assert set(speakers(text, {})) == {None}


def test_a_line_in_capitals_brings_nobody_in():
    """Who is called "he" spoke in the report and is not in a headline within it."""
    text = (
        "“We go,” said Karl Lund, a captain.\n\nHOLM HECKLED AT A RALLY IN OSTREL\n\n"
        "But he added that the ferry was late."
    )
    people = {"Karl Lund": "Karl Lund", "HOLM HECKLED": "HOLM HECKLED"}
    assert speakers(text, people) == ["Karl Lund", "Karl Lund"]


def test_a_country_is_not_taken_for_its_navy():
    """A place with its article is no short form of what spoke before."""
    text = "The U.S. Navy said it had no boats. Later the U.S. said it had some."
    names = find_names(tokenize_text(text))
    found = [quote.speaker for quote in find_quotes(tokenize_text(text), names)]
    assert found == ["U.S. Navy", "U.S."]


def test_a_place_behind_a_name_is_not_who_speaks():
    """Between commas a state tells where the office is, and says nothing."""
    text = "The river office in Ostrel, North Dakota, warned that the ice was thin."
    names = find_names(tokenize_text(text))
    found = [quote.speaker for quote in find_quotes(tokenize_text(text), names)]
    assert found == ["river office in Ostrel"]


def test_an_adjective_before_a_title_is_no_name_alone():
    """The name at the end of a long title is found past its small letters."""
    text = "Former bank-note printer Anna Holm then erred and admitted that she did."
    assert speakers(text, ANNA)[-1] == "Anna Holm"


def test_he_is_the_spokesman_whose_office_is_told():
    """Somebody unnamed is taken up by a pronoun, whatever follows the noun."""
    text = (
        "Karl Lund left.\n\nA spokesman for the line in Ostrel told WBRN that it was "
        "closed.\n\n“We go,” he said."
    )
    assert speakers(text, KARL)[-1] == "spokesman for the line in Ostrel"


def test_who_with_a_plural_verb_are_the_members_of_a_body():
    """A panel says things itself; those on it "have" said them."""
    text = "Members on the harbor panel, who have said that they doubt it, left."
    assert speakers(text, {}) == ["Members on the harbor panel"]


def test_they_takes_the_last_speaker():
    """A singular "they" goes on with an unnamed speaker."""
    text = "“We go,” a council spokesperson said.\n\n“And soon,” they added."
    assert speakers(text, {}) == ["council spokesperson"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two pilots said the gate was shut. They say it is late.", "Two pilots"),
        ("Anna Holm said the gate was shut. They say it is late.", None),
        ("Her habit showed that the gate was shut. They say it is late.", None),
    ],
    ids=["several", "one-person", "one-thing"],
)
def test_they_are_several(text, expected):
    """Neither a person with a name nor a thing is "they"."""
    assert speakers(text, ANNA)[-1] == expected


def test_it_is_not_several():
    """A pronoun for one thing passes over what is told of many."""
    text = (
        "Rehm Boats said it was well. Two pilots doubt it. No boat will leave, it said."
    )
    assert speakers(text, {})[-1] == "Rehm Boats"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Lund left. Like Vesk Rehm, he doubts that it holds.", "Karl Lund"),
        ("Karl Lund left. Others, like Vesk Rehm, wept. “Go,” he said.", "Vesk Rehm"),
        ("Karl Lund met Vesk Rehm. He praised Vesk Rehm. “Go,” he said.", "Karl Lund"),
        ("An aide to Karl Lund left after he said it was late.", None),
        ("Karl Lund met Vesk Rehm. Vesk Rehm, he said, was late.", "Karl Lund"),
        ("Karl Lund left. The pier that Vesk Rehm built fell, he said.", "Karl Lund"),
        ("Karl Lund left. Vesk Rehm, 75, was a pilot once, he said.", "Vesk Rehm"),
        ("Karl Lund left. Turning to Vesk Rehm, he said it was late.", "Karl Lund"),
        ("Karl Lund left. Ask a pilot what he or she believes is best.", None),
        (
            "After a week with Karl Lund, Mr. Vesk Rehm resigned. “Go,” he said.",
            "Vesk Rehm",
        ),
        ("In a note to Karl Lund, Vesk Rehm, agreed. “Go,” he said.", "Vesk Rehm"),
        ("Vesk Rehm left.\n\nKARL LUND STAYS\n\n“Go,” he said.", "Vesk Rehm"),
        ("Karl Lund left. A sailor goes to sea because he thinks it is best.", None),
        (
            (
                "Karl Lund left. The press officer for Tessel's Vesk Rehm said it was late."
                " “Go,” he said."
            ),
            "press officer for Tessel's Vesk Rehm",
        ),
        (
            (
                "Karl Lund came. A cardiologist wept. “No,” the cardiologist said. “Go,” he "
                "said."
            ),
            "cardiologist",
        ),
    ],
    ids=[
        "compared",
        "example",
        "chain",
        "aide",
        "spoken-of",
        "spoken-of-inside",
        "introduced",
        "participle",
        "anybody",
        "behind-a-front",
        "behind-a-front-and-a-comma",
        "heading",
        "anybody-at-sea",
        "whose-phrase-brings-in",
        "by-ending",
    ],
)
def test_he_is_whom_the_text_goes_on_about(text, expected):
    """Not who is compared, who is met by "him" or whose aide is spoken of."""
    people = {name: name for name in ("Karl Lund", "Vesk Rehm")}
    assert speakers(text, people)[-1] == expected


def test_the_dead_do_not_speak():
    """By their surname a relative is called who was introduced by the given name."""
    people = {"Karl Lund": "Karl Lund", "(?<!Karl )Lund": "Karl Lund", "Vesk": "Vesk"}
    text = "Karl Lund{} in May. Karl Lund's brother Vesk said it was late. “Go,” Lund said."
    assert speakers(text.format(", who died"), people) == ["Vesk", "Vesk"]
    assert speakers(text.format(" sailed"), people) == ["Vesk", "Karl Lund"]
    murderer = text.format(" sailed") + " Lund's murder trial began."
    assert speakers(murderer, people)[1] == "Karl Lund"


def test_a_name_alone_is_rather_a_surname():
    """A given name that is somebody's only name tells no gender against a pronoun."""
    text = "Karl Lund left. Sandy testified that he saw it. “Go,” he said."
    people = {"Karl Lund": "Karl Lund", "Sandy": "Sandy"}
    assert speakers(text, people)[-1] == "Sandy"


def test_a_full_name_that_no_table_knows_may_be_a_person():
    """It spoke, and "he" is who spoke last."""
    text = "Karl Lund left. Ordan Vesk said it was late. “Go,” he said."
    names = [
        Name(start=0, end=9, kind="person", name="Karl Lund"),
        Name(start=16, end=26, kind="other", name="Ordan Vesk"),
    ]
    found = [quote.speaker for quote in find_quotes(tokenize_text(text), names)]
    assert found == ["Ordan Vesk", "Ordan Vesk"]


def test_it_is_the_body_that_the_sentence_begins_with():
    """What the sentence is about goes before who spoke."""
    text = "The weather agency said it rained. Rehm Boats hopes it will say it sails."
    names = [Name(start=35, end=45, kind="organisation", name="Rehm Boats")]
    found = [quote.speaker for quote in find_quotes(tokenize_text(text), names)]
    assert found[-1] == "Rehm Boats"


def test_the_network_is_not_who_spoke_to_one():
    """A phrase is taken up by its own noun, behind which a participle may stand."""
    text = "“We go,” said three pilots in a network report. “No,” the network said."
    assert speakers(text, {}) == ["three pilots", "network"]
    text = (
        "It is late, according to a report first obtained by Rehm. The report says so."
    )
    assert speakers(text, {})[0] == "report first obtained by Rehm"


def test_a_letter_need_not_be_the_last_speakers():
    """Others write letters and memos about who was just quoted."""
    text = "Holm said the gate was shut.\n\n“We are sorry,” the letter said."
    assert speakers(text, ANNA) == ["Anna Holm", "letter"]


def test_a_newspaper_is_no_statement():
    """With a capital, "the Post" is not what the last speaker posted."""
    text = "Anna Holm said the gate was shut. “We go,” the Post reported."
    assert speakers(text, ANNA)[-1] == "Post"


def test_role_takes_up_the_speaker_who_was_named_with_it():
    """The mayor who speaks is the mayor named before."""
    text = "“We go,” said mayor Anna Holm.\n\n“And soon,” the mayor said."
    assert speakers(text, ANNA) == ["Anna Holm", "Anna Holm"]


def test_statement_speaks_for_its_author():
    """What "the statement" says is said by the speaker before."""
    text = "Holm said the gate was shut.\n\n“We are sorry,” the statement said."
    assert speakers(text, ANNA) == ["Anna Holm", "Anna Holm"]


def test_pronoun_without_anybody_before_it_has_no_name():
    """Nobody is guessed; the span of the pronoun is kept."""
    text = "“We go,” he said."
    (quote,) = find_quotes(tokenize_text(text), [])
    assert (quote.speaker, text[quote.speaker_start : quote.speaker_end]) == (
        None,
        "he",
    )


def test_names_inside_quotations_are_no_candidates_for_pronouns():
    """A person who is only talked about in a quotation does not speak."""
    text = "Anna Holm came. “Ask Karl Lund about it,” she said. “We go,” she said."
    assert set(speakers(text, ANNA | KARL)) == {"Anna Holm"}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm, who Tuesday said the pier would stay, went home.",
        "Anna Holm, who on Tuesday said the pier would stay, went home.",
    ],
)
def test_no_day_speaks(text):
    """The day between "who" and the verb is no speaker."""
    assert speakers(text, ANNA) == ["Anna Holm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” the family of Gov. Anna Holm said.", "family of Gov. Anna Holm"),
        ("“We go,” said Mayor and Captain Anna Holm.", "Anna Holm"),
        ("“We go,” said Capt. Anna Holm of the Tessel Crew.", "Anna Holm"),
        (
            "“We go,” opponents like Anna Holm of Tessel said.",
            "opponents like Anna Holm of Tessel",
        ),
        ("Anna Holm was hurt. “We go,” the 33-year-old said.", "Anna Holm"),
        ("Anna Holm met Karl Lund. “We go,” the 33-year-old said.", None),
        ("Anna Holm came. “We go,” the Texan said.", "Anna Holm"),
        ("Governor Anna Holm came. “We go,” the governor said.", "Anna Holm"),
        (
            "Governor Anna Holm met a governor. “We go,” the governor said.",
            "governor",
        ),
        (
            "Vice President Anna Holm came. “We go,” the president said.",
            "president",
        ),
        ("Anna Holm, the mayor of Brenn, came. “We go,” the mayor said.", "Anna Holm"),
        ("Anna Holm met Karl Lund. Both said the gate was shut.", None),
        (
            "“We go,” said the board's top pilot, Capt. Anna Holm of Tessel.",
            "Anna Holm",
        ),
        ("Rehm's lawyer, Anna Holm of Brenn School, said it was late.", "Anna Holm"),
        ("Anna Holm herself said it was late.", "Anna Holm"),
        ("Anna Holm came. According to her, it was late.", "Anna Holm"),
        ("Karl Lund came. According to him, it was late.", "Karl Lund"),
        (
            "The charges against Anna Holm said it was late.",
            "charges against Anna Holm",
        ),
    ],
)
def test_description_is_resolved_where_it_is_plain(text, expected):
    """An age, a home or an office stands for one person, else for nobody known."""
    assert speakers(text, ANNA | KARL)[-1] == expected


def test_worker_without_a_name_is_a_person():
    """The pronoun takes the unnamed worker who spoke, not somebody named long before."""
    text = (
        "Karl Lund came.\n\n“I saw it,” said a gate worker.\n\n"
        "The gate worker wept. The gate worker said it was late. “I go,” he said."
    )
    assert speakers(text, KARL) == ["gate worker"] * 3


def test_it_is_no_person():
    """A pronoun for things passes over a guard and takes up the company before."""
    text = (
        "Rehm Boats said all was well. The captain is lost, a port official said. "
        "Its boats stay in port, it said."
    )
    assert speakers(text, {})[-1] == "Rehm Boats"


def test_they_takes_nobody_from_far_away():
    """Who spoke long before is not "they"."""
    rest = "It rained. It blew. It was cold. It was dark. "
    text = f"“We go,” a council spokesperson said. {rest}They say it is late."
    assert speakers(text, {})[-1] is None


def test_pronouns_tell_the_gender():
    """Who was "he" is not "she" in the next sentence."""
    people = {"Vesk Brenn": "Vesk Brenn", "Ordan Rehm": "Ordan Rehm"}
    text = "Ordan Rehm came. Vesk Brenn came. “Yes,” he said. “No,” she said."
    assert speakers(text, people) == ["Vesk Brenn", "Ordan Rehm"]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("senior official", True),
        ("people familiar with the matter", True),
        ("aide to Anna Holm", True),
        ("Survivors", True),
        ("Anna Holm", False),
        ("Anna Holm's lawyer", False),
        ("mayor", False),
        ("coast guard", False),
        ("", False),
    ],
)
def test_unnamed_speakers_are_told(speaker, expected):
    """A description that fits others, too, is nobody's name."""
    assert is_unnamed(speaker) is expected


def test_a_word_that_begins_like_one_is_none():
    """An apposition tells who "one of them" is, and no other phrase."""
    text = "Oneida officials, a group of eleven pilots, said that the pier was closed."
    assert speakers(text, {}) == ["Oneida officials"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ADVERTISEMENT", "Karl Lund"),
        ("SEE ALSO: Storm warning for the coast", "Karl Lund"),
        ("Rain fell.", None),
        ("4.", None),
    ],
)
def test_a_line_of_the_site_breaks_no_speech(line, expected):
    """A paragraph that is a quotation goes on behind it, and behind nothing else."""
    text = f"“We go,” Karl Lund said.\n\n{line}\n\n“It is late and dark.”\n\nRain."
    assert speakers(text, KARL)[-1] == expected
