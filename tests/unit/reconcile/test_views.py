import pytest

from retold.reconcile.views import (
    FUNCTION_WEIGHT,
    LIGHT_WEIGHT,
    TELLING_WEIGHT,
    cut_speech,
    is_speech,
    part_of,
)

TEXT = (
    "On Monday, 120 people left Ostrel. “We saw the lights go out. Then it was dark,” "
    "Mayor Ilka Brenn said on Friday."
)


def weights(view):
    text = view.report.text
    return {text[w.token.start : w.token.end]: w.weight for w in view.words}


def test_annotations_belong_to_the_sentence_they_start_in(views):
    """Times and figures stand with their sentence."""
    (found,) = views(TEXT, published="2031-05-14")
    assert [TEXT[t.start : t.end] for t in found[0].times] == ["Monday"]
    assert [TEXT[t.start : t.end] for t in found[-1].times] == ["Friday"]
    assert [f.value for f in found[0].figures] == [120]


def test_quote_over_sentences_belongs_to_all_of_them(views):
    """Every sentence that a quotation runs over has it."""
    (found,) = views(TEXT)
    quote_of = {v.index: v.quotes for v in found}
    assert quote_of[0] == ()
    (quote,) = quote_of[len(found) - 1]
    assert all(
        quote in v.quotes for v in found if v.start < quote.end and quote.start < v.end
    )


def test_weights_rise_from_grammar_to_names(views):
    """Function words say least, names and numbers most; a long name is one thing."""
    ((view,),) = views("The boat left Upper Marlow with 12 people.")
    found = weights(view)
    assert found["The"] == FUNCTION_WEIGHT
    assert found["people"] == LIGHT_WEIGHT
    assert found["Upper"] == found["12"] == TELLING_WEIGHT
    assert FUNCTION_WEIGHT < found["Marlow"] < LIGHT_WEIGHT


def test_first_word_is_a_name_only_among_capitals(views):
    """A capital at the start of a sentence alone tells nothing."""
    ((common,), (name,)) = views("Boats left at dawn.", "Ilka Brenn left at dawn.")
    assert not common.words[0].is_name
    assert name.words[0].is_name


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("people left", range(3, 5), id="words"),
        pytest.param("eople lef", range(3, 5), id="inside-words"),
        pytest.param(" ", range(0), id="between-words"),
    ],
)
def test_words_between_are_those_that_overlap(views, words, expected):
    """Spans of the text become ranges of words."""
    (found,) = views(TEXT)
    start = TEXT.index(words)
    assert expected == found[0].words_between(start, start + len(words))


def test_part_holds_what_lies_in_it(views):
    """A stretch of a sentence keeps its own annotations only."""
    (found,) = views(TEXT, published="2031-05-14")
    part = part_of(found[0], range(2, 4))
    assert part.text == "120 people"
    assert (part.times, [f.value for f in part.figures]) == ((), [120])
    assert part.is_part


def test_empty_report_has_no_sentences(views):
    """Nothing in, nothing out."""
    assert views("", " \n ") == [[], []]


def test_speech_of_several_sentences_is_cut(told):
    """Each of its sentences is one to align; what is no speech stays as it is."""
    (report,), (notes,) = told(TEXT)
    cut = cut_speech(report, notes)
    assert [TEXT[s.start : s.end] for s in cut.sentences] == [
        "On Monday, 120 people left Ostrel.",
        "“We saw the lights go out.",
        "Then it was dark,” Mayor Ilka Brenn said on Friday.",
    ]
    assert cut_speech(report, cut) is cut


def test_speech_is_what_is_mostly_quoted(views):
    """Half of the content and more stands in marks."""
    (told,) = views(
        "“The lights went out over the old harbour,” she said. She was “sad”."
    )
    assert [is_speech(view) for view in told] == [True, False]


def test_a_country_and_its_people_have_one_root(views):
    """So do its other names; what is no name has its own root."""
    ((view,),) = views(
        "They say British, Britain and U.K. and polish the Polish brass."
    )
    roots = {w.token.norm + "*" * w.is_name: w.root for w in view.words}
    assert roots["british*"] == roots["britain*"] == roots["u.k*"]
    assert roots["polish*"] != roots["polish"]


def test_addresses_and_signatures_of_posts_say_nothing(views):
    """Two posts of one day share where and when they were posted."""
    (found,) = views(
        "The quay stays shut. https://t.co/a1b2 — Jorn Tull (@jorntull) May 4, 2031"
    )
    said = {w.token.norm: w.is_content for view in found for w in view.words}
    assert said["shut"]
    assert said["tull"]
    assert not any(said[word] for word in ("https", "a1b2", "jorntull", "2031"))
