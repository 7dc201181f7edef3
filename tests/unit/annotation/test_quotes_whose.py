"""Whose words they are, where several could be meant."""

import pytest

from retold.annotation.names import find_names
from retold.annotation.quotes import find_quotes
from retold.text.tokenized import tokenize_text


def told(text: str) -> dict[str, str | None]:
    """Who says what: the first word of each quote, with its speaker."""
    tokenized = tokenize_text(text)
    quotes = find_quotes(tokenized, find_names(tokenized))
    return {text[q.start : q.end].split(maxsplit=1)[0]: q.speaker for q in quotes}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("US officials said the ferry was late.", "US officials"),
        ("Late on Friday, US envoy Ilka Brenn said: “The pier holds.”", "Ilka Brenn"),
        ("The US said the ferry was late.", "US"),
        ("Some of us said the ferry was late.", None),
    ],
)
def test_us_is_a_country(text, speaker):
    """In capitals it is no pronoun of the reporter's."""
    assert list(told(text).values()) == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "It rains.\n\n“The pier is lost.”\n\nIlka Brenn, New York Times",
            "Ilka Brenn",
        ),
        ("“The pier is lost.” Ilka Brenn, Politico (via email)\n", "Ilka Brenn"),
        ("“The pier is lost.”\n\nEditorial Board, New York Post\n", "New York Post"),
        ("“The pier is lost.”\n\nBy Ilka Brenn, CNN\n", None),
        ("“The pier is lost.”\n\nIlka Brenn, Tessel\n", None),
    ],
    ids=["next-line", "same-line", "board", "byline", "no-outlet"],
)
def test_quotation_is_signed_with_the_outlet(text, speaker):
    """A name and its outlet behind a quotation, where a byline is none."""
    assert told(text)["The"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ilka Brenn said it was late.\n\n“Ships are lost to us.”", "Ilka Brenn"),
        ("Ilka Brenn said it was late.\n\n“Ships are lost”", None),
        ("Ilka Brenn said it was late.\n\n“Ships go out!” Guards hooted.", None),
        ("Critics have said it was late.\n\n“Ships are lost to us.”", None),
        ("They met Ilka Brenn, who said it was late.\n\n“Ships are lost.”", None),
        ("Brenn said it rained. Rehm said it blew.\n\n“Ships are lost.”", "Rehm"),
        ("Brenn said it rained, but Rehm said it blew.\n\n“Ships are lost.”", None),
        ("Brenn said it rained. It blew.\n\n“Ships are lost to us.”", None),
        ("Brenn asked whether it rained.\n\n“Ships are lost to us.”", None),
    ],
    ids=[
        "said-before",
        "heading",
        "other-voice",
        "many",
        "in-passing",
        "last",
        "two",
        "told-between",
        "asked",
    ],
)
def test_paragraph_that_is_a_quotation_shows_what_was_said_before_it(text, speaker):
    """Its words are those of the one who alone speaks in the sentence before."""
    assert told(text)["Ships"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Pilots said it rained, and Ilka Brenn tweeted it was “a very dark day.”",
            "Ilka Brenn",
        ),
        (
            "Asked why pilots claim it rained, Ilka Brenn explained “a dark day came.”",
            "Ilka Brenn",
        ),
        (
            "On what pilots call the “Low Pier,” Ilka Brenn said it was “a dark day.”",
            "Ilka Brenn",
        ),
        (
            "Ilka Brenn, who said it was “old,” said that it was “a very dark day.”",
            "Ilka Brenn",
        ),
        (
            "Ilka Brenn called Rehm “a liar,” “a thief” and “a very dark man.”",
            "Ilka Brenn",
        ),
    ],
    ids=["and", "question", "term", "relative", "list"],
)
def test_another_clause_has_its_own_speaker(text, speaker):
    """Whoever is named with the nearer verb, and not the subject before."""
    assert told(text)["a"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Ships go out,” said residents of Ostrel.", "residents of Ostrel"),
        ("“Ships go out,” said 40-year-old Anna Rehm.", "Anna Rehm"),
        ("“Ships go out,” said then-Gov. Anna Rehm (R-Tessel).", "Anna Rehm"),
        ("“Ships go out,” said there was no wind.", None),
    ],
)
def test_speaker_behind_the_verb_needs_no_article(text, speaker):
    """Several, an age before a name, and who held an office then."""
    assert told(text).get("Ships") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” Ilka Brenn said. But “ships were lost at sea that day.”", True),
        ("“We go,” Ilka Brenn said. “Ships were lost at sea” in the storm.", True),
        (
            "“We go,” Ilka Brenn said. “Ships went down there” was her favourite song.",
            False,
        ),
        (
            "“We go,” Ilka Brenn said.\n\n“Ships went down there” in this old song.",
            False,
        ),
        (
            "“We go,” said Ilka Brenn, a pilot in the U.S. “Ships were lost to us.”",
            True,
        ),
        (
            "“We go,” Ilka Brenn said. “Ships were lost there?” Lund asks in a book.",
            False,
        ),
        ("“We go,” Ilka Brenn said. “Ships were lost.” Her joke was old.", True),
    ],
    ids=["but", "more", "subject", "paragraph", "abbreviation", "other", "owned"],
)
def test_quotation_goes_on_in_its_paragraph(text, speaker):
    """The words after "she said" are hers if no clause of the writer's holds them."""
    assert (told(text.replace("ships", "Ships"))["Ships"] == "Ilka Brenn") is speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Calling it “a dark day,” Ilka Brenn left the harbour.", "Ilka Brenn"),
        ("Noting it was “a dark day,” Brenn called Rehm “a liar.”", "Brenn"),
        ("Saying on Monday that “a storm came,” Brenn said that it blew.", "Brenn"),
        ("Citing “a storm,” the report states that it blew.", "report"),
    ],
)
def test_participle_at_the_front_is_of_the_subject_behind_it(text, speaker):
    """Whoever leaves calls it so, whether the comma stands in the quotation or not."""
    assert told(text)["a"] == speaker


