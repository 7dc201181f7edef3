"""Quotes: cues, speakers and the words that are handed to them."""

import pytest

from retold.annotation.quotes import find_quotes
from retold.model import Name, Quote
from retold.text.tokenized import tokenize_text


def quotes_of(text: str, *names: Name) -> list[Quote]:
    """The quotes of a text."""
    return find_quotes(tokenize_text(text), list(names))


def rows(text: str, *names: Name) -> list[tuple[str, str, str | None]]:
    """Form, words and speaker of every quote of a text."""
    return [(q.form, text[q.start : q.end], q.speaker) for q in quotes_of(text, *names)]


def person(text: str, words: str, name: str, nth: int = 0) -> Name:
    """The nth mention of a person by these words."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Name(start=start, end=start + len(words), kind="person", name=name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will rebuild,” the mayor said.",
            [("direct", "We will rebuild,", "mayor")],
        ),
        (
            "“We will rebuild,” said Anna Holm, the mayor.",
            [("direct", "We will rebuild,", "Anna Holm")],
        ),
        (
            'The mayor said: "We will rebuild."',
            [("direct", "We will rebuild.", "mayor")],
        ),
        (
            "“Go home!” the mayor shouted. “It is over.”",
            [("direct", "Go home!", "mayor"), ("direct", "It is over.", "mayor")],
        ),
        (
            '"We will rebuild," the mayor said, "and soon."',
            [
                ("direct", "We will rebuild,", "mayor"),
                ("direct", "and soon.", "mayor"),
            ],
        ),
        (
            "The mayor said the hall would be rebuilt.",
            [("indirect", "the hall would be rebuilt", "mayor")],
        ),
        (
            "The mayor said on Monday that the hall would be rebuilt.",
            [("indirect", "the hall would be rebuilt", "mayor")],
        ),
        (
            "The hall would be rebuilt by spring, the mayor said.",
            [("indirect", "The hall would be rebuilt by spring", "mayor")],
        ),
        (
            "According to the mayor, the hall would be rebuilt.",
            [("indirect", "the hall would be rebuilt", "mayor")],
        ),
        (
            "The hall would be rebuilt, according to the mayor.",
            [("indirect", "The hall would be rebuilt", "mayor")],
        ),
        (
            "The mayor's claim that the hall was safe drew laughter.",
            [("indirect", "the hall was safe drew laughter", "mayor")],
        ),
        (
            "The mayor vowed to rebuild the hall.",
            [("indirect", "to rebuild the hall", "mayor")],
        ),
        (
            "The mayor urged residents to stay at home.",
            [("indirect", "to stay at home", "mayor")],
        ),
        (
            "The mayor told reporters that the hall was gone.",
            [("indirect", "the hall was gone", "mayor")],
        ),
        (
            "The mayor believes the hall can be saved.",
            [("indirect", "the hall can be saved", "mayor")],
        ),
        (
            "Anna Holm, the mayor of the town, said the hall was gone.",
            [("indirect", "the hall was gone", "Anna Holm")],
        ),
        (
            "The mayor spoke to the crowd on Monday, warning that the hall was unsafe.",
            [("indirect", "the hall was unsafe", "mayor")],
        ),
        (
            "The mayor did, however, insist that the hall was safe.",
            [("indirect", "the hall was safe", "mayor")],
        ),
    ],
    ids=[
        "subject-verb",
        "verb-subject",
        "colon",
        "exclamation-and-second-sentence",
        "broken-by-cue",
        "bare-clause",
        "that-at-a-distance",
        "fronted-clause",
        "according-to-first",
        "according-to-last",
        "noun",
        "infinitive",
        "addressee-infinitive",
        "addressee-that",
        "belief",
        "apposition",
        "participle",
        "aside",
    ],
)
def test_quote_patterns(text, expected):
    """Every pattern of attribution gives its words and its speaker."""
    assert rows(text) == expected


def test_mixed_quote_stands_inside_its_clause_with_one_voice():
    """The fragment and the clause share speaker span and cue."""
    text = 'The mayor said the hall was "a total loss for all of us" and the town.'
    clause, fragment = quotes_of(text)
    assert (clause.form, fragment.form) == ("indirect", "mixed")
    assert text[fragment.start : fragment.end] == "a total loss for all of us"
    assert clause.start < fragment.start < fragment.end < clause.end
    assert (clause.speaker_start, clause.cue) == (fragment.speaker_start, "said")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “old wing” of the hall was spared.",
        "The play “Waiting for the Long Night” opens on Friday.",
        "Two roads and a 6'2\" wall were damaged.",
        "The claims were filed on Monday with his accusations and a warning.",
        "The United States sent a message of support.",
        "The mayor declined to comment on the fire.",
        "The mayor could say that the hall was gone.",
        "",
        "   \n\n  ",
    ],
    ids=[
        "term",
        "title",
        "inches",
        "nouns",
        "name-like-verb",
        "silence",
        "possible",
        "empty",
        "blank",
    ],
)
def test_no_quote_where_nobody_is_quoted(text):
    """Terms, titles, measures and nouns of speech are no quotes."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The mayor said the hall was gone, but the fire went on.",
            "the hall was gone",
        ),
        ("The mayor said the hall was gone; the fire went on.", "the hall was gone"),
        (
            "The mayor said the hall was gone, and the fire went on.",
            "the hall was gone",
        ),
        (
            "The mayor said the hall was gone, adding that it had been old.",
            "the hall was gone",
        ),
        ("(The mayor said the hall was gone.) The fire went on.", "the hall was gone"),
    ],
    ids=["but", "semicolon", "and-new-subject", "next-cue", "bracket"],
)
def test_indirect_words_end_at_the_clause(text, words):
    """What follows the clause boundary is not put into the speaker's mouth."""
    first = quotes_of(text)[0]
    assert text[first.start : first.end] == words