def test_coordinated_cue_is_of_the_main_subject():
    """Not of the one whose plans are told in the clause between."""
    text = (
        "Ilka Brenn confirmed that the pilots planned to sail and said that it was "
        "“a dark day.”"
    )
    assert told(text)["a"] == "Ilka Brenn"
    found = "Brenn said that the pilots agreed to go and found that a ship was lost."
    assert told(found)["a"] == "pilots"


@pytest.mark.parametrize(
    ("before", "title", "speaker"),
    [
        ("Attorney General Anna Rehm came.", "attorney general", "Anna Rehm"),
        ("Anna Rehm, the press secretary, left.", "press secretary", "Anna Rehm"),
        ("One-time Attorney General Anna Rehm left.", "attorney general", None),
        ("Former Attorney General Anna Rehm left.", "attorney general", None),
        ("Deputy Press Secretary Anna Rehm left.", "press secretary", None),
        ("Republican Governor Anna Rehm left.", "Republican governor", None),
    ],
    ids=["title", "apposition", "once", "former", "deputy", "party"],
)
def test_title_of_several_words_takes_up_its_holder(before, title, speaker):
    """As one of a word does, and not whoever held the office or is below it."""
    assert told(f"{before} The {title} said a lie.") == {"a": speaker or title}


def test_president_is_no_vice_president():
    """A title takes up no other speaker whose title but ends with it."""
    text = (
        "Vice President Anna Rehm met President Karl Lund. The vice president said it "
        "rained. The president said a storm came."
    )
    assert told(text)["a"] == "Karl Lund"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Lund's speech was over when Paul Rehm, the mayor, left.", "Paul Rehm"),
        ("Karl Lund's side was told by Paul Rehm.", "Paul Rehm"),
        ("Karl Lund's speech was about a pier.", "Karl Lund"),
        ("It came from Karl Lund's call to Paul Rehm when he said it.", "Karl Lund"),
        ("Karl Lund came. Paul Rehm came. Lund's speech was for Rehm.", "Karl Lund"),
        ("Karl Lund said that Paul Rehm had promised to sail.", "Karl Lund"),
        ("Karl Lund said it rained, but Paul Rehm said it blew.", "Paul Rehm"),
    ],
    ids=["acting", "new", "alone", "own-sentence", "object", "inner", "other-clause"],
)
def test_pronoun_takes_up_who_acts_or_speaks_himself(text, speaker):
    """Neither an owner nor somebody whose words another hands on, where both are."""
    assert told(f"{text} “The sea is high,” he said.")["The"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lund's lawyers were glad. “The sea is high,” they said.", "Lund's lawyers"),
        ("The company closed. Last week it said “The sea is high.”", "company"),
        ("The police arrived. They said “The sea is high.”", "police"),
        (
            "A number of lawyers arrived. They said “The sea is high.”",
            "number of lawyers",
        ),
        ("The roof of the lawyers fell. They said “The sea is high.”", None),
        ("The ferries left. As rain fell they said “The sea is high.”", None),
        ("Politico reported that it rained. They wrote: “The sea is high.”", None),
    ],
    ids=["several", "body", "police", "number", "thing", "later", "outlet"],
)
def test_they_and_it_take_up_whom_the_sentence_before_is_about(text, speaker):
    """Where nobody has spoken who fits; an outlet tells of others."""
    assert told(text)["The"] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“The sea is high,” Rehm deadpanned.",
        "“The sea is high,” huffed Rehm.",
        "“The sea is high,” hissed Rehm.",
        "Rehm intoned: “The sea is high.”",
    ],
)
def test_manners_of_speaking_are_cues(text):
    """How something was said tells who said it."""
    assert told(text)["The"] == "Rehm"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Lund came. A Tull aide told of Lund. “The sea is high,” he said.", None),
        ("Karl Lund came. A Tull aide said that it rained.", "Tull aide"),
        ("Karl Lund came. One Tull aide said that it rained.", "One Tull aide"),
        ("Karl Lund came. The Tull aide said that it rained.", "Karl Lund"),
    ],
    ids=["silent", "brought-in", "one", "known"],
)
def test_pronoun_takes_up_whom_a_role_with_a_name_brings_in(text, speaker):
    """A Tull aide is a person as an aide is."""
    said = told(f"{text} “The sea is high,” he said.")["The"]
    assert said == (speaker or "Karl Lund")


def test_outlet_and_its_spokesman_are_two():
    """Neither is taken up by the other's name, nor by that of two together."""
    text = "A WBRN spokesperson said it rained. The WBRN and Tull said it blew."
    assert told(f"{text} “The sea is high,” the WBRN said.")["The"] == "WBRN"


def test_no_pronoun_takes_up_an_outlet():
    """Though a name behind "told" is mostly a person's."""
    text = "Karl Lund came. He told the New York Post it rained. “The sea is high,” he said."
    assert told(text)["The"] == "Karl Lund"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brenn's campaign: “The pier holds for years.”", "Brenn's campaign"),
        ("Brenn's answer: “The pier holds for years.”", "Brenn"),
        (
            "“The pier holds,” according to the U.N.'s Office for Piers.",
            "U.N.'s Office for Piers",
        ),
    ],
    ids=["body", "answer", "owner"],
)
def test_whose_body_speaks_is_not_who_speaks(text, speaker):
    """An answer is its owner's, and a campaign speaks for itself."""
    assert told(text)["The"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Lund said the pier had sunk at noon, to which Rehm replied, “The pier holds.”",
            "Rehm",
        ),
        ("Asked if Lund had offered to leave, Rehm replied: “The pier holds.”", "Rehm"),
        (
            "Lund condemned what Ilka Brenn called “The pier of the fools of Tessel.”",
            "Ilka Brenn",
        ),
        ("Lund said crews told Rehm, “The pier holds.”", "crews"),
        ("Lund said the letter showed “The pier holds.”", "Lund"),
        (
            "Shortly after the vote began, Rehm spoke of piers, saying, “The pier holds.”",
            "Rehm",
        ),
    ],
    ids=["answer", "asked", "named", "inner", "thing", "main-clause"],
)
def test_quotation_is_theirs_to_whose_cue_it_is_joined(text, speaker):
    """Though it stands among the words of another."""
    assert told(text)["The"] == speaker