def test_second_cue_of_one_subject_has_its_own_words():
    """A later verb of the same speaker is a quote of its own; "she thinks" is not."""
    text = "Holm said she thinks the hall is lost but warned “it is not over yet.”"
    words = [row[1] for row in rows(text)]
    assert words == ["she thinks the hall is lost", "it is not over yet."]


def test_cue_after_a_nested_quotation_is_found():
    """A quotation that ends in an inner one still leads to its cue."""
    text = "“They say, ‘Go home,’” said Karl Lund. “We will not go.”"
    assert [row[2] for row in rows(text)] == ["Karl Lund", "Karl Lund"]


def test_clause_around_a_relative_clause_stays_whole():
    """Commas of an inserted clause do not end the words."""
    text = "The council said the talks, which experts lead, will go on."
    assert rows(text)[0][1] == "the talks, which experts lead, will go on"


def test_speaker_of_paragraph_that_is_all_quotation_is_the_last_one():
    """A paragraph without words of its own goes on with the speaker before it."""
    text = "“We saw it,” Holm said.\n\n“It was close.”\n\nThe sun was out."
    assert [row[2] for row in rows(text)] == ["Holm", "Holm"]


def test_quotation_of_several_paragraphs_takes_the_cue_in_its_last_one():
    """The cue after the last paragraph names the speaker of all."""
    text = "“It is late,” Voss said.\n\n“We saw it.\n\n“It was close,” Holm said."
    assert [row[2] for row in rows(text)] == ["Voss", "Holm", "Holm"]


def test_quotation_in_a_later_paragraph_has_no_inherited_speaker():
    """A narrated paragraph between two quotations breaks the thread."""
    text = "“We saw it,” Holm said.\n\nThe sun was out.\n\n“It was close to us.”"
    assert [row[2] for row in rows(text)] == ["Holm", None]


def test_second_hand_channel_is_the_relay():
    """Who passed the words on is no second speaker."""
    text = "“It is a start,” the envoy said in Rome, according to local media."
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.relayed_by) == ("envoy", "local media")


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("A guard told the Associated Press that the gate was open.", True),
        ("LAGOS (Reuters) - A guard told Reuters that the gate was open.", False),
        ("A guard told reporters that the gate was open.", False),
    ],
    ids=["outlet", "own-outlet", "reporters"],
)
def test_outlet_that_was_told_is_the_relay(text, relay):
    """An outlet passes words on unless it is the report's own."""
    (quote,) = quotes_of(text)
    assert (quote.relayed_by is not None) == relay


def test_transcript_lines_are_direct_quotes():
    """Two or more labelled lines are a transcript."""
    text = "Part of the talk:\n\nHOLM: We saw it coming.\n\nVOSS: So did we all."
    assert rows(text) == [
        ("direct", "We saw it coming.", "HOLM"),
        ("direct", "So did we all.", "VOSS"),
    ]


def test_signature_after_quotation_names_the_speaker():
    """A dash and a name after a quotation sign it."""
    text = "Readers wrote in.\n\n“This town deserves better.” — Anna Holm\n\nMore soon."
    assert rows(text) == [("direct", "This town deserves better.", "Anna Holm")]


def test_quotes_are_sorted_and_inside_the_text():
    """Spans lie in the text, in order, with speaker and cue spans that match."""
    text = (
        "Fire guts hall\n\n“We lost all,” said Anna Holm. She said the town, which "
        "is small, would help. ''It is sad,'' Karl Lund told radio.\n\n"
        "According to him, nobody was hurt."
    )
    quotes = quotes_of(text)
    assert quotes == sorted(quotes, key=lambda q: (q.start, q.end))
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.cue_start : quote.cue_end] == quote.cue
        assert quote.speaker_start < quote.speaker_end


@pytest.mark.parametrize(
    "text",
    [
        "Он сказал: «Мы готовы к переговорам и ждём».",
        "彼は「準備ができている」と言った。",
        "قال: «نحن جاهزون للمحادثات الآن».",
        "“" * 50,
        '"" "" ""',
        "''",
        "said said said said",
        "“e\u0301te\u0301 de la re\u0301union finie,” said Ana\u0308.",
        "A " * 3000,
    ],
    ids=[
        "russian",
        "japanese",
        "arabic",
        "only-openers",
        "empty-marks",
        "bare-pair",
        "only-cues",
        "combining",
        "long",
    ],
)
def test_quotes_survive_any_text(text):
    """No text breaks the search, and spans stay inside it."""
    assert all(0 <= q.start < q.end <= len(text) for q in quotes_of(text))


def test_quotes_are_the_same_on_every_run():
    """The same input gives the same quotes."""
    text = "“We lost all,” said Holm. He denied that it was late, Voss said."
    assert quotes_of(text) == quotes_of(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "EXCLUSIVE: Harbour master sold the pier to his brother\n\n"
            "EXCLUSIVE: The pier leans more than it did in the spring"
        ),
        "Read more: “The pier that leans more every year”",
        (
            "UPDATE: The pier is closed until further notice, the town says.\n\n"
            "CORRECTION: The pier was built in 1931, not in 1913."
        ),
    ],
    ids=["rubric", "link", "notes"],
)
def test_a_sites_label_speaks_not(text):
    """What a site sets before a colon is nobody's name."""
    assert all(
        quote.speaker not in ("EXCLUSIVE", "UPDATE", "CORRECTION", "Read more")
        for quote in quotes_of(text)
    )
